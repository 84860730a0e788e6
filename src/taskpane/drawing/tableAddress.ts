import { columnLetters, sheetReference } from "../../sheet/names";
import type { StandingTable } from "../../excel/tables/readTable";

/** Which table it is and where it stands, as the source of a picture names it. */
export function tableAddress({ name, sheet, place }: StandingTable): string {
  const { row, column, rows, columns } = place;
  const first = `${columnLetters(column)}${row + 1}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows}`;
  return `Table ${name}, ${sheetReference(sheet)}!${first}:${last}`;
}
