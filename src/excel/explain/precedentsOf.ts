import { tokenize } from "@borgar/fx";
import { cellAddress, sheetReference } from "../../sheet/names";
import { findCells } from "../what-if/findCells";
import { areaOf, type CellArea } from "../workbook/cellArea";
import { isAbort } from "../workbook/sentenceFor";
import { runExcel } from "../workbook/runExcel";

/** Cells that a formula names, and what they show now. */
export interface Precedent {
  /** As the formula writes it. */
  readonly reference: string;
  readonly address: string;
  readonly area: CellArea;
  /** Of a single cell what it shows; of several null. */
  readonly text: string | null;
  /** Of a single cell that is calculated in its turn, and so can be followed further; else null. */
  readonly formula: string | null;
}

/** More of a formula's cells than these are not listed. */
const MOST = 20;
const REFERENCES = new Set(["range", "range_named", "structured"]);

/**
 * The cells that a formula names, in their order; what is none of them is left out. Without a sheet the
 * formula stands on the active one.
 */
export function precedentsOf(formula: string, sheet?: string): Promise<Precedent[]> {
  const named = tokenize(formula).flatMap(({ type, value }) =>
    REFERENCES.has(type) ? [{ value, isAddress: type === "range" && !value.includes("!") }] : [],
  );
  const references = [...new Map(named.map((each) => [each.value, each])).values()].slice(0, MOST);
  const home = sheet === undefined ? "" : `${sheetReference(sheet)}!`;
  return runExcel(async (context) => {
    const found: Precedent[] = [];
    for (const { value, isAddress } of references) {
      const precedent = await precedentAt(context, value, isAddress ? home + value : value);
      if (precedent !== null) found.push(precedent);
    }
    return found;
  });
}

/** Null where the text means no cells, such as a variable of LET. */
async function precedentAt(
  context: Excel.RequestContext,
  reference: string,
  place: string,
): Promise<Precedent | null> {
  try {
    const range = await findCells(context, place);
    const area = await areaOf(context, range);
    const first = range.getCell(0, 0).load("text,formulas");
    await context.sync();
    const formula: unknown = first.formulas[0]?.[0];
    const isOne = area.rows * area.columns === 1;
    return {
      ...{ reference, area },
      address: cellAddress(area.sheet, area.row, area.column),
      text: isOne ? (first.text[0]?.[0] ?? "") : null,
      formula: isOne && typeof formula === "string" && formula.startsWith("=") ? formula : null,
    };
  } catch (error) {
    if (isAbort(error)) throw error;
    return null;
  }
}
