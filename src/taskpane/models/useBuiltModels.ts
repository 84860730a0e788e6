import { useCallback, useEffect, useState } from "react";
import { findModels, type BuiltModel } from "../../excel/building/modelMarks";

/** The models that stand in the workbook; looked up again whenever the pane gets the focus. */
export function useBuiltModels(): { built: readonly BuiltModel[]; refresh: () => void } {
  const [built, setBuilt] = useState<readonly BuiltModel[]>([]);
  const refresh = useCallback(() => {
    // Only a list to choose from: what is done with a model looks again and reports what is wrong.
    findModels().then(setBuilt, () => undefined);
  }, []);
  useEffect(() => {
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [refresh]);
  return { built, refresh };
}
