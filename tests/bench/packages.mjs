import graphology from "graphology";
import { topologicalSort } from "graphology-dag";
import { inv, subtract, identity } from "mathjs";
import { inverse, LuDecomposition, Matrix } from "ml-matrix";
import { quantile } from "simple-statistics";

const { DirectedGraph } = graphology;

/** @typedef {number[][]} Rows */

/** (I − A)⁻¹; mathjs takes 20 s for 500 sectors. @param {Rows} a */
export const inverses = (a) => ({
  "ml-matrix": () => inverse(Matrix.sub(Matrix.eye(a.length), new Matrix(a))),
  ...(a.length <= 200 && { mathjs: () => inv(subtract(identity(a.length), a)) }),
});

/** (I − A)ᵀx = 1, a factorisation and one solution. @param {Rows} a */
export const multipliers = (a) => ({
  "ml-matrix": () => {
    const matrix = Matrix.sub(Matrix.eye(a.length), new Matrix(a)).transpose();
    return new LuDecomposition(matrix).solve(Matrix.ones(a.length, 1));
  },
});

/** The mean of the losses from a quantile on. @param {[number][]} losses @param {number} alpha */
export const tails = (losses, alpha) => ({
  "simple-statistics": () => {
    const figures = losses.map(([loss]) => loss);
    const from = quantile(figures, alpha);
    let [sum, count] = [0, 0];
    for (const figure of figures) if (figure >= from) [sum, count] = [sum + figure, count + 1];
    return sum / count;
  },
});

/**
 * What each country brings into a product: item, parent, quantity, own value and origin in each row.
 *
 * @param {readonly (string | number)[][]} rows
 */
export const bills = (rows) => ({
  graphology: () => {
    const graph = new DirectedGraph();
    for (const [item, parent, quantity, value, origin] of rows) {
      graph.mergeNode(item, { value, origin });
      graph.mergeEdge(parent, item, { quantity });
    }
    const units = new Map([["product", 1]]);
    /** @type {Map<string, number>} */
    const byOrigin = new Map();
    for (const item of topologicalSort(graph)) {
      /** @type {{ value?: number, origin?: string }} */
      const { value = 0, origin = "" } = graph.getNodeAttributes(item);
      const made = units.get(item) ?? 0;
      byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + made * value);
      graph.forEachOutEdge(item, (_, { quantity }, __, part) => {
        units.set(part, (units.get(part) ?? 0) + made * quantity);
      });
    }
    return byOrigin;
  },
});

/**
 * How long activities take as a whole.
 *
 * @param {{ ids: string[][], durations: number[][], relations: string[][] }} schedule
 */
export const schedules = ({ ids, durations, relations }) => ({
  graphology: () => {
    const graph = new DirectedGraph();
    for (const [i, [id]] of ids.entries()) graph.addNode(id, { days: durations[i][0] });
    for (const [from, to] of relations.slice(1)) graph.mergeEdge(from, to);
    /** @type {Map<string, number>} */
    const ends = new Map();
    let last = 0;
    for (const id of topologicalSort(graph)) {
      let start = 0;
      graph.forEachInNeighbor(id, (before) => {
        start = Math.max(start, ends.get(before) ?? 0);
      });
      const end = start + Number(graph.getNodeAttribute(id, "days"));
      ends.set(id, end);
      last = Math.max(last, end);
    }
    return last;
  },
});
