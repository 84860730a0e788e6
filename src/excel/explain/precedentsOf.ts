import { tokenize } from "@borgar/fx";
import { cellAddress } from "../../sheet/names";
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
  /** Whether it is calculated in its turn, and so can be followed further. */
  readonly isFormula: boolean;
}

/** More of a formula's cells than these are not listed. */
const MOST = 20;
const REFERENCES = new Set(["range", "range_named", "structured"]);

/** The cells that the selected cell's formula names, in their order; what is none of them is left out. */
export function precedentsOf(formula: string): Promise<Precedent[]> {
  const named = tokenize(formula).flatMap(({ type, value }) =>
    REFERENCES.has(type) ? [value] : [],
  );
  const references = [...new Set(named)].slice(0, MOST);
  return runExcel(async (context) => {
    const found: Precedent[] = [];
    for (const reference of references) {
      const precedent = await precedentAt(context, reference);
      if (precedent !== null) found.push(precedent);
    }
    return found;
  });
}

/** Null where the text means no cells, such as a variable of LET. */
async function precedentAt(
  context: Excel.RequestContext,
  reference: string,
): Promise<Precedent | null> {
  try {
    const range = await findCells(context, reference);
    const area = await areaOf(context, range);
    const first = range.getCell(0, 0).load("text,formulas");
    await context.sync();
    const formula: unknown = first.formulas[0]?.[0];
    return {
      ...{ reference, area },
      address: cellAddress(area.sheet, area.row, area.column),
      text: area.rows * area.columns === 1 ? (first.text[0]?.[0] ?? "") : null,
      isFormula: typeof formula === "string" && formula.startsWith("="),
    };
  } catch (error) {
    if (isAbort(error)) throw error;
    return null;
  }
}
