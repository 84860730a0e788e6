import { useCallback, useEffect, useState } from "react";
import { aboutImport, type ImportAbout } from "../../../excel/refresh/aboutImport";

/** What the workbook knows of an import; null until it is read, and where the table is gone. */
export function useAbout(importId: string): {
  readonly about: ImportAbout | null;
  readonly reload: () => void;
} {
  const [about, setAbout] = useState<ImportAbout | null>(null);
  const reload = useCallback(() => {
    // What needs it looks again by itself, and says what is wrong.
    aboutImport(importId).then(setAbout, () => undefined);
  }, [importId]);
  useEffect(reload, [reload]);
  return { about, reload };
}
