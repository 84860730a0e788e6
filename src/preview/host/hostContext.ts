import type { Area, Workbook } from "../workbook/workbook";
import type { Events } from "./events";
import type { FunctionCalls } from "./functions";
import type { Habits } from "./habits";
import { HostObject } from "./members";

/** What the classes of Office.js share: the workbook, and a way to make one another's objects. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly events: Events;
  readonly functions: FunctionCalls;
  readonly habits: Habits;
  /**
   * The members by which the list of Undo was emptied, in order: Microsoft's "Undo capabilities" lists those of
   * Windows and Mac (sheets) and of the web (comments of names, deleted sheets).
   */
  readonly undoEmptiedBy: string[];
  readonly make: Factories;
  /** The id under which a proxy finds this object again, whatever rows are inserted meanwhile. */
  keepReference(object: AreaObject): string;
  reference(id: string): AreaObject | null;
  dropReference(id: string): void;
}

export interface Factories {
  range(area: Area): AreaObject;
  rangeAreas(areas: Area[]): HostObject;
  worksheet(id: string): HostObject;
  table(id: string): HostObject;
  tables(sheet: string | null): HostObject;
  /** The tables that `area` touches, or holds whole. */
  tablesIn(area: Area, whole: boolean): HostObject;
  names(scope: string | null): HostObject;
  charts(sheet: string): HostObject;
  comments(sheet: string | null): HostObject;
  conditionalFormats(area: Area): HostObject;
  dataValidation(area: Area): HostObject;
  rangeFormat(area: Area): HostObject;
}

/** A range, as its own methods and those of others see it. */
export abstract class AreaObject extends HostObject {
  abstract readonly context: HostContext;
  abstract area: Area;
}
