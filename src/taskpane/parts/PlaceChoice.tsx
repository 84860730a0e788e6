import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { PlaceState } from "./usePlace";

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: 0,
    border: "none",
    paddingBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  where: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  address: { fontWeight: tokens.fontWeightSemibold },
});

/** The cell a formula will go into, or why it cannot, before anything is inserted. */
export function WhereTo({ found }: { found: PlaceState }) {
  const styles = useStyles();
  if (!found) return <p className={styles.where}>Looking for a free cell…</p>;
  if (found.obstacle !== null) {
    return <p className={styles.where}>{found.obstacle}</p>;
  }
  return (
    <p className={styles.where}>
      Goes into <span className={styles.address}>{found.address}</span>, which is empty.
    </p>
  );
}

export type PlaceKind = "beside" | "selected";

interface Props {
  readonly kind: PlaceKind;
  readonly onChoose: (kind: PlaceKind) => void;
  readonly found: PlaceState;
}

export function PlaceChoice({ kind, onChoose, found }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <RadioGroup
        value={kind}
        onChange={(_, { value }) => onChoose(value as PlaceKind)}
        layout="horizontal"
        aria-label="Where formulas go"
      >
        <Radio value="beside" label="Beside the table" />
        <Radio value="selected" label="Selected cell" />
      </RadioGroup>
      <WhereTo found={found} />
    </div>
  );
}
