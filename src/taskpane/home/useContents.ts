import { useEffect, useState } from "react";
import { workbookContents, type WorkbookContents } from "../../excel/contents/workbookContents";

/**
 * What stands in the workbook of ours, looked up again whenever the pane gets the focus: null for nothing,
 * undefined until it is known.
 */
export function useContents(): WorkbookContents | null | undefined {
  const [contents, setContents] = useState<WorkbookContents | null>();
  useEffect(() => {
    const refresh = (): void => {
      // Only ways to pages that look again themselves and report what is wrong.
      workbookContents().then(
        (found) => setContents(isEmpty(found) ? null : found),
        () => setContents(null),
      );
    };
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, []);
  return contents;
}

function isEmpty({ imports, models, scenarios, isClientCopy }: WorkbookContents): boolean {
  return imports.length + models.length + scenarios.length === 0 && !isClientCopy;
}
