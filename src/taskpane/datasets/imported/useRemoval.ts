import { useCallback, useState } from "react";
import type { Dataset } from "../../../datasets/dataset";
import { lookAtRemoval, type Removal } from "../../../excel/removal/lookAtRemoval";
import { removeImport } from "../../../excel/removal/removeImport";
import { sentenceFor } from "../../../excel/sentenceFor";
import { usePane } from "../../PaneContext";

export type RemovalState =
  | { readonly phase: "idle" | "looking" }
  | { readonly phase: "asking" | "removing"; readonly removal: Removal }
  | { readonly phase: "done" | "failed"; readonly sentence: string };

export interface RemovalControl {
  readonly state: RemovalState;
  readonly look: () => void;
  readonly confirm: () => void;
  readonly keep: () => void;
}

/** First a look at what would be lost, then, confirmed, the removal. `load` gives what was imported. */
export function useRemoval(
  importId: string,
  load: () => Promise<Dataset | null>,
  onRemoved: () => void,
): RemovalControl {
  const { announce } = usePane();
  const [state, setState] = useState<RemovalState>({ phase: "idle" });

  const fail = useCallback(
    (error: unknown) => {
      setState({ phase: "failed", sentence: sentenceFor(error) });
      announce(sentenceFor(error));
    },
    [announce],
  );

  const look = useCallback(() => {
    setState({ phase: "looking" });
    load()
      .then((dataset) => lookAtRemoval(importId, dataset))
      .then((removal) => {
        setState({ phase: "asking", removal });
        announce([questionOf(removal), ...removal.losses].join(" "));
      })
      .catch(fail);
  }, [importId, load, announce, fail]);

  const confirm = useCallback(() => {
    if (state.phase !== "asking") return;
    const { removal } = state;
    setState({ phase: "removing", removal });
    load()
      .then((dataset) => removeImport(removal, dataset))
      .then(() => {
        const sentence = endingOf(removal);
        setState({ phase: "done", sentence });
        announce(sentence);
        onRemoved();
      })
      .catch(fail);
  }, [state, load, announce, fail, onRemoved]);

  const keep = useCallback(() => setState({ phase: "idle" }), []);
  return { state, look, confirm, keep };
}

export function questionOf({ table, sheet, takesSheet }: Removal): string {
  const where = takesSheet ? `with its sheet "${sheet}"` : `from the sheet "${sheet}", which stays`;
  return `Remove the table ${table} ${where}, and its row in the record of sources?`;
}

function endingOf({ table, sheet, takesSheet }: Removal): string {
  return takesSheet
    ? `Removed the table ${table} and its sheet "${sheet}".`
    : `Removed the table ${table} from the sheet "${sheet}".`;
}
