import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../../datasets/dataset";
import type { Finding } from "../../../datasets/finding";
import type { Schema } from "../../../datasets/tableSchema";
import { relatedTablesOf } from "../../../datasets/relatedTables";
import { applyFixes } from "../../../excel/checking/applyFixes";
import { checkImport, type Rules, type TableCheck } from "../../../excel/checking/checkImport";
import { sentenceFor } from "../../../excel/sentenceFor";
import { usePane } from "../../PaneContext";

export type CheckState =
  | { readonly phase: "idle" }
  | { readonly phase: "checking"; readonly rows: number }
  | { readonly phase: "checked"; readonly check: TableCheck; readonly sentence: string }
  | { readonly phase: "failed"; readonly sentence: string };

export interface CheckControl {
  readonly state: CheckState;
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
  const { announce } = usePane();
  const [state, setState] = useState<CheckState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    (work: (rules: Rules, signal: AbortSignal) => Promise<string>) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      setState({ phase: "checking", rows: 0 });
      const onRows = (rows: number): void => setState({ phase: "checking", rows });
      void rulesFor(schema, load)
        .then(async (rules) => {
          const begins = await work(rules, abort.signal);
          const { signal } = abort;
          const check = await checkImport(importId, rules, { signal, onRows });
          const sentence = begins + resultOf(check);
          return { phase: "checked", check, sentence } as const;
        })
        .catch((error: unknown) => ({ phase: "failed", sentence: sentenceFor(error) }) as const)
        .then((ending) => {
          controller.current = null;
          setState(ending);
          announce(ending.sentence);
        });
    },
    [importId, load, schema, announce],
  );

  const check = useCallback(() => run(() => Promise.resolve("")), [run]);
  const fix = useCallback(
    (findings: readonly Finding[]) =>
      run(async (rules, signal) => {
        const { fixed, left } = await applyFixes(importId, rules, findings, { signal });
        const leaving =
          left > 0 ? ` ${left} left alone: they hold a formula or something else by now.` : "";
        return `Fixed ${fixed}.${leaving} `;
      }),
    [run, importId],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { state, check, fix, cancel };
}

async function rulesFor(schema: Schema, load: (name: string) => Promise<Dataset>): Promise<Rules> {
  return { schema, related: await relatedTablesOf(schema, load) };
}

function resultOf({ rows, findings }: TableCheck): string {
  const read = `${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"} checked`;
  if (findings.length === 0) return `${read}: nothing to report.`;
  const places = findings.length === 1 ? "place" : "places";
  return `${read}: ${findings.length.toLocaleString("en-US")} ${places} to look at.`;
}
