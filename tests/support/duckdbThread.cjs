const path = require("node:path");
const { parentPort } = require("node:worker_threads");
const duckdb = require("@duckdb/duckdb-wasm/blocking");

/** The engine of large tables in a thread of its own, outside what jest makes of modules. */
const dist = path.join(path.dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")));
const bundle = {
  mainModule: path.join(dist, "duckdb-eh.wasm"),
  mainWorker: path.join(dist, "duckdb-node-eh.worker.cjs"),
};

const ready = (async () => {
  const bundles = { mvp: bundle, eh: bundle };
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await db.instantiate();
  return { db, connection: db.connect() };
})();

/** @param {unknown} value */
const plain = (value) => (typeof value === "bigint" ? Number(value) : value);

/** @param {{ id: number, sql?: string, name?: string, text?: string }} asked */
async function answer({ id, sql = "", name, text = "" }) {
  try {
    const { db, connection } = await ready;
    if (name !== undefined) {
      db.registerFileText(name, text);
      return { id, columns: [], rows: [] };
    }
    const table = connection.query(sql);
    const columns = table.schema.fields.map((field) => field.name);
    const rows = table.toArray().map((row) => columns.map((column) => plain(row[column])));
    return { id, columns, rows };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

parentPort?.on(
  "message",
  /** @param {{ id: number, sql?: string, name?: string, text?: string }} asked */ (asked) => {
    void answer(asked).then((told) => parentPort?.postMessage(told));
  },
);
