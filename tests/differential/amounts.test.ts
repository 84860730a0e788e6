import fc from "fast-check";
import { between, column } from "../support/figures";
import { Code, compare } from "../support/differential";

/** Figures with one decimal, so that equal sums and ties come up, and cells left blank. */
const figure = between(0, 9).map((value) => Math.round(value * 10) / 10);
const cell = fc.oneof({ weight: 6, arbitrary: figure }, fc.constant(null));
const list = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: 1, maxLength: 6 });
const add = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const known = (cells: readonly (number | null)[]): number[] =>
  cells.filter((value) => value !== null);

compare({
  of: "HHI",
  cases: fc.tuple(list(cell), fc.constantFrom("FALSE", "TRUE"), fc.constantFrom(0, 0, 2.5)),
  given: ([values, normalised, other]) => [column(values), normalised, null, other],
  naive([cells, normalised, other]) {
    const values = known(cells);
    const total = add(values) + other;
    const n = values.filter((value) => value > 0).length;
    if (total === 0 || n === 0) return new Code("#DIV/0!");
    const h = add(values.map((value) => (value / total) ** 2));
    // Beside countless others the least that there can be is 0.
    if (normalised === "FALSE" || other > 0) return h;
    if (n === 1) return 1;
    return Math.max(0, (h - 1 / n) / (1 - 1 / n));
  },
});

compare({
  of: "PORTFOLIO_EXPOSURE in total",
  cases: list(
    fc.tuple(
      fc.oneof(
        figure,
        figure.map((w) => -w),
      ),
      fc.oneof(between(0, 1), fc.constant(null)),
    ),
  ),
  given: (held) => [column(held.map(([w]) => w)), column(held.map(([, e]) => e))],
  naive(held) {
    const all = held.filter(([, e]) => e !== null) as [number, number][];
    const net = add(all.map(([w]) => w));
    // The weights have one decimal: a net position is a tenth or more, or none.
    if (Math.abs(net) < 0.05) return new Code("#DIV/0!");
    return add(all.map(([w, e]) => w * e)) / net;
  },
});

compare({
  of: "CDI by its decision",
  cases: fc.tuple(
    list(cell),
    figure,
    figure,
    figure.map((t) => t / 10),
  ),
  given: ([extra, intra, exports, t1]) => [
    column(extra),
    intra,
    exports,
    t1,
    null,
    null,
    "DEPENDENT",
  ],
  naive([cells, intra, exports, t1]) {
    const extra = known(cells);
    if (extra.length === 0) return new Code("#N/A");
    const sum = add(extra);
    if (sum === 0) return false;
    const isAbove = (value: number, threshold: number): boolean => value > threshold * (1 + 1e-9);
    const concentration = add(extra.map((value) => (value / sum) ** 2));
    const beyond = exports === 0 || isAbove(sum / exports, 1);
    return isAbove(concentration, t1) && isAbove(sum / (sum + intra), 0.5) && beyond;
  },
});

compare({
  of: "GEOPOLRISK",
  cases: fc.tuple(list(figure), list(fc.tuple(cell, between(0, 1))), fc.constantFrom(0, 0, 3)),
  given: ([made, origins, own]) => [
    ...[column(made), column(origins.map(([f]) => f)), column(origins.map(([, g]) => g)), own],
  ],
  naive([made, origins, own]) {
    const imported = origins.filter(([f]) => f !== null) as [number, number][];
    const [world, all] = [add(made), own + add(imported.map(([f]) => f))];
    if (world === 0) return new Code("#DIV/0!");
    if (imported.length === 0) return new Code("#N/A");
    if (all === 0) return new Code("#DIV/0!");
    const hhi = add(made.map((p) => (p / world) ** 2));
    return (hhi * add(imported.map(([f, g]) => f * g))) / all;
  },
});

const loss = figure.map((l) => l - 4);
const tail = {
  cases: fc.tuple(
    fc.oneof(
      list(fc.tuple(loss, fc.integer({ min: 0, max: 4 }))),
      list(fc.tuple(loss, fc.constant(1))),
    ),
    fc.oneof(fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9, 1 - 2 ** -50), between(0.01, 0.99)),
  ),
  given([scenarios, alpha]: [[number, number][], number]) {
    const losses = column(scenarios.map(([loss]) => loss));
    // Weights that are all 1 are left out.
    if (scenarios.every(([, w]) => w === 1)) return [losses, alpha];
    return [losses, alpha, column(scenarios.map(([, w]) => w))];
  },
};

/** The smallest loss l with F(l) ≥ alpha, trying each. */
function smallestCovering(scenarios: readonly [number, number][], alpha: number): number {
  const all = add(scenarios.map(([, w]) => w));
  const reached = scenarios
    .filter(([, w]) => w > 0)
    .map(([loss]) => loss)
    .filter((loss) => {
      return (
        add(scenarios.filter(([l]) => l <= loss).map(([, w]) => w)) >= alpha * all * (1 - 1e-9)
      );
    });
  return Math.min(...reached);
}

compare({
  of: "LOSS_VAR",
  ...tail,
  naive: ([scenarios, alpha]) =>
    add(scenarios.map(([, w]) => w)) === 0
      ? new Code("#DIV/0!")
      : smallestCovering(scenarios, alpha),
});

compare({
  of: "LOSS_CVAR",
  ...tail,
  naive([scenarios, alpha]) {
    const all = add(scenarios.map(([, w]) => w));
    if (all === 0) return new Code("#DIV/0!");
    // The worst part 1 − alpha, filled from the largest loss down.
    let left = 1 - alpha;
    let sum = 0;
    for (const [loss, w] of [...scenarios].sort((a, b) => b[0] - a[0])) {
      const taken = Math.min(left, w / all);
      sum += taken * loss;
      left -= taken;
    }
    return sum / (1 - alpha);
  },
});

compare({
  of: "TORNADO",
  cases: fc.tuple(list(fc.tuple(figure, figure)), figure),
  given: ([drivers, base]) => [
    ...[column(drivers.map((_, i) => i)), column(drivers.map(([low]) => low))],
    ...[column(drivers.map(([, high]) => high)), base],
  ],
  naive([drivers, base]) {
    // One decimal: swings are compared in whole tenths, and labels come back as the numbers they were.
    const tenths = (i: number): number =>
      Math.abs(Math.round((drivers[i]![1] - drivers[i]![0]) * 10));
    const order = drivers.map((_, i) => i).sort((a, b) => tenths(b) - tenths(a) || a - b);
    return order.map((i) => {
      const [low, high] = drivers[i]!;
      return [i, low - base, high - base, Math.abs(high - low)];
    });
  },
});
