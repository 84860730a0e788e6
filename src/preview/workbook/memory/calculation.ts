import { cellArea } from "../area";
import {
  type Area,
  type CellValue,
  type ErrorArgument,
  type FunctionCall,
  FunctionError,
  type FunctionMetadata,
} from "../workbook";
import { parseCall, type ParsedCall, type Surroundings } from "./parseCall";
import { type FormulaCell, type Grid, isSpilled, valueOf } from "./grid";

export type Result = CellValue | CellValue[][];

/** A test's own calculator: the result of a formula, or undefined where it has none. */
export type Evaluate = (
  formula: string,
  cell: Area,
  read: (reference: string) => CellValue[][],
) => Result | undefined;

/** What stands in a cell that nothing calculated. It is an error, so that nobody takes it for a figure. */
export const notCalculated = "#CALC!";

interface Answer {
  /** The call it belongs to; another call means the answer is out of date. */
  call: string;
  result: Result | FunctionError | null;
  /** What the cell shows until then. */
  meanwhile: Result | FunctionError;
}

/**
 * What a cell shows while its function is asked anew: that it waits (Excel-Custom-Functions#437), the former
 * result (office-js#4152, #6930), or now one and now the other.
 */
export type Recalculating = "busy" | "stale" | "mixed";

export interface CalculationSurroundings {
  grids(): Iterable<[sheet: string, grid: Grid]>;
  forSheet(sheet: string): Surroundings;
  /** Results of cells changed on a sheet. */
  calculated(sheet: string): void;
}

/** Keeps the results of formulas: from the test's calculator, from the add-in, or as a test set them. */
export class Calculation {
  private readonly functions = new Map<string, FunctionMetadata>();
  private call: FunctionCall | null = null;
  private answers = new WeakMap<FormulaCell, Answer>();
  private readonly given = new WeakMap<FormulaCell, Result>();
  recalculating: Recalculating = "busy";
  private waiting = 0;
  private asked = 0;
  private idle: (() => void)[] = [];

  constructor(
    private readonly around: CalculationSurroundings,
    private readonly evaluate: Evaluate | undefined,
  ) {}

  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void {
    this.call = call;
    for (const one of functions) {
      this.functions.set(`${namespace}.${one.name}`.toUpperCase(), one);
    }
  }

  setResult(cell: FormulaCell, result: Result): void {
    this.given.set(cell, result);
  }

  /** `full` asks the add-in again even where nothing changed. */
  run(full: boolean): void {
    if (full) this.answers = new WeakMap();
    const changed = new Set<string>();
    /** Formulas may depend on one another in any order; a loop is cut off. */
    for (let round = 0; round < 50; round++) {
      const before = changed.size;
      const moved = this.round(changed);
      if (!moved && changed.size === before) break;
    }
    for (const sheet of changed) this.around.calculated(sheet);
  }

  private round(changed: Set<string>): boolean {
    let moved = false;
    for (const [sheet, grid] of this.around.grids()) {
      for (const { row, column, cell } of Array.from(grid.formulaCells())) {
        const result = this.result(sheet, cellArea(sheet, row, column), cell);
        if (!place(grid, row, column, cell, result)) continue;
        changed.add(sheet);
        moved = true;
      }
    }
    return moved;
  }

  private result(sheet: string, area: Area, cell: FormulaCell): Result | FunctionError {
    const around = this.around.forSheet(sheet);
    const own = this.evaluate?.(cell.formula, area, (reference) => {
      const target = around.area(reference);
      if (!target) throw new Error(`${reference} in ${cell.formula} is no reference to cells`);
      return around.values(target);
    });
    if (own !== undefined) return own;
    const parsed = this.call && parseCall(cell.formula, this.functions, around);
    if (parsed) return this.askAddIn(parsed, cell, around.address(area));
    const given = this.given.get(cell);
    return given ?? new FunctionError(notCalculated, `Nothing calculated ${cell.formula} here.`);
  }

