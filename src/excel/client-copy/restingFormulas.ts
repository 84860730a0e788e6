import { cellAddress } from "../../sheet/names";
import { isHiddenSheet } from "../provenance/hiddenSheet";
import type { OurFormula } from "../formulas/ourFormulas";
import type { CellArea } from "../workbook/cellArea";
import type { Inventory } from "../workbook/inventory";
import { readParts } from "../workbook/readParts";
import { sendInParts } from "../workbook/sendInParts";
import { isWatchedSheet } from "./watchCells";
import { referencesIn, type Book, type References } from "./watched";

/** A formula of the workbook, the cells that its result fills, and what it refers to. */
export interface RestingFormula {
  readonly formula: OurFormula;
  readonly fills: CellArea;
  readonly refers: References;
}

type Standing = Pick<OurFormula, "sheet" | "sheetId" | "row" | "column" | "formula"> & {
  readonly refers: References;
};

/** Formulas that rest on any of these cells, directly or through other formulas. */
export async function restingFormulas(
  context: Excel.RequestContext,
  { inventory, book }: { readonly inventory: Inventory; readonly book: Book },
  cells: readonly CellArea[],
  signal?: AbortSignal,
): Promise<RestingFormula[]> {
  if (cells.length === 0) return [];
  let open = await allFormulas(context, inventory, book, signal);
  const found: RestingFormula[] = [];
  for (let areas = cells; areas.length > 0;) {
    signal?.throwIfAborted();
    const reached = reachedFrom(areas, open);
    open = open.filter((each) => !reached.has(each));
    const now = await withFills(context, [...reached]);
    found.push(...now);
    areas = now.map(({ fills }) => fills).filter(isMany);
  }
  // What another result spills into says the same formula and has none of its own.
  const spilled = found.filter(({ fills }) => isMany(fills));
  return found.filter(
    ({ formula }) =>
      !spilled.some((other) => other.formula !== formula && isIn(other.fills, formula)),
  );
}

const isMany = ({ rows, columns }: CellArea): boolean => rows * columns > 1;

/** Formulas that rest on cells, and those that rest on these formulas' own cells. */
function reachedFrom(cells: readonly CellArea[], open: readonly Standing[]): Set<Standing> {
  const reached = new Set<Standing>();
  for (let areas = cells; areas.length > 0;) {
    const next = open.filter((each) => !reached.has(each) && restsOn(each.refers, areas));
    for (const each of next) reached.add(each);
    areas = next.map(({ sheet, row, column }) => ({ sheet, row, column, rows: 1, columns: 1 }));
  }
  return reached;
}

/** Whether one of the cells is among those that a formula refers to. */
export const restsOn = ({ cells, isOpen }: References, areas: readonly CellArea[]): boolean =>
  isOpen || cells.some(({ area }) => areas.some((each) => meet(area, each)));

const meet = (one: CellArea, other: CellArea): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns &&
  one.sheet.toLowerCase() === other.sheet.toLowerCase();

export const isIn = (
  area: CellArea,
  { sheet, row, column }: Pick<CellArea, "sheet" | "row" | "column">,
): boolean => meet(area, { sheet, row, column, rows: 1, columns: 1 });

/** The formula of a what-if table, which no formula can be written into. */
const WHAT_IF = /^=TABLE\(/i;

async function allFormulas(
  context: Excel.RequestContext,
  { sheets }: Inventory,
  book: Book,
  signal: AbortSignal | undefined,
): Promise<Standing[]> {
  const found: Standing[] = [];
  for (const { id: sheetId, name: sheet } of sheets) {
    const used = book.used.get(sheet.toLowerCase());
    if (used === undefined || isHiddenSheet(sheet) || isWatchedSheet(sheet)) continue;
    const place = { sheetId, row: 0, column: 0, ...used };
    await readParts(context, place, "formulas", signal, (part, firstRow) => {
      part.forEach((line, down) => {
        line.forEach((formula, column) => {
          if (typeof formula !== "string" || !formula.startsWith("=") || WHAT_IF.test(formula))
            return;
          const at = { sheet, sheetId, row: firstRow + down, column };
          found.push({ ...at, formula, refers: referencesIn(formula, at, book) });
        });
      });
    });
  }
  return found;
}

/** Cells that a request asks about one by one. */
const AT_ONCE = 250;

async function withFills(
  context: Excel.RequestContext,
  formulas: readonly Standing[],
): Promise<RestingFormula[]> {
  const found: RestingFormula[] = [];
  const ask = ({ sheetId, row, column }: Standing) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    cell.load("values,text,valueTypes");
    return { cell, spill: cell.getSpillingToRangeOrNullObject().load("rowCount,columnCount") };
  };
  await sendInParts(context, formulas, AT_ONCE, ask, ({ cell, spill }, standing) =>
    found.push(restingOf(standing, cell, spill)),
  );
  return found;
}

function restingOf(
  { refers, ...standing }: Standing,
  cell: Excel.Range,
  spill: Excel.Range,
): RestingFormula {
  const { sheet, row, column } = standing;
  const size = spill.isNullObject
    ? { rows: 1, columns: 1 }
    : { rows: spill.rowCount, columns: spill.columnCount };
  const fills = { sheet, row, column, ...size };
  const formula: OurFormula = {
    ...standing,
    address: cellAddress(sheet, row, column),
    calls: [],
    value: cell.values[0]?.[0] as unknown,
    isError: String(cell.valueTypes[0]?.[0]) === "Error",
    text: cell.text[0]?.[0] ?? "",
    spill: size.rows * size.columns > 1 ? fills : null,
    table: null,
  };
  return { formula, fills, refers };
}
