import { DatasetError } from "../datasetError";
import type { Pace } from "./records";

/** Brackets within brackets: a description of a table needs some ten. */
const deepest = 100;
const sliceLength = 1_000_000;

/** Refuses a JSON text that is nested so deeply that to walk through it would end the calculation. */
export async function requireShallow(
  text: string,
  file: string,
  { pause, signal }: Pace,
): Promise<void> {
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isQuoted) {
      if (code === 92) i++;
      else if (code === 34) isQuoted = false;
    } else if (code === 34) isQuoted = true;
    else if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > deepest) {
      throw new DatasetError(
        `The file has brackets within brackets more than ${deepest} deep, which no table needs. Choose another file.`,
        { file },
      );
    }
    if (i % sliceLength === sliceLength - 1) {
      signal?.throwIfAborted();
      await pause?.();
    }
  }
}
