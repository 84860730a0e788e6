import type { Dataset, LiveRequest } from "../../datasets/dataset";
import { DatasetError } from "../../datasets/datasetError";
import { largeDataset, questionIn } from "../../datasets/large/largeDataset";
import { columnsUsed } from "../../datasets/large/question";

/** The question of an import, asked of a newer file or of the same address. */
export async function askLargeAgain(
  from: File | string,
  { inputs }: LiveRequest,
  signal: AbortSignal,
  read: (path: string) => Promise<string>,
): Promise<Dataset> {
  const name = typeof from === "string" ? from : from.name;
  const question = questionIn(inputs);
  if (question === null) {
    throw new DatasetError(
      "The question that this table answers is no longer kept. Ask it again in Large tables.",
    );
  }
  const engine = await import("./engine/openLargeTable");
  const table =
    typeof from === "string"
      ? await engine.openLargeAddress(from, signal)
      : await engine.openLargeFile(from, signal);
  try {
    const has = new Set(table.columns.map((column) => column.name));
    const lacks = columnsUsed(question).filter((column) => !has.has(column));
    if (lacks.length > 0) {
      throw new DatasetError(
        `It has no column ${lacks.slice(0, 3).join(", ")}, which the question needs. Choose a file of the same kind, or ask a new question in Large tables.`,
        { file: name },
      );
    }
    const answer = await table.ask(question, { signal, show: () => undefined, read });
    return largeDataset(question, answer, table.origin, new Date());
  } finally {
    table.close();
  }
}
