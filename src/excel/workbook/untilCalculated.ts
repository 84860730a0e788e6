export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

export interface Patience {
  /** How long to wait in all, in milliseconds. */
  readonly patience?: number;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
}

/** What a look found: the answer, that Excel still calculates, or after how many milliseconds to look again. */
export type Found<T> = { readonly answer: T } | { readonly again: number } | "calculating";

/** How long a function may take for its first answer before it is told to be still calculating. */
const PATIENCE = 3000;
const FIRST_WAIT = 20;
const LONGEST_WAIT = 500;

/**
 * Whether a cell's value says that Excel, or a function that it asked, has not answered yet. Not what the cell shows:
 * that is in the user's language, #OCCUPÉ! in French.
 */
export const isCalculating = (value: unknown): boolean =>
  /^#(BUSY!|GETTING_DATA)/.test(String(value));

/** Looks again, after longer and longer pauses, until there is an answer; null where none came in time. */
export async function untilCalculated<T>(
  look: () => Promise<Found<T>>,
  { patience = PATIENCE, signal, clock = wallClock }: Patience = {},
): Promise<T | null> {
  const deadline = clock.now() + patience;
  let wait = FIRST_WAIT;
  for (;;) {
    signal?.throwIfAborted();
    const found = await look();
    if (found !== "calculating" && "answer" in found) return found.answer;
    if (clock.now() >= deadline) return null;
    if (found === "calculating") {
      await clock.wait(wait);
      wait = Math.min(wait * 1.5, LONGEST_WAIT);
    } else {
      await clock.wait(found.again);
      wait = FIRST_WAIT;
    }
  }
}
