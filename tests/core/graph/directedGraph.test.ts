import fc from "fast-check";
import { DirectedGraph, edgesOf } from "../../../src/core/graph/directedGraph";

const graphs = fc.integer({ min: 1, max: 8 }).chain((nodes) => {
  const node = fc.nat({ max: nodes - 1 });
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(node, node), { maxLength: 14 }),
  });
});
const made = ({ nodes, edges }: { nodes: number; edges: [number, number][] }): DirectedGraph =>
  new DirectedGraph(
    nodes,
    Int32Array.from(edges, ([from]) => from),
    Int32Array.from(edges, ([, to]) => to),
  );

test("the edges of every node are those that were given, in their order", () => {
  let looked = 0;
  fc.assert(
    fc.property(graphs, (given) => {
      const graph = made(given);
      for (let node = 0; node < given.nodes; node++) {
        const leaving = given.edges.flatMap(([from], e) => (from === node ? [e] : []));
        const leading = given.edges.flatMap(([, to], e) => (to === node ? [e] : []));
        expect([...edgesOf(graph.outOf, node)]).toEqual(leaving);
        expect([...edgesOf(graph.into, node)]).toEqual(leading);
        looked++;
      }
    }),
  );
  expect(looked).toBeGreaterThan(100);
});

test("either every node stands after all that lead to it, or a loop along edges is named", () => {
  const met = { orders: 0, loops: 0 };
  fc.assert(
    fc.property(graphs, (given) => {
      const found = made(given).sourcesFirst();
      if ("order" in found) {
        const place = new Map([...found.order].map((node, at) => [node, at]));
        expect(place.size).toBe(given.nodes);
        for (const [from, to] of given.edges) expect(place.get(from)!).toBeLessThan(place.get(to)!);
        met.orders++;
      } else {
        const { loop } = found;
        expect(loop.length).toBeGreaterThan(1);
        expect(loop.at(-1)).toBe(loop[0]);
        expect(new Set(loop).size).toBe(loop.length - 1);
        for (const [at, to] of loop.slice(1).entries())
          expect(given.edges).toContainEqual([loop[at], to]);
        met.loops++;
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(met.orders, met.loops)).toBeGreaterThan(20);
});

test("either every node reached stands after all that it leads to, or a loop along edges is named", () => {
  const met = { orders: 0, loops: 0 };
  fc.assert(
    fc.property(graphs, fc.nat({ max: 7 }), (given, at) => {
      const start = at % given.nodes;
      const found = made(given).targetsFirst([start]);
      if ("order" in found) {
        const place = new Map([...found.order].map((node, at) => [node, at]));
        expect(place.size).toBe(found.order.length);
        expect(found.order.at(-1)).toBe(start);
        for (const [from, to] of given.edges.filter(([from]) => place.has(from)))
          expect(place.get(to)!).toBeLessThan(place.get(from)!);
        met.orders++;
      } else {
        const { loop } = found;
        expect(loop.at(-1)).toBe(loop[0]);
        expect(new Set(loop).size).toBe(loop.length - 1);
        for (const [at, to] of loop.slice(1).entries())
          expect(given.edges).toContainEqual([loop[at], to]);
        met.loops++;
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(met.orders, met.loops)).toBeGreaterThan(20);
});
