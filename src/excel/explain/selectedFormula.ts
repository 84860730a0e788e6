import { ourCalls, type OurCall } from "../formulas/ourCalls";
import { cellAddress } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import type { Home } from "../arguments/prepareArguments";

/** The selected cell, or the cell whose result spills into it, as far as it concerns us. */
export type SelectedFormula =
  | {
      readonly kind: "none";
      readonly address: string;
      readonly holds: "nothing" | "value" | "formula";
      /** "" where it holds none. */
      readonly formula: string;
    }
  | OurSelection;

export interface OurSelection {
  readonly kind: "ours";
  /** The cell with the formula. */
  readonly home: Home & { readonly address: string };
  readonly formula: string;
  readonly calls: readonly OurCall[];
  /** What the selected cell shows. */
  readonly value: unknown;
  readonly text: string;
  readonly isError: boolean;
  /** The selected cell's place in the result; 0, 0 for the formula's own cell. */
  readonly offset: { readonly row: number; readonly column: number };
  readonly selected: string;
}

/** Looks, without writing, at the cell that is selected. */
export function selectedFormula(): Promise<SelectedFormula> {
  return runExcel((context) => formulaOf(context, context.workbook.getActiveCell()));
}

/** The same of a cell wherever it is. */
export function formulaAt({ sheet, row, column }: Home): Promise<SelectedFormula> {
  return runExcel((context) =>
    formulaOf(context, context.workbook.worksheets.getItem(sheet).getCell(row, column)),
  );
}

async function formulaOf(
  context: Excel.RequestContext,
  cell: Excel.Range,
): Promise<SelectedFormula> {
  cell.load("rowIndex,columnIndex,formulas,values,text,valueTypes");
  const sheet = cell.worksheet.load("name");
  const parent = cell.getSpillParentOrNullObject().load("rowIndex,columnIndex,formulas");
  await context.sync();

  const anchor = parent.isNullObject ? cell : parent;
  const formula: unknown = anchor.formulas[0]?.[0];
  const calls = ourCalls(formula).filter(({ isHanded }) => !isHanded);
  const selected = cellAddress(sheet.name, cell.rowIndex, cell.columnIndex);
  if (calls.length === 0) {
    const holds = heldBy(formula);
    const written = holds === "formula" ? String(formula) : "";
    return { kind: "none", address: selected, holds, formula: written };
  }
  const { rowIndex: row, columnIndex: column } = anchor;
  const address = cellAddress(sheet.name, row, column);
  return {
    kind: "ours",
    home: { sheet: sheet.name, row, column, address },
    formula: formula as string,
    calls,
    value: cell.values[0]?.[0] as unknown,
    text: cell.text[0]?.[0] ?? "",
    isError: String(cell.valueTypes[0]?.[0]) === "Error",
    offset: { row: cell.rowIndex - row, column: cell.columnIndex - column },
    selected,
  };
}

function heldBy(formula: unknown): "nothing" | "value" | "formula" {
  if (formula === "" || formula === null || formula === undefined) return "nothing";
  return typeof formula === "string" && formula.startsWith("=") ? "formula" : "value";
}
