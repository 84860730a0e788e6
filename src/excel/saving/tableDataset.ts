import { loadDescription, type Dataset } from "../../datasets/dataset";
import type { DatasetDescription, ReadText } from "../../datasets/catalogue";
import { ownName } from "../../datasets/files/ownDataset";
import type { Cell, Field, Row } from "../../datasets/tableSchema";
import { ExcelProblem } from "../workbook/excelProblem";
import { dayOfSerial } from "../../sheet/dateSerial";
import { importsIn } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { readTable } from "../tables/readTable";
import { runExcel } from "../workbook/runExcel";
import { isErrorValue } from "../../sheet/errorValue";

/** The names of all tables of the workbook. */
export function tableNames(): Promise<string[]> {
  return runExcel(async (context) => (await takeInventory(context)).tables.map(({ name }) => name));
}

/**
 * A table as it stands in the workbook, as a dataset. The columns of a bundled dataset keep what is known
 * of them; the analyst's own are typed by what they hold. A cell with an error is no figure and refused.
 */
export function tableDataset(
  table: string,
  read: ReadText,
  now: Date,
  signal?: AbortSignal,
): Promise<Dataset> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const origin = (await importsIn(context, inventory)).find((each) => each.table === table);
    const known = origin ? await describedBy(origin.dataset, read) : null;
    const fields = known?.schema.fields ?? [];
    const standing = await readTable(context, table, fields, signal);
    const format = context.workbook.tables
      .getItem(table)
      .getDataBodyRange()
      .getRow(0)
      .load("numberFormat");
    await context.sync();
    const formats = ((format.numberFormat as unknown[][])[0] ?? []).map(String);
    const columns = standing.columns.map((name, index) =>
      columnOf(
        name,
        standing.rows.map((row) => row[index] ?? null),
        formats[index] ?? "",
        fields.find((field) => field.name === name),
      ),
    );
    refuseErrors(columns, standing.name, standing.bodyRow);
    const rows = standing.rows.map((_, r) => columns.map(({ cells }) => cells[r] ?? null));
    return datasetOf(
      standing.name,
      columns.map(({ field }) => field),
      rows,
      known,
      now,
    );
  });
}

async function describedBy(dataset: string, read: ReadText): Promise<DatasetDescription | null> {
  try {
    return await loadDescription(dataset, read);
  } catch {
    // An own file, or a dataset of another version of the add-in: its columns speak for themselves.
    return null;
  }
}

interface TypedColumn {
  readonly field: Field;
  readonly cells: readonly Cell[];
}

const DATE_FORMAT = /y.*m|m.*d|d.*m/i;

function columnOf(
  name: string,
  cells: readonly Cell[],
  format: string,
  known: Field | undefined,
): TypedColumn {
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  if (known && filled.every((cell) => fits(cell, known))) return { field: known, cells };
  const field = (type: Field["type"], more: Partial<Field> = {}): Field => ({
    name,
    title: known?.title ?? name,
    description: known?.description ?? "",
    type,
    unit: known?.unit ?? "none",
    ...more,
  });
  const numbers = filled.filter((cell) => typeof cell === "number");
  if (filled.length > 0 && numbers.length === filled.length) {
    const days = cells.map((cell) => (typeof cell === "number" ? dayOfSerial(cell) : null));
    const isDay = DATE_FORMAT.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
    if (isDay && days.every((day, i) => day !== null || cells[i] === null)) {
      return { field: field("date"), cells: days };
    }
    if (numbers.every((number) => Number.isInteger(number))) {
      return { field: field("integer"), cells };
    }
    return { field: field("number", format === "General" ? {} : { numberFormat: format }), cells };
  }
  if (filled.length > 0 && filled.every((cell) => typeof cell === "boolean")) {
    return { field: field("boolean"), cells };
  }
  const texts = cells.map((cell) => (cell === null ? null : String(cell)));
  return { field: field("string"), cells: texts };
}

function fits(cell: Cell, { type }: Field): boolean {
  if (type === "string") return typeof cell === "string";
  if (type === "boolean") return typeof cell === "boolean";
  if (type === "date") return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
  return typeof cell === "number" && (type === "number" || Number.isInteger(cell));
}

function refuseErrors(columns: readonly TypedColumn[], table: string, bodyRow: number): void {
  for (const { field, cells } of columns) {
    const at = cells.findIndex((cell) => typeof cell === "string" && isErrorValue(cell));
    if (at < 0) continue;
    throw new ExcelProblem(
      `${table}, sheet row ${bodyRow + at + 1}, column ${field.name}: the cell shows ${String(cells[at])}, which is no figure. Correct or empty it, then save again.`,
    );
  }
}

function datasetOf(
  table: string,
  fields: readonly Field[],
  rows: readonly Row[],
  known: DatasetDescription | null,
  now: Date,
): Dataset {
  const key = known?.schema.primaryKey ?? [];
  const hasKey = key.length > 0 && key.every((name) => fields.some((field) => field.name === name));
  const day = now.toISOString().slice(0, 10);
  return {
    description: {
      name: ownName(table),
      title: table,
      description: known
        ? `The table ${table} of a workbook, begun from ${known.title}, ${known.vintage}. ${known.description}`
        : `The table ${table} of a workbook.`,
      group: "own",
      path: `${table}.csv`,
      version: day,
      vintage: known?.vintage ?? `saved ${day}`,
      licences: known?.licences ?? [{ name: "other-unknown", title: "Not stated" }],
      attribution: known?.attribution ?? table,
      rows: rows.length,
      bytes: 0,
      hash: "",
      sources: known?.sources ?? [{ title: `The table ${table} of a workbook` }],
      caveats: known?.caveats ?? [],
      formulas: [],
      schema: { fields, missingValues: [""], ...(hasKey ? { primaryKey: key } : {}) },
    },
    rows,
  };
}
