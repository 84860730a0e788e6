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

parentPort?.on("message", async ({ id, sql, name, text }) => {
  try {
    const { db, connection } = await ready;
    if (name !== undefined) {
      db.registerFileText(name, text);
      parentPort?.postMessage({ id, columns: [], rows: [] });
      return;
    }
    const table = connection.query(sql);
    const columns = table.schema.fields.map((field) => field.name);
    const rows = table.toArray().map((row) => columns.map((column) => plain(row[column])));
    parentPort?.postMessage({ id, columns, rows });
  } catch (error) {
    parentPort?.postMessage({ id, problem: String(error) });
  }
});
