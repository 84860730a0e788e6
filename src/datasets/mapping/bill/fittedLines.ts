import { textOf } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Line } from "../tableKind";

/** Yes in a column that says which parts are not fitted. */
const isYes = /^(?:y|yes|true|1|x|ja|dnp|dnf|dni|not fitted|excluded[^]*)$/i;

export function fittedLines(lines: readonly Line[], notes: Notes): readonly Line[] {
  const isLeft = (line: Line): boolean => isYes.test(textOf(line, "fitted"));
  const without = lines.filter(isLeft);
  if (without.length > 0) {
    notes.left.push(
      `${countedRows(without.map(({ row }) => row))} with parts that are not fitted.`,
    );
  }
  return lines.filter((line) => !isLeft(line));
}
