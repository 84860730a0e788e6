import { MOST_ROWS } from "../mostRows";

/** What a server lets a user say about a query: everything, all but whether it may write, or nothing. */
export type SettingsLevel = "all" | "all but readonly" | "none";

/** The server's settings that matter here, by name, as they stand for the user. */
export type ServerSettings = ReadonlyMap<string, string>;

export function settingsLevel(settings: ServerSettings): SettingsLevel {
  const readonly = settings.get("readonly") ?? "1";
  if (readonly === "0") return "all";
  return readonly === "2" ? "all but readonly" : "none";
}

/** A server works on one question for so long, and reads and sends at most so much. */
export const MOST_ROWS_READ = 100e9;
export const MOST_BYTES_READ = 10e12;
export const MOST_BYTES_SENT = 500e6;

/** Settings without which an answer could be cut off in silence. */
const WHOLE = {
  skip_unavailable_shards: "0",
  read_overflow_mode: "throw",
  result_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
} as const;

/** Every setting that is looked at or sent; older servers do not know all of them. */
export const SETTINGS_USED = [
  ...Object.keys(WHOLE),
  "readonly",
  "max_execution_time",
  "max_rows_to_read",
  "max_bytes_to_read",
  "max_result_rows",
  "max_result_bytes",
  "max_query_size",
  "cancel_http_readonly_queries_on_client_close",
  "output_format_json_quote_64bit_integers",
];

/** The limits that go with a query: it only reads, ends in time, and is whole or fails. */
export function warehouseLimits(
  settings: ServerSettings,
  seconds: number,
  queryLength: number,
): Readonly<Record<string, string>> {
  const level = settingsLevel(settings);
  if (level === "none") return {};
  const wanted: Record<string, string> = {
    ...WHOLE,
    readonly: "1",
    max_execution_time: String(seconds),
    max_rows_to_read: String(MOST_ROWS_READ),
    max_bytes_to_read: String(MOST_BYTES_READ),
    max_result_rows: String(MOST_ROWS + 1),
    max_result_bytes: String(MOST_BYTES_SENT),
    // Lists of codes make a statement longer than servers expect.
    max_query_size: String(Math.max(262_144, 2 * queryLength)),
    cancel_http_readonly_queries_on_client_close: "1",
    output_format_json_quote_64bit_integers: "1",
  };
  if (level === "all but readonly") delete wanted["readonly"];
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => settings.has(name)));
}

/** What a person has to know where the server takes no limits from this user. */
export function limitsSaid(settings: ServerSettings): string[] {
  if (settingsLevel(settings) !== "none") return [];
  const cuts = Object.entries(WHOLE).filter(
    ([name, value]) => settings.has(name) && settings.get(name) !== value,
  );
  return cuts.map(
    ([name]) =>
      `The server lets this user set no limits, and its own ${name} = ${settings.get(name) ?? ""} may leave rows out without a word. Ask its administrator for a user with readonly = 2.`,
  );
}
