import type { ICellData, ICommandService, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { cellArea, contains } from "../area";
import { same } from "../reference";
import { mapColumns, mapTableReferences } from "../tableReferences";
import type { Area, Table } from "../workbook";
import { withAnchorCalls, withSpillReferences } from "./anchorArray";

export type Rewrite = (formula: string, cell: Area) => string;

/**
 * Rewrites formulas before Univer reads them, wherever they come from. It listens before Univer's own
 * listeners do, and so has to be there before the first workbook; what it does is told later.
 */
export class FormulaHook {
  rewrite: Rewrite = (formula) => formula;

  constructor(commands: ICommandService) {
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.rewriteAll(params as Written);
    });
  }

  private rewriteAll({ subUnitId, cellValue }: Written): void {
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells as Record<string, ICellData | null>)) {
        if (!cell?.f) continue;
        cell.f = this.rewrite(cell.f, cellArea(subUnitId, Number(row), Number(column)));
      }
    }
  }
}

interface Written {
  subUnitId: string;
  cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

/** What Excel writes and Univer does not read, both ways: A1#, [@Share], names in another case. */
export class FormulaDialect {
  constructor(
    private readonly tables: () => Table[],
    private readonly headers: (table: Table) => string[],
  ) {}

  toUniver: Rewrite = (formula, cell) =>
    withAnchorCalls(
      mapTableReferences(formula, (name, specifier) => {
        const table = name === "" ? this.around(cell) : this.named(name);
        if (!table) return name + specifier;
        const headers = this.headers(table);
        const spelled = (column: string) => headers.find((it) => same(it, column)) ?? column;
        return table.name + mapColumns(thisRow(specifier), spelled);
      }),
    );

  toExcel: Rewrite = (formula, cell) =>
    withSpillReferences(
      mapTableReferences(formula, (name, specifier) => {
        const [, column] = /^\[\[#This Row\],\[((?:[^[\]']|'.)+)\]\]$/iu.exec(specifier) ?? [];
        if (column === undefined) return name + specifier;
        const own = this.around(cell)?.name;
        const plain = /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`;
        return own !== undefined && same(own, name) ? plain : name + plain;
      }),
    );

  private named(name: string): Table | undefined {
    return this.tables().find((table) => same(table.name, name));
  }

  private around(cell: Area): Table | undefined {
    return this.tables().find(({ area }) => contains(area, cell));
  }
}

/** [@Share] is short for [[#This Row],[Share]]. */
function thisRow(specifier: string): string {
  const [, column] = /^\[@(.*)\]$/su.exec(specifier) ?? [];
  if (column === undefined) return specifier;
  if (column === "") return "[#This Row]";
  return column.startsWith("[") ? `[[#This Row],${column}]` : `[[#This Row],[${column}]]`;
}
