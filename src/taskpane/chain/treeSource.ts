import { count } from "../../core/count";
import { nameKey } from "../../core/labels/name";
import type { Row } from "../../datasets/tableSchema";
import { thrownSentence } from "../services/evaluate";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import { chainOf, short } from "./chainOf";
import { type PlainSource, SINGLE_POINT } from "./chainSource";
import type { TableCells } from "./tableCells";
import { gateRows } from "./linkedRows";
import type { ChainMarks } from "./marksOf";

/** A fault tree: the events from the left, the halt at the right, and which events are enough alone. */
export function treeSource(
  name: string,
  columns: readonly string[],
  rows: readonly Row[],
): PlainSource {
  const { rows: links, types } = gateRows(columns, rows);
  const cells = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  const kinds = new Map([...types].map(([gate, type]) => [nameKey(gate), type]));
  return {
    kind: "fault tree",
    name,
    chain: chainOf(links, { values: false }),
    question: null,
    marks: (_, functions) => treeMarks(cells, kinds, functions),
    signs: [`${SINGLE_POINT}: halts production alone`],
  };
}

/** More would not be read. */
const MOST_NAMES = 5;

function treeMarks(
  cells: TableCells,
  kinds: ReadonlyMap<string, string>,
  functions: FunctionsRuntime,
): ChainMarks {
  const common = {
    isHalting: () => false,
    blockedShare: () => 0,
    secondSource: () => [],
    why: ({ item }: { item: string }) => {
      const kind = kinds.get(nameKey(item));
      return kind === undefined ? null : `A gate: ${gateSentence(kind)}`;
    },
  };
  try {
    const answer = functions.callByName("SINGLE_POINTS", { model: cells });
    const names = (answer as unknown[][])
      .flat()
      .map(String)
      .filter((event) => event !== "");
    const single = new Set(names.map(nameKey));
    return {
      ...common,
      halt: singleSentence(names),
      isSinglePoint: ({ item }) => single.has(nameKey(item)),
    };
  } catch (error) {
    return { ...common, halt: thrownSentence(error), isSinglePoint: null };
  }
}

function singleSentence(names: readonly string[]): string {
  if (names.length === 0) return "No event halts production alone.";
  const listed = names.slice(0, MOST_NAMES).map(short).join(", ");
  const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : "";
  return `${count(names.length, "event")} ${names.length === 1 ? "halts" : "each halt"} production alone: ${listed}${more}.`;
}

function gateSentence(type: string): string {
  const kind = type.trim().toUpperCase();
  if (kind === "AND") return "it fails when all of its inputs do.";
  if (kind === "OR") return "it fails when any of its inputs does.";
  const needed = /\d+/.exec(kind)?.[0];
  return needed === undefined ? `${kind}.` : `it fails when ${needed} of its inputs do.`;
}
