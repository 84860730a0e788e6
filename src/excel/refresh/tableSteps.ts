import type { ReferringFormula } from "../formulas/referringFormulas";
import { changeCells, type CellChange, changeCellsBack } from "../tables/changeCells";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import type { TableChanges } from "./changesOf";
import { growTable } from "./growTable";
import type { Refresh } from "./lookAtRefresh";
import { contentAt, knownTable, type OurTable } from "./ourTable";
import type { RefreshUndo } from "./refreshUndo";
import { restoringFormulas } from "./restoringFormulas";
import { takeOutRows } from "./tableRows";

export interface TableSteps {
  readonly refresh: Refresh;
  readonly changes: TableChanges;
  readonly record: RefreshUndo;
}

export interface Refreshing {
  readonly signal?: AbortSignal | undefined;
  /** Cells and rows written so far, of all. */
  readonly onProgress?: ((written: number, of: number) => void) | undefined;
}

/** What a refresh does to the table itself, in its order. */
export function tableSteps(
  { refresh, changes, record }: TableSteps,
  { signal, onProgress }: Refreshing,
): Reversible[] {
  const { ours, theirs, formulas } = refresh;
  const { cells, rows, newColumns, removed } = changes;
  const total = cells.length + rows.length;
  const { id, size } = knownTable(ours);
  const grown = {
    id,
    size: { rows: size.rows + rows.length, columns: size.columns + newColumns.length },
  };
  const steps: Reversible[] = [];
  if (rows.length + newColumns.length > 0) {
    steps.push(growTable(ours, changes, signal, (written) => onProgress?.(written, total)));
  }
  if (cells.length > 0) {
    const { primaryKey = [] } = theirs.description.schema;
    const keys = primaryKey.map((name) => ours.imported.indexOf(name)).filter((at) => at >= 0);
    const placed = cells.map(({ row, column, was, now }): CellChange => ({
      ...{ row: row + 1, column, was, now },
    }));
    const beside = {
      keys,
      contentAt: (row: number, column: number) => contentAt(ours, row, column),
    };
    const onCells = (written: number): void => onProgress?.(rows.length + written, total);
    steps.push({
      run: () => runExcel((c) => changeCells(c, grown, placed, { ...beside, signal, onCells })),
      revert: () => runExcel((c) => changeCellsBack(c, grown, placed, beside)),
    });
  }
  if (removed.length > 0) {
    steps.push(restoringFormulas(formulas), takeOutRows(grown, widened(record, changes)));
    if (formulas.some(({ cell }) => cell !== null)) {
      steps.push(refusingLostReferences(ours, formulas, removed.length));
    }
  }
  return steps;
}

/** The rows that go, as wide as the table is by then. */
function widened({ removed }: RefreshUndo, { newColumns }: TableChanges): RefreshUndo["removed"] {
  if (newColumns.length === 0) return removed;
  return removed.map(({ at, contents, formats, last }) => ({
    ...{ at, last },
    contents: contents.map((line, down) => [
      ...line,
      ...newColumns.map(({ cells }) => cells[at + down] ?? null),
    ]),
    formats: formats.map((line) => [...line, ...newColumns.map(({ column }) => column.format)]),
  }));
}

function refusingLostReferences(
  ours: OurTable,
  before: readonly ReferringFormula[],
  removed: number,
): Reversible {
  return {
    run: () =>
      runExcel(async (context) => {
        const cells = before.flatMap(({ where, formula, cell }) => {
          if (!cell || formula.includes("#REF!")) return [];
          const sheet = context.workbook.worksheets.getItem(cell.sheetId);
          const row = isBelow(cell, ours) ? cell.row - removed : cell.row;
          return [{ where, range: sheet.getCell(row, cell.column).load("formulas") }];
        });
        await context.sync();
        const lost = cells.find(({ range }) => String(range.formulas[0]?.[0]).includes("#REF!"));
        if (!lost) return;
        throw new ExcelProblem(
          `The formula in ${lost.where} points at a row of ${ours.name} that would go, and would show #REF!. Refresh without removing rows, or change that formula first.`,
        );
      }),
    revert: () => Promise.resolve(),
  };
}

/** What stands under a table moves up when rows of it go. */
function isBelow(
  { sheetId, row, column }: NonNullable<ReferringFormula["cell"]>,
  { place }: OurTable,
): boolean {
  const under = column >= place.column && column < place.column + place.columns;
  return sheetId === place.sheetId && under && row >= place.row + place.rows;
}
