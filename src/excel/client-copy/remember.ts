import { ExcelProblem } from "../excelProblem";
import { cellsOf, readArea, type ResultArea } from "./area";
import type { CopyItem, Way } from "./copyItem";
import type { KeptFormula } from "./keptFormulas";
import { digest, type Shown } from "./sameResult";

/** A formula as it stands, with all that is needed to bring it back. */
export interface Remembered {
  readonly item: CopyItem;
  readonly kept: KeptFormula;
  /** What its result fills the cells with. */
  readonly values: readonly (readonly Shown[])[];
}

/** Reads what is about to change; a formula that was edited since it was looked at is met here. */
export async function remember(
  context: Excel.RequestContext,
  chosen: readonly { readonly item: CopyItem; readonly way: Way }[],
  signal?: AbortSignal,
): Promise<Remembered[]> {
  const remembered: Remembered[] = [];
  for (const { item, way } of chosen) {
    signal?.throwIfAborted();
    const { sheet, sheetId, row, column, formula, address, spill } = item.formula;
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    const area: ResultArea = { sheetId, row, column, rows, columns };
    const cells = cellsOf(context, area).load("numberFormat");
    const anchor = cells.getCell(0, 0).load("formulas");
    const values = await readArea(context, area, "values", signal);
    if (anchor.formulas[0]?.[0] !== formula) throw edited(address);
    const native = way === "plain" ? item.plain : way === "lambda" ? item.lambda : null;
    const formats = shortest(cells.numberFormat as string[][]);
    const kept = { ...area, sheet, formula, formats, way, native, values: await digest(values) };
    remembered.push({ item, kept, values });
  }
  return remembered;
}

const edited = (address: string): ExcelProblem =>
  new ExcelProblem(`${address} was edited meanwhile. Look again, then make the copy.`);

/** One format for all cells where they have the same, as most results do. */
function shortest(formats: string[][]): KeptFormula["formats"] {
  const first = formats[0]?.[0] ?? "General";
  return formats.every((row) => row.every((format) => format === first)) ? first : formats;
}
