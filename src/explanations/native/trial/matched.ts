import { CellError, eachCell, type Matrix, NA, order, type Scalar } from "./scalar";

/** Where each value is found among the cells, by MATCH( , ,0): text in any case and with its wildcards. */
export function matched(wanted: Matrix, among: Matrix): Matrix {
  const cells = among.flat();
  const known = answersAmong(among);
  return eachCell([wanted], (cell = null) => {
    if (cell instanceof CellError) return cell;
    if (!known.has(cell)) known.set(cell, placeOf(cell ?? 0, cells));
    return known.get(cell) ?? NA;
  });
}

/** What was found among cells before: a list of countries is asked thousands of times. */
const former = new WeakMap<Matrix, Map<Scalar, Scalar>>();

function answersAmong(among: Matrix): Map<Scalar, Scalar> {
  const known = former.get(among) ?? new Map<Scalar, Scalar>();
  former.set(among, known);
  return known;
}

/** The last cell not above each value, by MATCH( , ,1), the cells being figures that rise. */
export function matchedBelow(wanted: Matrix, among: Matrix): Matrix {
  const cells = among.flat();
  return eachCell([wanted], (cell = null) => {
    if (cell instanceof CellError) return cell;
    const below = typeof cell === "number" ? countBelow(cells, cell) : 0;
    return below > 0 ? below : NA;
  });
}

/** How many of the figures, which rise, are not above one. */
function countBelow(cells: readonly Scalar[], figure: number): number {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (typeof cell === "number" && cell <= figure) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf(wanted: Exclude<Scalar, null | CellError>, cells: readonly Scalar[]): Scalar {
  const found = cells.findIndex(finder(wanted));
  return found < 0 ? NA : found + 1;
}

function finder(wanted: number | string | boolean): (cell: Scalar) => boolean {
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) {
    const pattern = wildcard(wanted);
    return (cell) => typeof cell === "string" && pattern.test(cell);
  }
  return (cell) => typeof cell === typeof wanted && order(cell, wanted) === 0;
}

function wildcard(text: string): RegExp {
  const parts = text.replace(/~([*?~])|([*?])|([^])/gu, (_, escaped, sign, other) => {
    if (sign) return sign === "*" ? "[^]*" : "[^]";
    return String(escaped ?? other).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${parts}$`, "iu");
}
