import type { FunctionDocumentation } from "./documentation.mjs";

export function generate(options?: { breakContract?: boolean }): Promise<{
  documentation: FunctionDocumentation[];
  /** The texts of the files that follow from the functions, by path. */
  outputs: Record<string, string>;
}>;
