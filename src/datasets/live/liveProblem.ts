import { Failure } from "../../core/failure";
import type { TransportProblem } from "./httpGet";

/** Why a live source gave no rows; it says what to do next, and nothing was taken. */
export class LiveProblem extends Failure {
  constructor(sentence: string) {
    super("#N/A", sentence);
    this.name = "LiveProblem";
  }
}

const LESS = "Ask for fewer countries or years.";

export function transportProblem(host: string, problem: TransportProblem): LiveProblem {
  const sentences: Readonly<Record<TransportProblem["fault"], string>> = {
    offline: "This machine is not connected to a network. Connect and ask again.",
    unreachable: `${host} could not be reached: it is down, its certificate is not valid here, or your network does not let you go there. Check the address and the connection, then ask again.`,
    blocked: `${host} is there, but does not let pages of other sites read its answers (CORS). Download the table from its site and open the file as your own data.`,
    "time limit": `${host} did not answer within ${problem.limit ?? 0} seconds. ${LESS} Or try later.`,
    "broken off": `The answer of ${host} broke off before its end. Ask again.`,
    "too large": `The answer of ${host} is larger than ${problem.limit ?? 0} MB. ${LESS}`,
  };
  return new LiveProblem(sentences[problem.fault]);
}

export function statusProblem(
  host: string,
  status: number,
  retryAfter: string | null,
  said: string,
): LiveProblem {
  const quoted = said === "" ? "" : ` It says: “${said}”.`;
  if (status === 429) {
    return new LiveProblem(
      `${host} has had too many requests from your network. ${waitFor(retryAfter)}${quoted}`,
    );
  }
  if (status === 401 || status === 403) {
    return new LiveProblem(
      `${host} refuses the request (status ${status}). Check the key, or whether the address needs an account.${quoted}`,
    );
  }
  if (status === 404) {
    return new LiveProblem(
      `${host} has nothing under this address (status 404). Check the codes and the years.${quoted}`,
    );
  }
  if (status === 413) {
    return new LiveProblem(`${host} finds the request too large (status 413). ${LESS}${quoted}`);
  }
  if (status >= 500) {
    return new LiveProblem(
      `${host} is out of order at the moment (status ${status}). Try again later.${quoted}`,
    );
  }
  return new LiveProblem(
    `${host} did not accept the request (status ${status}). Check the codes and the years.${quoted}`,
  );
}

/** Seconds, or a date that is told as it stands: this layer has no clock. */
function waitFor(retryAfter: string | null): string {
  if (retryAfter === null || retryAfter === "") return "Wait a few minutes, then ask again.";
  const seconds = Number(retryAfter);
  if (!Number.isFinite(seconds)) return `Ask again after ${retryAfter.slice(0, 40)}.`;
  if (seconds < 120) return `Ask again in ${Math.ceil(seconds)} seconds.`;
  return `Ask again in ${Math.ceil(seconds / 60)} minutes.`;
}

/** What a server said, as one short line without markup. It may quote the request, so keys go. */
export function saidBy(text: string, secrets: readonly string[] = []): string {
  const bare = text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(nbsp|#160);/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const safe = secrets
    .filter((secret) => secret !== "")
    .reduce((line, secret) => line.replaceAll(secret, "…"), bare);
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}
