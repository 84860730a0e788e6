import "./functionsReadDisk";
import "../../src/functions/index";
import { registered } from "../../src/functions/boundary/registry";
import frozen from "../../src/functions/functions.json";
import { type FormulaCall, isCall } from "./exampleFormula";

export interface FrozenParameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export interface FrozenFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly FrozenParameter[];
}

/** The functions as the frozen metadata tells Excel of them. */
export const frozenFunctions = frozen.functions as readonly FrozenFunction[];

export function frozenFunction(id: string): FrozenFunction {
  const found = frozenFunctions.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`functions.json has no ${id}.`);
  return found;
}

/** The Invocation object that Excel passes after a function's own arguments. */
export const invocation = (id: string): object => ({
  functionName: id,
  address: "Sheet1!A1",
  parameterAddresses: [],
  isInValuePreview: false,
});

/** Calls a function as Excel does: a single value in place of a range is a range of one cell. */
export function excelCall(id: string, given: readonly unknown[]): unknown {
  const { parameters } = frozenFunction(id);
  if (given.length > parameters.length) throw new Error(`${id} takes fewer arguments.`);
  const passed = parameters.map(({ dimensionality }, i) => {
    const value = given[i] ?? null;
    return dimensionality === "matrix" && value !== null && !Array.isArray(value)
      ? [[value]]
      : value;
  });
  const call = registered().get(id)?.call as ((...passed: unknown[]) => unknown) | undefined;
  if (call === undefined) throw new Error(`${id} is not registered.`);
  return call(...passed, invocation(id));
}

/** The value of a formula, calls inside it first. */
export async function formulaValue({ id, given }: FormulaCall): Promise<unknown> {
  const values: unknown[] = [];
  for (const value of given) values.push(isCall(value) ? await formulaValue(value) : value);
  return excelCall(id, values);
}
