import { useEffect, useState } from "react";
import type { OurSelection } from "../../excel/explain/selectedFormula";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import { type Explained, explainSelection } from "../services/explainSelection";

export type ExplainedState =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: "ready"; readonly explained: Explained };

/** The explanation of one call of the selection, made anew whenever `calculation` grows. */
export function useExplained(
  selection: OurSelection,
  index: number,
  runtime: FunctionsRuntime,
  calculation: number,
): ExplainedState {
  const [state, setState] = useState<ExplainedState>({ state: "reading" });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    explainSelection(selection, index, runtime, signal).then(
      (explained) => {
        if (!signal.aborted) setState({ state: "ready", explained });
      },
      (error: unknown) => {
        if (!signal.aborted && !isAbort(error)) {
          setState({ state: "failed", sentence: sentenceFor(error) });
        }
      },
    );
    return () => controller.abort();
  }, [selection, index, runtime, calculation]);
  return state;
}
