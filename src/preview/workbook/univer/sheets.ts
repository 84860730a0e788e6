import {
  BooleanNumber,
  type IFreeze,
  type IRange,
  VerticalAlign,
  type Worksheet,
} from "@univerjs/core";
import {
  type ISetSelectionsOperationParams,
  InsertSheetCommand,
  RemoveSheetCommand,
  ScrollToRangeOperation,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from "@univerjs/preset-sheets-core";
import { cellArea } from "../area";
import { checkSheetName, freeSheetName } from "../rules";
import { type Area, type PageLayout, type Sheet, usualPage, WorkbookError } from "../workbook";
import { toArea, toRange, type UniverBook } from "./univerBook";

/** What Univer does not keep of a sheet travels in its `custom` field. */
interface Custom {
  veryHidden?: boolean;
  protected?: boolean;
  page?: PageLayout;
}

/** Excel's default sizes in pixels: 8.43 characters wide, 15 points high. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;

type Patch = Partial<Omit<Sheet, "id">> & { position?: number };

export class Sheets {
  constructor(private readonly book: UniverBook) {}

  sheets(): Sheet[] {
    return this.book.unit.getSheets().map(describe);
  }

  addSheet(name?: string): Sheet {
    const chosen = name ?? freeSheetName(this.sheets());
    checkSheetName(chosen, this.sheets());
    const id = crypto.randomUUID();
    const sheet = { ...newSheet(chosen), id };
    this.insert(sheet, this.book.unit.getSheets().length);
    return describe(this.book.sheet(id));
  }

  updateSheet(id: string, patch: Patch): void {
    const sheet = this.book.sheet(id);
    const others = this.sheets().filter((other) => other.id !== id);
    if (patch.name !== undefined && patch.name !== sheet.getName()) {
      checkSheetName(patch.name, others);
      this.book.run(SetWorksheetNameCommand, { subUnitId: id, name: patch.name });
    }
    if (patch.visibility !== undefined) this.setVisibility(id, patch.visibility, others);
    if (patch.tabColor !== undefined) {
      this.book.run(SetTabColorMutation, { subUnitId: id, color: patch.tabColor });
    }
    if (patch.showGridlines !== undefined) {
      const showGridlines = patch.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      this.book.run(ToggleGridlinesMutation, { subUnitId: id, showGridlines });
    }
    if (patch.frozenRows !== undefined || patch.frozenColumns !== undefined) {
      this.freeze(sheet, patch);
    }
    if (patch.protected !== undefined) customOf(sheet).protected = patch.protected;
    if (patch.page !== undefined) customOf(sheet).page = patch.page;
    if (patch.position !== undefined) this.move(id, patch.position);
  }

  copySheet(id: string, name?: string): Sheet {
    const source = this.book.sheet(id);
    const chosen = name ?? freeCopyName(source.getName(), this.sheets());
    checkSheetName(chosen, this.sheets());
    const copyId = crypto.randomUUID();
    const sheet = { ...structuredClone(source.getSnapshot()), id: copyId, name: chosen };
    const index = this.book.unit.getSheets().indexOf(source) + 1;
    this.insert(sheet, index);
    return describe(this.book.sheet(copyId));
  }

  deleteSheet(id: string): void {
    this.book.sheet(id);
    const visible = this.sheets().filter((it) => it.visibility === "Visible" && it.id !== id);
    if (visible.length === 0) throw lastVisibleSheet();
    if (this.activeSheet() === id) this.activateSheet(visible[0]?.id ?? id);
    this.book.run(RemoveSheetCommand, { subUnitId: id });
  }

  activeSheet(): string {
    return this.book.unit.getActiveSheet().getSheetId();
  }

  activateSheet(id: string): void {
    this.book.sheet(id);
    if (id !== this.activeSheet()) this.book.run(SetWorksheetActiveOperation, { subUnitId: id });
  }

  selection(): Area {
    const service = this.book.injector.get(SheetsSelectionsService);
    const range = service.getCurrentLastSelection()?.range;
    const sheet = this.activeSheet();
    return range ? toArea(sheet, range) : cellArea(sheet, 0, 0);
  }

  select(area: Area): void {
    this.activateSheet(area.sheet);
    this.book.makeRoom(cellArea(area.sheet, area.row, area.column));
    const { row, column } = area;
    const range = toRange(this.book.withinSheet(area));
    const primary = {
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
      ...toRange(cellArea(area.sheet, row, column)),
    };
    const params: ISetSelectionsOperationParams = {
      unitId: this.book.unitId,
      subUnitId: area.sheet,
      selections: [{ range, primary, style: null }],
    };
    this.book.run(SetSelectionsOperation, params);
    this.scrollTo(area.sheet, primary);
  }

  /** As Excel does when an add-in selects: once the sheet is drawn, and not where nothing is drawn. */
  private scrollTo(sheet: string, cell: IRange): void {
    setTimeout(() => {
      if (this.activeSheet() !== sheet) return;
      this.book.commands
        .executeCommand(ScrollToRangeOperation.id, { range: cell })
        .catch(() => undefined);
    });
  }

  /** Univer shows a new sheet at once; Excel stays where it is. */
  private insert(sheet: object, index: number): void {
    const shown = this.activeSheet();
    this.book.run(InsertSheetCommand, { sheet, index });
    this.activateSheet(shown);
  }

  private setVisibility(id: string, visibility: Sheet["visibility"], others: Sheet[]): void {
    const visible = visibility === "Visible";
    const next = others.find((other) => other.visibility === "Visible");
    if (!visible && !next) throw lastVisibleSheet();
    customOf(this.book.sheet(id)).veryHidden = visibility === "VeryHidden";
    const hidden = visible ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.book.run(SetWorksheetHideMutation, { subUnitId: id, hidden });
    if (!visible && next && this.activeSheet() === id) this.activateSheet(next.id);
  }

  private freeze(sheet: Worksheet, patch: Patch): void {
    const rows = patch.frozenRows ?? sheet.getFreeze().ySplit;
    const columns = patch.frozenColumns ?? sheet.getFreeze().xSplit;
    const freeze: IFreeze = {
      ySplit: rows,
      xSplit: columns,
      startRow: rows || -1,
      startColumn: columns || -1,
    };
    this.book.run(SetFrozenMutation, { subUnitId: sheet.getSheetId(), ...freeze });
  }

  private move(id: string, position: number): void {
    const fromOrder = this.sheets().findIndex((sheet) => sheet.id === id);
    if (fromOrder === position) return;
    this.book.run(SetWorksheetOrderMutation, { subUnitId: id, fromOrder, toOrder: position });
  }
}

