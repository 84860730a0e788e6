import type { Clock } from "../../../src/excel/workbook/untilCalculated";
import type { ExcelHost } from "../../../src/preview/host/excelHost";

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** office.js lets half a second pass between two parcels of results; in virtual time nobody waits for that. */
function hurryPage(): void {
  const page = globalThis as { setTimeout: unknown };
  page.setTimeout = (run: () => void, _: number, ...given: unknown[]) =>
    setImmediate(run, ...(given as []));
}

/**
 * A clock that stands still but for the waits, and never passes over what is due meanwhile: delays of the host
 * happen in their order, and whatever the page is asked it answers, however slow the machine is.
 */
export class VirtualClock implements Clock {
  private time = 0;
  private timers: Timer[] = [];

  constructor(private readonly host: ExcelHost) {
    hurryPage();
    host.habits.later = (run, milliseconds) => {
      this.timers.push({ due: this.time + milliseconds, run });
    };
  }

  readonly now = (): number => this.time;

  readonly wait = async (milliseconds: number): Promise<void> => {
    const until = this.time + milliseconds;
    for (;;) {
      await this.answered();
      const [next] = this.timers
        .filter(({ due }) => due <= until)
        .sort((one, other) => one.due - other.due);
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.due);
      next.run();
    }
    this.time = until;
  };

  /** Nothing is under way between the page and the host. */
  private async answered(): Promise<void> {
    do {
      await new Promise((resolve) => setImmediate(resolve));
      await this.host.idle();
    } while (this.host.functions.isPageAsked);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