  private askAddIn(parsed: ParsedCall, cell: FormulaCell, address: string): Result | FunctionError {
    const { metadata, parameterAddresses } = parsed;
    const invocation = {
      function: metadata.id,
      arguments: parsed.arguments,
      address,
      parameterAddresses,
    };
    const call = JSON.stringify(invocation);
    const known = this.answers.get(cell);
    if (known?.call === call) return known.result ?? known.meanwhile;
    const answer: Answer = { call, result: null, meanwhile: this.meanwhile(known) };
    this.answers.set(cell, answer);
    this.waiting++;
    const settle = (result: Result | FunctionError) => {
      this.waiting--;
      answer.result = result;
      if (this.answers.get(cell) === answer) this.run(false);
      if (this.waiting === 0) for (const resolve of this.idle.splice(0)) resolve();
    };
    this.call?.(invocation).then(
      (result) => {
        settle(plain(result));
      },
      (reason: unknown) => {
        settle(reason instanceof FunctionError ? reason : new FunctionError("#VALUE!", ""));
      },
    );
    return answer.meanwhile;
  }

  private meanwhile(former: Answer | undefined): Result | FunctionError {
    const isBusy =
      this.recalculating === "busy" || (this.recalculating === "mixed" && this.asked++ % 2 === 0);
    return former && !isBusy ? (former.result ?? former.meanwhile) : "#BUSY!";
  }

  /** Resolves when no answer of the add-in is awaited. */
  settled(): Promise<void> {
    if (this.waiting === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }
}

function plain(result: CellValue | (CellValue | ErrorArgument)[][]): Result {
  if (!Array.isArray(result)) return result;
  return result.map((row) => row.map((v) => (typeof v === "object" ? v.basicValue : v)));
}

/** Puts a result into its cell, and over its neighbours if it is larger. Says whether anything changed. */
function place(
  grid: Grid,
  row: number,
  column: number,
  cell: FormulaCell,
  result: Result | FunctionError,
): boolean {
  const before = snapshot(grid, row, column, cell);
  clearSpill(grid, row, column, cell);
  if (result instanceof FunctionError) {
    cell.value = result.error;
    cell.sentence = result.sentence || null;
  } else {
    cell.sentence = null;
    if (Array.isArray(result)) spill(grid, row, column, cell, result);
    else cell.value = Number.isNaN(result) ? "#NUM!" : result;
  }
  return before !== snapshot(grid, row, column, cell);
}

function snapshot(grid: Grid, row: number, column: number, cell: FormulaCell): string {
  const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
  const values = Array.from({ length: rows * columns }, (_, index) =>
    valueOf(grid.cell(row + Math.floor(index / columns), column + (index % columns))),
  );
  return JSON.stringify([rows, columns, values, cell.sentence]);
}

/** Takes back what a formula showed in other cells. */
export function clearSpill(grid: Grid, row: number, column: number, cell: FormulaCell): void {
  if (!cell.spill) return;
  const { rows, columns } = cell.spill;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const other = grid.cell(r, c);
      if (isSpilled(other) && other.from === cell) grid.setCell(r, c, undefined);
    }
  }
  cell.spill = null;
}

function spill(grid: Grid, row: number, column: number, cell: FormulaCell, result: CellValue[][]) {
  const rows = result.length;
  const columns = Math.max(...result.map((line) => line.length));
  const value = (r: number, c: number): CellValue => result[r]?.[c] ?? "#N/A";
  cell.value = value(0, 0);
  if (rows === 1 && columns === 1) return;
  const others = Array.from({ length: rows * columns - 1 }, (_, index) => ({
    r: Math.floor((index + 1) / columns),
    c: (index + 1) % columns,
  }));
  if (others.some(({ r, c }) => grid.cell(row + r, column + c) !== undefined)) {
    cell.value = "#SPILL!";
    return;
  }
  cell.spill = { rows, columns };
  for (const { r, c } of others) {
    grid.setCell(row + r, column + c, { from: cell, value: value(r, c) });
  }
}
