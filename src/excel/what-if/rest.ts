/** How often Excel asked our functions in this page, and how often it was answered. */
export interface CallCount {
  readonly begun: number;
  readonly ended: number;
}

/** How long nothing may stir before a point counts as settled, in milliseconds. */
export interface Quiet {
  /** After the last sign of life. */
  readonly usual: number;
  /** The same in a workbook without functions of ours: Excel has calculated its own when it says "Done". */
  readonly plain: number;
  /** Where a function of ours should have been asked and was not, so that the question may still come. */
  readonly unasked: number;
  /** Where Excel does not say that it is done, which some never do. */
  readonly pending: number;
}

/** What one look at the workbook saw. */
export interface Sight {
  readonly now: number;
  readonly state: string;
  /** A cell that matters shows that it waits. */
  readonly isBusy: boolean;
  readonly calls: CallCount;
  /** All that is looked at, to compare two looks by. */
  readonly picture: string;
  /** The workbook holds functions of ours. */
  readonly hasFunctions: boolean;
  /** Excel should ask one, and has not. */
  readonly isUnasked: boolean;
  /** How long Excel took to answer the look. */
  readonly trip: number;
}

/** office.js keeps results back for half a second after the last, or twice as long as Excel took to take those. */
const heldBack = (trip: number): number => 500 + 3 * trip;

/**
 * Whether a workbook has come to rest. Some Excels go on showing the former result while a function is asked
 * anew, and say "Done" meanwhile, so that only what happens in time tells.
 */
export class Rest {
  private seen: string | null = null;
  private since = 0;

  constructor(private readonly quiet: Quiet) {}

  /** How many milliseconds are to pass until all has been still for long enough; null while something goes on. */
  missing(sight: Sight): number | null {
    const { now, state, isBusy, calls, picture } = sight;
    if (isBusy || state === "Calculating" || calls.begun !== calls.ended) {
      this.seen = null;
      return null;
    }
    const seen = JSON.stringify([state, calls.begun, picture]);
    if (seen !== this.seen) this.since = now;
    this.seen = seen;
    return Math.max(0, this.needed(sight) - (now - this.since));
  }

  private needed({ state, hasFunctions, isUnasked, trip }: Sight): number {
    const { usual, plain, unasked, pending } = this.quiet;
    const known = hasFunctions ? Math.max(usual, heldBack(trip)) : plain;
    return Math.max(known, isUnasked ? unasked : 0, state === "Done" ? 0 : pending);
  }
}
