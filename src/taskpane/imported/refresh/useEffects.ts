import { useEffect, useState } from "react";
import type { RefreshDecisions } from "../../../excel/refresh/changesOf";
import {
  formulaEffects,
  type Evaluate,
  type FormulaEffect,
} from "../../../excel/refresh/formulaEffects";
import type { Refresh } from "../../../excel/refresh/lookAtRefresh";
import type { FunctionsRuntime } from "../../services/functionsRuntime";
import { usePane } from "../../services/PaneContext";

/** What the decisions do to formulas elsewhere; null while it is worked out. */
export function useEffects(
  refresh: Refresh,
  decisions: RefreshDecisions,
): readonly FormulaEffect[] | null {
  const { functions } = usePane();
  const [effects, setEffects] = useState<readonly FormulaEffect[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    formulaEffects(refresh, decisions, evaluateBy(functions), abort.signal).then(
      (found) => {
        if (!abort.signal.aborted) setEffects(found);
      },
      () => {
        if (!abort.signal.aborted) setEffects([]);
      },
    );
    return () => abort.abort();
  }, [refresh, decisions, functions]);
  return effects;
}

function evaluateBy(functions: FunctionsRuntime): Evaluate {
  return (id, given) => {
    const names = Object.keys(functions.registered().get(id)?.parameters ?? {});
    const named = given.flatMap((cells, at) => (cells ? [[names[at] ?? "", cells] as const] : []));
    return functions.callByName(id, Object.fromEntries(named));
  };
}
