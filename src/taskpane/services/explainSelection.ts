import { type ArgumentWithFacts, argumentsWithFacts } from "../../excel/explain/callArguments";
import type { ImportedSource } from "../../excel/explain/cellFacts";
import type { OurSelection } from "../../excel/explain/selectedFormula";
import type { OurCall } from "../../excel/formulas/ourCalls";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { explainCall } from "../../explanations/explainCall";
import type { Explanation } from "../../explanations/explanation";
import { factWarnings } from "../../explanations/factWarnings";
import { errorSentence, thrownSentence } from "./evaluate";
import { errorCode } from "../../sheet/errorValue";
import { callInOrder, type FunctionsRuntime } from "./functionsRuntime";

export interface ExplainedArgument extends ArgumentWithFacts {
  readonly name: string;
  readonly kind: string;
}

/** A call of the selected formula with everything that can be said of it. */
export interface Explained {
  readonly call: OurCall;
  readonly arguments: readonly ExplainedArgument[];
  /** The function's answer at the selected cell; undefined where there is none. */
  readonly value: unknown;
  readonly error: { readonly code: string; readonly sentence: string } | null;
  readonly explanation: Explanation | null;
  /** Why there is no explanation, as a sentence; null where there is one or the error says it. */
  readonly unexplained: string | null;
  readonly warnings: readonly string[];
  /** How many cells the answer fills. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly sources: readonly ImportedSource[];
}

/** Reads, calculates and explains one call of the selected formula; nothing is written. */
export async function explainSelection(
  selection: OurSelection,
  index: number,
  runtime: FunctionsRuntime,
  signal: AbortSignal,
): Promise<Explained> {
  const call = selection.calls[index] ?? selection.calls[0];
  if (!call) throw new Error("The formula has no call of ours.");
  const declared = Object.entries(runtime.registered().get(call.id)?.parameters ?? {});
  const callOurs = (id: string, given: readonly unknown[]): unknown =>
    callInOrder(runtime, id, given);
  const read = await argumentsWithFacts(selection.formula, call, selection.home, callOurs, signal);
  const given = read.map((argument, at) => ({
    ...argument,
    name: declared[at]?.[0] ?? `argument ${String(at + 1)}`,
    kind: declared[at]?.[1].kind ?? "any",
  }));
  signal.throwIfAborted();
  const common = {
    ...{ call, arguments: given },
    warnings: factWarnings(
      given.map(({ name, facts }) => ({ name, columns: facts?.columns ?? {} })),
    ),
    sources: sourcesOf(given),
  };
  const nothing = { ...NOTHING, error: null };
  if (declared.length === 0 && given.length > 0) {
    const sentence = `${call.id} is not among the functions of this version of the add-in. Reload the pane, or update the add-in.`;
    return { ...common, ...nothing, unexplained: sentence };
  }
  const problem = given.find((argument) => argument.problem !== null);
  if (problem) {
    return { ...common, ...nothing, unexplained: `${problem.name}: ${problem.problem ?? ""}` };
  }
  return { ...common, ...(await answered(selection, call, given, runtime)) };
}

const NOTHING = { value: undefined, explanation: null, size: { rows: 1, columns: 1 } };

function sizeOf(answer: unknown): { rows: number; columns: number } {
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  return { rows: rows.length, columns: rows[0]?.length ?? 0 };
}

async function answered(
  selection: OurSelection,
  call: OurCall,
  given: readonly ExplainedArgument[],
  runtime: FunctionsRuntime,
): Promise<Pick<Explained, "value" | "error" | "explanation" | "unexplained" | "size">> {
  const nothing = { ...NOTHING, unexplained: null };
  let answer: unknown;
  try {
    answer = await callInOrder(
      runtime,
      call.id,
      given.map(({ cells }) => cells),
    );
  } catch (error) {
    const code = errorCode(error);
    return { ...nothing, error: { code: code ?? "#VALUE!", sentence: thrownSentence(error) } };
  }
  const { row, column } = placeIn(answer, selection, call);
  const size = sizeOf(answer);
  const value = Array.isArray(answer) ? (answer as unknown[][])[row]?.[column] : answer;
  const code = errorCode(value);
  if (code !== undefined) {
    return { ...nothing, size, value, error: { code, sentence: errorSentence(value) } };
  }
  const every = Object.entries(runtime.registered().get(call.id)?.parameters ?? {});
  const passed = every.map(([name, { kind }], at) => ({
    ...{ name, kind, cells: given[at]?.cells ?? null },
  }));
  const label = (argument: string, at: number): string => {
    const facts = given.find(({ name }) => name === argument)?.facts;
    return facts?.labels?.[at] ?? `value ${String(at + 1)}`;
  };
  try {
    const explanation = explainCall(call.id, passed, { row, column, answer, label });
    const unexplained = explanation ? null : `There is no explanation of ${call.id} yet.`;
    return { value, size, error: null, explanation, unexplained };
  } catch (error) {
    return { ...nothing, size, value, error: null, unexplained: sentenceFor(error) };
  }
}

/** Where the selected cell stands in the call's own answer: of a call inside a larger formula, its first cell. */
function placeIn(
  answer: unknown,
  { offset, formula }: OurSelection,
  call: OurCall,
): { row: number; column: number } {
  const isWhole = call.start === 1 && call.end === formula.length;
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  const isThere = offset.row < rows.length && offset.column < (rows[offset.row]?.length ?? 0);
  return isThere && (isWhole || rows.length * (rows[0]?.length ?? 0) > 1)
    ? offset
    : { row: 0, column: 0 };
}

function sourcesOf(given: readonly ExplainedArgument[]): ImportedSource[] {
  const byTable = new Map<string, ImportedSource>();
  for (const { facts } of given) if (facts?.source) byTable.set(facts.source.table, facts.source);
  return [...byTable.values()];
}
