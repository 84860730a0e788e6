import { ExcelProblem } from "../workbook/excelProblem";
import { anchorOf, cellsOf, readAreas, type ResultArea } from "./area";
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

/** Formulas that are read in one request. */
const AT_ONCE = 50;

/** Reads what is about to change; a formula that was edited since it was looked at is met here. */
export async function remember(
  context: Excel.RequestContext,
  chosen: readonly Choice[],
  signal?: AbortSignal,
): Promise<Remembered[]> {
  const remembered: Remembered[] = [];
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const part = chosen.slice(from, from + AT_ONCE);
    remembered.push(...(await rememberPart(context, part, signal)));
  }
  return remembered;
}

interface Choice {
  readonly item: CopyItem;
  readonly way: Way;
}

async function rememberPart(
  context: Excel.RequestContext,
  chosen: readonly Choice[],
  signal: AbortSignal | undefined,
): Promise<Remembered[]> {
  const areas = chosen.map(({ item }): ResultArea => {
    const { sheetId, row, column, spill } = item.formula;
    const { rows, columns } = spill ?? { rows: 1, columns: 1 };
    return { sheetId, row, column, rows, columns };
  });
  const cells = areas.map((area) => cellsOf(context, area).load("numberFormat"));
  const anchors = areas.map((area) => anchorOf(context, area).load("formulas"));
  const spills = anchors.map((anchor) =>
    anchor.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
  );
  const values = await readAreas(context, areas, "values", signal);
  const remembered: Remembered[] = [];
  for (const [at, { item, way }] of chosen.entries()) {
    const { sheet, formula, address, spill } = item.formula;
    const fills = spills[at];
    const size = fills && !fills.isNullObject ? [fills.rowCount, fills.columnCount] : [1, 1];
    const isSame = size[0] === (spill?.rows ?? 1) && size[1] === (spill?.columns ?? 1);
    if (anchors[at]?.formulas[0]?.[0] !== formula || !isSame) throw edited(address);
    const native = way === "plain" ? item.plain : way === "lambda" ? item.lambda : null;
    const formats = shortest((cells[at]?.numberFormat ?? []) as string[][]);
    const shown = values[at] ?? [];
    const area = areas[at] as ResultArea;
    const kept = { ...area, sheet, formula, formats, way, native, values: await digest(shown) };
    remembered.push({ item, kept, values: shown });
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
