import { column, randomFigures } from "./randomFigures.mjs";

const rows = 100_000;

/**
 * Functions on a hundred thousand rows, beside a plain loop over the same cells that checks nothing.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Case[]}
 */
export default function cases(call) {
  const random = randomFigures();
  const amounts = column(rows, () => random() * 1000);
  const others = column(rows, () => 1000 + random());
  const shares = column(rows, random);
  const names = column(rows, (i) => `component ${i}`);
  const origins = column(rows, (i) => ["USA", "Japan", "Germany", "Mexico"][i % 4]);
  const dates = column(rows, (i) => 45_600 + (i % 400));
  /** @param {readonly (readonly [number])[]} values */
  const sum = (values) => values.reduce((total, [value]) => total + value, 0);
  return [
    {
      name: "EXPOSURE_RATIO, 100,000 rows",
      ours: () => call("EXPOSURE_RATIO", { trade: amounts, gdp: others }),
      peer: plain(() => amounts.map(([trade], i) => [trade / others[i][0]])),
    },
    {
      name: "HHI, 100,000 rows",
      ours: () => call("HHI", { values: amounts }),
      peer: plain(() => {
        const total = sum(amounts);
        return amounts.reduce((index, [value]) => index + (value / total) ** 2, 0);
      }),
    },
    {
      name: "GINI_INDEX, 100,000 rows",
      ours: () => call("GINI_INDEX", { values: amounts }),
      peer: plain(() => {
        const sorted = amounts.map(([value]) => value).sort((a, b) => a - b);
        const weighted = sorted.reduce((all, value, i) => all + (2 * i + 1 - rows) * value, 0);
        return weighted / (rows * sum(amounts));
      }),
    },
    {
      name: "PORTFOLIO_EXPOSURE, 100,000 rows",
      ours: () => call("PORTFOLIO_EXPOSURE", { weights: amounts, exposures: shares }),
      peer: plain(
        () => amounts.reduce((all, [weight], i) => all + weight * shares[i][0], 0) / sum(amounts),
      ),
    },
    {
      name: "LOSS_CVAR, 100,000 rows",
      ours: () => call("LOSS_CVAR", { losses: amounts, alpha: 0.95 }),
      peer: plain(() => {
        const worst = amounts
          .map(([value]) => value)
          .sort((a, b) => b - a)
          .slice(0, rows / 20);
        return worst.reduce((all, value) => all + value, 0) / worst.length;
      }),
    },
    {
      name: "CHOKEPOINT_HALT, 100,000 rows",
      ours: () => call("CHOKEPOINT_HALT", { names, origins, restriction: shares }),
      peer: plain(() => names.find((_, i) => origins[i][0] === "China" && shares[i][0] > 0.8)),
    },
    {
      name: "TARIFF_IN_FORCE, 100,000 days, 12 events",
      ours: () => call("TARIFF_IN_FORCE", { events, date: dates }),
      peer: plain(() => dates.map(([date]) => [lookedUp(date)])),
    },
    {
      name: "LANDED_COST, 100,000 rows",
      ours: () => call("LANDED_COST", { value: amounts, rate: shares, mpf: 0.003464 }),
      peer: plain(() => amounts.map(([value], i) => [value * (1 + shares[i][0] + 0.003464)])),
    },
  ];
}

/** @param {() => unknown} run */
const plain = (run) => ({ name: "plain loop, unchecked", run });

/** @typedef {[key: string, start: number, end: number, value: number]} TariffEvent */

/** @type {TariffEvent[]} */
const tariffs = Array.from({ length: 12 }, (_, i) => [
  `measure ${i % 4}`,
  45_600 + 30 * i,
  45_700 + 30 * i,
  0.1,
]);
const events = [["key", "start", "end", "value"], ...tariffs];

/** @param {number} date */
function lookedUp(date) {
  /** @type {Map<string, TariffEvent>} */
  const latest = new Map();
  for (const event of tariffs) {
    const [key, start, end] = event;
    const known = latest.get(key);
    if (start <= date && date < end && !(known && known[1] > start)) latest.set(key, event);
  }
  let total = 0;
  for (const [, , , value] of latest.values()) total += value;
  return total;
}
