import { createContext, useContext } from "react";
import type { ReadText } from "../../datasets/catalogue";
import type { FunctionsRuntime } from "./functionsRuntime";

/** What the views need from outside: files beside the page, the functions, and a voice for screen readers. */
export interface Pane {
  /** Reads a text file under datasets/. */
  readonly readDataset: ReadText;
  /** Reads a JSON file beside the page. */
  readonly readJson: (path: string) => Promise<unknown>;
  /** The worksheet functions themselves. */
  readonly functions: FunctionsRuntime;
  /** Says a result or an error aloud without moving the focus. */
  readonly announce: (sentence: string) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane is for components inside the pane.");
  return pane;
}
