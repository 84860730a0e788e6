import { intersection } from "../area";
import { displayText } from "../display";
import { resolveReference } from "../reference";
import { readTyped } from "../typed";
import {
  type Area,
  type CalculationMode,
  type CellFormat,
  type CellInput,
  type CellValue,
  type FunctionCall,
  type FunctionMetadata,
  WorkbookError,
} from "../workbook";
import {
  Calculation,
  clearSpill,
  type Evaluate,
  type Recalculating,
  type Result,
} from "./calculation";
import { type Cell, type Grid, isFormula, isSpilled, valueOf } from "./grid";
import { addressOf } from "./memorySheet";
import { MemorySheets } from "./memorySheets";
import { cellBorders, Styles } from "./styles";

export interface MemoryOptions {
  /** Calculates formulas; without it, or where it gives undefined, a formula shows #CALC!. */
  evaluate?: Evaluate;
}

/** Contents, results and formats of the cells. */
export abstract class MemoryCells extends MemorySheets {
  calculationMode: CalculationMode = "Automatic";
  private readonly styles = new Styles();
  private readonly calculation: Calculation;
  private stale = false;

  constructor(options: MemoryOptions = {}) {
    super();
    this.calculation = new Calculation(
      {
        grids: () => this.list.map(({ facts, grid }): [string, Grid] => [facts.id, grid]),
        forSheet: (sheet) => ({
          area: (reference) => this.areaOf(reference, sheet),
          values: (area) => this.currentValues(area),
          address: (area) => addressOf(this.sheet(area.sheet).facts, area),
        }),
        calculated: (sheet) => {
          this.emit({ kind: "calculated", sheet });
        },
      },
      options.evaluate,
    );
  }

  private areaOf(reference: string, sheet: string): Area | null {
    const anchor = /^(.*[A-Z0-9])#$/i.exec(reference)?.[1];
    try {
      const area = resolveReference(this, anchor ?? reference, sheet);
      return anchor === undefined ? area : this.spillArea(area.sheet, area.row, area.column);
    } catch (error) {
      if (error instanceof WorkbookError) return null;
      throw error;
    }
  }

  /** Results follow at the next look at the cells, or by themselves a moment later. */
  protected touch(): void {
    if (this.stale) return;
    this.stale = true;
    queueMicrotask(() => {
      this.refresh();
    });
  }

  private refresh(): void {
    if (!this.stale || this.calculationMode === "Manual") return;
    this.stale = false;
    this.calculation.run(false);
  }

  calculate(full: boolean): void {
    this.stale = false;
    this.calculation.run(full);
  }

  calculated(): Promise<void> {
    this.refresh();
    return Promise.resolve();
  }

  /** It calculates when it is asked for results. */
  holdCalculation(): () => void {
    return () => undefined;
  }

  async settled(): Promise<void> {
    this.refresh();
    await this.calculation.settled();
  }

  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void {
    this.calculation.setFunctions(namespace, functions, call);
    this.touch();
  }

  get recalculating(): Recalculating {
    return this.calculation.recalculating;
  }

  set recalculating(how: Recalculating) {
    this.calculation.recalculating = how;
  }

  /** States the result of a formula that nothing here can calculate. */
  setResult(sheet: string, row: number, column: number, result: Result): void {
    const cell = this.sheet(sheet).grid.cell(row, column);
    if (!isFormula(cell)) throw new Error("There is no formula in that cell.");
    this.calculation.setResult(cell, result);
    this.touch();
  }

  values(area: Area): CellValue[][] {
    this.refresh();
    return this.currentValues(area);
  }

  private currentValues(area: Area): CellValue[][] {
    const { grid } = this.sheet(area.sheet);
    return mapCells(area, (row, column) => valueOf(grid.cell(row, column)));
  }

  formulas(area: Area): CellValue[][] {
    this.refresh();
    const { grid } = this.sheet(area.sheet);
    return mapCells(area, (row, column) => {
      const cell = grid.cell(row, column);
      return isFormula(cell) ? cell.formula : valueOf(cell);
    });
  }

