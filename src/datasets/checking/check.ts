import { checkCell } from "./checkCell";
import { checkForeignKeys, checkUniqueness } from "./checkKeys";
import type { ReadCellAt } from "./checkKeys";
import { checkRules } from "./checkRules";
import type { Finding } from "./finding";
import type { RelatedTables } from "./relatedTables";
import type { Cell, Schema } from "../tableSchema";

/**
 * A table as it stands in a sheet: its own column names in its own order, dates as ISO text.
 * Columns that the schema does not know are the analyst's and are not checked.
 */
export interface CheckedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows of the sheet above the first row of data, so that a sentence counts rows as the sheet does. */
  readonly bodyRow?: number;
}

/**
 * Every place where a table breaks its schema, by row and then by column. Foreign keys are checked
 * against the tables given; one whose table is not given is left out.
 */
export function checkTable(
  table: CheckedTable,
  schema: Schema,
  related: RelatedTables = {},
): Finding[] {
  const steps = checkInSteps(table, schema, related);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Rows whose cells are checked in one step. */
const STEP_ROWS = 500;

/** The same, pausing after each step and yielding the rows whose cells are checked, so that a pane stays responsive meanwhile. */
export function* checkInSteps(
  table: CheckedTable,
  schema: Schema,
  related: RelatedTables = {},
): Generator<number, Finding[]> {
  const position = new Map(table.columns.map((name, index) => [name, index]));
  const at: ReadCellAt = (row, column) => {
    const index = position.get(column);
    const cell = index === undefined ? null : (table.rows[row]?.[index] ?? null);
    return cell === "" ? null : cell;
  };
  const present = schema.fields.filter(({ name }) => position.has(name));
  const rows = table.rows.length;
  let findings = missingColumns(schema, position);
  for (let first = 0; first < rows; first += STEP_ROWS) {
    const end = Math.min(rows, first + STEP_ROWS);
    for (let row = first; row < end; row++) {
      for (const field of present) {
        const found = checkCell(at(row, field.name), field, row);
        if (found) findings.push(found);
      }
    }
    yield end;
  }
  for (const steps of [
    checkUniqueness(schema, rows, at, (row) => rowName(row, table)),
    checkForeignKeys(schema, rows, at, related),
  ]) {
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield rows;
    findings = findings.concat(step.value);
  }
  findings = findings.concat(checkRules(schema.rules ?? {}, rows, at));
  yield rows;
  return inOrder(withoutEchoes(findings), schema);
}

const rowName = (row: number, { bodyRow }: CheckedTable): string =>
  bodyRow === undefined ? `row ${row + 1} of the table` : `row ${bodyRow + row + 1}`;

function missingColumns(schema: Schema, position: ReadonlyMap<string, number>): Finding[] {
  return schema.fields
    .filter(({ name }) => !position.has(name))
    .map(({ name, title }) => ({
      column: name,
      code: "missing-column",
      sentence: `The column ${name} (${title}) is missing. Rename its column back, or add it.`,
    }));
}

/**
 * A cell of the wrong form is also no known key; the reader needs one of the two findings: the one
 * about the key where it knows the right value ("China" is CHN), else the one about the form.
 */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isForm = ({ code }: Finding) => code === "pattern" || code === "type";
  const isKey = ({ code }: Finding) => code === "foreign-key";
  const place = ({ row, column }: Finding) => `${row} ${column}`;
  const solved = new Set(findings.filter((f) => isKey(f) && f.fix !== undefined).map(place));
  const malformed = new Set(findings.filter(isForm).map(place));
  return findings.filter((finding) => {
    if (isForm(finding)) return !solved.has(place(finding));
    if (isKey(finding)) return finding.fix !== undefined || !malformed.has(place(finding));
    return true;
  });
}

function inOrder(findings: readonly Finding[], schema: Schema): Finding[] {
  const place = new Map(schema.fields.map(({ name }, index) => [name, index]));
  return [...findings].sort(
    (a, b) =>
      (a.row ?? -1) - (b.row ?? -1) || (place.get(a.column) ?? 0) - (place.get(b.column) ?? 0),
  );
}
