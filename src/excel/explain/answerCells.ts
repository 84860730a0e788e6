import type { ArgumentCell, ArgumentCells } from "../arguments/argumentText";
import { errorCode } from "../../sheet/errorValue";

/** An answer of ours as cells. */
export function answerCells(answer: unknown): ArgumentCells {
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  return rows.map((row) => row.map((value) => errorCell(value) ?? (value as ArgumentCell)));
}

/** An error of a function's as a cell. */
export function errorCell(value: unknown): ArgumentCell | undefined {
  const code = errorCode(value);
  return code === undefined ? undefined : { type: "Error", basicValue: code };
}
