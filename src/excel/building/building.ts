import type { ModelChecks } from "./modelChecks";

export interface ModelResult {
  readonly id: string;
  readonly sheet: string;
  /** The answer in a sentence as the sheet shows it, or null while it is still calculating. */
  readonly answer: string | null;
  /** What the checks say, or null while it is still calculating. */
  readonly checks: ModelChecks | null;
  /** Tables that were imported with it. */
  readonly imported: readonly string[];
  readonly notes: readonly string[];
}

export interface Building {
  readonly signal?: AbortSignal | undefined;
  /** What is being done now, and how much of the whole is done, from 0 to 1. */
  readonly onProgress?: ((doing: string, done: number) => void) | undefined;
}
