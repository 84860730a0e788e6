import type { SupplyNetwork } from "./supplyNetwork";

/** What the sites have to do with all that is demanded, in one period. */
export interface Needs {
  /** Sites that something in demand needs, through any number of tiers. */
  readonly sites: ReadonlySet<number>;
  /** What a site makes where every need is divided evenly among its suppliers: the unit to measure it in. */
  readonly usual: Float64Array;
  /** What it makes at the most, if it alone supplies all that may come to it; no limit behind a loop. */
  readonly most: Float64Array;
}

export function needsOf(network: SupplyNetwork): Needs {
  const sites = needed(network);
  const usual = Float64Array.from(network.nodes, ({ demand }) => demand);
  const most = usual.slice();
  for (const site of buyersFirst(network, sites, most)) {
    for (const { quantity, suppliers } of network.needs[site] ?? []) {
      for (const supplier of suppliers) {
        const whole = quantity * (most[site] as number);
        const share = (quantity * (usual[site] as number)) / suppliers.length;
        most[supplier] = (most[supplier] as number) + whole;
        usual[supplier] = (usual[supplier] as number) + share;
      }
    }
  }
  return { sites, usual, most };
}

function needed({ nodes, needs }: SupplyNetwork): Set<number> {
  const found = new Set<number>();
  nodes.forEach(({ demand }, site) => {
    if (demand > 0) found.add(site);
  });
  // A set is walked in the order in which it grows.
  for (const site of found) {
    for (const need of needs[site] ?? [])
      for (const supplier of need.suppliers) found.add(supplier);
  }
  return found;
}

/** Every site after those that it supplies; where they supply each other one is begun with, its most without limit. */
function* buyersFirst(
  { needs }: SupplyNetwork,
  sites: ReadonlySet<number>,
  most: Float64Array,
): Generator<number> {
  const waiting = new Map<number, number>();
  for (const site of sites) {
    for (const { suppliers } of needs[site] ?? []) {
      for (const supplier of suppliers) waiting.set(supplier, (waiting.get(supplier) ?? 0) + 1);
    }
  }
  const done = new Set<number>();
  const ready = [...sites].filter((site) => !waiting.has(site));
  for (const start of [...ready, ...sites]) {
    if (done.has(start)) continue;
    if (waiting.has(start)) most[start] = Infinity;
    const open = [start];
    for (let site = open.pop(); site !== undefined; site = open.pop()) {
      if (done.has(site)) continue;
      done.add(site);
      yield site;
      for (const { suppliers } of needs[site] ?? []) {
        for (const supplier of suppliers) {
          const left = (waiting.get(supplier) ?? 0) - 1;
          if (left > 0) waiting.set(supplier, left);
          else if (waiting.delete(supplier)) open.push(supplier);
        }
      }
    }
  }
}
