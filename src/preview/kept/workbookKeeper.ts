import type { UniverWorkbook } from "../workbook/univer/univerWorkbook";
import { savedInWorker } from "./savedInWorker";
import { readStored, store } from "./storedWorkbook";

/** Beyond that a workbook is not kept: opening it would hold up the page for long. */
export const MOST_CELLS = 300_000;
/** How long after a change, in milliseconds; what took long is done the less often. */
const DELAY = 1500;
const DELAY_PER_COST = 5;

/** Keeps the workbook in this browser, a short while after each change. */
export class WorkbookKeeper {
  private changes = 0;
  private cost = 0;
  private waiting = false;
  private stopped = false;
  private keeping = Promise.resolve();

  constructor(
    private readonly workbook: UniverWorkbook,
    private readonly namespace: string,
    private readonly onFailure: (reason: string) => void,
  ) {
    workbook.onChange(() => {
      this.changes++;
      this.keepSoon();
    });
  }

  /** Resolves when nothing will be stored any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.keeping;
  }

  private keepSoon(): void {
    if (this.waiting || this.stopped) return;
    this.waiting = true;
    setTimeout(
      () => {
        this.keeping = this.keepNow();
      },
      Math.max(DELAY, this.cost * DELAY_PER_COST),
    );
  }

  private keeps(): boolean {
    return !this.stopped;
  }

  private async keepNow(): Promise<void> {
    const state = this.changes;
    const began = performance.now();
    try {
      await this.keep();
    } catch (error) {
      this.stopped = true;
      this.onFailure(error instanceof Error ? error.message : String(error));
    }
    this.cost = performance.now() - began;
    this.waiting = false;
    if (this.changes !== state) this.keepSoon();
  }

  private async keep(): Promise<void> {
    if (!this.keeps()) return;
    if (this.cells() > MOST_CELLS) {
      const former = await readStored();
      if (former && !former.outgrown && this.keeps()) await store({ ...former, outgrown: true });
      return;
    }
    const savedAt = Date.now();
    const saved = await savedInWorker(this.workbook, this.namespace, () => this.changes);
    if (saved && this.keeps()) await store({ ...saved, savedAt, outgrown: false });
  }

  private cells(): number {
    return this.workbook
      .sheets()
      .map(({ id }) => this.workbook.usedArea(id, false))
      .reduce((sum, used) => sum + (used ? used.rows * used.columns : 0), 0);
  }
}
