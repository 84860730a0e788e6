import { Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Encoding } from "../../datasets/files/encodings";
import type { Delimiter } from "../../datasets/files/layout";
import type { NumberStyle } from "../../datasets/files/numberText";
import type { OwnTable } from "../../datasets/files/ownTable";
import type { Unnamed } from "../../datasets/files/unnamed";
import { Options } from "../parts/Options";
import { TitledList } from "../parts/TitledList";
import type { OwnFile } from "./ownFile";
import type { ReadingChoice } from "./useOwnFile";

const DELIMITERS: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  "^": "caret",
  " ": "spaces (fixed width)",
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
  "iso-8859-2": "ISO 8859-2: Central Europe",
  "windows-1251": "Windows-1251: Cyrillic",
  "koi8-r": "KOI8-R: Cyrillic",
  "windows-1253": "Windows-1253: Greek",
  "windows-1254": "Windows-1254: Turkish",
  "windows-1257": "Windows-1257: Baltic",
  shift_jis: "Shift_JIS: Japanese",
  "euc-jp": "EUC-JP: Japanese",
  "euc-kr": "EUC-KR: Korean",
  gb18030: "GB18030: Chinese",
  big5: "Big5: traditional Chinese",
};
const UNNAMED: Readonly<Record<Unnamed, string>> = {
  first: "the first",
  last: "the last",
};
const NO_HEADER = "none";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM },
  // A long line offered as the header would else widen the page.
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly table: OwnTable;
  readonly file: OwnFile;
  readonly onChoose: (choice: ReadingChoice) => void;
}

/** How letters, lines and numbers were read, and the lines that were taken for no rows. */
export function LayoutChoices({ table, file, onChoose }: Props) {
  const styles = useStyles();
  const { delimiter, numberStyle, headerRow, headerLines, chosen } = table;
  const { encoding, archive } = file;
  /** What was decided before stays, unless it stands on what is decided now. */
  const choose = (change: ReadingChoice): void => onChoose({ ...chosen, encoding, ...change });
  const chooseTable = (change: ReadingChoice): void =>
    onChoose({ encoding, delimiter, numberStyle, ...change });
  const inTable = { ...(chosen.table === undefined ? {} : { table: chosen.table }) };
  return (
    <div className={mergeClasses(styles.form, styles.narrow)}>
      {archive && archive.entries.length > 1 && (
        <Choice
          label="File in the archive"
          value={String(archive.at)}
          choices={numbered(archive.entries.map(({ name }) => name))}
          onChoose={(value) => onChoose({ entry: Number(value) })}
        />
      )}
      {table.tables.length > 1 && (
        <Choice
          label="Table in the file"
          value={String(table.table)}
          choices={numbered(
            table.tables.map(({ row, text, size }) => `row ${row}: ${text.slice(0, 50)} (${size})`),
          )}
          onChoose={(value) => chooseTable({ table: Number(value) })}
        />
      )}
      <Choice
        label="Delimiter"
        value={delimiter}
        choices={DELIMITERS}
        onChoose={(value) => onChoose({ encoding, delimiter: value })}
      />
      <Choice
        label="Decimal sign"
        value={numberStyle}
        choices={STYLES}
        onChoose={(value) => choose({ numberStyle: value })}
      />
      <Choice
        label="Header starts in row"
        value={headerRow === null ? NO_HEADER : String(headerRow)}
        choices={headerChoices(table)}
        onChoose={(value) => {
          const row = value === NO_HEADER ? null : Number(value);
          chooseTable({ ...inTable, headerRow: row });
        }}
      />
      {headerRow !== null && (
        <NumberChoice
          key={`lines ${headerLines}`}
          label="Header rows"
          value={headerLines}
          onChoose={(lines) => chooseTable({ ...inTable, headerRow, headerLines: lines })}
        />
      )}
      <NumberChoice
        key={`first ${table.firstRow}`}
        label="First data row"
        value={table.firstRow}
        onChoose={(row) => choose({ headerRow, firstRow: row })}
      />
      <NumberChoice
        key={`last ${table.lastRow}`}
        label="Last data row"
        value={table.lastRow}
        onChoose={(row) => choose({ headerRow, lastRow: row })}
      />
      {table.unnamed !== undefined && (
        <Choice
          label="The unnamed column is"
          value={table.unnamed}
          choices={UNNAMED}
          onChoose={(value) => choose({ unnamed: value })}
        />
      )}
      <Choice
        label="Text encoding"
        value={encoding}
        choices={ENCODINGS}
        onChoose={(value) => choose({ encoding: value })}
      />
      <TitledList title="Set aside above the table" lines={filled(table.above)} />
      <TitledList title="Set aside below the table" lines={filled(table.below)} />
      <TitledList title="Noticed" lines={filled(table.notes)} />
    </div>
  );
}

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== "");

const numbered = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text, at) => [String(at), text]));

interface NumberChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

/** A row of the file; it counts when the field is left or Enter is pressed. */
function NumberChoice({ label, value, onChoose }: NumberChoiceProps) {
  const styles = useStyles();
  const [text, setText] = useState(String(value));
  const apply = (): void => {
    const number = Number(text);
    if (Number.isInteger(number) && number > 0 && number !== value) onChoose(number);
    else setText(String(value));
  };
  return (
    <Field label={label} className={styles.narrow}>
      <Input
        type="number"
        min={1}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === "Enter") apply();
        }}
      />
    </Field>
  );
}

function headerChoices({ firstLines, headerRow }: OwnTable): Record<string, string> {
  const rows = firstLines.map(({ row, text }) => [String(row), `${row}: ${text.slice(0, 60)}`]);
  return {
    [NO_HEADER]: "No header row",
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
        <Options choices={choices} />
      </Select>
    </Field>
  );
}
