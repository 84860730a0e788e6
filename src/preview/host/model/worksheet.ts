import { cellArea, maxColumns, maxRows } from "../../workbook/area";
import { resolveReference } from "../../workbook/reference";
import { type Sheet, WorkbookError } from "../../workbook/workbook";
import { choiceOf, flagOf, invalidArgument, numberOf, textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { EventType } from "../events";
import { HostObject, itemNotFound, type Members } from "../members";
import { AutoFilterObject } from "./autoFilter";
import { colourOf } from "./colourOf";
import { PageLayoutObject } from "./pageLayout";
import { checkInsideSheet } from "./places";
import { registrations } from "./registrations";
import { ShapeCollection } from "./shapes";
import { FreezePanesObject, WorksheetProtectionObject } from "./sheetParts";
import { usedWithin } from "./usedCells";
import { checkStructureUnprotected } from "./workbookProtection";
import { WorksheetCustomPropertyCollection } from "./worksheetCustomProperty";

export class WorksheetObject extends HostObject {
  override readonly members: Members<WorksheetObject> = worksheetMembers;

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get sheet(): Sheet {
    const found = this.context.workbook.sheets().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  update(patch: Partial<Omit<Sheet, "id">> & { position?: number }): void {
    this.context.workbook.updateSheet(this.id, patch);
  }

  /** Changes of a sheet that belong to the workbook's structure. */
  rearrange(patch: Parameters<WorksheetObject["update"]>[0]): void {
    checkStructureUnprotected(this.context);
    this.update(patch);
  }
}

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

const worksheetMembers: Members<WorksheetObject> = {
  className: "Worksheet",
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ sheet }) => sheet.name,
      set: (object, value) => {
        object.rearrange({ name: textOf(value, "Worksheet.name") });
        object.context.undoEmptiedBy.push("Worksheet.name");
      },
    },
    position: {
      get: ({ context, id }) => context.workbook.sheets().findIndex((sheet) => sheet.id === id),
      set: (object, value) => {
        object.rearrange({ position: numberOf(value, "Worksheet.position") });
      },
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: (object, value) => {
        object.rearrange({ visibility: choiceOf(value, visibilities, "Worksheet.visibility") });
        object.context.undoEmptiedBy.push("Worksheet.visibility");
      },
    },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: (object, value) => {
        object.update({ tabColor: colourOf(value, "Worksheet.tabColor") });
      },
    },
    showGridlines: { get: ({ sheet }) => sheet.showGridlines },
    /** How the proxies name showGridlines when it is set. */
    gridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: (object, value) => {
        object.update({ showGridlines: flagOf(value, "Worksheet.showGridlines") });
      },
    },
  },
  navigations: {
    tables: ({ context, id }) => context.make.tables(id),
    names: ({ context, id }) => context.make.names(id),
    charts: ({ context, id }) => context.make.charts(id),
    comments: ({ context, id }) => context.make.comments(id),
    shapes: (object) => new ShapeCollection(object.context, object.id),
    freezePanes: (object) => new FreezePanesObject(object.context, object.id),
    pageLayout: (object) => new PageLayoutObject(object.context, object.id),
    protection: (object) => new WorksheetProtectionObject(object.context, object.id),
    autoFilter: () =>
      new AutoFilterObject(
        () => false,
        () => false,
      ),
    customProperties: ({ context, id }) => new WorksheetCustomPropertyCollection(context, id),
  },
  methods: {
    getRange: ({ context, id }, given) => {
      const address = given.optionalText(0);
      const whole = { sheet: id, row: 0, column: 0, rows: maxRows, columns: maxColumns };
      return context.make.range(
        address === undefined ? whole : resolveReference(context.workbook, address, id),
      );
    },
    getRangeByIndexes: ({ context, id }, given) =>
      context.make.range(
        checkInsideSheet(
          {
            sheet: id,
            row: given.integer(0),
            column: given.integer(1),
            rows: given.integer(2),
            columns: given.integer(3),
          },
          given.member,
        ),
      ),
    getCell: ({ context, id }, given) =>
      context.make.range(
        checkInsideSheet(cellArea(id, given.integer(0), given.integer(1)), given.member),
      ),
    getUsedRange: ({ context, id }, given) =>
      context.make.range(
        usedWithin(context, wholeSheet(id), given.optionalFlag(0) ?? false) ?? cellArea(id, 0, 0),
      ),
    getUsedRangeOrNullObject: ({ context, id }, given) => {
      const used = usedWithin(context, wholeSheet(id), given.optionalFlag(0) ?? false);
      return used && context.make.range(used);
    },
    activate: ({ context, id }) => {
      context.workbook.activateSheet(id);
    },
    calculate: ({ context }, given) => {
      context.workbook.calculate(given.optionalFlag(0) ?? false);
    },
    copy: (object, given) => {
      const { workbook } = object.context;
      checkStructureUnprotected(object.context);
      const copy = workbook.copySheet(object.id);
      const position = copyPosition(object, given.optionalText(0) ?? "None", given.at(1));
      if (position !== null) workbook.updateSheet(copy.id, { position });
      return object.context.make.worksheet(copy.id);
    },
    delete: ({ context, id, sheet }) => {
      checkStructureUnprotected(context);
      const visible = context.workbook.sheets().filter((it) => it.visibility === "Visible");
      if (sheet.visibility === "VeryHidden") {
        throw new WorkbookError("InvalidOperation", "A very hidden sheet can't be deleted.");
      }
      if (sheet.visibility === "Visible" && visible.length === 1) {
        throw invalidArgument("a workbook keeps one visible sheet");
      }
      context.workbook.deleteSheet(id);
      context.undoEmptiedBy.push("Worksheet.delete");
    },
    getNext: (object, given) => neighbour(object, given.optionalFlag(0) ?? false, 1, true),
    getPrevious: (object, given) => neighbour(object, given.optionalFlag(0) ?? false, -1, true),
    getNextOrNullObject: (object, given) =>
      neighbour(object, given.optionalFlag(0) ?? false, 1, false),
    getPreviousOrNullObject: (object, given) =>
      neighbour(object, given.optionalFlag(0) ?? false, -1, false),
    _GetSheetById: ({ context }, given) => context.make.worksheet(given.text(0)),
    _GetAnotherWorksheetById: ({ context }, given) => context.make.worksheet(given.text(0)),
    ...registrations<WorksheetObject>(
      {
        Activated: EventType.worksheetActivated,
        Deactivated: EventType.worksheetDeactivated,
        DataChanged: EventType.worksheetChanged,
        SelectionChanged: EventType.worksheetSelectionChanged,
        Calculated: EventType.worksheetCalculated,
      },
      ({ id }) => id,
    ),
  },
};

function wholeSheet(sheet: string) {
  return { sheet, row: 0, column: 0, rows: maxRows, columns: maxColumns };
}

function copyPosition({ context, id }: WorksheetObject, where: string, relative: unknown) {
  const order = context.workbook.sheets().map((sheet) => sheet.id);
  const anchor = relative instanceof WorksheetObject ? relative.id : id;
  if (where === "Beginning") return 0;
  if (where === "Before") return order.indexOf(anchor);
  if (where === "After") return order.indexOf(anchor) + 1;
  return where === "End" || where === "None" ? order.length - 1 : null;
}

function neighbour(
  { context, id }: WorksheetObject,
  visibleOnly: boolean,
  step: 1 | -1,
  required: boolean,
): HostObject | null {
  const sheets = context.workbook
    .sheets()
    .filter((sheet) => sheet.id === id || !visibleOnly || sheet.visibility === "Visible");
  const found = sheets[sheets.findIndex((sheet) => sheet.id === id) + step];
  if (!found && required) throw itemNotFound();
  return found ? context.make.worksheet(found.id) : null;
}
