import { type Sheet, WorkbookError } from "../../workbook/workbook";
import { same } from "../../workbook/reference";
import { invalidArgument } from "../arguments";
import type { HostContext } from "../hostContext";
import { EventType, wholeWorkbook } from "../events";
import { reservedIn } from "../language";
import { HostObject, itemNotFound, type Members } from "../members";
import { registrations } from "./registrations";
import { checkStructureUnprotected } from "./workbookProtection";

export class WorksheetCollection extends HostObject {
  override readonly members: Members<WorksheetCollection> = worksheetsMembers;

  constructor(readonly context: HostContext) {
    super();
  }

  sheets(visibleOnly: boolean): Sheet[] {
    const all = this.context.workbook.sheets();
    return visibleOnly ? all.filter(({ visibility }) => visibility === "Visible") : all;
  }

  /** Sheets answer to their id as well as to their name. */
  find(key: string): HostObject | null {
    const sheets = this.sheets(false);
    const found = sheets.find(({ id }) => id === key) ?? sheets.find((it) => same(it.name, key));
    return found ? this.context.make.worksheet(found.id) : null;
  }
}

const worksheetsMembers: Members<WorksheetCollection> = {
  className: "WorksheetCollection",
  items: (collection) =>
    collection.sheets(false).map(({ id }) => collection.context.make.worksheet(id)),
  item: (collection, given) => collection.find(given.text(0)),
  methods: {
    add: ({ context }, given) => {
      checkStructureUnprotected(context);
      const name = given.optionalText(0);
      const { taken, language } = context.habits;
      if (name !== undefined && name === reservedIn(language)) {
        throw invalidArgument(`the name ${name} is kept for Excel itself`);
      }
      if (name !== undefined && taken.has(name)) {
        throw new WorkbookError("ItemAlreadyExists", "A resource with the same name exists.");
      }
      return context.make.worksheet(context.workbook.addSheet(name).id);
    },
    getActiveWorksheet: ({ context }) => context.make.worksheet(context.workbook.activeSheet()),
    getFirst: (collection, given) => nth(collection, given.optionalFlag(0) ?? false, 0),
    getLast: (collection, given) => nth(collection, given.optionalFlag(0) ?? false, -1),
    getCount: (collection, given) => collection.sheets(given.optionalFlag(0) ?? false).length,
    ...registrations<WorksheetCollection>(
      {
        Added: EventType.worksheetAdded,
        Deleted: EventType.worksheetDeleted,
        Activated: EventType.worksheetActivated,
        Deactivated: EventType.worksheetDeactivated,
        DataChanged: EventType.worksheetChanged,
        SelectionChanged: EventType.worksheetSelectionChanged,
        Calculated: EventType.worksheetCalculated,
      },
      () => wholeWorkbook,
    ),
  },
};

function nth(collection: WorksheetCollection, visibleOnly: boolean, index: number): HostObject {
  const sheet = collection.sheets(visibleOnly).at(index);
  if (!sheet) throw itemNotFound();
  return collection.context.make.worksheet(sheet.id);
}
