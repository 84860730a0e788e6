import { useCallback, useState } from "react";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";

/** What is asked before something is taken out of the workbook. */
export interface Question {
  readonly sentence: string;
  /** What would be lost with it, each a sentence. */
  readonly losses: readonly string[];
}

/** How a thing is looked at, asked about and taken out; kept by its owner from one drawing to the next. */
export interface Removing<Found extends { readonly losses: readonly string[] }> {
  readonly look: () => Promise<Found>;
  readonly question: (found: Found) => string;
  /** Answers with a sentence on what is gone. */
  readonly remove: (found: Found) => Promise<string>;
}

export type RemovalState =
  | { readonly phase: "idle" | "looking" | "removing" }
  | { readonly phase: "asking"; readonly question: Question }
  | { readonly phase: "done" | "failed"; readonly sentence: string };

export interface RemovalControl {
  readonly state: RemovalState;
  readonly look: () => void;
  readonly confirm: () => void;
  readonly keep: () => void;
}

/** First a look at what would be lost, then, confirmed, the removal. */
export function useRemoval<Found extends { readonly losses: readonly string[] }>(
  removing: Removing<Found>,
  onRemoved: () => void,
): RemovalControl {
  const { announce } = usePane();
  const [state, setState] = useState<RemovalState>({ phase: "idle" });
  const [found, setFound] = useState<Found | null>(null);

  const end = useCallback(
    (phase: "done" | "failed", sentence: string) => {
      setState({ phase, sentence });
      announce(sentence);
    },
    [announce],
  );
  const look = useCallback(() => {
    setState({ phase: "looking" });
    removing
      .look()
      .then((looked) => {
        const { losses } = looked;
        const sentence = removing.question(looked);
        setFound(looked);
        setState({ phase: "asking", question: { sentence, losses } });
        announce([sentence, ...losses].join(" "));
      })
      .catch((error: unknown) => end("failed", sentenceFor(error)));
  }, [removing, announce, end]);
  const confirm = useCallback(() => {
    if (state.phase !== "asking" || found === null) return;
    setState({ phase: "removing" });
    removing
      .remove(found)
      .then((sentence) => {
        end("done", sentence);
        onRemoved();
      })
      .catch((error: unknown) => end("failed", sentenceFor(error)));
  }, [state.phase, found, removing, end, onRemoved]);
  const keep = useCallback(() => setState({ phase: "idle" }), []);
  return { state, look, confirm, keep };
}
