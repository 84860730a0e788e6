import { Failure } from "../../core/failure";
import type { TableShape } from "../../core/headers/columnsByHeader";

/** What a function declares of one argument. */
export interface ArgumentDeclaration {
  readonly kind: string;
  readonly optional: boolean;
  /** The words that it takes. */
  readonly words?: readonly string[];
  /** Its cells are countries; of a table, those of some columns. */
  readonly countries?: "all" | TableShape | undefined;
}

/** The worksheet functions, which run in the page that the pane shares with them. */
export interface FunctionsRuntime {
  registered(): ReadonlyMap<
    string,
    { readonly parameters: Readonly<Record<string, ArgumentDeclaration>> }
  >;
  /** Calls a function as Excel does, its arguments by name. Throws Excel's error, with its sentence. */
  callByName(id: string, given: Readonly<Record<string, unknown>>): unknown;
  /** How many calls by Excel began and ended in this page so far. */
  readonly callCount: () => { readonly begun: number; readonly ended: number };
}

/** The functions of this page, found when they are first needed. */
export const functionsRuntime: FunctionsRuntime = {
  registered: () => inPage().registered(),
  callByName: (id, given) => inPage().callByName(id, given),
  callCount: () => inPage().callCount(),
};

/** Calls a function with its arguments in the order of a formula; what is blank there is left out. */
export function callInOrder(
  runtime: FunctionsRuntime,
  id: string,
  given: readonly unknown[],
): unknown {
  const names = Object.keys(runtime.registered().get(id)?.parameters ?? {});
  const named = names.flatMap((name, at) =>
    given[at] == null ? [] : [[name, given[at]] as const],
  );
  return runtime.callByName(id, Object.fromEntries(named));
}

function inPage(): FunctionsRuntime {
  const { LinchpinFunctions } = globalThis as { LinchpinFunctions?: FunctionsRuntime };
  if (LinchpinFunctions) return LinchpinFunctions;
  throw new Failure("#N/A", "The functions are not loaded yet. Reload the pane.");
}
