import type { Dataset, LiveRequest } from "../../datasets/dataset";
import { DatasetError } from "../../datasets/datasetError";
import { largeDataset, questionIn } from "../../datasets/large/largeDataset";
import { columnsUsed } from "../../datasets/large/question";
import type { LargeTable } from "./engine/largeTable";

/** The question that an import keeps, asked of a table that was opened for it. */
export async function askAgainIn(
  table: LargeTable,
  inputs: LiveRequest["inputs"],
  signal: AbortSignal,
  read: (path: string) => Promise<string>,
): Promise<Dataset> {
  try {
    const question = questionIn(inputs);
    if (question === null) {
      throw new DatasetError(
        "The query behind this table is no longer kept. Run it again in Large tables.",
      );
    }
    const has = new Set(table.columns.map(({ name }) => name));
    const lacks = columnsUsed(question).filter((column) => !has.has(column));
    if (lacks.length > 0) {
      throw new DatasetError(
        `It has no column ${lacks.slice(0, 3).join(", ")}, which the question needs. Choose a table of the same kind, or ask a new question in Large tables.`,
        { file: table.origin.file },
      );
    }
    const answer = await table.ask(question, { signal, show: () => undefined, read });
    return largeDataset(question, answer, table.origin, new Date());
  } finally {
    table.close();
  }
}
