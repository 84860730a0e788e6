import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Condition, ConditionTest } from "../../datasets/large/question";
import { SmallSelect } from "../parts/SmallSelect";
import { SmallText } from "../parts/SmallText";

const TESTS: Readonly<Record<ConditionTest, string>> = {
  "is one of": "is one of",
  "is none of": "is none of",
  contains: "contains",
  "begins with": "begins with",
  "≥": "≥",
  "≤": "≤",
  "is blank": "is blank",
  "is filled": "is not blank",
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  value: { gridColumn: "1 / -1", minWidth: 0 },
  add: { justifySelf: "start" },
});

interface Props {
  readonly columns: readonly string[];
  readonly filters: readonly Condition[];
  readonly onChange: (filters: readonly Condition[]) => void;
}

/** Which rows pass: all conditions have to hold. */
export function FilterList({ columns, filters, onChange }: Props) {
  const styles = useStyles();
  const names = Object.fromEntries(columns.map((name) => [name, name]));
  const change = (at: number, part: Partial<Condition>): void =>
    onChange(filters.map((filter, each) => (each === at ? { ...filter, ...part } : filter)));
  return (
    <>
      <ul className={styles.list} aria-label="Filters">
        {filters.map(({ column, test, value }, at) => (
          <li key={at} className={styles.item}>
            <SmallSelect
              label={`Column of filter ${at + 1}`}
              value={column}
              choices={names}
              onChoose={(to) => change(at, { column: to })}
            />
            <SmallSelect
              label={`Test of filter ${at + 1}`}
              value={test}
              choices={TESTS}
              onChoose={(to) => change(at, { test: to })}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={`Remove filter ${at + 1}`}
              onClick={() => onChange(filters.filter((_, each) => each !== at))}
            />
            {test !== "is blank" && test !== "is filled" && (
              <Input
                className={styles.value}
                size="small"
                aria-label={`Value of filter ${at + 1}`}
                placeholder={test === "is one of" || test === "is none of" ? "CHN; HKG" : ""}
                value={value}
                autoComplete="off"
                spellCheck={false}
                onChange={(_, data) => change(at, { value: data.value })}
              />
            )}
          </li>
        ))}
      </ul>
      {filters.length > 1 && <SmallText>A row passes if it meets them all.</SmallText>}
      <Button
        className={styles.add}
        size="small"
        onClick={() =>
          onChange([...filters, { column: columns[0] ?? "", test: "is one of", value: "" }])
        }
      >
        Add a filter
      </Button>
    </>
  );
}
