import { maxColumns, maxRows } from "../../workbook/area";
import { type Area, WorkbookError } from "../../workbook/workbook";
import { itemNotFound, type Members } from "../members";
import { areaOf } from "./places";
import { SheetPart } from "./sheetPart";

export class FreezePanesObject extends SheetPart {
  override readonly members: Members<FreezePanesObject> = freezePanesMembers;

  freeze(frozenRows: number, frozenColumns: number): void {
    this.context.workbook.updateSheet(this.sheet, { frozenRows, frozenColumns });
  }

  get location(): Area | null {
    const { frozenRows, frozenColumns } = this.state;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    return {
      sheet: this.sheet,
      row: 0,
      column: 0,
      rows: frozenRows || maxRows,
      columns: frozenColumns || maxColumns,
    };
  }
}

const freezePanesMembers: Members<FreezePanesObject> = {
  className: "WorksheetFreezePanes",
  methods: {
    freezeRows: (panes, given) => {
      panes.freeze(given.optionalInteger(0) ?? 1, 0);
    },
    freezeColumns: (panes, given) => {
      panes.freeze(0, given.optionalInteger(0) ?? 1);
    },
    freezeAt: (panes, given) => {
      const area = areaOf(panes.context, given.at(0), panes.sheet, given.member);
      const rows = area.rows === maxRows ? 0 : area.row + area.rows;
      panes.freeze(rows, area.columns === maxColumns ? 0 : area.column + area.columns);
    },
    unfreeze: (panes) => {
      panes.freeze(0, 0);
    },
    getLocation: (panes) => {
      if (!panes.location) throw itemNotFound();
      return panes.context.make.range(panes.location);
    },
    getLocationOrNullObject: (panes) => panes.location && panes.context.make.range(panes.location),
  },
};

export class WorksheetProtectionObject extends SheetPart {
  override readonly members: Members<WorksheetProtectionObject> = protectionMembers;
}

const protectionMembers: Members<WorksheetProtectionObject> = {
  className: "WorksheetProtection",
  scalars: { protected: { get: ({ state }) => state.protected } },
  methods: {
    protect: (protection) => {
      if (protection.state.protected) {
        throw new WorkbookError("InvalidOperation", "The sheet is protected already.");
      }
      protection.context.workbook.updateSheet(protection.sheet, { protected: true });
    },
    unprotect: (protection) => {
      protection.context.workbook.updateSheet(protection.sheet, { protected: false });
    },
  },
};
