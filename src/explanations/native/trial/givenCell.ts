import { CellError, type Scalar } from "./scalar";

/** A cell as Excel hands it out: a blank is "", an error its text. */
export type GivenCell = number | string | boolean;

const ERROR = /^#(?:N\/A|NAME\?|GETTING_DATA|[A-Z0/]+!)$/;

/** The same in a formula of Excel's own. */
export function inFormula(cell: GivenCell): Scalar {
  if (cell === "") return null;
  return typeof cell === "string" && ERROR.test(cell) ? new CellError(cell) : cell;
}

/** The same as Excel hands it to a function of ours. */
export const inCall = (cell: GivenCell): GivenCell | null => (cell === "" ? null : cell);
