import { overlaps } from "../../workbook/area";
import { tableBody } from "../../workbook/reference";
import { type Area, type Table, WorkbookError } from "../../workbook/workbook";
import { flagOf, invalidArgument, textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { EventType } from "../events";
import { HostObject, itemNotFound, type Members, type Scalar } from "../members";
import { AutoFilterObject } from "./autoFilter";
import { areaOf, checkSheetUnprotected } from "./places";
import { registrations } from "./registrations";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";

export class TableObject extends HostObject {
  override readonly members: Members<TableObject> = tableMembers;

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get table(): Table {
    const found = this.context.workbook.tables().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  update(patch: Partial<Omit<Table, "id">>): void {
    checkSheetUnprotected(this.context, this.table.area.sheet);
    this.context.workbook.updateTable(this.id, patch);
  }

  range(area: Area): HostObject {
    return this.context.make.range(area);
  }
}

type FlagKey = "showHeaders" | "showTotals" | "showBandedRows" | "showFilterButton";

function flag(key: FlagKey): Scalar<TableObject> {
  return {
    get: ({ table }) => table[key],
    set: (object, value) => {
      object.update({ [key]: flagOf(value, `Table.${key}`) });
    },
  };
}

const tableMembers: Members<TableObject> = {
  className: "Table",
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ table }) => table.name,
      set: (object, value) => {
        object.update({ name: textOf(value, "Table.name") });
      },
    },
    style: {
      get: ({ table }) => table.style,
      set: (object, value) => {
        object.update({ style: styleOf(value) });
      },
    },
    showHeaders: flag("showHeaders"),
    showTotals: flag("showTotals"),
    showBandedRows: flag("showBandedRows"),
    showFilterButton: flag("showFilterButton"),
  },
  navigations: {
    worksheet: ({ context, table }) => context.make.worksheet(table.area.sheet),
    columns: (object) => new TableColumnCollection(object.context, object.id),
    rows: (object) => new TableRowCollection(object.context, object.id),
    autoFilter: (object) =>
      new AutoFilterObject(
        () => object.table.showFilterButton,
        () => object.context.habits.filtered.has(object.table.id),
      ),
  },
  methods: {
    getRange: (object) => object.range(object.table.area),
    getHeaderRowRange: (object) => object.range({ ...object.table.area, rows: 1 }),
    getDataBodyRange: (object) => object.range(tableBody(object.table)),
    getTotalRowRange: (object) => {
      const { area, showTotals } = object.table;
      if (!showTotals) throw itemNotFound();
      return object.range({ ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    resize: (object, given) => {
      const area = areaOf(object.context, given.at(0), object.table.area.sheet, given.member);
      checkResize(object.table, area);
      object.update({ area });
    },
    delete: ({ context, table, id }) => {
      checkSheetUnprotected(context, table.area.sheet);
      context.workbook.deleteTable(id, false);
    },
    convertToRange: ({ context, table, id }) => {
      checkSheetUnprotected(context, table.area.sheet);
      context.workbook.deleteTable(id, true);
      return context.make.range(table.area);
    },
    /** Tables here are never filtered. */
    clearFilters: () => null,
    reapplyFilters: () => null,
    ...registrations<TableObject>(
      {
        DataChanged: EventType.tableChanged,
        SelectionChanged: EventType.tableSelectionChanged,
      },
      ({ id }) => id,
    ),
  },
};

/** One of the styles that Excel brings along; "" for none. */
function styleOf(value: unknown): string {
  const style = textOf(value, "Table.style");
  const [, kind = "", number = ""] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const last = { Light: 21, Medium: 28, Dark: 11 }[kind] ?? 0;
  const known = Number(number) >= 1 && Number(number) <= last;
  if (style !== "" && !known) throw invalidArgument(`Table.style ${style}`);
  return style;
}

/** The header row stays where it is, the new area meets the old one and has room for a row of data. */
function checkResize(table: Table, area: Area): void {
  const fits =
    area.row === table.area.row &&
    overlaps(area, table.area) &&
    area.rows > (table.showHeaders ? 1 : 0);
  if (!fits) {
    throw new WorkbookError(
      "InvalidArgument",
      "The headers must remain in the same row, and the resulting table range must overlap the original table range.",
    );
  }
}
