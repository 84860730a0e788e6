import { CellError, eachCell, type Matrix, NA, order, type Scalar } from "./scalar";

/** Where each value is found among the cells, by MATCH( , ,0): text in any case and with its wildcards. */
export function matched(wanted: Matrix, among: Matrix): Matrix {
  const cells = among.flat();
  const known = new Map<Scalar, Scalar>();
  return eachCell([wanted], (cell = null) => {
    if (cell instanceof CellError) return cell;
    if (!known.has(cell)) known.set(cell, placeOf(cell ?? 0, cells));
    return known.get(cell) ?? NA;
  });
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
