import type { LargeColumn } from "../../../datasets/large/columnSample";
import type { LargeAnswer, LargeOrigin } from "../../../datasets/large/largeDataset";
import type { Question } from "../../../datasets/large/question";
import type { Row } from "../../../datasets/tableSchema";

/** A table that is asked where it is, without being held. */
export interface LargeTable {
  /** Whose SQL its questions are. */
  readonly engine: "DuckDB" | "ClickHouse";
  readonly origin: LargeOrigin;
  readonly columns: readonly LargeColumn[];
  /** The first rows, as they are written. */
  readonly head: readonly Row[];
  /** How many rows there are, where that is known without reading all. */
  readonly rows: number | null;
  readonly sql: (question: Question) => string;
  readonly ask: (question: Question, asking: LargeAsking) => Promise<LargeAnswer>;
  /** Gives back what it holds. */
  readonly close: () => void;
}

export interface LargeAsking {
  readonly signal: AbortSignal;
  readonly show: (progress: string) => void;
  /** Reads the bundled tables of codes. */
  readonly read: (path: string) => Promise<string>;
}
