import { useCallback, useState } from "react";
import { loadDataset, type Dataset } from "../../datasets/dataset";
import { MODELS } from "../../excel/models/modelList";
import {
  lookAtModelRemoval,
  removeModel,
  type ModelRemoval,
  type RemovedModel,
} from "../../excel/models/removeModel";
import { sentenceFor } from "../../excel/sentenceFor";
import { usePane } from "../PaneContext";

export type ModelRemovalState =
  | { readonly phase: "idle" | "looking" }
  | { readonly phase: "asking" | "removing"; readonly removal: ModelRemoval }
  | { readonly phase: "done" | "failed"; readonly sentence: string };

export interface ModelRemovalControl {
  readonly state: ModelRemovalState;
  readonly look: () => void;
  readonly confirm: () => void;
  readonly keep: () => void;
}

/** First a look at what would be lost, then, confirmed, the removal. */
export function useModelRemoval(id: string, onRemoved: () => void): ModelRemovalControl {
  const { announce, readDataset } = usePane();
  const [state, setState] = useState<ModelRemovalState>({ phase: "idle" });

  const fail = useCallback(
    (error: unknown) => {
      setState({ phase: "failed", sentence: sentenceFor(error) });
      announce(sentenceFor(error));
    },
    [announce],
  );
  const load = useCallback(
    (name: string): Promise<Dataset | null> => {
      const starters = MODELS.flatMap(({ needs }) => needs.flatMap(({ starter }) => starter ?? []));
      const starter = starters.find(({ description }) => description.name === name);
      if (starter) return Promise.resolve(starter);
      return loadDataset(name, readDataset).catch(() => null);
    },
    [readDataset],
  );
  const look = useCallback(() => {
    setState({ phase: "looking" });
    lookAtModelRemoval(id)
      .then((removal) => {
        setState({ phase: "asking", removal });
        announce([`Remove the sheet "${removal.sheet}"?`, ...removal.losses].join(" "));
      })
      .catch(fail);
  }, [id, announce, fail]);
  const confirm = useCallback(() => {
    if (state.phase !== "asking") return;
    const { removal } = state;
    setState({ phase: "removing", removal });
    removeModel(removal, load)
      .then((removed) => {
        const sentence = endingOf(removal, removed);
        setState({ phase: "done", sentence });
        announce(sentence);
        onRemoved();
      })
      .catch(fail);
  }, [state, load, announce, fail, onRemoved]);
  const keep = useCallback(() => setState({ phase: "idle" }), []);
  return { state, look, confirm, keep };
}

function endingOf({ sheet }: ModelRemoval, { removed, kept }: RemovedModel): string {
  const gone = removed.length > 0 ? ` and the tables ${removed.join(", ")}` : "";
  const stays =
    kept.length > 0
      ? ` ${kept.join(", ")} ${kept.length === 1 ? "stays" : "stay"}, as something else uses it or you have worked in it.`
      : "";
  return `Removed the sheet "${sheet}"${gone}.${stays}`;
}
