import { counted } from "./countedCalls";
import type { Parameters } from "./evaluate";
import { keepingAnswers } from "./keptAnswers";

export interface WorksheetFunction {
  readonly id: string;
  readonly call: (...given: never[]) => unknown;
  readonly parameters: Parameters;
}

const functions = new Map<string, WorksheetFunction>();

/** Makes a function known to Excel, and to those here that call functions by their worksheet names. */
export function register(entry: WorksheetFunction): void {
  const call = keepingAnswers(entry.id, entry.call);
  functions.set(entry.id, { ...entry, call });
  if (typeof CustomFunctions !== "undefined") CustomFunctions.associate(entry.id, counted(call));
}

export function registered(): ReadonlyMap<string, WorksheetFunction> {
  return functions;
}

/** Calls a function as Excel does, its arguments given by name. */
export function callByName(id: string, given: Readonly<Record<string, unknown>>): unknown {
  const entry = functions.get(id);
  if (entry === undefined) throw new Error(`No function ${id} is registered.`);
  const names = Object.keys(entry.parameters);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${id} has no argument ${unknown.join(", ")}.`);
  const call = entry.call as (...args: unknown[]) => unknown;
  return call(...names.map((name) => given[name] ?? null));
}
