import { randomFigures } from "./randomFigures.mjs";

/**
 * Halt probability, schedules and networks, beside the most direct way to the same answer.
 *
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @returns {import("../../src/tools/bench.mjs").Case[]}
 */
export default function cases(call) {
  const small = twoSourceModel(9);
  const large = twoSourceModel(60);
  const { ids, durations, relations } = schedule(5_000);
  return [
    {
      name: "HALT_PROBABILITY, 18 sources in 9 pairs",
      ours: () => call("HALT_PROBABILITY", small.given),
      peer: { name: "all 2^18 states", run: () => everyState(small.sources) },
    },
    {
      name: "HALT_PROBABILITY, 120 sources in 60 pairs",
      ours: () => call("HALT_PROBABILITY", large.given),
      peer: { name: "HALT_MC, 10,000 trials", run: () => call("HALT_MC", large.given) },
    },
    {
      name: "CRITICAL_PATH, 5,000 activities",
      ours: () => call("CRITICAL_PATH", { ids, durations, relations }),
      peer: { name: "longest path, plain loop", run: () => longestPath(durations, relations) },
    },
    {
      name: "RISK_EXPOSURE_INDEX, 20 nodes",
      ours: () => call("RISK_EXPOSURE_INDEX", network(20)),
      peer: { name: "DISRUPTION_IMPACT node by node", run: () => nodeByNode(call, network(20)) },
    },
  ];
}

/**
 * A product that needs every part; each part has two sources.
 *
 * @param {number} parts
 */
function twoSourceModel(parts) {
  const random = randomFigures(parts);
  const names = Array.from({ length: parts }, (_, i) => `part ${i}`);
  /** @type {[event: string, probability: number][]} */
  const sources = names
    .flatMap((name) => [`${name} a`, `${name} b`])
    .map((source) => [source, random() / 10]);
  const model = [
    ["gate", "type", "inputs"],
    ["halt", "OR", names.join(";")],
    ...names.map((name) => [name, "AND", `${name} a;${name} b`]),
  ];
  return { sources, given: { model, events: [["event", "probability"], ...sources], top: "halt" } };
}

/** @param {readonly (readonly [event: string, probability: number])[]} events */
function everyState(events) {
  let halted = 0;
  for (let state = 0; state < 2 ** events.length; state++) {
    let chance = 1;
    let halts = false;
    for (let i = 0; i < events.length; i++) {
      const fails = (state >> i) & 1;
      chance *= fails ? events[i][1] : 1 - events[i][1];
      if (i % 2 === 1 && fails && (state >> (i - 1)) & 1) halts = true;
    }
    if (halts) halted += chance;
  }
  return halted;
}

/** @param {number} length */
function schedule(length) {
  const random = randomFigures(length);
  const ids = Array.from({ length }, (_, i) => [`activity ${i}`]);
  const durations = ids.map(() => [1 + Math.floor(random() * 9)]);
  const relations = [["from", "to"]];
  for (let i = 1; i < length; i++) {
    const earlier = Math.max(0, i - 1 - Math.floor(random() * 5));
    relations.push([ids[earlier][0], ids[i][0]]);
  }
  return { ids, durations, relations };
}

/**
 * @param {readonly (readonly number[])[]} durations
 * @param {readonly (readonly string[])[]} relations
 */
function longestPath(durations, relations) {
  const positions = new Map(durations.map((_, i) => [`activity ${i}`, i]));
  /** @param {string} activity */
  const at = (activity) => positions.get(activity) ?? -1;
  const finish = durations.map(([days]) => days);
  for (const [from, to] of relations.slice(1)) {
    const after = at(to);
    finish[after] = Math.max(finish[after], finish[at(from)] + durations[after][0]);
  }
  return finish.reduce((latest, day) => Math.max(latest, day), 0);
}

/**
 * One product over suppliers that each make a material of their own.
 *
 * @param {number} length
 */
function network(length) {
  const suppliers = Array.from({ length: length - 1 }, (_, i) => `supplier ${i}`);
  return {
    nodes: [
      ["node", "material", "stock", "capacity", "demand", "margin", "ttr"],
      ["product", "product", 200, 120, 100, 50, 1],
      ...suppliers.map((name, i) => [name, `material ${i}`, 50 * i, 150, 0, 0, 2 + (i % 7)]),
    ],
    edges: [["from", "to", "quantity"], ...suppliers.map((name) => [name, "product", 1])],
  };
}

/**
 * @param {import("../../src/tools/bench.mjs").Call} call
 * @param {ReturnType<typeof network>} network
 */
function nodeByNode(call, { nodes, edges }) {
  return nodes
    .slice(1)
    .map(([disrupted, , , , , , ttr]) =>
      call("DISRUPTION_IMPACT", { nodes, edges, disrupted, ttr }),
    );
}
