import type { Dataset } from "../../datasets/dataset";
import { ownDataset } from "../../datasets/files/ownDataset";
import { readOwnTable } from "../../datasets/files/ownTable";
import { typeInSlices } from "../../datasets/files/typedTable";
import type { Field } from "../../datasets/tableSchema";
import { readFile } from "./ownFile";

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A newer file of the user's, its columns read as those of the former one were. */
export async function newerFile(
  file: File,
  former: readonly Field[],
  signal: AbortSignal,
): Promise<Dataset> {
  const pace = { pause, signal };
  const { text, origin, doubts } = await readFile(file, pace);
  const table = await readOwnTable(text, origin.file, {}, pace);
  const columns = table.columns.map((column) => {
    const known = former.find(({ name }) => name === column.name);
    // A period is a text once it is read.
    const isPeriod = known?.type === "string" && column.type === "period";
    return known === undefined || isPeriod ? column : { ...column, type: known.type };
  });
  const typed = await typeInSlices({ ...table, columns }, pace);
  return ownDataset(typed, origin, [...doubts, ...table.doubts, ...table.notes]);
}
