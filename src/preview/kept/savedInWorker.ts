import { pictureParts } from "../file/workbookPicture";
import type { SaveAnswer, SaveRequest } from "../file/saveWorker";
import type { Workbook } from "../workbook/workbook";
import { type BeyondFile, takeBeyondFile } from "./beyondFile";

/** A pause is left when this much of it remains, as a part can take that long. */
const RESERVE = 4;
/** After that a busy page is asked all the same. */
const LONGEST_WAIT = 2000;
/** What is taken of a busy page at once, in milliseconds. */
const LEAST = 8;

let worker: Worker | undefined;

/**
 * The workbook as a file, read in the page's pauses and packed by a worker. Null when the workbook changed
 * on the way: what was read before and after would not fit together.
 */
export async function savedInWorker(
  workbook: Workbook,
  namespace: string,
  changes: () => number,
): Promise<{ bytes: Uint8Array; beyond: BeyondFile } | null> {
  worker ??= new Worker(new URL("../file/saveWorker.ts", import.meta.url));
  const send = (request: SaveRequest) => worker?.postMessage(request);
  send({ kind: "begin" });
  let mayGoOn = await pause();
  const before = changes();
  const beyond = takeBeyondFile(workbook);
  for (const part of pictureParts(workbook)) {
    send({ kind: "part", part });
    if (mayGoOn()) continue;
    mayGoOn = await pause();
    if (changes() !== before) return null;
  }
  const answer = answerOf(worker);
  send({ kind: "end", namespace });
  return { bytes: await answer, beyond };
}

/** Resolves when the page has nothing to do, and then says how long that lasts. */
function pause(): Promise<() => boolean> {
  return new Promise((resolve) => {
    // Safari has no such thing.
    if (!("requestIdleCallback" in window)) {
      setTimeout(() => {
        resolve(within(LEAST));
      });
      return;
    }
    requestIdleCallback(
      (deadline) => {
        resolve(deadline.didTimeout ? within(LEAST) : () => deadline.timeRemaining() > RESERVE);
      },
      { timeout: LONGEST_WAIT },
    );
  });
}

function within(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}

function answerOf(asked: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    asked.onmessage = ({ data }: MessageEvent<SaveAnswer>) => {
      if ("bytes" in data) resolve(data.bytes);
      else reject(new Error(data.failed));
    };
    asked.onerror = ({ message }) => {
      reject(new Error(message));
    };
  });
}