  text(area: Area): string[][] {
    this.refresh();
    const { grid } = this.sheet(area.sheet);
    return mapCells(area, (row, column) =>
      displayText(valueOf(grid.cell(row, column)), this.numberFormat(grid, row, column)),
    );
  }

  errorSentence(sheet: string, row: number, column: number): string | null {
    this.refresh();
    const cell = this.sheet(sheet).grid.cell(row, column);
    return isFormula(cell) ? cell.sentence : null;
  }

  spillArea(sheet: string, row: number, column: number): Area | null {
    this.refresh();
    const cell = this.sheet(sheet).grid.cell(row, column);
    return isFormula(cell) && cell.spill ? { sheet, row, column, ...cell.spill } : null;
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    this.refresh();
    const block = this.sheet(sheet).grid.usedBlock(valuesOnly);
    return block && { sheet, ...block };
  }

  write(area: Area, input: CellInput[][]): void {
    const { grid } = this.sheet(area.sheet);
    for (const [r, line] of input.entries()) {
      for (const [c, value] of line.entries()) {
        if (value !== null) this.put(grid, area.row + r, area.column + c, value);
      }
    }
    this.contentsChanged(area);
  }

  private put(grid: Grid, row: number, column: number, value: CellValue): void {
    const before = grid.cell(row, column);
    if (isFormula(before)) clearSpill(grid, row, column, before);
    grid.setCell(
      row,
      column,
      typeof value === "string" ? this.typed(grid, row, column, value) : value,
    );
  }

  private typed(grid: Grid, row: number, column: number, text: string): Cell {
    const format = this.numberFormat(grid, row, column);
    const typed = readTyped(text, format);
    if ("formula" in typed) {
      return { formula: typed.formula, value: "", spill: null, sentence: null };
    }
    if (typed.numberFormat !== undefined && format === "General") {
      const patch = JSON.stringify({ numberFormat: typed.numberFormat });
      const cell = { row, column, rows: 1, columns: 1 };
      grid.restyle(cell, (style) => this.styles.changed(style, patch));
    }
    return typed.value;
  }

  private contentsChanged(area: Area): void {
    const { grid } = this.sheet(area.sheet);
    this.tableList.tidyHeaders(grid, area, (row, column) => this.numberFormat(grid, row, column));
    this.touch();
    this.emit({ kind: "cells", area: { ...area }, change: "RangeEdited" });
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    const { grid } = this.sheet(area.sheet);
    const used = this.usedArea(area.sheet, true);
    const part = used && intersection(used, area);
    if (what !== "Formats" && part) {
      mapCells(part, (row, column) => {
        const cell = grid.cell(row, column);
        if (isFormula(cell)) clearSpill(grid, row, column, cell);
        if (!isSpilled(cell)) grid.setCell(row, column, undefined);
      });
    }
    if (what !== "Contents") grid.restyle(area, () => 0);
    this.contentsChanged(area);
  }

  private numberFormat(grid: Grid, row: number, column: number): string {
    return this.styles.format(grid.style(row, column)).numberFormat;
  }

  format(sheet: string, row: number, column: number): CellFormat {
    return { ...this.styles.format(this.sheet(sheet).grid.style(row, column)) };
  }

  numberFormats(area: Area): string[][] {
    const { grid } = this.sheet(area.sheet);
    return mapCells(area, (row, column) => this.numberFormat(grid, row, column));
  }

  setFormat(area: Area, { borders, ...patch }: Partial<CellFormat>): void {
    const { grid } = this.sheet(area.sheet);
    const text = JSON.stringify(patch);
    if (text !== "{}") grid.restyle(area, (style) => this.styles.changed(style, text));
    for (const part of cellBorders(borders ?? {}, area.rows, area.columns)) {
      const { top, left, rows, columns } = part;
      const line = JSON.stringify({ borders: part.borders });
      const place = { row: area.row + top, column: area.column + left, rows, columns };
      grid.restyle(place, (style) => this.styles.changed(style, line));
    }
  }
}

function mapCells<V>(area: Area, read: (row: number, column: number) => V): V[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
  );
}
