import fc from "fast-check";
import { between, column } from "../support/figures";
import { Code, compare } from "../support/differential";
import type { Rows } from "../support/sectorTables";

const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
const unit = (n: number): Rows =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));

/** I + A + A² + …, by doubling; undefined where it does not settle. */
function series(a: Rows): Rows | undefined {
  let [sum, power] = [unit(a.length), a];
  for (let k = 0; k < 40; k++) {
    const size = Math.max(...power.flat().map(Math.abs));
    if (size < 1e-18) return sum;
    if (size > 1e12) return undefined;
    const more = product(power, sum);
    sum = sum.map((row, i) => row.map((value, j) => value + more[i]![j]!));
    power = product(power, power);
  }
  return undefined;
}

/** Entries of a table of two to four sectors, some of them below 0 by noise or as scrap is. */
const entry = fc.oneof(
  { weight: 6, arbitrary: between(0, 0.5) },
  fc.constantFrom(-1e-17, -1e-10),
  between(-0.3, -0.01),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((n) =>
    fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );
const settled = (a: Rows): Rows => a.map((row) => row.map((v) => (v < 0 && v >= -1e-9 ? 0 : v)));

compare({
  of: "LEONTIEF_INVERSE with entries below 0",
  cases: table,
  given: (a) => [a],
  naive: (a) => series(settled(a)) ?? new Code("#NUM!"),
});

compare({
  of: "LEONTIEF_INVERSE in units far apart",
  cases: table.chain((a) =>
    fc.tuple(
      fc.constant(settled(a).map((row) => row.map(Math.abs))),
      fc.array(fc.integer({ min: -7, max: 7 }), { minLength: a.length, maxLength: a.length }),
    ),
  ),
  given: ([a, units]) => [a.map((row, i) => row.map((v, j) => v * 10 ** (units[i]! - units[j]!)))],
  naive: ([a, units]) =>
    series(a)?.map((row, i) => row.map((v, j) => v * 10 ** (units[i]! - units[j]!))) ??
    new Code("#NUM!"),
});

compare({
  of: "VA_CONTENT as a foreign share",
  cases: table.map((a) => a.map((row) => row.map((v) => Math.abs(v) * 2))),
  given: (a) => [
    a,
    column(a.map(() => 1)),
    column(a.map(() => 1)),
    column(a.map((_, i) => `r${i}`)),
    [["r0"]],
  ],
  naive(a) {
    const inverse = series(a);
    if (inverse === undefined) return new Code("#NUM!");
    const total = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0);
    const bought = a.map((_, j) => total(a.map((row) => row[j]!)));
    if (a.slice(1).some((row, i) => total(row) > 0 && bought[i + 1]! <= 1e-9 * total(row))) {
      return new Code("#N/A");
    }
    const added = a.map((_, j) => 1 - a.reduce((sum, row) => sum + row[j]!, 0));
    const content = inverse.map(([first], i) => added[i]! * first!);
    const isOut = content.some((value) => value < -1e-9 || value > 1 + 1e-9);
    return isOut ? new Code("#NUM!") : content.slice(1).reduce((sum, value) => sum + value, 0);
  },
});
