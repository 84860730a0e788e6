import { useEffect, useRef } from "react";
import { useTask } from "../parts/useTask";
import type { LargeTable } from "./engine/largeTable";
import { LargePage } from "./LargePage";
import { LargeStart } from "./LargeStart";

/** Files with more rows than a sheet: asked where they are, of which only the answer is imported. */
export function LargeView() {
  const { state, run, cancel, forget } = useTask<string, LargeTable>("stops");
  const opened = useRef<LargeTable | null>(null);
  const close = (): void => {
    opened.current?.close();
    opened.current = null;
    forget();
  };
  useEffect(() => () => opened.current?.close(), []);
  const open = (name: string, from: File | string): void =>
    run({
      first: `Opening ${name}…`,
      // The engine is fetched by the first who opens a file.
      work: async (signal) => {
        const engine = await import("./engine/openLargeTable");
        const table =
          typeof from === "string"
            ? await engine.openLargeAddress(from, signal)
            : await engine.openLargeFile(from, signal);
        opened.current = table;
        return table;
      },
      said: (table) => `${name}: ${table.columns.length} columns. Say what to ask of it.`,
    });
  return state.phase === "done" ? (
    <LargePage table={state.result} onBack={close} />
  ) : (
    <LargeStart state={state} onOpen={open} onCancel={cancel} />
  );
}
