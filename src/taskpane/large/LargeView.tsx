import { useEffect, useRef } from "react";
import { useTask } from "../parts/useTask";
import type { LargeTable } from "./engine/largeTable";
import { LargePage } from "./LargePage";
import { LargeStart } from "./LargeStart";

/** Files and tables of servers with more rows than a sheet: asked where they are; only the answer is imported. */
export function LargeView() {
  const { state, run, cancel, forget } = useTask<string, LargeTable>("stops");
  const opened = useRef<LargeTable | null>(null);
  const close = (): void => {
    opened.current?.close();
    opened.current = null;
    forget();
  };
  useEffect(() => () => opened.current?.close(), []);
  const open = (name: string, from: (signal: AbortSignal) => Promise<LargeTable>): void =>
    run({
      first: `Opening ${name}…`,
      work: async (signal) => {
        const table = await from(signal);
        opened.current = table;
        return table;
      },
      said: (table) => `${name}: ${table.columns.length} columns. Build a query.`,
    });
  return state.phase === "done" ? (
    <LargePage table={state.result} onBack={close} />
  ) : (
    <LargeStart state={state} onOpen={open} onCancel={cancel} />
  );
}
