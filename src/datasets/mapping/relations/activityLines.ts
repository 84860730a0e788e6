import type { Cell } from "../../tableSchema";
import { countedRows, type Notes } from "../notes";
import { withCells } from "../lineCells";
import type { Choices, Line } from "../tableKind";

/** Activities with the days from their start to their finish where the schedule states no duration. */
export function activityLines(
  lines: readonly Line[],
  _choices: Choices,
  notes: Notes,
): readonly Line[] {
  if (lines.some(({ cells }) => typeof cells["duration"] === "number")) return lines;
  const counted: (number | undefined)[] = [];
  const timed = lines.map((line) => {
    const [start, finish] = [dayOf(line.cells["start"]), dayOf(line.cells["finish"])];
    if (start === undefined || finish === undefined || finish < start) return line;
    counted.push(line.row);
    return withCells(line, { duration: finish - start + 1 });
  });
  if (counted.length > 0) {
    notes.assumed.push(
      `No column says how long an activity takes: it is the days from start to finish, both counted, weekends among them. So in ${countedRows(counted)}.`,
    );
  }
  return timed;
}

const dayLength = 86_400_000;

/** A day as a number: of a sheet as it is, of a text by the calendar. */
function dayOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return Math.floor(cell);
  if (typeof cell !== "string" || !/^\d{4}-\d\d-\d\d/.test(cell)) return undefined;
  const time = Date.parse(`${cell.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / dayLength;
}
