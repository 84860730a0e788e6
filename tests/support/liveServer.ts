import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Asking } from "../../src/datasets/live/liveSource";
import { HTTP_LIMITS, httpGet, type HttpLimits } from "../../src/taskpane/services/httpGet";
import { readBundled } from "./bundledDatasets";

/** What the server is to answer; the default is status 200 and JSON. */
export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
type Respond =
  Reply | ((request: URL, response: ServerResponse, message: IncomingMessage) => Reply | null);

export interface LiveServer {
  readonly address: string;
  readonly host: string;
  /** What was asked, path and query. */
  readonly asked: string[];
  /** Answers from now on; null leaves the answering to the function itself. */
  answer: (respond: Respond) => void;
  close: () => Promise<void>;
}

/** A real HTTP server on this machine that answers in the manner of a statistical office. */
export async function startLiveServer(): Promise<LiveServer> {
  const asked: string[] = [];
  let respond: Respond = { status: 500, body: "no answer was set" };
  const server = createServer((message, response) => {
    const url = new URL(message.url ?? "/", "http://loopback");
    asked.push(url.pathname + url.search);
    const reply = typeof respond === "function" ? respond(url, response, message) : respond;
    if (reply === null) return;
    const { status = 200, type = "application/json", headers = {}, body } = reply;
    response.writeHead(status, { ...(type === "" ? {} : { "Content-Type": type }), ...headers });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address: `http://${host}`,
    host,
    asked,
    answer: (next) => {
      respond = next;
      asked.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The pane's own transport, over the network of this machine. */
export function asking(
  more: Partial<Asking> = {},
  signal = new AbortController().signal,
  limits: HttpLimits = HTTP_LIMITS,
): Asking {
  // Part of every browser; this version of Node has none.
  Object.assign(globalThis, { navigator: { onLine: true } });
  return {
    get: httpGet(signal, limits),
    read: readBundled,
    now: new Date(2026, 10, 21, 14, 3),
    ...more,
  };
}
