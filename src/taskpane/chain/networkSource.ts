import { nameKey } from "../../core/labels/name";
import { headerKey } from "../../core/headers/headerKey";
import type { Row } from "../../datasets/tableSchema";
import { thrownSentence } from "../services/evaluate";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import type { BillRow } from "./billRows";
import { chainOf, type ChainPart } from "./chainOf";
import { type PlainSource, SINGLE_POINT } from "./chainSource";
import type { TableCells } from "./tableCells";
import { groupBy } from "./groupBy";
import { networkRows } from "./linkedRows";

/** A supply network: which site is out, and how long deliveries go on without it. */
export function networkSource(
  name: string,
  columns: readonly string[],
  rows: readonly Row[],
  sites: TableCells | null,
): PlainSource {
  const links = networkRows(columns, rows);
  const edges = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  const chain = chainOf(links, { values: false });
  const single = sites && onlySites(links, sites);
  const options = [...chain.parts].reverse().map(({ item }) => ({ value: item, label: item }));
  return {
    kind: "supply network",
    name,
    chain,
    question: { label: "Site that is out", options },
    marks: (lost, functions) => ({
      halt: lastingSentence(sites, edges, lost, functions),
      isHalting: ({ item }) => nameKey(item) === nameKey(lost),
      why: ({ item }) => (nameKey(item) === nameKey(lost) ? "It is taken to be out." : null),
      isSinglePoint: single && (({ item }: ChainPart) => single.has(nameKey(item))),
      blockedShare: () => 0,
      secondSource: () => [],
    }),
    signs: ["✕ out", `${SINGLE_POINT}: no other site delivers its material there`],
  };
}

function lastingSentence(
  sites: TableCells | null,
  edges: TableCells,
  lost: string,
  functions: FunctionsRuntime,
): string {
  if (!sites) {
    return "No table of the workbook names the sites (node, material, stock, demand), so how long deliveries go on without one is not known.";
  }
  try {
    const answer = functions.callByName("NETWORK_TTS", {
      ...{ nodes: sites, edges, disrupted: [[lost]] },
    });
    const periods = Number(Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer);
    if (periods >= 3650) return `Without ${lost} all demand is met for as long as it was looked.`;
    const shown = Number(periods.toPrecision(4)).toLocaleString("en-US");
    return periods === 0
      ? `Without ${lost} demand is not met from the first period on.`
      : `Without ${lost} all demand is met for ${shown} periods.`;
  } catch (error) {
    return thrownSentence(error);
  }
}

/** Sites that deliver what nobody else delivers to one of their buyers. */
function onlySites(links: readonly BillRow[], [headers = [], ...rows]: TableCells): Set<string> {
  const keys = headers.map((header) => headerKey(String(header)));
  const text = (row: readonly unknown[], column: string): string => {
    const cell = row[keys.indexOf(headerKey(column))];
    return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
  };
  const materials = new Map(rows.map((row) => [nameKey(text(row, "node")), text(row, "material")]));
  const single = new Set<string>();
  for (const into of groupBy(links, ({ parent }) => nameKey(parent)).values()) {
    const byMaterial = groupBy(into, ({ item }) =>
      nameKey(materials.get(nameKey(item)) ?? `?${item}`),
    );
    for (const own of byMaterial.values()) {
      const [only] = own;
      if (only && own.every(({ item }) => nameKey(item) === nameKey(only.item))) {
        single.add(nameKey(only.item));
      }
    }
  }
  return single;
}
