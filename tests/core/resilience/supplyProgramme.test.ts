import fc from "fast-check";
import loadHighs from "highs";
import { disruptionImpact, networkTimeToSurvive } from "../../../src/core/resilience/disruption";
import { riskExposureIndex } from "../../../src/core/resilience/riskExposureIndex";
import { SupplyNetwork, type SupplyNode } from "../../../src/core/resilience/supplyNetwork";
import { type NetworkCase, networkCases, sourceProgramme } from "../../support/supplyNetworks";

const cap = 3650;
let compared = 0;

const networkOf = ({ nodes, edges }: NetworkCase): SupplyNetwork => new SupplyNetwork(nodes, edges);

const outages = networkCases.chain((network) =>
  fc.record({
    network: fc.constant(network),
    out: fc.subarray([...network.nodes.keys()], { minLength: 1, maxLength: 2 }),
    periods: fc.integer({ min: 0, max: 15 }),
  }),
);

function near(got: number, wanted: number, relative = 1e-6): void {
  compared++;
  const isNear = Math.abs(got - wanted) <= 1e-5 + relative * Math.abs(wanted);
  expect({ got, wanted, isNear }).toMatchObject({ isNear: true });
}

test("impact and time to survive are what HiGHS finds for the programme as it is printed", async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(outages, ({ network, out, periods }) => {
      const names = new Set(out.map((site) => network.nodes[site]?.name ?? ""));
      const sites = new Set(out);
      const impact = highs.solve(sourceProgramme(network, names, periods));
      near(disruptionImpact(networkOf(network), sites, periods), impact.ObjectiveValue);
      const survival = highs.solve(sourceProgramme(network, names));
      const wanted = survival.Status === "Infeasible" ? 0 : survival.ObjectiveValue;
      near(networkTimeToSurvive(networkOf(network), sites, cap), wanted);
    }),
    { numRuns: 250 },
  );
});

test("the unit of money, of quantity or of time does not matter", () => {
  const factors = fc.constantFrom(1e-9, 1e-4, 7, 1e6, 1e11, 1e15);
  fc.assert(
    fc.property(outages, factors, factors, ({ network, out, periods }, size, money) => {
      const sites = new Set(out);
      const scaled = {
        ...network,
        nodes: network.nodes.map((node) => ({
          ...node,
          stock: node.stock * size,
          capacity: node.capacity * size,
          demand: node.demand * size,
          margin: node.margin * money,
        })),
      };
      const impact = disruptionImpact(networkOf(network), sites, periods);
      const inUnits = disruptionImpact(networkOf(scaled), sites, periods) / (size * money);
      near(inUnits, impact);
      near(
        networkTimeToSurvive(networkOf(scaled), sites, cap),
        networkTimeToSurvive(networkOf(network), sites, cap),
      );
    }),
  );
});

test("no limit may be written as a capacity or stock that nobody could use up", () => {
  const plenty = fc.constantFrom(1e6, 1e9, 1e12, 1e15);
  fc.assert(
    fc.property(outages, plenty, ({ network: { nodes, edges }, out, periods }, most) => {
      const unlimited = { nodes, edges };
      const written = {
        nodes: nodes.map((node) => ({
          ...node,
          capacity: node.capacity === Infinity ? most : node.capacity,
        })),
        edges,
      };
      const sites = new Set(out);
      near(
        disruptionImpact(networkOf(written), sites, periods),
        disruptionImpact(networkOf(unlimited), sites, periods),
      );
      near(
        networkTimeToSurvive(networkOf(written), sites, cap),
        networkTimeToSurvive(networkOf(unlimited), sites, cap),
      );
    }),
  );
});

test("the only supplier of a need of 10, lost for 4 periods, costs 400, whatever else could make a billion", () => {
  const site = (name: string, material: string, rest: Partial<SupplyNode>): SupplyNode => ({
    ...{ name, material, stock: 0, capacity: Infinity, demand: 0, margin: 0, timeToRecover: NaN },
    ...rest,
  });
  for (const capacity of [100, 1e9, 1e15, Infinity]) {
    for (const unit of [1e-9, 1, 1e6, 1e11, 1e15]) {
      const network = new SupplyNetwork(
        [
          site("Plant", "Motor", { demand: 10 * unit, margin: 10, capacity: capacity * unit }),
          site("Magnets", "Magnet", { capacity: capacity * unit }),
        ],
        [{ from: "Magnets", to: "Plant", quantity: 1 }],
      );
      near(disruptionImpact(network, new Set([1]), 4) / unit, 400);
      near(networkTimeToSurvive(network, new Set([1]), cap), 0);
    }
  }
});

