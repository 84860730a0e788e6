import type { FunctionDocumentation } from "../metadata/documentation.mjs";

export function functionPage(
  doc: FunctionDocumentation,
  place: { readonly family: string; readonly known: ReadonlySet<string> },
): string;
