import { useMemo } from "react";
import type { Dataset } from "../../datasets/dataset";
import { lookAtRemoval, type Removal } from "../../excel/removal/lookAtRemoval";
import { removeImport } from "../../excel/removal/removeImport";
import { useRemoval, type RemovalControl } from "../parts/useRemoval";

/** The removal of an import. `load` gives what was imported. */
export function useImportRemoval(
  importId: string,
  load: () => Promise<Dataset | null>,
  onRemoved: () => void,
): RemovalControl {
  const removing = useMemo(
    () => ({
      look: async () => lookAtRemoval(importId, await load()),
      question: questionOf,
      remove: async (removal: Removal) => {
        await removeImport(removal, await load());
        return endingOf(removal);
      },
    }),
    [importId, load],
  );
  return useRemoval(removing, onRemoved);
}

function questionOf({ table, sheet, takesSheet }: Removal): string {
  const where = takesSheet ? `with its sheet "${sheet}"` : `from the sheet "${sheet}", which stays`;
  return `Remove the table ${table} ${where}, and its row in the record of sources?`;
}

function endingOf({ table, sheet, takesSheet }: Removal): string {
  return takesSheet
    ? `Removed the table ${table} and its sheet "${sheet}".`
    : `Removed the table ${table} from the sheet "${sheet}".`;
}
