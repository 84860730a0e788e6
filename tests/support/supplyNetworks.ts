import fc from "fast-check";
import type { SupplyEdge, SupplyNode } from "../../src/core/resilience/supplyNetwork";

/** Sites in tiers, and their supplies. */
export interface NetworkCase {
  readonly nodes: readonly SupplyNode[];
  readonly edges: readonly SupplyEdge[];
}

const tiers = [2, 4, 4, 5];

/**
 * Networks of up to four tiers, in which a material has up to three suppliers, of which a user may know
 * only some; stocks and capacities of 0, capacities without limit, and products that other sites need are
 * among them.
 */
export const networkCases: fc.Arbitrary<NetworkCase> = fc
  .tuple(...tiers.map((most) => fc.integer({ min: 1, max: most })))
  .chain((sizes) => {
    const sites = sizes.flatMap((size, tier) =>
      Array.from({ length: size }, (_, i) => ({ tier, material: `${tier}${i % 2}` })),
    );
    const seldom = <T>(usual: fc.Arbitrary<T>, rare: T): fc.Arbitrary<T> =>
      fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: fc.constant(rare) });
    const node = fc.record({
      stock: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      capacity: seldom(fc.integer({ min: 0, max: 300 }), Infinity),
      margin: fc.integer({ min: 0, max: 50 }),
      isSold: fc.boolean(),
      demand: fc.integer({ min: 1, max: 120 }),
      timeToRecover: fc.integer({ min: 0, max: 12 }),
    });
    const pairs = sites.flatMap((buyer, to) =>
      sites.flatMap((supplier, from) =>
        supplier.tier === buyer.tier + 1 ? [{ from, to, material: supplier.material }] : [],
      ),
    );
    return fc.record({
      nodes: fc.tuple(...sites.map(() => node)).map((rows) =>
        rows.map(({ isSold, demand, ...row }, i) => ({
          ...row,
          name: `n${i}`,
          material: sites[i]?.material ?? "",
          demand: sites[i]?.tier === 0 || (isSold && sites[i]?.tier === 1) ? demand : 0,
        })),
      ),
      edges: fc
        .tuple(fc.subarray(pairs), fc.infiniteStream(fc.integer({ min: 1, max: 4 })))
        .map(([chosen, numbers]) => {
          const quantities = new Map<string, number>();
          return chosen.map(({ from, to, material }) => {
            const key = `${to} ${material}`;
            const quantity = quantities.get(key) ?? (numbers.next().value as number);
            quantities.set(key, quantity);
            return { from: `n${from}`, to: `n${to}`, quantity };
          });
        }),
    });
  });

/**
 * The programme of the source as it is printed, a variable for each production, flow and loss, in the text
 * form that HiGHS reads. Without `periods` it asks for the time to survive.
 */
export function sourceProgramme(
  { nodes, edges }: NetworkCase,
  disrupted: ReadonlySet<string>,
  periods?: number,
  cap = 3650,
): string {
  const rows: string[] = [];
  const objective: string[] = [];
  const time = (factor: number): string =>
    periods === undefined ? `- ${factor} t` : `- ${factor * periods} one`;
  nodes.forEach((node, j) => {
    const into = edges.flatMap((edge, e) => (edge.to === node.name ? [{ ...edge, e }] : []));
    const materialOf = new Map(nodes.map(({ name, material }) => [name, material]));
    for (const material of new Set(into.map(({ from }) => materialOf.get(from)))) {
      const flows = into.filter(({ from }) => materialOf.get(from) === material);
      const supply = flows.map(({ e, quantity }) => `- ${1 / quantity} y${e}`).join(" ");
      rows.push(`u${j} ${supply} <= 0`);
    }
    const out = edges.flatMap(({ from }, e) => (from === node.name ? [`+ y${e}`] : []));
    if (out.length > 0) rows.push(`${out.join(" ")} - u${j} <= ${node.stock}`);
    if (disrupted.has(node.name)) rows.push(`u${j} <= 0`);
    else if (node.capacity < Infinity) rows.push(`u${j} ${time(node.capacity)} <= 0`);
    if (node.demand === 0) return;
    const lost = periods === undefined ? "" : `+ l${j}`;
    rows.push(`u${j} ${lost} ${time(node.demand)} >= ${-node.stock}`);
    if (periods !== undefined) objective.push(`+ ${node.margin} l${j}`);
  });
  rows.push(periods === undefined ? `t <= ${cap}` : "one = 1");
  return [
    periods === undefined ? "Maximize\n obj: t" : `Minimize\n obj: ${objective.join(" ")} + 0 one`,
    "Subject To",
    ...rows.map((row, i) => ` c${i}: ${row}`),
    "End",
    "",
  ].join("\n");
}
