import { readParts } from "../workbook/readParts";
import type { KeptFormula } from "./keptFormulas";
import type { Shown } from "./sameResult";

/** The cells that a result fills. */
export type ResultArea = Pick<KeptFormula, "sheetId" | "row" | "column" | "rows" | "columns">;

/** What stands in cells: formulas as such, in what they spill into nothing or what they spill. */
export interface Standing {
  readonly formulas: readonly (readonly Shown[])[];
  readonly values: readonly (readonly Shown[])[];
}

/** What of a range tells how it stands. */
export const STANDING = "formulas,values,hasSpill";

/**
 * How cells stand. Of a cell that another's formula spills into some hosts say that it holds this formula: what it
 * shows is meant, as where they say nothing of one.
 */
export function standingOf(
  formulas: Standing["formulas"],
  values: Standing["values"],
  hasSpill: boolean | null,
): Standing {
  if (hasSpill === false) return { formulas, values };
  const isFormula = (text: Shown | undefined): boolean =>
    typeof text === "string" && text.startsWith("=");
  return {
    values,
    formulas: formulas.map((line, row) =>
      line.map((text, column) => {
        const before = [formulas[row - 1]?.[column], line[column - 1]];
        return isFormula(text) && before.includes(text) ? (values[row]?.[column] ?? "") : text;
      }),
    ),
  };
}

export const cellsOf = (context: Excel.RequestContext, area: ResultArea): Excel.Range =>
  context.workbook.worksheets
    .getItem(area.sheetId)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);

export const anchorOf = (context: Excel.RequestContext, area: ResultArea): Excel.Range =>
  context.workbook.worksheets.getItem(area.sheetId).getCell(area.row, area.column);

/** Reads a result part by part: one may fill a quarter of a million cells. */
export async function readArea(
  context: Excel.RequestContext,
  area: ResultArea,
  what: "values" | "formulas",
  signal?: AbortSignal,
): Promise<Shown[][]> {
  const rows: Shown[][] = [];
  await readParts(context, area, what, signal, (part) => {
    rows.push(...(part as Shown[][]));
  });
  return rows;
}

/** Results up to this size are read together; larger ones one by one, in parts. */
const SMALL_CELLS = 400;

/** Reads many results: the small ones, which most are, in one request. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly ResultArea[],
  what: "values" | "formulas",
  signal?: AbortSignal,
): Promise<Shown[][][]> {
  const asked = areas.map((area) =>
    area.rows * area.columns <= SMALL_CELLS ? cellsOf(context, area).load(what) : null,
  );
  await context.sync();
  const read: Shown[][][] = [];
  for (const [at, area] of areas.entries()) {
    const range = asked[at];
    read.push(range ? (range[what] as Shown[][]) : await readArea(context, area, what, signal));
  }
  return read;
}

/** Reads many results as they stand: their formulas, and what they show. */
export async function readStanding(
  context: Excel.RequestContext,
  areas: readonly ResultArea[],
): Promise<Standing[]> {
  const isSmall = ({ rows, columns }: ResultArea): boolean => rows * columns <= SMALL_CELLS;
  const asked = areas.map((area) => (isSmall(area) ? cellsOf(context, area).load(STANDING) : null));
  await context.sync();
  const read: Standing[] = [];
  for (const [at, area] of areas.entries()) {
    const range = asked[at];
    const formulas = range ? range.formulas : await readArea(context, area, "formulas");
    const values = range ? range.values : await readArea(context, area, "values");
    read.push(standingOf(formulas, values, range ? range.hasSpill : null));
  }
  return read;
}
