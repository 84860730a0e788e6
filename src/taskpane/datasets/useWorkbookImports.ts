import { useCallback, useEffect, useState } from "react";
import { findImports, type Import } from "../../excel/provenance/imports";

/** What of the datasets is in the workbook already; looked up again whenever the pane gets the focus. */
export function useWorkbookImports(): { imports: readonly Import[]; refresh: () => void } {
  const [imports, setImports] = useState<readonly Import[]>([]);
  const refresh = useCallback(() => {
    // Only a hint beside the list: the import itself looks again and reports what is wrong.
    findImports().then(setImports, () => undefined);
  }, []);
  useEffect(() => {
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [refresh]);
  return { imports, refresh };
}
