import { type ICellData, type IObjectMatrixPrimitiveType, ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { same } from "../reference";
import { mapColumns, mapTableReferences } from "../tableReferences";
import type { Workbook } from "../workbook";
import type { UniverBook } from "./univerBook";

type Rewrite = (formula: string) => string;

/** Formulas and names that mention a table follow its new name and its new headers. */
export class TableFormulas {
  private readonly model: FormulaDataModel;

  constructor(
    private readonly book: UniverBook,
    private readonly defined: Pick<Workbook, "names" | "setName">,
  ) {
    this.model = book.injector.get(FormulaDataModel);
  }

  renameTable(from: string, to: string): void {
    this.rewriteAll((formula) =>
      mapTableReferences(formula, (name, specifier) => (same(name, from) ? to : name) + specifier),
    );
  }

  renameColumn(table: string, from: string, to: string): void {
    const renamed = (column: string) => (same(column, from) ? to : column);
    this.rewriteAll((formula) =>
      mapTableReferences(
        formula,
        (name, specifier) =>
          name + (same(name, table) ? mapColumns(specifier, renamed) : specifier),
      ),
    );
  }

  private rewriteAll(rewrite: Rewrite): void {
    this.rewriteCells(rewrite);
    for (const name of this.defined.names()) {
      const formula = rewrite(name.formula);
      if (formula !== name.formula) this.defined.setName({ ...name, formula });
    }
  }

  private rewriteCells(rewrite: Rewrite): void {
    const formulas = this.model.getFormulaData()[this.book.unitId] ?? {};
    for (const [subUnitId, rows] of Object.entries(formulas)) {
      const matrix = this.book.sheet(subUnitId).getCellMatrix();
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      new ObjectMatrix(rows ?? {}).forValue((row, column) => {
        const former = matrix.getValue(row, column)?.f;
        if (!former) return;
        const formula = rewrite(former);
        if (formula === former) return;
        (cellValue[row] ??= {})[column] = { f: formula, si: null };
      });
      if (Object.keys(cellValue).length === 0) continue;
      this.book.run(SetRangeValuesMutation, { subUnitId, cellValue });
    }
  }
}
