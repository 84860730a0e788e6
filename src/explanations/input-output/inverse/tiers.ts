import type { Matrix } from "../../../core/matrix";
import { adding, type Draft, sum } from "../../explainer";
import type { Part } from "../../explanation";
import { figure, terms } from "../../figure";
import { unit } from "../sectors/bySector";

/** A cell of an inverse as the rounds of suppliers that make it up. */
export function tiers(coefficients: Matrix, column: number, row: number, result: number): Draft {
  const { rows: n, values } = coefficients;
  let round = unit(n, column);
  const parts: Part[] = [{ label: "The unit itself", amount: round[row] ?? 0 }];
  for (const label of ["Direct suppliers", "Their suppliers", "The tier behind them"]) {
    const next = new Float64Array(n);
    round.forEach((amount, c) => {
      if (amount === 0) return;
      for (let r = 0; r < n; r++) {
        next[r] = (next[r] ?? 0) + amount * (values[r * n + c] ?? 0);
      }
    });
    round = next;
    parts.push({ label, amount: round[row] ?? 0 });
  }
  const rest = result - sum(parts.map(({ amount }) => amount));
  const rows = [...parts, { label: "All tiers further back", amount: rest }];
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount)))],
    parts: adding("Tier", "Output", rows),
    note: "The inverse adds up the endless rounds I + A + A² + …; the first are shown.",
  };
}
