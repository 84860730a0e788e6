import { Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { Encoding } from "../../datasets/files/encoding";
import type { Delimiter } from "../../datasets/files/layout";
import type { NumberStyle } from "../../datasets/files/numberText";
import type { OwnTable } from "../../datasets/files/ownTable";
import type { ReadingChoice } from "./useOwnFile";

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  "^": "caret",
};
const STYLES: Readonly<Record<NumberStyle, string>> = {
  point: "point: 1,234.5",
  comma: "comma: 1.234,5",
};

const ENCODINGS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, high byte first",
  "windows-1252": "Windows-1252: Western Europe",
  "windows-1250": "Windows-1250: Central Europe",
  "windows-1251": "Windows-1251: Cyrillic",
  shift_jis: "Shift_JIS: Japanese",
  "euc-kr": "EUC-KR: Korean",
  gb18030: "GB18030: Chinese",
  big5: "Big5: traditional Chinese",
};
const NO_HEADER = "none";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
  // A long line offered as the header would else widen the page.
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
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
  readonly encoding: Encoding;
  readonly onChoose: (choice: ReadingChoice) => void;
}

/** How letters, lines and numbers were read, and the lines that were taken for no rows. */
export function LayoutChoices({ table, encoding, onChoose }: Props) {
  const styles = useStyles();
  const { delimiter, numberStyle, headerRow } = table;
  return (
    <div className={mergeClasses(styles.form, styles.narrow)}>
      <Choice
        label="Between the cells stands a"
        value={delimiter}
        choices={DELIMITERS}
        onChoose={(value) => onChoose({ encoding, delimiter: value })}
      />
      <Choice
        label="Decimal sign"
        value={numberStyle}
        choices={STYLES}
        onChoose={(value) => onChoose({ encoding, delimiter, headerRow, numberStyle: value })}
      />
      <Choice
        label="The header begins in row"
        value={headerRow === null ? NO_HEADER : String(headerRow)}
        choices={headerChoices(table)}
        onChoose={(value) => {
          const row = value === NO_HEADER ? null : Number(value);
          onChoose({ encoding, delimiter, numberStyle, headerRow: row });
        }}
      />
      <Choice
        label="Encoding of letters"
        value={encoding}
        choices={ENCODINGS}
        onChoose={(value) => onChoose({ encoding: value })}
      />
      <Lines title="Lines above the header" lines={table.above} />
      <Lines title="Lines below the rows" lines={table.below} />
      <Lines title="Noticed" lines={table.notes} />
    </div>
  );
}

function headerChoices({ firstLines, headerRow }: OwnTable): Record<string, string> {
  const rows = firstLines.map(({ row, text }) => [String(row), `${row}: ${text.slice(0, 60)}`]);
  return {
    [NO_HEADER]: "The file has none",
    ...(headerRow === null ? {} : { [String(headerRow)]: String(headerRow) }),
    ...(Object.fromEntries(rows) as Record<string, string>),
  };
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.narrow}>
      <Select
        className={styles.narrow}
        value={value}
        onChange={(_, data) => onChoose(data.value as T)}
      >
        {Object.entries<string>(choices).map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
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