/** What Univer needs to know of an empty sheet; it grows as cells are written. */
export function newSheet(name: string) {
  return {
    name,
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    // Excel's Calibri 11 is drawn with a larger font here: at its own size the row would cut off "_".
    defaultStyle: { vt: VerticalAlign.MIDDLE, fs: 10 },
    cellData: {},
    custom: {},
  };
}

function customOf(sheet: Worksheet): Custom {
  const config = sheet.getConfig();
  return (config.custom ??= {}) as Custom;
}

function describe(sheet: Worksheet): Sheet {
  const config = sheet.getConfig();
  const custom = (config.custom ?? {}) as Custom;
  const hidden = config.hidden === BooleanNumber.TRUE;
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: hidden ? (custom.veryHidden ? "VeryHidden" : "Hidden") : "Visible",
    tabColor: config.tabColor || "",
    showGridlines: config.showGridlines !== BooleanNumber.FALSE,
    frozenRows: Math.max(config.freeze.ySplit, 0),
    frozenColumns: Math.max(config.freeze.xSplit, 0),
    protected: custom.protected === true,
    page: custom.page ?? usualPage,
  };
}

/** As Excel names a copy: "Model (2)", cut to the 31 characters a name may have. */
function freeCopyName(name: string, sheets: Sheet[]): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!sheets.some((it) => it.name.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}

function lastVisibleSheet(): WorkbookError {
  return new WorkbookError(
    "InvalidOperation",
    "A workbook must contain at least one visible worksheet.",
  );
}
