import { same, tableBody } from "../../workbook/reference";
import { type Area, type Table, WorkbookError } from "../../workbook/workbook";
import { textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members } from "../members";
import { cellInput, matrixFor, readCells, writeCells } from "./cellValues";
import { checkSheetUnprotected } from "./places";

export class TableColumnCollection extends HostObject {
  override readonly members: Members<TableColumnCollection> = columnsMembers;

  constructor(
    readonly context: HostContext,
    readonly tableId: string,
  ) {
    super();
  }

  get table(): Table {
    const found = this.context.workbook.tables().find(({ id }) => id === this.tableId);
    if (!found) throw itemNotFound();
    return found;
  }

  column(index: number): TableColumnObject {
    return new TableColumnObject(this, index);
  }

  get names(): string[] {
    return this.context.workbook.text({ ...this.table.area, rows: 1 })[0] ?? [];
  }
}

const columnsMembers: Members<TableColumnCollection> = {
  className: "TableColumnCollection",
  scalars: { count: { get: ({ table }) => table.area.columns } },
  items: (columns) => columns.names.map((_, index) => columns.column(index)),
  item: (columns, given) => {
    const key = given.at(0);
    const index =
      typeof key === "number"
        ? key - 1
        : columns.names.findIndex((name) => same(name, textOf(key, given.member)));
    return index >= 0 && index < columns.table.area.columns ? columns.column(index) : null;
  },
  methods: {
    add: (columns, given) => {
      const { area } = columns.table;
      const index = given.optionalInteger(0) ?? -1;
      if (index < -1 || index > area.columns) throw given.invalid(0);
      const at = index === -1 ? area.columns : index;
      addColumn(columns, at, given.at(1), given.optionalText(2));
      return columns.column(at);
    },
  },
};

/** `values` holds the header too; cells to the right of the table move right. */
function addColumn(
  { context, table }: TableColumnCollection,
  index: number,
  values: unknown,
  name: string | undefined,
): void {
  const { workbook } = context;
  const place: Area = { ...table.area, column: table.area.column + index, columns: 1 };
  const oneColumn = Array.isArray(values)
    ? values.map((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    : null;
  const input = oneColumn && matrixFor(place, oneColumn, cellInput);
  checkSheetUnprotected(context, place.sheet);
  workbook.insertCells(place, "Right");
  const columns = table.area.columns + 1;
  workbook.updateTable(table.id, { area: { ...table.area, columns } });
  if (input) workbook.write(place, input);
  if (name !== undefined) workbook.write({ ...place, rows: 1 }, [[`'${name}`]]);
}

class TableColumnObject extends HostObject {
  override readonly members: Members<TableColumnObject> = columnMembers;

  constructor(
    readonly columns: TableColumnCollection,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.index + 1 };
  }

  /** The column's part of an area of its table. */
  within(area: Area): Area {
    if (this.index >= area.columns) throw itemNotFound();
    return { ...area, column: area.column + this.index, columns: 1 };
  }

  get area(): Area {
    return this.within(this.columns.table.area);
  }

  range(area: Area): HostObject {
    return this.columns.context.make.range(this.within(area));
  }
}

const columnMembers: Members<TableColumnObject> = {
  className: "TableColumn",
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: ({ columns, index }) => columns.names[index],
      set: ({ columns: { context }, area }, value) => {
        writeCells(context, { ...area, rows: 1 }, `'${textOf(value, "TableColumn.name")}`);
      },
    },
    values: {
      get: ({ columns: { context }, area }) =>
        readCells(area, (bounded) => context.workbook.values(bounded)),
      set: ({ columns: { context }, area }, value) => {
        writeCells(context, area, value);
      },
    },
  },
  methods: {
    getRange: (column) => column.range(column.columns.table.area),
    getHeaderRowRange: (column) => column.range({ ...column.columns.table.area, rows: 1 }),
    getDataBodyRange: (column) => column.range(tableBody(column.columns.table)),
    getTotalRowRange: (column) => {
      const { area, showTotals } = column.columns.table;
      if (!showTotals) throw itemNotFound();
      return column.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    delete: ({ columns: { context, table }, area }) => {
      checkSheetUnprotected(context, area.sheet);
      if (table.area.columns === 1) {
        throw new WorkbookError("InvalidOperation", "A table keeps at least one column.");
      }
      context.workbook.deleteCells(area, "Left");
    },
  },
};
