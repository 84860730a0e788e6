import type { Asking, Ending, Trials } from "./trials";

const MOST_TURNS = 120;
/** Neighbouring results that differ by less than this part of all seen count as one curve, not a jump. */
const SMOOTH = 1e-6;

/**
 * Brent's method between two inputs on either side of the target: inverse quadratic interpolation or the
 * secant where they converge, else bisection. R. P. Brent, Algorithms for Minimization without Derivatives
 * (1973), chapter 4, procedure zero.
 */
export function* brent(trials: Trials, low: number, high: number): Asking<Ending> {
  const precision = 1e-14 * Math.max(Math.abs(low), Math.abs(high));
  let [a, b, c] = [low, high, low];
  let [fa, fb] = [trials.at(low) ?? 0, trials.at(high) ?? 0];
  let fc = fa;
  let d = b - a;
  let e = d;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      d = b - a;
      e = d;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const nearest = 2 * Number.EPSILON * Math.abs(b) + precision;
    const middle = (c - b) / 2;
    if (Math.abs(fb) <= trials.tolerance) return { kind: "found", x: b };
    if (Math.abs(middle) <= nearest) break;
    [d, e] = nextStep({ a, b, c, fa, fb, fc, d, e, middle, nearest });
    [a, fa] = [b, fb];
    b += Math.abs(d) > nearest ? d : Math.sign(middle) * nearest;
    const answer = yield* trials.ask(b);
    if (answer === null) return { kind: "gap", x: a, beyond: b };
    fb = answer;
  }
  if (fb > 0 === fc > 0) [c, fc] = [a, fa];
  const [near, far] = Math.abs(fb) <= Math.abs(fc) ? [b, c] : [c, b];
  const smooth = Math.abs(fb - fc) <= SMOOTH * trials.spread();
  return smooth ? { kind: "found", x: near } : { kind: "jump", x: near, beyond: far };
}

type State = Readonly<
  Record<"a" | "b" | "c" | "fa" | "fb" | "fc" | "d" | "e" | "middle" | "nearest", number>
>;

/** The next step from b and the one before it, as the method decides between interpolation and halving. */
function nextStep({ a, b, c, fa, fb, fc, d, e, middle, nearest }: State): [number, number] {
  if (Math.abs(e) < nearest || Math.abs(fa) <= Math.abs(fb)) return [middle, middle];
  const s = fb / fa;
  let p: number;
  let q: number;
  if (a === c) {
    p = 2 * middle * s;
    q = 1 - s;
  } else {
    const [u, r] = [fa / fc, fb / fc];
    p = s * (2 * middle * u * (u - r) - (b - a) * (r - 1));
    q = (u - 1) * (r - 1) * (s - 1);
  }
  if (p > 0) q = -q;
  else p = -p;
  const good = 2 * p < Math.min(3 * middle * q - Math.abs(nearest * q), Math.abs(e * q));
  return good ? [p / q, d] : [middle, middle];
}
