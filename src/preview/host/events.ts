import { formatA1 } from "../workbook/a1";
import { overlaps } from "../workbook/area";
import type { Area, Workbook, WorkbookEvent } from "../workbook/workbook";
import { type Message, MessageCategory } from "./protocol";

/** The numbers office.js listens for. */
export const EventType = {
  selectionChangedInDocument: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** The target of events that concern the whole workbook. */
export const wholeWorkbook = "Workbook";

/** Tells the add-in what happens, as far as it asked to be told. */
export class Events {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  /** True while the add-in's own request runs: what happens then is its own doing. */
  ownDoing = false;
  private readonly registered = new Map<string, number>();
  private active: string;
  /** Tables as last seen: a deleted one can no longer be asked for its name. */
  private readonly known = new Map<string, { name: string; sheet: string }>();

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (messages: Message[]) => void,
    /** Gives a range of an event an id that the handler can ask for. */
    private readonly keep: (area: Area) => string,
  ) {
    this.active = workbook.activeSheet();
    this.noteTables();
    workbook.onEvent((event) => {
      this.forward(event);
    });
  }

  register(type: EventNumber, target: string): void {
    const key = keyOf(type, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventNumber, target: string): void {
    const key = keyOf(type, target);
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  /** The add-in's page is gone, and its handlers with it. */
  forgetAll(): void {
    this.registered.clear();
  }

  private forward(event: WorkbookEvent): void {
    if (event.kind === "cells") this.cellsChanged(event);
    else if (event.kind === "selection") this.selectionChanged(event.area);
    else if (event.kind === "sheetActivated") this.activated(event.sheet);
    else if (event.kind === "calculated") {
      this.emitForSheet(EventType.worksheetCalculated, event.sheet, { worksheetId: event.sheet });
    } else if (event.kind === "sheetAdded" || event.kind === "sheetDeleted") {
      const type =
        event.kind === "sheetAdded" ? EventType.worksheetAdded : EventType.worksheetDeleted;
      this.emit(type, [wholeWorkbook], { source: "Local", worksheetId: event.sheet });
    } else if (event.kind === "tableAdded" || event.kind === "tableDeleted") {
      this.tableCameOrWent(event.kind, event.table);
    }
    if (event.kind.startsWith("table")) this.noteTables();
  }

  private cellsChanged(event: Extract<WorkbookEvent, { kind: "cells" }>): void {
    const { area } = event;
    const detail = () => ({
      source: "Local",
      triggerSource: this.ownDoing ? "ThisLocalAddin" : "Unknown",
      worksheetId: area.sheet,
      address: formatA1(area),
      changeType: event.change,
      shiftDirection: shiftDirection(event),
      referenceId: this.keep(area),
    });
    this.emitForSheet(EventType.worksheetChanged, area.sheet, detail);
    for (const table of this.workbook.tables()) {
      if (!overlaps(table.area, area)) continue;
      const targets = [table.id, table.area.sheet, wholeWorkbook];
      this.emit(EventType.tableChanged, targets, () => ({ ...detail(), tableId: table.id }));
    }
  }

  private selectionChanged(area: Area): void {
    const detail = { worksheetId: area.sheet, address: formatA1(area) };
    this.emitForSheet(EventType.worksheetSelectionChanged, area.sheet, detail);
    this.emit(EventType.selectionChangedInDocument, [""], {});
    for (const table of this.workbook.tables()) {
      const isInsideTable = overlaps(table.area, area);
      if (!isInsideTable) continue;
      const inTable = { ...detail, tableId: table.id, isInsideTable };
      this.emit(EventType.tableSelectionChanged, [table.id], inTable);
    }
  }

  private activated(sheet: string): void {
    const left = this.active;
    this.active = sheet;
    this.emitForSheet(EventType.worksheetDeactivated, left, { worksheetId: left });
    this.emitForSheet(EventType.worksheetActivated, sheet, { worksheetId: sheet });
  }

  private tableCameOrWent(kind: "tableAdded" | "tableDeleted", id: string): void {
    if (kind === "tableAdded") this.noteTables();
    const table = this.known.get(id);
    if (!table) return;
    const type = kind === "tableAdded" ? EventType.tableAdded : EventType.tableDeleted;
    const worksheetId = table.sheet;
    const detail = { source: "Local", tableId: id, worksheetId, tableName: table.name };
    this.emit(type, [worksheetId, wholeWorkbook], detail);
  }

  private noteTables(): void {
    this.known.clear();
    for (const { id, name, area } of this.workbook.tables()) {
      this.known.set(id, { name, sheet: area.sheet });
    }
  }

  private emitForSheet(type: EventNumber, sheet: string, detail: Detail): void {
    this.emit(type, [sheet, wholeWorkbook], detail);
  }

  private emit(type: EventNumber, targets: string[], detail: Detail): void {
    if (!this.enabled) return;
    const listening = targets.filter((target) => this.registered.has(keyOf(type, target)));
    if (listening.length === 0) return;
    const text = JSON.stringify(typeof detail === "function" ? detail() : detail);
    const category = MessageCategory.event;
    this.send(listening.map((target) => ({ category, type, target, text })));
  }
}

type Detail = object | (() => object);

function keyOf(type: EventNumber, target: string): string {
  return `${String(type)}|${target}`;
}

const insertions: Record<string, string> = { Down: "ShiftCellDown", Right: "ShiftCellRight" };
const deletions: Record<string, string> = { Up: "ShiftCellUp", Left: "ShiftCellLeft" };

function shiftDirection(event: Extract<WorkbookEvent, { kind: "cells" }>): string {
  return { ...insertions, ...deletions }[event.shift ?? ""] ?? "None";
}
