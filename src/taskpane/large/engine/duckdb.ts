import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { FIGURE_MACROS } from "../../../datasets/large/duckdbWriter";

/** DuckDB in a worker of its own, ready for questions. */
export interface Duckdb {
  readonly db: AsyncDuckDB;
  readonly connection: AsyncDuckDBConnection;
  /** Ends whatever it is doing and gives its memory back. */
  readonly end: () => void;
}

/** The engine is fetched from beside the page, and from nowhere else: it loads no extension. */
const FOLDER = "duckdb/";
const SETTINGS = [
  "SET autoinstall_known_extensions = false",
  "SET autoload_known_extensions = false",
  "SET custom_extension_repository = ''",
];

export async function openDuckdb(signal: AbortSignal): Promise<Duckdb> {
  signal.throwIfAborted();
  const worker = new Worker(new URL(`${FOLDER}duckdb-browser-eh.worker.js`, document.baseURI));
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const end = (): void => worker.terminate();
  return whileListening(signal, end, async () => {
    await db.instantiate(new URL(`${FOLDER}duckdb-eh.wasm`, document.baseURI).href);
    const connection = await db.connect();
    for (const statement of [...SETTINGS, ...FIGURE_MACROS.map(({ sql }) => sql)])
      await connection.query(statement);
    return { db, connection, end };
  });
}

/** Ends the worker as soon as the user cancels, whatever it is in the middle of. */
export async function whileListening<T>(
  signal: AbortSignal,
  end: () => void,
  work: () => Promise<T>,
): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      end();
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