test("one site measured in other units than the rest changes nothing", () => {
  fc.assert(
    fc.property(
      outages,
      fc.constantFrom(1e-9, 1e-4, 1e4, 1e9),
      ({ network, out, periods }, factor) => {
        const { nodes, edges } = network;
        const turned = nodes.findIndex(({ demand }) => demand === 0);
        fc.pre(turned >= 0);
        const material = nodes[turned]?.material;
        const isTurned = (name: string): boolean =>
          nodes.some((node) => node.name === name && node.material === material);
        const other = {
          nodes: nodes.map((node) =>
            node.material === material
              ? {
                  ...node,
                  stock: node.stock * factor,
                  capacity: node.capacity * factor,
                  demand: node.demand * factor,
                  margin: node.margin / factor,
                }
              : node,
          ),
          edges: edges.map(({ from, to, quantity }) => ({
            from,
            to,
            quantity: (quantity * (isTurned(from) ? factor : 1)) / (isTurned(to) ? factor : 1),
          })),
        };
        const sites = new Set(out);
        near(
          disruptionImpact(networkOf(other), sites, periods),
          disruptionImpact(networkOf(network), sites, periods),
        );
        near(
          networkTimeToSurvive(networkOf(other), sites, cap),
          networkTimeToSurvive(networkOf(network), sites, cap),
        );
      },
    ),
  );
});

test("more sites out never cost less or last longer, and nothing is lost up to the time to survive", () => {
  fc.assert(
    fc.property(outages, ({ network, out, periods }) => {
      const sites = new SupplyNetwork(network.nodes, network.edges);
      const [one] = out;
      const few = new Set(one === undefined ? [] : [one]);
      const more = new Set(out);
      const [less, most] = [few, more].map((set) => disruptionImpact(sites, set, periods));
      expect(most).toBeGreaterThanOrEqual((less as number) - 1e-6);
      const [longer, shorter] = [few, more].map((set) => networkTimeToSurvive(sites, set, cap));
      expect(shorter).toBeLessThanOrEqual((longer as number) + 1e-6);
      expect(disruptionImpact(sites, few, longer as number)).toBeLessThan(1e-3);
      compared++;
    }),
  );
});

test("the risk exposure index of every site is what that site's outage gives by itself", () => {
  fc.assert(
    fc.property(networkCases, (network) => {
      const sites = networkOf(network);
      riskExposureIndex(sites).forEach((row, site) => {
        const out = new Set([site]);
        const recover = network.nodes[site]?.timeToRecover ?? NaN;
        near(row.impact, disruptionImpact(sites, out, recover));
        near(row.timeToSurvive, networkTimeToSurvive(sites, out, cap));
        expect(row.gap).toBe(recover - row.timeToSurvive);
      });
    }),
    { numRuns: 40 },
  );
});

test("a network of 300 sites, its stocks mostly 0, is answered, and one far too large is refused", () => {
  const sites = (tiers: readonly number[]): NetworkCase => {
    const all = tiers.flatMap((size, tier) =>
      Array.from({ length: size }, (_, i) => ({ tier, i, name: `${tier}.${i}` })),
    );
    const nodes = all.map(({ tier, i, name }) => ({
      name,
      material: `${tier}.${i >> 1}`,
      stock: i % 5 === 0 ? 50 * (i % 7) : 0,
      capacity: 400 + 37 * (i % 11),
      demand: tier === 0 ? 20 + (i % 9) : 0,
      margin: 10 + (i % 13),
      timeToRecover: 1 + (i % 6),
    }));
    const edges = all.flatMap(({ tier, i, name }) =>
      all
        .filter((supplier) => supplier.tier === tier + 1)
        .filter((supplier) => [0, 3, 8].some((step) => (i + step) % 40 === supplier.i >> 1))
        .map((supplier) => ({ from: supplier.name, to: name, quantity: 1 + (i % 3) })),
    );
    return { nodes, edges };
  };
  const exposures = riskExposureIndex(networkOf(sites([40, 80, 90, 90])));
  expect(exposures).toHaveLength(300);
  expect(Math.max(...exposures.map(({ index }) => index))).toBe(1);
  expect(exposures.every(({ impact, timeToSurvive }) => impact >= 0 && timeToSurvive >= 0)).toBe(
    true,
  );
  expect(() => riskExposureIndex(networkOf(sites([100, 800, 800, 800])))).toThrow("too long");
});

afterAll(() => {
  process.stdout.write(`supply networks: ${compared} figures compared\n`);
  expect(compared).toBeGreaterThan(1000);
});
