import { makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnType } from "../../datasets/files/columnGuess";
import type { DateOrder } from "../../datasets/files/dateText";
import type { NumberStyle } from "../../datasets/files/numberText";
import type { OwnColumn } from "../../datasets/files/ownTable";
import { count } from "../../core/count";
import { ColumnItem, ColumnList, ColumnName } from "../parts/ColumnList";
import { SmallSelect } from "../parts/SmallSelect";
import type { OwnFileControl, Understood } from "./useOwnFile";

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "date",
  year: "year",
  period: "period",
};
const ORDERS: Readonly<Record<DateOrder, string>> = {
  "year-month-day": "year month day",
  "day-month-year": "day month year",
  "month-day-year": "month day year",
};

const SIGNS: Readonly<Record<NumberStyle, string>> = {
  point: "decimal point",
  comma: "decimal comma",
};

const isNumeric = ({ type }: OwnColumn): boolean => type === "number" || type === "integer";

const useStyles = makeStyles({
  facts: {
    gridColumn: "1 / -1",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly understood: Understood;
  readonly onCorrect: OwnFileControl["correctColumn"];
}

/** What each column was taken for, to be corrected. */
export function ColumnChoices({ understood, onCorrect }: Props) {
  const { table } = understood;
  const styles = useStyles();
  return (
    <ColumnList>
      {table.columns.map((column) => {
        const facts = factsOf(column, understood);
        return (
          <ColumnItem
            key={column.name}
            name={<ColumnName>{column.name}</ColumnName>}
            choices={
              <>
                <SmallSelect
                  label={`Type of ${column.name}`}
                  value={column.type}
                  choices={TYPES}
                  onChoose={(type) => onCorrect(column.name, { type })}
                />
                {column.signMatters && isNumeric(column) && (
                  <SmallSelect
                    label={`Decimal sign of ${column.name}`}
                    value={column.numberStyle}
                    choices={SIGNS}
                    onChoose={(numberStyle) => onCorrect(column.name, { numberStyle })}
                  />
                )}
                {column.type === "date" && (
                  <SmallSelect
                    label={`Order of day and month in ${column.name}`}
                    value={column.dateOrder}
                    choices={ORDERS}
                    onChoose={(dateOrder) => onCorrect(column.name, { dateOrder })}
                  />
                )}
              </>
            }
          >
            {facts.map((fact) => (
              <p key={fact} className={styles.facts}>
                {fact}
              </p>
            ))}
          </ColumnItem>
        );
      })}
    </ColumnList>
  );
}

function factsOf(column: OwnColumn, { table, misfits, missing: emptied }: Understood): string[] {
  const { name, type, dateDoubt, signDoubt, mixedSigns, percent, flags, missing } = column;
  const index = table.columns.indexOf(column);
  const example =
    table.records.find((record) => (record[index] ?? "").trim() !== "")?.[index] ?? "";
  const facts = [example === "" ? "Empty in every row." : `For example: ${example.slice(0, 60)}`];
  if (dateDoubt) facts.push("No date settles which number is the month: choose the order.");
  if (signDoubt && isNumeric(column)) {
    facts.push(
      mixedSigns
        ? "Points and commas both occur as the decimal sign; each number is read by its own."
        : "No number settles whether 1.234 is about one or about a thousand: choose the decimal sign.",
    );
  }
  if (percent && type === "number") facts.push("Percentages; imported as fractions.");
  if (flags.length > 0 && (isNumeric(column) || type === "year")) {
    facts.push(`Flags, kept in a column of their own: ${flags.join(" ")}`);
  }
  const cells = emptied[name] ?? 0;
  if (missing.length > 0 && type !== "string") {
    facts.push(
      `Treated as missing, not zero: ${missing.join(" ")}${cells > 0 ? ` (${count(cells, "cell")})` : ""}`,
    );
  }
  facts.push(...column.hints);
  const misfit = misfits?.find((each) => each.column === name);
  if (misfit) {
    facts.push(
      `${misfit.count.toLocaleString("en-US")} of the cells ${misfit.count === 1 ? "is" : "are"} none and ${misfit.count === 1 ? "stays" : "stay"} text; the first is “${misfit.text.slice(0, 40)}” in row ${misfit.row}.`,
    );
  }
  return facts;
}
