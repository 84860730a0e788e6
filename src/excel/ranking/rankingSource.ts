import { placeKey } from "../../core/labels/place";
import { nameKey } from "../../core/labels/name";
import { headerKey } from "../../core/headers/headerKey";
import { sharedName } from "../../core/chokepoint/sharedEvents";
import { definedName } from "../../models/layout/layOut";
import { findCells } from "../what-if/findCells";
import { ourCalls } from "../formulas/ourCalls";
import { sheetReference } from "../../sheet/names";
import type { BuiltModel } from "../building/modelMarks";
import { ExcelProblem } from "../workbook/excelProblem";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";
import type { RankedBy } from "./rankingSheet";

/** The model whose bill can be ranked. */
export const RANKED_MODEL = "chokepoint";

/** The bill that a chokepoint model reads, as its own formula names it, and how many of each it has. */
export async function rankingSource(
  context: Excel.RequestContext,
  { sheet, mark }: BuiltModel,
): Promise<{ readonly bill: string; readonly counts: Record<RankedBy, number> }> {
  const name = definedName(mark.prefix, "probability");
  const cell = context.workbook.names
    .getItemOrNullObject(name)
    .getRangeOrNullObject()
    .load("formulas");
  await context.sync();
  const formula: unknown = cell.isNullObject ? "" : cell.formulas[0]?.[0];
  const call = ourCalls(formula).find(({ id }) => id === "HALT_PROBABILITY");
  const text = call?.arguments[0]?.text ?? "";
  if (text === "") {
    throw new ExcelProblem(
      `The sheet “${sheet}” no longer holds the formula ${name}, which names the bill of materials. Build the model again.`,
    );
  }
  const bill = text.includes("!") ? text : `${sheetReference(sheet)}!${text}`;
  const range = await findCells(context, bill);
  const counts = await untilCalculated(async () => {
    range.load("values");
    await context.sync();
    const rows = range.values as unknown[][];
    return rows.some((row) => row.some(isCalculating)) ? "calculating" : { answer: countsIn(rows) };
  });
  if (counts !== null) return { bill, counts };
  throw new ExcelProblem(
    `The sheet “${sheet}” is still calculating. Wait until it shows its figures.`,
  );
}

/** Cells of Excel hold texts, numbers and truths. */
const cellText = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

function countsIn([headers = [], ...rows]: readonly (readonly unknown[])[]): Record<
  RankedBy,
  number
> {
  const at = (name: string): number =>
    headers.findIndex((header) => headerKey(String(header)) === headerKey(name));
  const text = (row: readonly unknown[], column: string): string =>
    cellText(row[at(column)]).trim();
  const lines = rows.filter(
    (row) => text(row, "item") !== "" && sharedName(text(row, "item")) === undefined,
  );
  const parts = lines.filter((row) => text(row, "parent") !== "");
  const distinct = (keys: readonly string[]): number =>
    new Set(keys.filter((key) => key !== "")).size;
  return {
    COUNTRY: distinct(lines.map((row) => placeKey(text(row, "origin")))),
    SUPPLIER: distinct(parts.map((row) => nameKey(text(row, "supplier")))),
    PART: distinct(parts.map((row) => nameKey(text(row, "item")))),
  };
}
