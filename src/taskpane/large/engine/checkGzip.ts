import { DatasetError } from "../../../datasets/datasetError";
import { QUIET } from "../../services/httpGet";

/**
 * Reads a file compressed by gzip to its end once: DuckDB takes one that is cut off for a shorter one, and would
 * answer of the part that is there.
 */
export async function checkGzip(
  file: File | string,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const bytes =
    typeof file === "string" ? (await fetch(file, { ...QUIET, signal })).body : file.stream();
  try {
    await bytes
      ?.pipeThrough(new DecompressionStream("gzip"))
      .pipeTo(new WritableStream(), { signal });
  } catch (error) {
    signal.throwIfAborted();
    // Several compressed parts behind each other are whole; the browser reads the first of them only.
    if (/junk|after the end|trailing/i.test(String(error))) return;
    throw new DatasetError("The compressed file is damaged or cut off. Download it again.", {
      file: name,
    });
  }
}
