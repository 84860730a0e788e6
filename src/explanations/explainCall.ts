import { cell, grid } from "../functions/boundary/cell";
import { count } from "../core/count";
import type { Explanation, Sight } from "./explanation";
import { explanations } from "./index";

/** An argument of the call: its name, its kind as the function declares it, and its cells. */
export interface GivenArgument {
  readonly name: string;
  readonly kind: string;
  readonly cells: unknown;
}

/** What a call's answer is made of. Throws the function's own Failure where the arguments are wrong. */
export function explainCall(
  id: string,
  given: readonly GivenArgument[],
  sight: Sight,
): Explanation | null {
  const explain = explanations[id]?.explain;
  if (explain === undefined) return null;
  const explanation = explain(
    given.map(({ cells }) => cells),
    sight,
  );
  return { ...explanation, warnings: [...explanation.warnings, ...given.flatMap(blanksIn)] };
}

/** Blank cells in a list of figures: the function leaves them out or refuses, but a reader should know. */
function blanksIn({ name, kind, cells }: GivenArgument): string[] {
  const rows = Array.isArray(cells) ? grid(cells) : [];
  if (kind !== "vector" || rows.length * (rows[0]?.length ?? 0) < 2) return [];
  const all = rows.flat();
  const blank = all.filter((raw) => cell(raw) === null).length;
  if (blank === 0 || blank === all.length) return [];
  return [`${name}: ${String(blank)} of ${count(all.length, "cell")} are blank.`];
}
