import { useMemo } from "react";
import { loadDataset, loadStarter, type Dataset } from "../../datasets/dataset";
import {
  lookAtModelRemoval,
  removeModel,
  type ModelRemoval,
  type RemovedModel,
} from "../../excel/building/removeModel";
import { usePane } from "../services/PaneContext";
import { useRemoval, type RemovalControl } from "../parts/useRemoval";

/** The removal of a model. */
export function useModelRemoval(id: string, onRemoved: () => void): RemovalControl {
  const { readDataset } = usePane();
  const removing = useMemo(() => {
    const load = (name: string): Promise<Dataset | null> =>
      loadStarter(name, readDataset)
        .catch(() => loadDataset(name, readDataset))
        .catch(() => null);
    return {
      look: () => lookAtModelRemoval(id),
      question: questionOf,
      remove: async (removal: ModelRemoval) => endingOf(removal, await removeModel(removal, load)),
    };
  }, [id, readDataset]);
  return useRemoval(removing, onRemoved);
}

function questionOf({ sheet }: ModelRemoval): string {
  return `Remove the sheet "${sheet}", its names, and the tables that were imported with it and that nothing else uses?`;
}

function endingOf({ sheet }: ModelRemoval, { removed, kept }: RemovedModel): string {
  const gone = removed.length > 0 ? ` and the tables ${removed.join(", ")}` : "";
  const stays =
    kept.length > 0
      ? ` ${kept.join(", ")} ${kept.length === 1 ? "stays" : "stay"}, as something else uses it or you have worked in it.`
      : "";
  return `Removed the sheet "${sheet}"${gone}.${stays}`;
}
