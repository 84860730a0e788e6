import type { Dataset } from "../../datasets/dataset";
import { TABLE_KINDS } from "../../datasets/mapping/kinds/tableKinds";
import { mappedDataset } from "../../datasets/mapping/mappedDataset";
import { readAs } from "../../datasets/mapping/readAs";
import { ExcelProblem } from "../workbook/excelProblem";
import { mappedTables } from "./mappedTables";
import { readSource } from "./readSource";

/** The rows of the table that an import was made from, read by the mapping that the workbook keeps. */
export async function readMappedAgain(
  importId: string,
  columns: readonly string[],
  now: Date,
  signal?: AbortSignal,
): Promise<Dataset> {
  const mapped = (await mappedTables()).find(
    ({ done }) => done.way === "table" && done.importId === importId,
  );
  const kind = TABLE_KINDS.find(({ id }) => id === mapped?.mapping.kind);
  if (mapped === undefined || kind === undefined) {
    throw new ExcelProblem(
      "The table that this one was made from is no longer in the workbook, or how it was read is not kept. Use the table again as it was used then.",
    );
  }
  const source = await readSource(mapped.tableId, signal);
  const gone = Object.values(mapped.mapping.sources).flatMap((each) =>
    "column" in each && !source.columns.includes(each.column) ? [each.column] : [],
  );
  if (gone.length > 0) {
    throw new ExcelProblem(
      `The table ${source.name} no longer has the column ${gone.join(", ")}. Restore the header, or map the table again.`,
    );
  }
  const reading = readAs(source, mapped.mapping, kind, columns);
  return mappedDataset(source, kind, reading, now);
}
