import { ValueType, Workbook as Calculator, type Cell } from "@cj-tech-master/excelts";
import { columnLetters } from "../../src/preview/workbook/a1";
import type { Area, CellValue, Workbook } from "../../src/preview/workbook/workbook";
import { shown, type Result } from "./formulaEngine";

/** A workbook as another program calculates it, our functions answering for themselves. */
export interface Calculated {
  /** The cell at a row and column counted from 0. */
  at(sheet: string, row: number, column: number): Result;
  /** The cell of a defined name. */
  named(name: string): Result;
  /** Cells with formulas on a sheet, with their results. */
  formulas(sheet: string): { address: string; formula: string; result: Result }[];
  /** Rows of results from a cell on. */
  block(sheet: string, row: number, column: number, rows: number, columns: number): Result[][];
}

/** One in which cells may be changed afterwards. */
export interface Recalculated extends Calculated {
  /** Types a value into a cell, "" for none; what follows from it is calculated by `again`. */
  change(sheet: string, row: number, column: number, value: CellValue): void;
  again(): void;
  /** What the others show while a cell holds something else: one of a name, or at a place. */
  during<Answer>(cell: string | Place, value: CellValue, look: () => Answer): Answer;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Which formulas of a sheet are calculated, by row and column counted from 0; the others' cells are empty. */
export type Only = (row: number, column: number) => boolean;

/** `changes` are typed into named cells before anything is calculated. */
export function calculate(
  workbook: Workbook,
  changes: Readonly<Record<string, CellValue>> = {},
  only: Only = () => true,
): Recalculated {
  const calculator = new Calculator();
  const sheets = new Map(workbook.sheets().map(({ id, name }) => [id, name]));
  for (const [id, name] of sheets) copyCells(workbook, id, calculator, name, only);
  for (const table of workbook.tables()) copyTable(workbook, table, calculator, sheets);
  for (const { name, formula, scope } of workbook.names()) {
    if (scope === null && !name.startsWith("_"))
      calculator.definedNames.add(formula.slice(1), name);
  }
  const cellOf = (name: string): Cell => {
    const found = workbook.names().find((each) => each.name === name);
    const [, quoted = "", column = "", row = ""] =
      /^=(.*)!\$([A-Z]+)\$(\d+)$/.exec(found?.formula ?? "") ?? [];
    const sheet = calculator.getWorksheet(quoted.replace(/^'|'$/g, "").replaceAll("''", "'"));
    if (!sheet) throw new Error(`${name} names no cell.`);
    return sheet.getCell(column + row);
  };
  for (const [name, value] of Object.entries(changes)) cellOf(name).value = value;
  calculator.calculateFormulas();
  const cellAt = ({ sheet, row, column }: Place): Cell => {
    const cell = calculator.getWorksheet(sheet)?.getCell(row + 1, column + 1);
    if (!cell) throw new Error(`There is no sheet ${sheet}.`);
    return cell;
  };
  const at = (sheet: string, row: number, column: number): Result =>
    resultOf(cellAt({ sheet, row, column }));
  return {
    at,
    change: (sheet, row, column, value) => {
      cellAt({ sheet, row, column }).value = value === "" ? null : value;
    },
    again: () => {
      calculator.calculateFormulas();
    },
    during: (where, value, look) => {
      const cell = typeof where === "string" ? cellOf(where) : cellAt(where);
      const was = cell.value;
      cell.value = value === "" ? null : value;
      calculator.calculateFormulas();
      try {
        return look();
      } finally {
        cell.value = was;
      }
    },
    named: (name) => resultOf(cellOf(name)),
    formulas: (sheet) => formulasOf(workbook, sheet, at),
    block: (sheet, row, column, rows, columns) =>
      Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (__, right) => at(sheet, row + down, column + right)),
      ),
  };
}

/** A formula that is one call of ours, or that goes through a column, may fill its neighbours. */
export const SPILLS =
  /^=(?:IF\((?:AND\([^()]*\)|'_copied_inputs'![^,]*),)?(LINCHPIN\.(?!EXPOSURE_RATIO\(IF)|FILTER\(|IF\(SUMPRODUCT\(|IF\(\(ISTEXT\(|IF\(\(?(bom_\w+\[|\$[A-Z]+\$\d+:))/;

function copyCells(workbook: Workbook, id: string, to: Calculator, name: string, only: Only): void {
  const sheet = to.addWorksheet(name);
  const used = workbook.usedArea(id, true);
  if (!used) return;
  const formulas = workbook.formulas(used);
  const spilled = new Set<string>();
  formulas.forEach((line, down) => {
    line.forEach((_, right) => {
      const area = workbook.spillArea(id, used.row + down, used.column + right);
      for (let row = 0; row < (area?.rows ?? 0); row++) {
        for (let column = 0; column < (area?.columns ?? 0); column++) {
          if (row + column > 0) spilled.add(`${down + row},${right + column}`);
        }
      }
    });
  });
  formulas.forEach((line, down) => {
    line.forEach((input, right) => {
      // What the workbook itself has filled by now is no content, and would be in the calculator's way.
      if (input === "" || spilled.has(`${down},${right}`)) return;
      const cell = sheet.getCell(used.row + down + 1, used.column + right + 1);
      const isFormula = typeof input === "string" && input.startsWith("=");
      if (isFormula && !only(used.row + down, used.column + right)) return;
      if (!isFormula) cell.value = input;
      else if (!SPILLS.test(input)) cell.value = { formula: input.slice(1) };
      else {
        const ref = `${columnLetters(used.column + right)}${used.row + down + 1}`;
        const formula = input.slice(1);
        cell.value = { formula, shareType: "array", ref, isDynamicArray: true };
      }
    });
  });
}

function copyTable(
  workbook: Workbook,
  { name, area }: { name: string; area: Area },
  to: Calculator,
  sheets: ReadonlyMap<string, string>,
): void {
  const [header = [], ...rows] = workbook.values(area);
  const formulas = workbook.formulas(area).slice(1);
  to.getWorksheet(sheets.get(area.sheet) ?? "")?.addTable({
    name,
    ref: `${columnLetters(area.column)}${area.row + 1}`,
    headerRow: true,
    columns: header.map((column) => ({ name: String(column) })),
    rows: rows.map((line, r) =>
      line.map((value, c) => {
        const formula = formulas[r]?.[c];
        if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
          return { formula: formula.slice(1) };
        }
        return value === "" ? null : value;
      }),
    ),
  });
}

function resultOf(cell: Cell): Result {
  return shown(cell.type === ValueType.Formula ? cell.result : cell.value);
}

function formulasOf(
  workbook: Workbook,
  name: string,
  at: (sheet: string, row: number, column: number) => Result,
): { address: string; formula: string; result: Result }[] {
  const sheet = workbook.sheets().find((each) => each.name === name);
  const used = sheet && workbook.usedArea(sheet.id, true);
  if (!used) throw new Error(`The sheet ${name} is empty.`);
  return workbook.formulas(used).flatMap((line, down) =>
    line.flatMap((formula, right) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      const row = used.row + down;
      const column = used.column + right;
      const address = `${columnLetters(column)}${row + 1}`;
      return [{ address, formula, result: at(name, row, column) }];
    }),
  );
}
