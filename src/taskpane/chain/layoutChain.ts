import { groupBy } from "./groupBy";
import { sankey, sankeyRight, type SankeyNode } from "d3-sankey";
import type { Chain, ChainPart } from "./chainOf";

export interface DrawnPart {
  readonly part: ChainPart;
  /** 0 for what nothing goes into; the product stands in the last. */
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface DrawnLink {
  readonly source: ChainPart;
  readonly path: string;
  readonly width: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawnPart[];
  readonly links: readonly DrawnLink[];
}

export const BAR = 12;
const TIER_WIDTH = 150;
const ROW = 26;
const MARGIN = 8;

interface Datum {
  readonly part: ChainPart;
}

type Placed = SankeyNode<Datum, object>;

/** Tiers from left to right, the product at the right; lines are as wide as their value. */
export function layoutChain({ parts, links }: Chain): Drawing {
  const total = Math.max(...links.map(({ value }) => value), 0);
  // What is without a value is still a part: it gets the thinnest line.
  const least = total > 0 ? total / 500 : 1;
  const layout = sankey<Datum, object>()
    .nodeId((node) => node.part.id)
    .nodeAlign(sankeyRight)
    .nodeWidth(BAR)
    .nodePadding(14)
    .iterations(parts.length > 500 ? 2 : 6);
  const graph = {
    nodes: parts.map((part) => ({ part })),
    links: links.map(({ source, target, value }) => ({
      ...{ source, target, value: Math.max(value, least) },
    })),
  };
  const tiers = tiersOf(parts, links);
  const depth = Math.max(...tiers.values(), 0) + 1;
  const sizes = [...groupBy(tiers.values(), (tier) => tier).values()].map(({ length }) => length);
  const widest = Math.max(...sizes, 1);
  // What it ends in has its label before it; alone it needs the room behind.
  const behind = depth > 1 ? BAR + 2 * MARGIN : TIER_WIDTH;
  const size = {
    width: (depth - 1) * TIER_WIDTH + behind,
    height: Math.max(240, widest * ROW),
  };
  const drawn = layout.extent([
    [MARGIN, MARGIN],
    [size.width - behind + BAR + MARGIN, size.height - MARGIN],
  ])(graph);
  return {
    ...size,
    parts: drawn.nodes.map(({ part, x0, y0, y1 }, at) => ({
      ...{ part, tier: depth - 1 - (tiers.get(part.id) ?? 0) },
      ...{ x: placed(x0, MARGIN), y: placed(y0, MARGIN + at * ROW), height: heightOf(y0, y1) },
    })),
    links: drawn.links.map(({ source, target, y0 = 0, y1 = 0, width = 1 }) => {
      // Laid out, the ends are the parts themselves.
      const [from, to] = [source, target] as [Placed, Placed];
      const [a, b] = [from.x1 ?? 0, to.x0 ?? 0].map(round);
      const middle = round(((a ?? 0) + (b ?? 0)) / 2);
      const [start, end] = [round(y0), round(y1)];
      return {
        source: from.part,
        path: `M${a},${start}C${middle},${start} ${middle},${end} ${b},${end}`,
        width: Math.max(1, width),
      };
    }),
  };
}

/** Where nothing goes into anything there is no layout, and the parts stand in a column. */
const placed = (value: number | undefined, otherwise: number): number =>
  value === undefined || Number.isNaN(value) ? otherwise : value;

const heightOf = (from = NaN, to = NaN): number => Math.max(1, placed(to - from, ROW / 2));

const round = (value: number): number => Math.round(value * 10) / 10;

/** How many steps each part is from the product. */
function tiersOf(parts: readonly ChainPart[], links: Chain["links"]): Map<string, number> {
  const into = groupBy(links, ({ source }) => source);
  const tiers = new Map<string, number>();
  // Parts stand after all that they go into.
  for (const { id } of parts) {
    const above = (into.get(id) ?? []).map(({ target }) => (tiers.get(target) ?? 0) + 1);
    tiers.set(id, Math.max(0, ...above));
  }
  return tiers;
}
