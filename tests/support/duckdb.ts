import path from "node:path";
import { Worker } from "node:worker_threads";
import { FIGURE_MACROS } from "../../src/datasets/large/duckdbWriter";

interface Answer {
  readonly id: number;
  readonly columns: readonly string[];
  readonly rows: unknown[][];
  readonly problem?: string;
}

export interface TestDuckdb {
  /** Makes a text readable as a file of that name. */
  readonly file: (name: string, text: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<unknown[][]>;
  /** The first row by the names of its columns. */
  readonly first: (sql: string) => Promise<Record<string, unknown>>;
  readonly end: () => Promise<unknown>;
}

/** The engine of large tables, in a thread beside the test. */
export async function testDuckdb(
  macros = FIGURE_MACROS as readonly { readonly sql: string }[],
): Promise<TestDuckdb> {
  const thread = new Worker(path.join(__dirname, "duckdbThread.cjs"));
  const waiting = new Map<number, (answer: Answer) => void>();
  thread.on("message", (answer: Answer) => waiting.get(answer.id)?.(answer));
  let asked = 0;
  const send = (message: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, (answer) => {
        waiting.delete(id);
        if (answer.problem === undefined) resolve(answer);
        else reject(new Error(answer.problem));
      });
      thread.postMessage({ id, ...message });
    });
  for (const { sql } of macros) await send({ sql });
  return {
    file: async (name, text) => {
      await send({ name, text });
    },
    rows: async (sql) => (await send({ sql })).rows,
    first: async (sql) => {
      const { columns, rows } = await send({ sql });
      return Object.fromEntries(columns.map((name, at) => [name, rows[0]?.[at]]));
    },
    end: () => thread.terminate(),
  };
}
