import type { ReadText } from "../../../datasets/catalogue";
import type { Dataset, LiveRequest } from "../../../datasets/dataset";
import type { LiveSource } from "../../../datasets/live/liveSource";
import { LIVE_SOURCES } from "../../../datasets/live/liveSources";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { storedKey } from "../../services/censusKey";
import { httpGet } from "../../services/httpGet";
import { sha256 } from "../../services/sha256";

type Again =
  | { readonly host: string; readonly ask: (signal: AbortSignal) => Promise<Dataset> }
  | { readonly problem: string };

/** The same question to the same host; nothing is asked before `ask` is called. */
export function askAgain(
  request: LiveRequest,
  read: ReadText,
  sources: readonly LiveSource[] = LIVE_SOURCES,
): Again {
  const source = sources.find(({ id }) => id === request.source);
  if (!source) {
    return { problem: "This version of the add-in no longer supports that source." };
  }
  const secret = source.inputs.find((input) => input.secret)?.id;
  const inputs =
    secret === undefined ? request.inputs : { ...request.inputs, [secret]: storedKey() };
  try {
    const { host, ask } = source.plan(inputs);
    return {
      host,
      ask: async (signal) => {
        const asking = { get: httpGet(signal), read, now: new Date(), digest: sha256 };
        return { ...(await ask(asking)), request };
      },
    };
  } catch (error) {
    return { problem: sentenceFor(error) };
  }
}
