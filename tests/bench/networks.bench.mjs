import { bills, schedules } from "./packages.mjs";
import { column, randomFigures } from "./randomFigures.mjs";

/**
 * Bills of materials, schedules and simulations, beside networkx, numpy and graphology.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Workload[]}
 */
export default function workloads(call) {
  return [
    {
      name: "ORIGIN_CONTENT, rows in 12 tiers",
      size: 240_000,
      wanted: 1 / 20,
      python: "bill",
      at(rows) {
        const bom = billOfMaterials(rows);
        return { ours: () => call("ORIGIN_CONTENT", { bom }), packages: bills(bom.slice(1)) };
      },
    },
    {
      name: "CRITICAL_PATH, activities",
      size: 100_000,
      wanted: 1 / 20,
      python: "path",
      at(activities) {
        const given = { ...schedule(activities), result: "DURATION" };
        return { ours: () => call("CRITICAL_PATH", given), packages: schedules(given) };
      },
    },
    {
      name: "HALT_MC of 100 events, trials",
      size: 1_000_000,
      wanted: 1,
      python: "halts",
      at(trials) {
        const given = { ...twoSourceModel(50), trials };
        return { ours: () => call("HALT_MC", given) };
      },
    },
  ];
}

/** @param {number} rows */
function billOfMaterials(rows) {
  const random = randomFigures();
  const each = rows / 12;
  const parts = Array.from({ length: rows }, (_, row) => {
    const [tier, i] = [Math.floor(row / each), row % each];
    const parent = tier === 0 ? "product" : `item ${tier - 1}-${Math.floor(random() * each)}`;
    return [`item ${tier}-${i}`, parent, 1, 5, ["China", "Japan", "USA", "India", "Mexico"][i % 5]];
  });
  return [["item", "parent", "quantity", "own_value", "origin"], ...parts];
}

/** @param {number} length */
function schedule(length) {
  const random = randomFigures(length);
  const ids = column(length, (i) => `activity ${i}`);
  const durations = column(length, () => 1 + Math.floor(random() * 9));
  const relations = [["from", "to"]];
  for (let i = 1; i < length; i++) {
    relations.push([ids[Math.max(0, i - 1 - Math.floor(random() * 5))][0], ids[i][0]]);
  }
  return { ids, durations, relations };
}

/**
 * A product that needs every part; each part has two sources.
 *
 * @param {number} parts
 */
function twoSourceModel(parts) {
  const random = randomFigures(parts);
  const names = Array.from({ length: parts }, (_, i) => `part ${i}`);
  const sources = names.flatMap((name) => [`${name} a`, `${name} b`]);
  const model = [
    ["gate", "type", "inputs"],
    ["halt", "OR", names.join(";")],
    ...names.map((name) => [name, "AND", `${name} a;${name} b`]),
  ];
  const rated = sources.map((source) => [source, random() / 10]);
  return { model, events: [["event", "probability"], ...rated], top: "halt" };
}
