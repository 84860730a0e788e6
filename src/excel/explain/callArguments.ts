import { type AstExpression, isCallNode, isLetNode, parse, tokenize } from "@borgar/fx";
import { isAbort, sentenceFor } from "../workbook/sentenceFor";
import type { ArgumentCells } from "../arguments/argumentText";
import { NotShown } from "../arguments/notShown";
import type { Home } from "../arguments/prepareArguments";
import type { CellArea } from "../workbook/cellArea";
import type { OurCall } from "../formulas/ourCalls";
import { runExcel } from "../workbook/runExcel";
import { SharedTrips } from "../workbook/sharedTrips";
import { type CellFacts, FactReader } from "./cellFacts";
import { type CallOurs, Evaluation, type Names } from "./evaluation";

/** An argument of a call with what Excel hands to the function. */
export interface CallArgument {
  /** As the formula writes it; "" where it is left out. */
  readonly text: string;
  /** Null where it is left out, or where there is a problem. */
  readonly cells: ArgumentCells | null;
  /** The cells that it refers to, in the order of the text. */
  readonly areas: readonly CellArea[];
  /** Why there is no value. */
  readonly problem: string | null;
}

/** An argument with what is known of the first cells that it refers to. */
export interface ArgumentWithFacts extends CallArgument {
  readonly facts: CellFacts | null;
}

/** Reads the arguments of a call as they are now, without writing anything. Calls of ours inside are calculated. */
export function callArguments(
  formula: string,
  call: OurCall,
  home: Home,
  callOurs: CallOurs,
  signal: AbortSignal,
): Promise<CallArgument[]> {
  return readCall(formula, call, { home, callOurs, signal, withFacts: false });
}

/** The same with what stands beside the cells, in no more requests than the longest argument takes. */
export function argumentsWithFacts(
  formula: string,
  call: OurCall,
  home: Home,
  callOurs: CallOurs,
  signal: AbortSignal,
): Promise<ArgumentWithFacts[]> {
  return readCall(formula, call, { home, callOurs, signal, withFacts: true });
}

interface Reading {
  readonly home: Home;
  readonly callOurs: CallOurs;
  readonly signal: AbortSignal;
  readonly withFacts: boolean;
}

interface Given {
  readonly text: string;
  readonly node: AstExpression | null | undefined;
  readonly names: Names;
}

async function readCall(
  formula: string,
  call: OurCall,
  reading: Reading,
): Promise<ArgumentWithFacts[]> {
  const nodes = argumentNodes(formula, call);
  const given = call.arguments.map(({ text }, at) => ({
    ...{ text, node: nodes?.given[at], names: nodes?.names ?? new Map() },
  }));
  const together = await readTogether(given, reading);
  if (together) return together;
  // A failed request does not say which argument is to blame: each has one of its own.
  const read: ArgumentWithFacts[] = [];
  for (const each of given) read.push(...((await readTogether([each], reading)) ?? []));
  return read;
}

/** Null where a request failed that several arguments shared. */
function readTogether(
  given: readonly Given[],
  { home, callOurs, signal, withFacts }: Reading,
): Promise<ArgumentWithFacts[] | null> {
  return runExcel(async (context) => {
    const trips = new SharedTrips(context);
    const facts = withFacts ? new FactReader(trips) : undefined;
    const readEach = async (): Promise<CallArgument[]> =>
      trips.all(
        given.map(({ text, node, names }) => () => {
          const evaluation = new Evaluation(trips, home, callOurs, signal, facts);
          return readOne(text, evaluation, node, names);
        }),
      );
    const looked = async (): Promise<CallArgument[]> => {
      await facts?.begin();
      return [];
    };
    const mayShare = given.length > 1;
    try {
      const read = (await trips.all(facts ? [looked, readEach] : [readEach])).flat();
      if (trips.failed && mayShare) return null;
      await facts?.finish();
      return read.map((argument) => {
        const [area] = argument.areas;
        return { ...argument, facts: (area && facts?.factsOf(area)) ?? null };
      });
    } catch (error) {
      if (trips.failed && mayShare && !isAbort(error)) return null;
      throw error;
    }
  });
}

async function readOne(
  text: string,
  evaluation: Evaluation,
  node: AstExpression | null | undefined,
  names: Names,
): Promise<CallArgument> {
  if (text === "") return { text, cells: null, areas: [], problem: null };
  try {
    if (!node) throw new NotShown("This part of the formula shows its value only in the sheet.");
    const cells = await evaluation.cellsOf(node, names);
    return { text, cells, areas: evaluation.areas, problem: null };
  } catch (error) {
    if (isAbort(error)) throw error;
    return { text, cells: null, areas: evaluation.areas, problem: sentenceFor(error) };
  }
}

interface Nodes {
  readonly given: readonly (AstExpression | null)[];
  /** What LET calls names around the call. */
  readonly names: Names;
}

/** The call's own part of the formula's tree; undefined where the formula cannot be read whole. */
function argumentNodes(formula: string, call: OurCall): Nodes | undefined {
  try {
    const tree = parse(tokenize(formula, { withLocation: true }), { looseRefCalls: true });
    return search(tree, call.start, new Map());
  } catch {
    return undefined;
  }
}

function search(node: AstExpression | null, start: number, names: Names): Nodes | undefined {
  if (node === null) return undefined;
  if (isCallNode(node)) {
    if (node.loc?.[0] === start && node.callee.loc?.[0] === start) {
      return { given: node.arguments, names };
    }
    const callee = node.callee as AstExpression | { type: "Identifier" };
    const inside = callee.type === "Identifier" ? [] : [callee];
    return first([...inside, ...node.arguments], start, names);
  }
  if (isLetNode(node)) {
    const known = new Map(names);
    for (const { id, init } of node.declarations) {
      const found = search(init, start, new Map(known));
      if (found) return found;
      if (init) known.set(id.name.toLowerCase(), { node: init, names: new Map(known) });
    }
    return search(node.body, start, known);
  }
  if (node.type === "LambdaExpression") return search(node.body, start, names);
  if (node.type === "UnaryExpression" || node.type === "BinaryExpression") {
    return first(node.arguments, start, names);
  }
  return undefined;
}

function first(
  nodes: readonly (AstExpression | null)[],
  start: number,
  names: Names,
): Nodes | undefined {
  for (const node of nodes) {
    const found = search(node, start, names);
    if (found) return found;
  }
  return undefined;
}
