import { Failure } from "../failure";

export type PathMethod = "LINEAR" | "GEOMETRIC" | "LOGISTIC";

export interface Point {
  readonly t: number;
  readonly y: number;
}

/**
 * The value at a time on the path through two points, u = (t − t₀) / (t₁ − t₀). LINEAR:
 * y₀ + (y₁ − y₀)u. GEOMETRIC: y₀(y₁/y₀)ᵘ, the same percentage each period. LOGISTIC: linear in the logit
 * ln(y / (1 − y)), which stays between 0 and 1. `clamped` holds the end values outside the two points.
 */
export function dependencyPath(
  from: Point,
  to: Point,
  t: number,
  method: PathMethod,
  clamped: boolean,
): number {
  requirePath(from, to, method);
  const along = (t - from.t) / (to.t - from.t);
  const u = clamped ? Math.min(1, Math.max(0, along)) : along;
  if (u === 0) return from.y;
  if (u === 1) return to.y;
  switch (method) {
    case "LINEAR":
      return from.y + (to.y - from.y) * u;
    case "GEOMETRIC":
      return from.y * Math.pow(to.y / from.y, u);
    case "LOGISTIC":
      return 1 / (1 + Math.exp(-(logit(from.y) * (1 - u) + logit(to.y) * u)));
  }
}

const logit = (y: number): number => Math.log(y / (1 - y));

function requirePath(from: Point, to: Point, method: PathMethod): void {
  for (const [name, { y }] of [
    ["y0", from],
    ["y1", to],
  ] as const) {
    if (method === "GEOMETRIC" && y <= 0) {
      throw new Failure("#NUM!", `${name}: ${y} must be above 0 on a geometric path.`);
    }
    if (method === "LOGISTIC" && !(y > 0 && y < 1)) {
      throw new Failure("#NUM!", `${name}: ${y} must be between 0 and 1 on a logistic path.`);
    }
  }
  if (to.t === from.t) {
    throw new Failure("#DIV/0!", "t0 and t1 are the same time: a path needs two.");
  }
}
