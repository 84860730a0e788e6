import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Delimiter } from "../../datasets/own/layout";
import type { NumberStyle } from "../../datasets/own/numberText";
import type { OwnTable } from "../../datasets/own/ownTable";
import type { LayoutChoice } from "./useOwnFile";

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};
const STYLES: Readonly<Record<NumberStyle, string>> = {
  point: "point: 1,234.5",
  comma: "comma: 1.234,5",
};

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly table: OwnTable;
  readonly onChoose: (choice: LayoutChoice) => void;
}

/** How lines and numbers were read, and the lines that were taken for no rows. */
export function LayoutChoices({ table, onChoose }: Props) {
  const styles = useStyles();
  const { delimiter, numberStyle } = table;
  return (
    <div className={styles.form}>
      <Field label="Between the cells stands a">
        <Select
          value={delimiter}
          onChange={(_, { value }) => onChoose({ delimiter: value as Delimiter })}
        >
          {Object.entries(DELIMITERS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Decimal sign">
        <Select
          value={numberStyle}
          onChange={(_, { value }) => onChoose({ delimiter, numberStyle: value as NumberStyle })}
        >
          {Object.entries(STYLES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Lines title="Lines above the header" lines={table.above} />
      <Lines title="Lines below the rows" lines={table.below} />
      <Lines title="Noticed" lines={table.notes} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  const filled = lines.filter((line) => line !== "");
  if (filled.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {filled.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
