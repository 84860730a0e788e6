import type { Dataset, LiveRequest } from "../../datasets/dataset";
import { askAgainIn } from "./askAgainIn";

/** The question of an import, asked of a newer file or of the same address. */
export async function askLargeAgain(
  from: File | string,
  { inputs }: LiveRequest,
  signal: AbortSignal,
  read: (path: string) => Promise<string>,
): Promise<Dataset> {
  const engine = await import("./engine/openLargeTable");
  const table =
    typeof from === "string"
      ? await engine.openLargeAddress(from, signal)
      : await engine.openLargeFile(from, signal);
  return askAgainIn(table, inputs, signal, read);
}
