import { shortList } from "../../core/labels/shortList";
import { lookAtRemoval } from "../removal/lookAtRemoval";
import { removeImport } from "../removal/removeImport";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeOutColumns } from "./addFormulaColumns";
import { forgetMapped, type MappedTable } from "./mappedTables";
import { renameBack } from "./renameColumns";

/** Takes back what was done to use a table as another; answers a sentence on what came of it. */
export async function undoMapped(mapped: MappedTable): Promise<string> {
  const stays = await takeBack(mapped);
  await forgetMapped(mapped);
  return stays.length === 0
    ? `${mapped.table} is restored.`
    : `Undone, except ${shortList(stays)}, which you have changed since.`;
}

async function takeBack({ tableId, done }: MappedTable): Promise<readonly string[]> {
  if (done.way === "rename") return renameBack(tableId, done.renamed);
  if (done.way === "columns") return takeOutColumns(tableId, done.columns);
  const removal = await lookAtRemoval(done.importId, null);
  const [loss] = removal.losses.filter((each) => !each.startsWith("Whatever you have added"));
  if (loss !== undefined) {
    throw new ExcelProblem(
      `Taking out ${removal.table} would lose more than was made: ${loss} Remove it on its page under Datasets, where all of it is listed.`,
    );
  }
  await removeImport(removal, null);
  return [];
}
