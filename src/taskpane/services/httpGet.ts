import { type HttpAnswer, type HttpGet, TransportProblem } from "../../datasets/live/httpGet";

export interface HttpLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Publishers take half a minute for a large table; nobody waits much longer than this for one. */
export const HTTP_LIMITS: HttpLimits = { seconds: 60, megabytes: 30 };
const PROBE_SECONDS = 10;

/** Asks other sites for the user, without cookies and without telling them of this page. */
export function httpGet(signal: AbortSignal, limits: HttpLimits = HTTP_LIMITS): HttpGet {
  return async (address, accept) => {
    const { bytes, ...answer } = await httpBytes(address, accept, signal, limits);
    return { ...answer, text: new TextDecoder().decode(bytes) };
  };
}

export interface BytesAnswer extends Omit<HttpAnswer, "text"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The same for a file whose encoding is not known yet. */
export async function httpBytes(
  address: string,
  accept: string,
  signal: AbortSignal,
  limits: HttpLimits = HTTP_LIMITS,
): Promise<BytesAnswer> {
  const clock = withTimeLimit(signal, limits.seconds);
  const init: RequestInit = { ...QUIET, headers: { Accept: accept }, signal: clock.signal };
  let phase: "asking" | "reading" = "asking";
  try {
    const response = await fetch(address, init);
    phase = "reading";
    return await answerOf(response, limits.megabytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TransportProblem) throw error;
    if (clock.isOver()) throw new TransportProblem("time limit", limits.seconds);
    if (phase === "reading") throw new TransportProblem("broken off");
    throw await whyNoAnswer(address, signal);
  } finally {
    clock.stop();
  }
}

/** The beginning of a file, and its size where the host says it. The rest is not read. */
export async function httpHead(
  address: string,
  signal: AbortSignal,
  length: number,
): Promise<Pick<BytesAnswer, "status" | "bytes"> & { readonly size: number | null }> {
  const clock = withTimeLimit(signal, HTTP_LIMITS.seconds);
  const headers = { Range: `bytes=0-${length - 1}` };
  try {
    const response = await fetch(address, { ...QUIET, headers, signal: clock.signal });
    const whole = /\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "")?.[1];
    const size = whole ?? (response.status === 200 ? response.headers.get("Content-Length") : null);
    const bytes = await firstBytes(response, length);
    return { status: response.status, bytes, size: size === null ? null : Number(size) };
  } catch {
    signal.throwIfAborted();
    if (clock.isOver()) throw new TransportProblem("time limit", HTTP_LIMITS.seconds);
    throw await whyNoAnswer(address, signal);
  } finally {
    clock.stop();
  }
}

async function firstBytes(response: Response, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const read = new Uint8Array(length);
  const reader = response.body?.getReader();
  let filled = 0;
  while (reader && filled < length) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, length - filled);
    read.set(part, filled);
    filled += part.length;
  }
  await reader?.cancel();
  return read.slice(0, filled);
}

export const QUIET = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store",
} as const;

/** A page is not told why a request failed, but a host that answers to a blind one blocks reading. */
export async function whyNoAnswer(address: string, signal: AbortSignal): Promise<TransportProblem> {
  if (!navigator.onLine && !isOwnMachine(address)) return new TransportProblem("offline");
  const clock = withTimeLimit(signal, PROBE_SECONDS);
  try {
    const { origin } = new URL(address);
    await fetch(origin, { ...QUIET, method: "HEAD", mode: "no-cors", signal: clock.signal });
    return new TransportProblem("blocked");
  } catch {
    signal.throwIfAborted();
    return new TransportProblem("unreachable");
  } finally {
    clock.stop();
  }
}

const isOwnMachine = (address: string): boolean =>
  /^https?:\/\/(localhost|127\.|\[::1\])/i.test(address);

async function answerOf(response: Response, megabytes: number): Promise<BytesAnswer> {
  const { status, headers } = response;
  const [contentType = ""] = (headers.get("Content-Type") ?? "").split(";");
  return {
    status,
    contentType: contentType.trim().toLowerCase(),
    retryAfter: headers.get("Retry-After"),
    bytes: await bytesOf(response, megabytes),
  };
}

/** The bytes as they arrive, so that an endless answer is stopped and not collected. */
async function bytesOf(response: Response, megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > megabytes * 1_000_000) {
      await reader.cancel();
      throw new TransportProblem("too large", megabytes);
    }
    parts.push(value);
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** A signal that follows the user's and also stops after a time. */
export function withTimeLimit(outer: AbortSignal, seconds: number) {
  const controller = new AbortController();
  let over = false;
  const follow = (): void => controller.abort(outer.reason);
  if (outer.aborted) follow();
  outer.addEventListener("abort", follow);
  const timer = setTimeout(() => {
    over = true;
    controller.abort();
  }, seconds * 1000);
  return {
    signal: controller.signal,
    isOver: () => over,
    stop: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", follow);
    },
  };
}
