import type { ArgumentCell, ArgumentCells } from "../arguments/argumentText";

/** An answer of ours as cells. */
export function answerCells(answer: unknown): ArgumentCells {
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  return rows.map((row) => row.map((value) => errorCell(value) ?? (value as ArgumentCell)));
}

/** An error in the form in which functions give it to Excel, as a cell. */
export function errorCell(value: unknown): ArgumentCell | undefined {
  const { code, basicValue } = (value ?? {}) as { code?: unknown; basicValue?: unknown };
  const text = [basicValue, code].find(
    (one): one is string => typeof one === "string" && one.startsWith("#"),
  );
  return text === undefined ? undefined : { type: "Error", basicValue: text };
}
