import { maxColumns, maxRows } from "../../workbook/area";
import { type Area, type Lines, WorkbookError } from "../../workbook/workbook";
import { type Arguments, invalidArgument } from "../arguments";
import type { AreaObject, HostContext } from "../hostContext";
import type { Method } from "../members";
import { checkSheetUnprotected } from "./places";

/** Excel nests no deeper. */
const DEEPEST = 7;

/** Rows and columns grouped in the sheet's outline, and folded. */
export const rangeOutline: Record<string, Method<AreaObject>> = {
  group: (range, given) => {
    deepen(range, given, 1);
  },
  ungroup: (range, given) => {
    deepen(range, given, -1);
  },
  hideGroupDetails: (range, given) => {
    fold(range, given, true);
  },
  showGroupDetails: (range, given) => {
    fold(range, given, false);
  },
};

function deepen({ context, area }: AreaObject, given: Arguments, by: 1 | -1): void {
  const lines = linesOf(area, given);
  checkSheetUnprotected(context, area.sheet);
  const levels = lines.indexes.map((index) => levelOf(context, area, lines.by, index) + by);
  if (levels.some((level) => level < 0 || level > DEEPEST)) {
    throw new WorkbookError("InvalidOperation", "The lines can't be grouped or ungrouped so.");
  }
  for (const [at, level] of levels.entries()) {
    context.workbook.setOutlineLevel(area.sheet, lines.by, lines.first + at, 1, level);
  }
}

/** The group that the range lies in reaches as far as lines of its level or deeper. */
function fold({ context, area }: AreaObject, given: Arguments, hidden: boolean): void {
  const { by, first, indexes } = linesOf(area, given);
  checkSheetUnprotected(context, area.sheet);
  const level = Math.min(...indexes.map((index) => levelOf(context, area, by, index)));
  if (level === 0) throw new WorkbookError("InvalidOperation", "There is no group here.");
  const within = (index: number) => index >= 0 && levelOf(context, area, by, index) >= level;
  let [start, end] = [first, first + indexes.length];
  while (within(start - 1)) start--;
  while (within(end)) end++;
  const { workbook } = context;
  if (by === "rows") workbook.setRowHidden(area.sheet, start, end - start, hidden);
  else workbook.setColumnHidden(area.sheet, start, end - start, hidden);
}

const levelOf = ({ workbook }: HostContext, { sheet }: Area, by: Lines, index: number) =>
  workbook.outlineLevel(sheet, by, index);

/** Whole rows are not grouped by columns, nor whole columns by rows. */
function linesOf(area: Area, given: Arguments) {
  const option = given.choice(0, ["ByRows", "ByColumns"], "ByRows");
  const by: Lines = option === "ByRows" ? "rows" : "columns";
  if (by === "rows" ? area.rows === maxRows : area.columns === maxColumns) {
    throw invalidArgument(`the group option of ${given.member}`);
  }
  const [first, count] = by === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return { by, first, indexes: Array.from({ length: count }, (_, index) => first + index) };
}
