import { tails } from "./packages.mjs";
import { column, randomFigures } from "./randomFigures.mjs";

/**
 * Functions on ranges, beside a plain loop over the same cells that checks nothing.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Workload[]}
 */
export default function workloads(call) {
  return [
    {
      name: "EXPOSURE_RATIO, rows",
      size: 250_000,
      wanted: 1.5,
      at(rows) {
        const { amounts, others } = figures(rows);
        return {
          ours: () => call("EXPOSURE_RATIO", { trade: amounts, gdp: others }),
          peer: () => amounts.map(([trade], i) => [trade / others[i][0]]),
        };
      },
    },
    {
      name: "LANDED_COST, rows",
      size: 100_000,
      wanted: 2,
      at(rows) {
        const { amounts, shares } = figures(rows);
        return {
          ours: () => call("LANDED_COST", { value: amounts, rate: shares, mpf: 0.003464 }),
          peer: () => amounts.map(([value], i) => [value * (1 + shares[i][0] + 0.003464)]),
        };
      },
    },
    {
      name: "CHOKEPOINT_HALT, rows",
      size: 100_000,
      wanted: 5,
      at(rows) {
        const { shares } = figures(rows);
        const names = column(rows, (i) => `component ${i}`);
        const origins = column(rows, (i) => ["USA", "Japan", "Germany", "Mexico"][i % 4]);
        return {
          ours: () => call("CHOKEPOINT_HALT", { names, origins, restriction: shares }),
          peer: () => names.find((_, i) => origins[i][0] === "China" && shares[i][0] > 0.8),
        };
      },
    },
    {
      name: "SINGLE_POINT_EXPOSURE, suppliers",
      size: 150_000,
      at(rows) {
        const { amounts } = figures(rows);
        const labels = column(rows, (i) => `supplier ${i}`);
        return {
          ours: () => call("SINGLE_POINT_EXPOSURE", { values: amounts, labels }),
          peer: () => {
            const sums = new Map(labels.map(([label], i) => [label, amounts[i][0]]));
            return [...sums].reduce((most, [, amount]) => Math.max(most, amount), 0);
          },
        };
      },
    },
    {
      name: "LOSS_CVAR, rows",
      size: 250_000,
      wanted: 3,
      python: "tail",
      at(rows) {
        const { amounts } = figures(rows);
        return {
          ours: () => call("LOSS_CVAR", { losses: amounts, alpha: 0.95 }),
          packages: tails(amounts, 0.95),
        };
      },
    },
    {
      name: "EXPOSURE_RATIO, calls of one cell",
      size: 10_000,
      at(calls) {
        const { amounts, others } = figures(calls);
        return {
          ours: () =>
            amounts.map(([trade], i) => call("EXPOSURE_RATIO", { trade, gdp: others[i][0] })),
          peer: () => amounts.map(([trade], i) => trade / others[i][0]),
        };
      },
    },
  ];
}

/** @param {number} rows */
function figures(rows) {
  const random = randomFigures();
  return {
    amounts: column(rows, () => random() * 1000),
    others: column(rows, () => 1000 + random()),
    shares: column(rows, random),
  };
}
