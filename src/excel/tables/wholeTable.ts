import { readTable, type StandingTable } from "./readTable";
import { runExcel } from "../workbook/runExcel";

/** A table of the workbook with all of its cells. */
export function wholeTable(name: string): Promise<StandingTable> {
  return runExcel((context) => readTable(context, name, []));
}
