import type { Language } from "./language";

/** In what Excel's builds differ from one another. The emulated one has the habits it is given. */
export interface Habits {
  /**
   * Milliseconds from a change to the call of a function, and again from the page's answer to the cell.
   * Reported for Excel on the web: office-js#4152.
   */
  delay: number;
  /**
   * "early" says "Done" while functions are still asked, which no document rules out; "never" says "Pending" for
   * good, as on a Mac (office-js#2883) or with a chart of TODAY or NOW on Windows (office-js#3319).
   */
  done: "when answered" | "early" | "never";
  /**
   * Tables whose rows a filter hides: an array written over them fills the visible rows alone (office-js#224),
   * and rows that are deleted stay (office-js#994).
   */
  filtered: Set<string>;
  /**
   * A chart takes its first column for labels only where texts stand there when it is added; a label that a function
   * is still asked for becomes a series. Inferred: Excel decides by the contents, and does not wait for functions.
   */
  labels: "known" | "from what stands there";
  /**
   * Names that no worksheet has and that cannot be given to one: those of chart sheets, and the words that Excel keeps
   * for itself, "History" in each language.
   */
  taken: Set<string>;
  /** A table grows when cells right below it are written. By the API not documented; a probe of the self-check asks. */
  grows: boolean;
  /** What `formulas` say of cells that a formula above spills into: nothing, or that formula. A probe asks. */
  spilled: "blank" | "formula";
  /** Of the sheet and of the regional settings: what cells show, and what the members ending in "Local" say. */
  language: Language;
  /** Lets something happen later; a test's clock may have its own idea of when. */
  later: (run: () => void, milliseconds: number) => void;
}

export const kindest = (): Habits => ({
  delay: 0,
  done: "when answered",
  filtered: new Set(),
  labels: "known",
  taken: new Set(),
  grows: false,
  spilled: "blank",
  language: "en-US",
  later: (run, milliseconds) => {
    setTimeout(run, milliseconds);
  },
});
