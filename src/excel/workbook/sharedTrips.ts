import type { Conversation } from "./conversation";

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets tasks that read the workbook step by step go there together: what they ask is sent once every one of
 * them waits for an answer. Several tasks need as many trips as the longest of them alone.
 */
export class SharedTrips implements Conversation {
  /** Whether a trip failed: then no task knows which of them is to blame. */
  failed = false;
  /** Tasks under way; whoever called `all` waits and is none. */
  private running = 1;
  private waiting: Waiting[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.goIfAllWait();
    });
  }

  /** Runs the tasks side by side, to the end of each; the first error in their order is thrown then. */
  async all<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
    if (tasks.length === 0) return [];
    let left = tasks.length;
    this.running += tasks.length - 1;
    const settled = await Promise.allSettled(
      tasks.map((task) =>
        task().finally(() => {
          // The last one's place is again that of the caller.
          if (--left === 0) return;
          this.running--;
          this.goIfAllWait();
        }),
      ),
    );
    return settled.map((each) => {
      if (each.status === "rejected") throw each.reason;
      return each.value;
    });
  }

  private goIfAllWait(): void {
    if (this.waiting.length === 0 || this.waiting.length < this.running) return;
    const travellers = this.waiting;
    this.waiting = [];
    this.context.sync().then(
      () => {
        for (const { resolve } of travellers) resolve();
      },
      (error: unknown) => {
        this.failed = true;
        for (const { reject } of travellers) reject(error);
      },
    );
  }
}
