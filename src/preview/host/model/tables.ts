import { overlaps } from "../../workbook/area";
import { contains } from "../../workbook/area";
import { same } from "../../workbook/reference";
import type { Area, Table } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { EventType, wholeWorkbook } from "../events";
import { HostObject, itemNotFound, type Members } from "../members";
import { areaOf, checkSheetUnprotected } from "./places";
import { registrations } from "./registrations";

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends HostObject {
  override readonly members: Members<TableCollection> = tablesMembers;

  constructor(
    readonly context: HostContext,
    readonly sheet: string | null,
  ) {
    super();
  }

  get tables(): Table[] {
    const all = this.context.workbook.tables();
    return this.sheet === null ? all : all.filter(({ area }) => area.sheet === this.sheet);
  }

  add(reference: unknown, hasHeaders: boolean, member: string): HostObject {
    const { context } = this;
    const sheet = this.sheet ?? context.workbook.activeSheet();
    const area = areaOf(context, reference, sheet, member);
    checkSheetUnprotected(context, area.sheet);
    return context.make.table(context.workbook.addTable(area, hasHeaders).id);
  }
}

const tablesMembers: Members<TableCollection> = {
  className: "TableCollection",
  scalars: { count: { get: ({ tables }) => tables.length } },
  items: ({ context, tables }) => tables.map(({ id }) => context.make.table(id)),
  item: ({ context, tables }, given) => findTable(context, tables, given.text(0)),
  methods: {
    add: (collection, given) =>
      collection.add(given.at(0), given.optionalFlag(1) ?? false, given.member),
    ...registrations<TableCollection>(
      {
        DataChanged: EventType.tableChanged,
        Added: EventType.tableAdded,
        Deleted: EventType.tableDeleted,
      },
      ({ sheet }) => sheet ?? wholeWorkbook,
    ),
  },
};

/** The tables that an area touches, or holds whole. */
export class TableScopedCollection extends HostObject {
  override readonly members: Members<TableScopedCollection> = scopedMembers;

  constructor(
    readonly context: HostContext,
    readonly area: Area,
    readonly whole: boolean,
  ) {
    super();
  }

  get tables(): Table[] {
    const meets = this.whole ? contains : overlaps;
    return this.context.workbook.tables().filter((table) => meets(this.area, table.area));
  }
}

const scopedMembers: Members<TableScopedCollection> = {
  className: "TableScopedCollection",
  items: ({ context, tables }) => tables.map(({ id }) => context.make.table(id)),
  item: ({ context, tables }, given) => findTable(context, tables, given.text(0)),
  methods: {
    getFirst: ({ context, tables }) => {
      const [first] = tables;
      if (!first) throw itemNotFound();
      return context.make.table(first.id);
    },
  },
};

function findTable(context: HostContext, tables: Table[], key: string): HostObject | null {
  const found = tables.find(({ id }) => id === key) ?? tables.find((it) => same(it.name, key));
  return found ? context.make.table(found.id) : null;
}
