import { Failure } from "../../core/failure";
import { Pcg32 } from "../../core/scenario/pcg32";
import { quantileOf } from "../../core/scenario/quantileOf";
import { cellsAt, evaluateRows, requireSendable } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { broadcastSize, optionalScalar, scalar } from "../boundary/scalar";

export const parameters = {
  low: scalar(),
  /** Needed by its place, though a blank cell will do for UNIFORM. */
  likely: { ...optionalScalar(), optional: false },
  high: scalar(),
  n: number({ from: 1, to: 250_000, whole: true, fallback: 1000 }),
  seed: number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true, fallback: 1 }),
  shape: word(["TRIANGULAR", "UNIFORM", "LOGNORMAL"]),
};

/**
 * Draws of a figure that is known only as a range: low, likely and high. The same seed gives the same draws everywhere.
 *
 * Calculate with the column as with a figure; the spread of the results is what not knowing it costs. Several figures
 * given as a row have a column of draws each, given as a column a row each; their draws are independent of each other.
 * @customfunction UNCERTAIN
 * @param low Lowest figure; for LOGNORMAL the one that 5 % of draws lie below.
 * @param likely Likeliest figure; for LOGNORMAL the median. May be a blank cell for UNIFORM.
 * @param high Highest figure, not below low; for LOGNORMAL the one that 5 % of draws lie above.
 * @param [n] How many draws, 1 to 250,000. Default 1,000.
 * @param [seed] A whole number from 0. Default 1.
 * @param [shape] TRIANGULAR (default), UNIFORM or LOGNORMAL.
 * @returns A column of draws.
 * @equation TRIANGULAR: low + √(u(high − low)(likely − low)) up to likely, high − √((1 − u)(high − low)(high − likely)) above it
 * @equation UNIFORM: low + u(high − low); LOGNORMAL: likely·exp(z σ), σ = ln(likely/low)/1.645 below likely, ln(high/likely)/1.645 above
 * @example =LINCHPIN.UNCERTAIN(0, 5, 10, 1, 42) // 5.700640864776837
 * @limits A range is a judgement: the draws are no better than it. Ranges of one figure to another are taken as independent.
 * @source O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation (2014), for u
 * @source Wichura, Algorithm AS 241, Applied Statistics 37 (1988), for the normal quantile
 * @question How do I calculate with a figure that I know only as a range?
 * @related HALT_RANGE, SEEDED_RANDOM, TORNADO, PERT_DURATION
 */
export function uncertain(
  low: unknown[][],
  likely: unknown[][],
  high: unknown[][],
  n?: unknown,
  seed?: unknown,
  shape?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [low, likely, high, n, seed, shape], (given) => {
    const { rows, columns } = broadcastSize([
      ["low", given.low],
      ["likely", given.likely],
      ["high", given.high],
    ]);
    if (rows > 1 && columns > 1 && given.n > 1) {
      throw new Failure(
        "#VALUE!",
        `low, likely and high are ${rows} rows by ${columns} columns: give one row or one column of figures, so that their draws have room.`,
      );
    }
    const isAcross = rows > 1;
    const count = rows * columns;
    requireSendable(count * given.n);
    const figures = Array.from({ length: count }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const at = cellsAt(parameters, given, row, column);
      return quantileOf(at, at.shape, count === 1 ? "" : ` of figure ${i + 1}`);
    });
    const random = new Pcg32(given.seed);
    if (given.n === 1)
      return laidOut(
        figures.map((draw) => draw(random.uniform())),
        columns,
      );
    const draws = Array.from({ length: given.n }, () =>
      figures.map((draw) => draw(random.uniform())),
    );
    return isAcross ? figures.map((_, i) => draws.map((draw) => draw[i] as number)) : draws;
  });
}

const laidOut = (values: readonly number[], columns: number): number[][] =>
  Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
