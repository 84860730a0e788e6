import { useCallback } from "react";
import type { Dataset } from "../../datasets/dataset";
import type { Finding } from "../../datasets/checking/finding";
import type { Schema } from "../../datasets/tableSchema";
import { relatedTablesOf } from "../../datasets/checking/relatedTables";
import { applyFixes } from "../../excel/checking/applyFixes";
import { checkImport, type Rules, type TableCheck } from "../../excel/checking/checkImport";
import { useTask, type TaskState } from "../parts/useTask";
import { count } from "../../core/count";

export interface Checked {
  readonly check: TableCheck;
  readonly sentence: string;
}

export interface CheckControl {
  /** Its progress is the number of rows read. */
  readonly state: TaskState<number, Checked>;
  readonly check: () => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly cancel: () => void;
}

/**
 * Checks an imported table against a schema, and puts right what has exactly one fix. `load` gives the
 * datasets whose keys it refers to.
 */
export function useCheck(
  importId: string,
  load: (name: string) => Promise<Dataset>,
  schema: Schema,
): CheckControl {
  const { state, run, cancel } = useTask<number, Checked>("stops");

  const start = useCallback(
    (before: (rules: Rules, signal: AbortSignal) => Promise<string>) =>
      run({
        first: 0,
        work: async (signal, onRows) => {
          const rules = await rulesFor(schema, load);
          const begins = await before(rules, signal);
          const check = await checkImport(importId, rules, { signal, onRows });
          return { check, sentence: begins + resultOf(check) };
        },
        said: ({ sentence }) => sentence,
      }),
    [importId, load, schema, run],
  );

  const check = useCallback(() => start(() => Promise.resolve("")), [start]);
  const fix = useCallback(
    (findings: readonly Finding[]) =>
      start(async (rules, signal) => {
        const { fixed, left } = await applyFixes(importId, rules, findings, { signal });
        const leaving =
          left > 0 ? ` ${left} left alone: they hold a formula or something else by now.` : "";
        return `Fixed ${fixed}.${leaving} `;
      }),
    [start, importId],
  );
  return { state, check, fix, cancel };
}

async function rulesFor(schema: Schema, load: (name: string) => Promise<Dataset>): Promise<Rules> {
  return { schema, related: await relatedTablesOf(schema, load) };
}

function resultOf({ rows, findings }: TableCheck): string {
  const read = `${count(rows, "row")} checked`;
  if (findings.length === 0) return `${read}: nothing to report.`;
  const places = findings.length === 1 ? "place" : "places";
  return `${read}: ${findings.length.toLocaleString("en-US")} ${places} to look at.`;
}
