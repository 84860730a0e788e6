import { Failure } from "../../../core/failure";
import { servedAs, textOfServed } from "../../../datasets/bundledFile";
import type { ReadText } from "../../../datasets/catalogue";

/** Excel waits for every answer, so a file that does not come is given up. */
const longestWaitMs = 20_000;

/** Where the add-in's own files are: beside the script that runs, or else beside its page. */
const home = ownAddress();

function ownAddress(): string | undefined {
  const script =
    typeof document === "undefined" ? null : (document.currentScript as HTMLScriptElement | null);
  if (script?.src) return script.src;
  return typeof location === "undefined" ? undefined : location.href;
}

let read: ReadText = fromOwnFiles;
const texts = new Map<string, Promise<string>>();

/** Reads bundled files in another way, such as from a disk. */
export function setDatasetReader(reader: ReadText): void {
  read = reader;
  texts.clear();
}

/** A bundled file's text, read once for each session; one that failed is tried again. */
export const readBundled: ReadText = (path) => {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = read(path);
  texts.set(path, text);
  text.catch(() => texts.delete(path));
  return text;
};

/** Lets a file that turned out damaged be read again. */
export function forgetBundled(path: string): void {
  texts.delete(path);
}

async function fromOwnFiles(file: string): Promise<string> {
  const path = servedAs(file);
  const failure = (why: string): Failure =>
    new Failure("#N/A", `The add-in's file datasets/${path} ${why}: recalculate to try again.`);
  if (home === undefined) throw failure("cannot be found from here");
  const patience = new AbortController();
  const timer = setTimeout(() => {
    patience.abort();
  }, longestWaitMs);
  try {
    const answer = await fetch(new URL(`datasets/${path}`, home), { signal: patience.signal });
    if (!answer.ok) throw failure(`was not served (status ${String(answer.status)})`);
    return await textOfServed(new Uint8Array(await answer.arrayBuffer()));
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw failure(
      patience.signal.aborted
        ? `did not come within ${String(longestWaitMs / 1000)} seconds`
        : "could not be read; is there a connection?",
    );
  } finally {
    clearTimeout(timer);
  }
}
