import type { PreparedArgument } from "../../excel/arguments/prepareArguments";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import type { FunctionsRuntime } from "./functionsRuntime";
import { errorCode } from "../../sheet/errorValue";

/** What a formula comes to before it is in the sheet. */
export type Outcome =
  | { readonly state: "calculating" }
  /** Something is still to be filled in. */
  | { readonly state: "waiting"; readonly sentence: string }
  | { readonly state: "problem"; readonly sentence: string; readonly code?: string }
  | { readonly state: "value"; readonly rows: readonly (readonly unknown[])[] };

/** `=LINCHPIN.HHI(A1:A3,,10000)`: arguments left out at the end leave no commas. */
export function assembleFormula(name: string, prepared: readonly PreparedArgument[]): string {
  let given = prepared.map(({ formula }) => formula);
  while (given.length > 0 && given.at(-1) === "") given = given.slice(0, -1);
  return `=${name}(${given.join(", ")})`;
}

/** The value, from the function itself. */
export async function outcomeOf(
  runtime: FunctionsRuntime,
  id: string,
  prepared: readonly PreparedArgument[],
): Promise<Outcome> {
  const given = prepared.flatMap(({ name, cells }) => (cells ? [[name, cells] as const] : []));
  try {
    const answer = await runtime.callByName(id, Object.fromEntries(given));
    return { state: "value", rows: Array.isArray(answer) ? (answer as unknown[][]) : [[answer]] };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) return { state: "problem", sentence: sentenceFor(error) };
    return { state: "problem", code, sentence: errorSentence(error) };
  }
}

export function errorSentence(error: unknown): string {
  const { message } = error as { message?: unknown };
  if (typeof message === "string" && message !== "") return message;
  return "One of the cells holds this error. Fix it there.";
}

/** Why a call gave no answer: what the function says, or what kept it from answering. */
export function thrownSentence(error: unknown): string {
  return errorCode(error) === undefined ? sentenceFor(error) : errorSentence(error);
}

/** A number as a cell of general format shows it, with as many digits as are worth reading. */
export function shownValue(value: unknown): string {
  if (typeof value === "number") return String(Number(value.toPrecision(10)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return errorCode(value) ?? "";
}
