import { intersection } from "../area";
import type { Area } from "../workbook";

/** What is left of things laid over areas when one area is taken out: those it cuts fall into pieces. */
export function withoutPart<T extends { area: Area }>(things: readonly T[], hole: Area): T[] {
  return things.flatMap((thing) => {
    const cut = intersection(thing.area, hole);
    return cut ? pieces(thing.area, cut).map((area) => ({ ...thing, area })) : [thing];
  });
}

function pieces(area: Area, cut: Area): Area[] {
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const middle = { ...area, row: cut.row, rows: cut.rows };
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...middle, columns: cut.column - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
