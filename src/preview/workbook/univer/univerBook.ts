import {
  ICommandService,
  type ICommandInfo,
  type IRange,
  type IStyleData,
  type Nullable,
  type Workbook as Unit,
  type Worksheet,
  type Injector,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import { type Area, WorkbookError, type WorkbookEvent } from "../workbook";

/** The one workbook that Univer holds, and how the parts of `univerWorkbook` reach it. */
export class UniverBook {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly unitId: string;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  constructor(
    univer: Univer,
    readonly api: FUniver,
    readonly unit: Unit,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.unitId = unit.getUnitId();
  }

  /** Runs one of Univer's mutations or commands to its end. */
  run(command: { id: string }, params: object): void {
    const given = { unitId: this.unitId, ...params };
    if (!this.commands.syncExecuteCommand(command.id, given)) {
      throw new WorkbookError("GeneralException", `The preview's grid refused ${command.id}.`);
    }
  }

  /** Calls back before each of the commands, with what it is given. */
  before<P extends object>({ id }: { id: string }, then: Then<Partial<P>>): void {
    this.commands.beforeCommandExecuted((command: ICommandInfo) => {
      if (command.id === id) then(command.params ?? {});
    });
  }

  /** Calls back after each of the mutations, with its parameters, where it changed this workbook. */
  after<P extends object>({ id }: { id: string }, then: Then<P>): void {
    this.commands.onCommandExecuted((command: ICommandInfo) => {
      if (command.id === id) then(command.params as P);
    });
  }

  /** Some of Univer's commands work on the sheet that is shown, whichever they are given. */
  whileShown(sheet: string, act: () => void): void {
    const shown = this.unit.getActiveSheet();
    if (shown.getSheetId() === sheet) {
      act();
      return;
    }
    this.unit.setActiveSheet(this.sheet(sheet));
    try {
      act();
    } finally {
      this.unit.setActiveSheet(shown);
    }
  }

  sheet(id: string): Worksheet {
    const sheet = this.unit.getSheetBySheetId(id);
    if (!sheet) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    return sheet;
  }

  /** Univer's sheets end somewhere; Excel's do not in practice: grow before writing, with room for what spills. */
  makeRoom(area: Area): void {
    const sheet = this.sheet(area.sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows + SPILL_ROWS > sheet.getRowCount()) {
      const rowCount = rows + SPARE_ROWS;
      this.run(SetWorksheetRowCountMutation, { subUnitId: area.sheet, rowCount });
    }
    if (columns + SPILL_COLUMNS > sheet.getColumnCount()) {
      const columnCount = columns + SPARE_COLUMNS;
      this.run(SetWorksheetColumnCountMutation, { subUnitId: area.sheet, columnCount });
    }
  }

  /** The part of an area that Univer's sheet has; beyond it every cell is empty. */
  withinSheet(area: Area): Area {
    const sheet = this.sheet(area.sheet);
    const rows = Math.min(area.rows, sheet.getRowCount() - area.row);
    const columns = Math.min(area.columns, sheet.getColumnCount() - area.column);
    return { ...area, rows: Math.max(rows, 0), columns: Math.max(columns, 0) };
  }

  /** What every cell of a column looks like unless it says otherwise. */
  columnStyle(sheet: Worksheet, column: number): Nullable<IStyleData> {
    const style = sheet.getColumnStyle(column);
    return typeof style === "string" ? this.unit.getStyles().get(style) : style;
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Univer runs several workbooks; commands that name none are meant for the current one. */
  static current(univer: Univer, api: FUniver): UniverBook {
    const instances = univer.__getInjector().get(IUniverInstanceService);
    const unit = instances.getCurrentUnitOfType<Unit>(UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error("Univer holds no workbook.");
    return new UniverBook(univer, api, unit);
  }
}

type Then<P> = (params: P) => void;

/** Kept free below and beside a cell that is written. */
const SPILL_ROWS = 100;
const SPILL_COLUMNS = 12;
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 30;

export function toRange(area: Omit<Area, "sheet">): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(sheet: string, range: IRange): Area {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
