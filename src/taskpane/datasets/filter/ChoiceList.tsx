import { Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice } from "../../../datasets/filter/choicesIn";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  search: { width: "100%", maxWidth: "none", margin: `${tokens.spacingVerticalXS} 0` },
  list: {
    display: "grid",
    maxHeight: "168px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  few: { display: "grid" },
  more: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** So many fit without a search; beyond the second number the rest is found by typing. */
const FEW = 8;
const SHOWN = 40;

interface Props {
  /** What is chosen, in the plural: "Countries". */
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Boxes to tick, those ticked first; long lists are searched by name or code. */
export function ChoiceList({ title, choices, chosen, onChange }: Props) {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  // Ticked ones come first once the list is opened or searched, and do not jump while it is used.
  const [first, setFirst] = useState(chosen);
  const wanted = query.trim().toLowerCase();
  const found = [...choices]
    .sort((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
  const isLong = choices.length > FEW;
  const toggle = (value: string, on: boolean): void =>
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value));

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {title}
        {chosen.length > 0 ? `: ${chosen.length} chosen` : ": all"}
      </legend>
      {isLong && (
        <SearchBox
          className={styles.search}
          size="small"
          value={query}
          placeholder={`Search ${title.toLowerCase()}`}
          aria-label={`Search ${title.toLowerCase()}`}
          onChange={(_, { value }) => {
            setQuery(value);
            setFirst(chosen);
          }}
        />
      )}
      <div className={isLong ? styles.list : styles.few}>
        {found.slice(0, SHOWN).map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) => toggle(value, checked === true)}
          />
        ))}
      </div>
      {found.length > SHOWN && (
        <p className={styles.more}>And {found.length - SHOWN} more: type part of the name.</p>
      )}
      {found.length === 0 && <p className={styles.more}>No match in these rows.</p>}
    </fieldset>
  );
}
