import type { Field, Row } from "../tableSchema";

/** What tells rows apart in a table that states no key. */
export interface TellingColumns {
  readonly key: readonly string[];
  /** Rows in which one of them is blank, so that they are compared with none. */
  readonly blank: number;
}

/**
 * The columns of labels, days and years that tell the rows of each table apart, as few as can be, those to
 * the left first. Columns that are filled throughout go before others; undefined where no columns do.
 */
export function tellingColumns(
  fields: readonly Field[],
  tables: readonly (readonly Row[])[],
): TellingColumns | undefined {
  const labels = fields.flatMap(({ type }, at) => (isLabel(type) ? [at] : []));
  const whole = fields.flatMap(({ type }, at) => (type === "integer" ? [at] : []));
  const isFilled = (at: number): boolean =>
    tables.every((rows) => rows.every((row) => !isBlank(row, at)));
  const attempts = [
    labels.filter(isFilled),
    labels,
    [...labels, ...whole].sort((a, b) => a - b).filter(isFilled),
  ];
  const enough = attempts.find((columns) => tellApart(columns, tables));
  if (enough === undefined) return undefined;
  const fewest = withoutNeedless(enough, tables);
  const newest = tables.at(-1) ?? [];
  return {
    key: fewest.map((at) => fields[at]?.name ?? ""),
    blank: newest.filter((row) => fewest.some((at) => isBlank(row, at))).length,
  };
}

const isLabel = (type: Field["type"]): boolean =>
  type === "string" || type === "date" || type === "year";

const isBlank = (row: Row, at: number): boolean => (row[at] ?? "") === "";

function withoutNeedless(
  columns: readonly number[],
  tables: readonly (readonly Row[])[],
): readonly number[] {
  let left = columns;
  for (const at of [...columns].reverse()) {
    const fewer = left.filter((each) => each !== at);
    if (tellApart(fewer, tables)) left = fewer;
  }
  return left;
}

const tellApart = (columns: readonly number[], tables: readonly (readonly Row[])[]): boolean =>
  columns.length > 0 && tables.every((rows) => areUnique(columns, rows));

function areUnique(columns: readonly number[], rows: readonly Row[]): boolean {
  const seen = new Set<string>();
  return rows.every((row) => {
    const key = JSON.stringify(columns.map((at) => String(row[at] ?? "").trim()));
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
