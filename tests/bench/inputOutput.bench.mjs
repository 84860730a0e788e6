import { inverses, multipliers } from "./packages.mjs";
import { randomFigures } from "./randomFigures.mjs";

/**
 * Input-output functions, beside scipy's LAPACK in one thread. No larger table fits Excel's limit.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Workload[]}
 */
export default function workloads(call) {
  return [
    { id: "LEONTIEF_INVERSE", size: 496, python: "inverse", others: inverses },
    { id: "LEONTIEF_INVERSE", size: 200, python: "inverse", others: inverses },
    { id: "IO_MULTIPLIERS", size: 496, python: "multipliers", others: multipliers },
  ].map(({ id, size, python, others }) => ({
    name: `${id}, sectors`,
    size,
    wanted: 4,
    python,
    at(sectors) {
      const random = randomFigures(sectors);
      const coefficients = Array.from({ length: sectors }, () =>
        Array.from({ length: sectors }, () => (random() * 0.9) / sectors),
      );
      return { ours: () => call(id, { coefficients }), packages: others(coefficients) };
    },
  }));
}
