import type { SupplyEdge, SupplyNode } from "../../src/core/resilience/supplyNetwork";
import type { NetworkCase } from "./supplyNetworks";

/** A question about a network, in units that a table may have and in units near 1. */
export interface AwkwardCase {
  readonly network: NetworkCase;
  readonly inPlainUnits: NetworkCase;
  /** Money of `network` for a unit of money of the plain one. */
  readonly money: number;
  readonly out: readonly number[];
  readonly periods: number;
}

interface Site {
  readonly tier: number;
  readonly material: string;
}

/**
 * Networks that are hard on sixteen digits: quantities over several decades, materials that go in loops,
 * materials in units of their own, a capacity written as a billion, stocks and capacities of 0.
 */
export function awkwardNetwork(seed: number): AwkwardCase {
  const random = randomOf(seed);
  const within = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  const oneOf = <T>(...choices: readonly T[]): T => choices[within(0, choices.length - 1)] as T;
  const decades = oneOf(0, 3, 5, 8);
  const spread = (): number => 10 ** ((random() - 0.5) * decades);
  const amount = (most: number): number =>
    decades > 0 && random() < 0.7 ? Number((spread() * most).toPrecision(3)) : within(0, most);
  const sites = Array.from({ length: within(2, 5) }, (_, tier): Site[] => {
    const materials = within(1, 3);
    return Array.from({ length: within(1, 5) }, (_unused, i) => ({
      tier,
      material: `${tier}.${i % materials}`,
    }));
  }).flat();
  const edges = edgesOf(sites, random, () =>
    decades > 0 && random() < 0.5 ? spread() : oneOf(1, 1, 2, 0.5, 1.2),
  );
  const nodes = sites.map(({ tier, material }, i): SupplyNode => ({
    name: `n${i}`,
    material,
    stock: random() < 0.4 ? 0 : amount(400),
    capacity: oneOf(Infinity, 1e9, 0, ...Array.from({ length: 9 }, () => amount(300))),
    demand: tier === 0 || random() < 0.15 ? amount(120) || 1 : 0,
    margin: amount(50),
    timeToRecover: NaN,
  }));
  const inPlainUnits = { nodes, edges };
  const [size, money] = [oneOf(1, 1, 1e-9, 1e6, 1e15), oneOf(1, 1e-6, 1e9)];
  const own = new Map(sites.map(({ material }) => [material, oneOf(1, 1, 1e-6, 1e6) * size]));
  const out = [within(0, sites.length - 1), within(0, sites.length - 1)];
  return {
    network: inUnits(inPlainUnits, own, money),
    inPlainUnits,
    money,
    out: out.slice(0, within(1, 2)),
    periods: oneOf(within(1, 15), random() * 10, 365),
  };
}

/** Supplies from the next tier and, in half of the networks, some back. */
function edgesOf(
  sites: readonly Site[],
  random: () => number,
  quantityOf: () => number,
): SupplyEdge[] {
  const loops = random() < 0.5 ? 0.06 : 0;
  const quantities = new Map<string, number>();
  return sites.flatMap(({ tier }, to) =>
    sites.flatMap((supplier, from) => {
      const isNext = supplier.tier === tier + 1;
      if (random() > (isNext ? 0.55 : supplier.tier <= tier ? loops : 0)) return [];
      const key = `${to} ${supplier.material}`;
      const quantity = quantities.get(key) ?? quantityOf();
      quantities.set(key, quantity);
      return [{ from: `n${from}`, to: `n${to}`, quantity }];
    }),
  );
}

/** The same with each material measured in its own unit, and money in its. */
function inUnits(
  { nodes, edges }: NetworkCase,
  own: ReadonlyMap<string, number>,
  money: number,
): NetworkCase {
  const unitOf = (material: string): number => own.get(material) ?? 1;
  const unitAt = new Map(nodes.map(({ name, material }) => [name, unitOf(material)]));
  return {
    nodes: nodes.map((node) => {
      const unit = unitOf(node.material);
      return {
        ...node,
        stock: node.stock * unit,
        capacity: node.capacity * unit,
        demand: node.demand * unit,
        margin: (node.margin / unit) * money,
      };
    }),
    edges: edges.map(({ from, to, quantity }) => ({
      from,
      to,
      quantity: (quantity * (unitAt.get(from) ?? 1)) / (unitAt.get(to) ?? 1),
    })),
  };
}

/** Figures from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
