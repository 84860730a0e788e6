import {
  ClearSelectionFormatCommand,
  type FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";
import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import type { Area } from "../workbook";
import { toRange, type UniverBook } from "./univerBook";

interface Notification {
  functionsExecutedState?: FormulaExecutedStateType;
}

/** Univer's own results and changes of format are written with the same mutation as contents. */
function isHarmless({ id, params }: ICommandInfo, options?: { onlyLocal?: boolean }): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { trigger = "" } = (params ?? {}) as { trigger?: string };
  return options?.onlyLocal === true || formatCommands.has(trigger);
}

const formatCommands = new Set<string>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** What begins a calculation asks the one and sets the other (univerPatches). */
interface CalculationStart {
  isHeld?: boolean;
  begin?: () => void;
}

/** Follows Univer's calculation, which runs in the background a moment after each change. */
export class Calculation {
  private readonly start: CalculationStart;
  private holds = 0;
  private scheduled = false;
  private running = false;
  private waiting: (() => void)[] = [];
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly book: UniverBook) {
    const changesResults = book.injector.get(IActiveDirtyManagerService);
    this.start = changesResults as IActiveDirtyManagerService & CalculationStart;
    book.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.notified(command.params as Notification);
      } else if (changesResults.get(command.id) && !isHarmless(command, options)) {
        this.scheduled = true;
      }
    });
  }

  get idle(): boolean {
    return !this.scheduled && !this.running;
  }

  onFinished(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Resolves when everything that has changed is calculated. */
  async finished(): Promise<void> {
    // Some of Univer's commands tell of their change a moment later.
    await new Promise((resolve) => setTimeout(resolve));
    while (!this.idle) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** What changes meanwhile is calculated together, when all that hold it have let go. */
  hold(): () => void {
    let isHeld = true;
    this.holds++;
    this.start.isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      if (--this.holds > 0) return;
      this.start.isHeld = false;
      setTimeout(() => this.start.begin?.());
    };
  }

  recalculate(areas: Area[]): void {
    const dirtyRanges = areas.map((area): IUnitRange => ({
      unitId: this.book.unitId,
      sheetId: area.sheet,
      range: toRange(area),
    }));
    this.trigger({ dirtyRanges });
  }

  recalculateAll(): void {
    this.trigger({ forceCalculation: true });
  }

  private trigger(params: { dirtyRanges?: IUnitRange[]; forceCalculation?: boolean }): void {
    const { commands } = this.book;
    const { id } = SetTriggerFormulaCalculationStartMutation;
    commands.syncExecuteCommand(id, { dirtyRanges: [], ...params }, { onlyLocal: true });
  }

  private started(): void {
    this.scheduled = false;
    this.running = true;
  }

  private notified({ functionsExecutedState: state }: Notification): void {
    if (state === undefined) return;
    // Calculations that began meanwhile have been taken into this one (univerPatches): it ends once for all of them.
    this.running = false;
    // What follows from its results is told of a moment later.
    setTimeout(() => {
      if (!this.idle) return;
      const waiting = this.waiting;
      this.waiting = [];
      for (const tell of [...this.listeners, ...waiting]) tell();
    });
  }
}
