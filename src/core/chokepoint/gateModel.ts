import { Failure } from "../failure";
import { DirectedGraph } from "../graph/directedGraph";
import { nameKey } from "../labels/name";
import { agreed, chanceOf, type EventFigures, requireFigures } from "./eventFigures";
import { type FaultTree, faultTree, type Part } from "./faultTree";
import { shortName } from "../labels/shortName";
import { shortList } from "../labels/shortList";
import { shortLoop } from "../labels/shortLoop";

/** A row of a gate table. A name used as an input and never defined as a gate is a basic event. */
export interface GateRow {
  readonly gate: string;
  /** How many inputs must occur: 1 is OR; "ALL" is AND. */
  readonly atLeast: number | "ALL";
  readonly inputs: readonly string[];
}

/** What a row states of an event. */
export interface EventRow extends EventFigures {
  readonly event: string;
}

export function gateModel(
  rows: readonly GateRow[],
  events: readonly EventRow[] = [],
  top?: string,
): FaultTree {
  const stated = statedFigures(events);
  requireNoCommaLists(rows, stated);
  const gates = gatesByName(rows);
  const spelling = new Map<string, string>();
  for (const { inputs } of rows) {
    for (const input of inputs) {
      const key = nameKey(input);
      if (!spelling.has(key)) spelling.set(key, input.trim());
    }
  }
  const nameOf = (key: string): string => gates.get(key)?.gate.trim() ?? spelling.get(key) ?? key;
  requireNoLoop(gates, nameOf);
  const partOf = (key: string): Part<string> => {
    const gate = gates.get(key);
    if (gate === undefined) {
      const figures = stated.get(key) ?? {};
      return { ...figures, name: nameOf(key), probability: chanceOf(figures) };
    }
    const inputs = gate.inputs.map(nameKey);
    return { atLeast: gate.atLeast === "ALL" ? inputs.length : gate.atLeast, inputs };
  };
  return faultTree(topOf(gates, nameOf, top), partOf);
}

function gatesByName(rows: readonly GateRow[]): Map<string, GateRow> {
  const gates = new Map<string, GateRow>();
  for (const row of rows) {
    const { gate, atLeast, inputs } = row;
    const n = inputs.length;
    if (gates.has(nameKey(gate))) {
      throw new Failure(
        "#VALUE!",
        `The gate ${shortName(gate)} is defined twice: put all its inputs in one row.`,
      );
    }
    if (n === 0) throw new Failure("#VALUE!", `The gate ${shortName(gate)} has no inputs.`);
    if (atLeast !== "ALL" && !(atLeast >= 1 && atLeast <= n)) {
      throw new Failure(
        "#NUM!",
        `The gate ${shortName(gate)} asks for ${atLeast} of ${n} inputs: ATLEAST needs a number from 1 to ${n}.`,
      );
    }
    gates.set(nameKey(gate), row);
  }
  if (gates.size === 0) throw new Failure("#N/A", "The gate table has no rows.");
  return gates;
}

/** What rows state of each event, which has to agree; a blank takes the others'. */
export function statedFigures(
  rows: readonly EventRow[],
  key: (event: string) => string = nameKey,
): Map<string, EventFigures> {
  const byEvent = new Map<string, EventRow[]>();
  for (const row of rows) {
    requireFigures(row.event, row);
    const others = byEvent.get(key(row.event));
    if (others === undefined) byEvent.set(key(row.event), [row]);
    else others.push(row);
  }
  const figures = new Map<string, EventFigures>();
  for (const [event, stated] of byEvent) {
    const whole = stated.length === 1 ? (stated[0] as EventRow) : agreed(stated, disagree);
    if (stated.length > 1) requireFigures(stated[0]?.event ?? event, whole);
    figures.set(event, whole);
  }
  return figures;
}

const disagree = (
  what: string,
  one: EventRow,
  other: EventRow,
  figure: (row: EventRow) => number,
): Failure =>
  new Failure(
    "#VALUE!",
    `The event ${shortName(other.event)} has ${what} in events, ${figure(one)} and ${figure(other)}: keep one.`,
  );

/**
 * Refuses inputs that are several, written with commas: one event of that name would be a model that looks
 * right. A comma may stand in a name where events has it, or where nothing says that its parts are names.
 */
function requireNoCommaLists(
  rows: readonly GateRow[],
  stated: ReadonlyMap<string, EventFigures>,
): void {
  const names = new Set([...rows.flatMap(({ gate, inputs }) => [gate, ...inputs]).map(nameKey)]);
  const isName = (text: string): boolean => names.has(text) || stated.has(text);
  for (const { gate, inputs } of rows) {
    for (const input of inputs) {
      const parts = input.split(",").map(nameKey);
      if (parts.length === 1 || stated.has(nameKey(input))) continue;
      if (stated.size === 0 && inputs.length > 1 && !parts.some(isName)) continue;
      throw new Failure(
        "#VALUE!",
        `The gate ${shortName(gate)} has the input "${shortName(input)}", which is no event: inputs in one cell are separated by semicolons, "${shortName(
          input
            .split(",")
            .map((part) => part.trim())
            .join(";"),
        )}".`,
      );
    }
  }
}

function requireNoLoop(gates: ReadonlyMap<string, GateRow>, nameOf: (key: string) => string): void {
  const numbers = new Map([...gates.keys()].map((gate, number) => [gate, number]));
  const [from, to]: [number[], number[]] = [[], []];
  for (const [gate, { inputs }] of gates) {
    for (const input of inputs) {
      const number = numbers.get(nameKey(input));
      if (number === undefined) continue;
      from.push(numbers.get(gate) as number);
      to.push(number);
    }
  }
  const graph = new DirectedGraph(gates.size, Int32Array.from(from), Int32Array.from(to));
  const sorted = graph.targetsFirst([...numbers.values()]);
  if ("order" in sorted) return;
  const names = [...gates.keys()];
  const loop = sorted.loop.map((gate) => nameOf(names[gate] as string));
  throw new Failure("#VALUE!", `The table has a loop: ${shortLoop(loop)}.`);
}

/** The gate named, or else the only one that is no other gate's input. */
function topOf(
  gates: ReadonlyMap<string, GateRow>,
  nameOf: (key: string) => string,
  top: string | undefined,
): string {
  if (top !== undefined) {
    if (gates.has(nameKey(top))) return nameKey(top);
    throw new Failure("#N/A", `top: no gate is called ${shortName(top)}.`);
  }
  const inputs = new Set([...gates.values()].flatMap((gate) => gate.inputs.map(nameKey)));
  const tops = [...gates.keys()].filter((gate) => !inputs.has(gate));
  if (tops.length > 1) {
    const names = shortList(tops.map(nameOf));
    throw new Failure("#VALUE!", `Several gates go into no other (${names}): name one as top.`);
  }
  return tops[0] as string;
}
