import { ClickHouseLogLevel, createClient } from "@clickhouse/client-web";
import { DatasetError } from "../../../datasets/datasetError";
import { TransportProblem } from "../../../datasets/live/httpGet";
import {
  notUnderstood,
  warehouseRefusal,
  warehouseTransport,
} from "../../../datasets/large/warehouse/warehouseProblem";
import { warehouseRows, type WarehouseRows } from "../../../datasets/large/warehouse/warehouseRows";
import { MOST_BYTES_SENT } from "../../../datasets/large/warehouse/warehouseLimits";
import { QUIET, whyNoAnswer, withTimeLimit } from "../../services/httpGet";
import type { WarehouseLogin } from "./warehouseLogin";

export interface Asking {
  readonly signal: AbortSignal;
  readonly seconds: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The way there and back, beyond what the server may take. */
const TRAVEL_SECONDS = 10;

/** One question to a ClickHouse server: a whole answer or a sentence. */
export async function askClickhouse(
  login: WarehouseLogin,
  sql: string,
  { signal, seconds, settings = {}, parameters = {} }: Asking,
): Promise<WarehouseRows> {
  const { host, href, database, user, password } = login;
  const limit = seconds + TRAVEL_SECONDS;
  const clock = withTimeLimit(signal, limit);
  const transport = { answered: false };
  const client = createClient({
    url: href,
    database,
    username: asBytes(user),
    password: asBytes(password),
    request_timeout: 2 * limit * 1000,
    keep_alive: { enabled: false },
    log: { level: ClickHouseLogLevel.OFF },
    use_multipart_params_auto: true,
    fetch: async (address, init) => {
      const response = await fetch(address, { ...init, ...QUIET, redirect: "error" });
      transport.answered = true;
      return upTo(MOST_BYTES_SENT, response);
    },
  });
  try {
    const result = await client.query({
      query: sql,
      format: "JSONCompact",
      abort_signal: clock.signal,
      query_params: parameters,
      // An error in the middle of an answer takes its place, instead of standing behind a part of it.
      clickhouse_settings: { ...settings, wait_end_of_query: 1 },
    });
    const rows = warehouseRows(await result.text());
    if (rows === null) throw notUnderstood(host);
    return rows;
  } catch (error) {
    signal.throwIfAborted();
    if (clock.isOver()) throw warehouseTransport(host, new TransportProblem("time limit", limit));
    throw await problemOf(error, login, transport.answered, signal);
  } finally {
    clock.stop();
  }
}

async function problemOf(
  error: unknown,
  { host, href, password }: WarehouseLogin,
  answered: boolean,
  signal: AbortSignal,
): Promise<unknown> {
  if (error instanceof DatasetError) return error;
  if (error instanceof TransportProblem) return warehouseTransport(host, error);
  const { name, message, code } = error as Error & { readonly code?: string };
  // What a server says comes as an error with its number; a request that fails, or breaks off, has no words.
  if (answered && name !== "TypeError") {
    const numbered = code === undefined ? message : `Code: ${code}. ${message}`;
    return warehouseRefusal(host, numbered, password);
  }
  return warehouseTransport(
    host,
    answered ? new TransportProblem("broken off") : await whyNoAnswer(href, signal),
  );
}

/** A header holds bytes: a name or password in UTF-8, as the server reads it. */
const asBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** The same answer, broken off where it goes beyond a number of bytes. */
function upTo(most: number, response: Response): Response {
  if (response.body === null) return response;
  let length = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (part, controller) => {
      length += part.byteLength;
      if (length > most) controller.error(new TransportProblem("too large", most / 1e6));
      else controller.enqueue(part);
    },
  });
  const { status, headers } = response;
  return new Response(response.body.pipeThrough(counted), { status, headers });
}
