import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { FoundPlace } from "../../excel/formulas/formulaPlace";
import { columnLetters } from "../../sheet/names";
import type { Outcome } from "../services/evaluate";
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

interface WhereProps {
  readonly found: PlaceState;
  /** What the formula comes to, where that is known. */
  readonly fills?: Outcome;
  /** Whether a title is written above it. */
  readonly labelled?: boolean;
}

/** The cell a formula will go into, or why it cannot, before anything is inserted. */
export function WhereTo({ found, fills, labelled }: WhereProps) {
  const styles = useStyles();
  if (!found) return <p className={styles.where}>Looking for a free cell…</p>;
  if (found.obstacle !== null || found.address === null) {
    return <p className={styles.where}>{found.obstacle}</p>;
  }
  return (
    <p className={styles.where}>
      Goes into <span className={styles.address}>{found.address}</span>, which is empty
      {fillsSentence(found, fills)}
      {labelled === true && ", its title into the cell above"}.
    </p>
  );
}

/** How many cells below and beside it the answer needs, where that is known. */
function fillsSentence({ row, column }: FoundPlace, outcome?: Outcome): string {
  if (outcome?.state !== "value") return "";
  const [rows, columns] = [outcome.rows.length, outcome.rows[0]?.length ?? 1];
  if (rows * columns === 1) return "";
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return `, and fills the cells down to ${last}`;
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
      <WhereTo found={found} labelled={kind === "beside"} />
    </div>
  );
}
