import { tableBody } from "../../workbook/reference";
import { type Area, type Table, WorkbookError } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members } from "../members";
import { cellInput, isFiltered, matrixFor, readCells, writeCells } from "./cellValues";
import { checkSheetUnprotected } from "./places";

abstract class TablePart extends HostObject {
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
}

export class TableRowCollection extends TablePart {
  override readonly members: Members<TableRowCollection> = rowsMembers;

  row(index: number): TableRowObject {
    return new TableRowObject(this.context, this.tableId, index);
  }
}

const rowsMembers: Members<TableRowCollection> = {
  className: "TableRowCollection",
  scalars: { count: { get: ({ table }) => tableBody(table).rows } },
  items: (rows) => Array.from({ length: tableBody(rows.table).rows }, (_, i) => rows.row(i)),
  methods: {
    add: (rows, given) => {
      const body = tableBody(rows.table);
      const index = given.optionalInteger(0) ?? -1;
      if (index < -1 || index > body.rows) throw given.invalid(0);
      const values = rowValues(given.at(1), body.columns);
      checkSheetUnprotected(rows.context, body.sheet);
      return rows.row(addRows(rows.context, rows.table, index, values));
    },
    deleteRowsAt: (rows, given) => {
      const start = given.integer(0);
      deleteRows(rows.context, rows.table, start, given.optionalInteger(1) ?? 1);
    },
  },
};

function rowValues(given: unknown, columns: number): unknown[][] {
  if (given === undefined || given === null) return [Array<string>(columns).fill("")];
  if (!Array.isArray(given)) return [Array<unknown>(columns).fill(given)];
  const rows: unknown[] = given;
  return rows.every((row) => Array.isArray(row)) ? rows : [rows];
}

/** Makes room in the table and fills it; the cells below the table move down. Returns the first new row's index. */
function addRows(
  { workbook }: HostContext,
  table: Table,
  index: number,
  values: unknown[][],
): number {
  const body = tableBody(table);
  const at = { ...body, rows: values.length };
  const input = matrixFor(at, values, cellInput);
  const onlyBlank =
    body.rows === 1 && workbook.formulas(body).every((r) => r.every((c) => c === ""));
  const start = onlyBlank ? 0 : index === -1 ? body.rows : index;
  const added = values.length - (onlyBlank ? 1 : 0);
  const target: Area = { ...at, row: body.row + start };
  if (added > 0) {
    const place = { ...target, rows: added, row: target.row + (onlyBlank ? 1 : 0) };
    workbook.insertCells(place, "Down");
    workbook.updateTable(table.id, { area: { ...table.area, rows: table.area.rows + added } });
  }
  workbook.write(target, input);
  return start;
}

function deleteRows(context: HostContext, table: Table, start: number, count: number): void {
  const { workbook } = context;
  const body = tableBody(table);
  if (start < 0 || count < 1 || start + count > body.rows) throw itemNotFound();
  checkSheetUnprotected(context, body.sheet);
  const gone = { ...body, row: body.row + start, rows: count };
  if (isFiltered(context, gone)) return;
  if (count === body.rows) {
    const rest = { ...gone, row: gone.row + 1, rows: count - 1 };
    workbook.clear({ ...gone, rows: 1 }, "Contents");
    if (rest.rows === 0) return;
    workbook.deleteCells(rest, "Up");
  } else workbook.deleteCells(gone, "Up");
}

class TableRowObject extends TablePart {
  override readonly members: Members<TableRowObject> = rowMembers;

  constructor(
    context: HostContext,
    tableId: string,
    readonly index: number,
  ) {
    super(context, tableId);
  }

  get area(): Area {
    const body = tableBody(this.table);
    if (this.index >= body.rows) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    return { ...body, row: body.row + this.index, rows: 1 };
  }
}

const rowMembers: Members<TableRowObject> = {
  className: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ context, area }) => readCells(area, (bounded) => context.workbook.values(bounded)),
      set: ({ context, area }, value) => {
        writeCells(context, area, value);
      },
    },
  },
  methods: {
    getRange: ({ context, area }) => context.make.range(area),
    delete: ({ context, table, index }) => {
      deleteRows(context, table, index, 1);
    },
  },
};
