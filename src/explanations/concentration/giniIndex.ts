import { parameters } from "../../functions/concentration/giniIndex";
import { adding, known, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneBelowZero } from "../native/parts";

export const explain = whole(parameters, ({ values, corrected }, sight) => {
  const rising = [...values.keys()]
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const n = rising.length;
  const factor = corrected && n > 1 ? n / (n - 1) : 1;
  const total = known(values);
  const rows = rising.map((at, rank) => ({
    label: sight.label("values", at),
    amount: ((2 * (rank + 1) - n - 1) * (values[at] ?? 0) * factor) / (n * total),
    detail: `${figure(2 * (rank + 1) - n - 1)} × ${figure(values[at] ?? 0)}`,
  }));
  const correction = corrected ? ` × ${figure(n)} / ${figure(n - 1)}` : "";
  return {
    numbers: [
      `(${terms(rows.map(({ detail }) => detail))}) / (${figure(n)} × ${figure(total)})${correction}`,
    ],
    parts: adding("Supplier, smallest first", "Amount by rank", rows),
    note: "Suppliers below the middle rank count negative, those above it positive.",
  };
});

export const native = form(
  parameters,
  ({ values: v }, { corrected }) => {
    const both = `${isNumber(v)}*TRANSPOSE(${isNumber(v)})`;
    const differences = `SUMPRODUCT(IF(${both},ABS(${v}-TRANSPOSE(${v})),0))`;
    const n = corrected === "TRUE" ? `(COUNT(${v})-1)` : `COUNT(${v})`;
    return noneBelowZero([v], `${differences}/(2*${n}*SUM(${v}))`);
  },
  { notes: "It compares every supplier with every other, so it is slow beyond some thousands." },
);
