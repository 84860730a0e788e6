import { shown } from "./checkCell";
import type { Finding } from "./finding";
import { keyOf } from "./relatedTables";
import type { RelatedTable, RelatedTables } from "./relatedTables";
import type { Cell, ForeignKey, Schema } from "../tableSchema";

/** Reads a cell by column name; a column the table does not have is blank. */
export type ReadCellAt = (row: number, column: string) => Cell;

/** A check that pauses after some rows, for a pane to answer in between. */
export type Steps = Generator<undefined, Finding[]>;

const STEP_ROWS = 2000;

/** Rows whose primary key, or whose unique value, another row has already. */
export function* checkUniqueness(
  schema: Schema,
  rows: number,
  at: ReadCellAt,
  nameOf: (row: number) => string,
): Steps {
  let findings: Finding[] = [];
  for (const { name, constraints } of schema.fields) {
    if (constraints?.unique)
      findings = findings.concat(yield* repeated([name], rows, at, "duplicate", nameOf));
  }
  if (!schema.primaryKey?.length) return findings;
  return findings.concat(yield* repeated(schema.primaryKey, rows, at, "duplicate-key", nameOf));
}

function* repeated(
  columns: readonly string[],
  rows: number,
  at: ReadCellAt,
  code: "duplicate" | "duplicate-key",
  nameOf: (row: number) => string,
): Steps {
  const firstRow = new Map<string, number>();
  const findings: Finding[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (row % STEP_ROWS === 0) yield;
    const parts = columns.map((column) => at(row, column));
    const key = keyOf(parts);
    if (key === undefined) continue;
    const first = firstRow.get(key);
    if (first === undefined) {
      firstRow.set(key, row);
      continue;
    }
    const what =
      columns.length > 1 ? `the key ${parts.map(shown).join(", ")}` : shown(parts[0] ?? null);
    const sentence = `${what} is in ${nameOf(first)} already. Change one of the two or delete it.`;
    findings.push({ row, column: columns[0] ?? "", code, sentence });
  }
  return findings;
}

/** Cells that refer to a key which the table they refer to does not have. */
export function* checkForeignKeys(
  schema: Schema,
  rows: number,
  at: ReadCellAt,
  related: RelatedTables,
): Steps {
  let findings: Finding[] = [];
  for (const key of schema.foreignKeys ?? []) {
    const target = targetOf(key, rows, at, related);
    if (target) findings = findings.concat(yield* dangling(key, target, rows, at));
  }
  return findings;
}

function targetOf(
  key: ForeignKey,
  rows: number,
  at: ReadCellAt,
  related: RelatedTables,
): RelatedTable | undefined {
  const { resource, fields } = key.reference;
  if (resource !== undefined) return related[resource];
  const own = Array.from({ length: rows }, (_, row) => keyOf(fields.map((name) => at(row, name))));
  return { keys: new Set(own.filter((text) => text !== undefined)) };
}

function* dangling(key: ForeignKey, target: RelatedTable, rows: number, at: ReadCellAt): Steps {
  const column = key.fields[0] ?? "";
  const where = key.reference.resource ?? "this table";
  const findings: Finding[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (row % STEP_ROWS === 0) yield;
    const parts = key.fields.map((name) => at(row, name));
    const text = keyOf(parts);
    if (text === undefined || target.keys.has(text)) continue;
    const fix = target.keyFor?.(text);
    const near = fix === undefined ? (target.near?.(text) ?? []) : [];
    const hint = near.length === 0 ? "" : ` Near to it: ${near.join(", ")}.`;
    const sentence = `${parts.map(shown).join(", ")} is not in the ${key.reference.fields.join(", ")} of ${where}.${hint}`;
    const base: Finding = { row, column, code: "foreign-key", sentence };
    findings.push(fix === undefined ? base : { ...base, fix });
  }
  return findings;
}
