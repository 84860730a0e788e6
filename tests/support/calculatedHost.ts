import type { Evaluate } from "../../src/preview/workbook/memory/calculation";
import { MemoryWorkbook } from "../../src/preview/workbook/memory/memoryWorkbook";
import type { Workbook } from "../../src/preview/workbook/workbook";
import { calculate, type Calculated, SPILLS } from "./modelFigures";
import { liftOverCells } from "./formulaEngine";
import { startExcelWithFunctions } from "./office/startExcelWithFunctions";

liftOverCells();

/** An emulated Excel whose formulas, ours and its own, another program calculates. */
export function startCalculatedExcel() {
  let figures: Calculated | null = null;
  let asCalculated = new Map<string, string>();
  let isOn = false;
  const evaluate: Evaluate = (formula, { sheet, row, column }) => {
    if (!isOn) return undefined;
    if (figures === null || asCalculated.get(`${sheet} ${row} ${column}`) !== formula) {
      asCalculated = formulasOf(workbook);
      figures = calculate(workbook);
    }
    const name = workbook.sheets().find(({ id }) => id === sheet)?.name ?? "";
    if (!SPILLS.test(formula)) return figures.at(name, row, column) ?? "";
    const { rows, columns } = extentOf(figures, name, { sheet, row, column }, asCalculated);
    return figures.block(name, row, column, rows, columns).map((line) => line.map((v) => v ?? ""));
  };
  const workbook = new MemoryWorkbook({ evaluate });
  const excel = startExcelWithFunctions(workbook);
  return {
    ...excel,
    /** From now on every formula has its result. */
    async calculated(): Promise<void> {
      await workbook.settled();
      isOn = true;
      workbook.calculate(true);
      await workbook.settled();
    },
  };
}

/** Formulas and values that were typed, by their cells; what a formula fills is none. */
function formulasOf(workbook: Workbook): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id } of workbook.sheets()) {
    const used = workbook.usedArea(id, true);
    if (!used) continue;
    const filled = new Set<string>();
    workbook.formulas(used).forEach((line, r) => {
      line.forEach((content, c) => {
        const [row, column] = [used.row + r, used.column + c];
        const spill = workbook.spillArea(id, row, column);
        for (let down = 0; down < (spill?.rows ?? 0); down++)
          for (let right = 0; right < (spill?.columns ?? 0); right++)
            if (down + right > 0) filled.add(`${id} ${row + down} ${column + right}`);
        const key = `${id} ${row} ${column}`;
        if (content !== "" && !filled.has(key)) found.set(key, String(content));
      });
    });
  }
  return found;
}

const MOST = 400;

/** The cells that a result fills: as far as something stands that nobody typed. */
function extentOf(
  figures: Calculated,
  name: string,
  { sheet, row, column }: { sheet: string; row: number; column: number },
  typed: ReadonlyMap<string, string>,
): { rows: number; columns: number } {
  const isFilled = (r: number, c: number): boolean =>
    !typed.has(`${sheet} ${r} ${c}`) && figures.at(name, r, c) !== null;
  let [rows, columns] = [1, 1];
  while (columns < MOST && isFilled(row, column + columns)) columns++;
  while (rows < MOST && isFilled(row + rows, column)) rows++;
  return { rows, columns };
}
