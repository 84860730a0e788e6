import { parameters } from "../../functions/criticality/singlePointExposure";
import { addingTo, known, rowsFor, whole } from "../explainer";
import type { Sight } from "../explanation";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { exceeds, noneBelowZero, unless, unlessBlank } from "../native/parts";

export const explain = whole(parameters, ({ values, labels, threshold, result }, sight) => {
  const total = known(values);
  const named: Sight = { ...sight, label: (name, i) => labels?.[i] || sight.label(name, i) };
  const rows = rowsFor(values, "values", named, (value) => ({
    amount: value / total,
    detail: figure(value),
  })).sort((one, another) => another.amount - one.amount);
  const [largest] = rows;
  const share = percent(largest?.amount ?? NaN);
  return {
    numbers: [
      result === "FLAG" ? `${share} > ${percent(threshold)}` : `the largest of all, ${share}`,
    ],
    parts: addingTo("All suppliers", 1, "Supplier", "Share", rows),
    note: "The shares add up to all supply; the result looks at the largest alone.",
  };
});

export const native = form(parameters, ({ values: v, labels, threshold }, { result }) => {
  const share = `MAX(${v})/SUM(${v})`;
  if (result === "SHARE") return noneBelowZero([v], share);
  if (result === "FLAG") return noneBelowZero([v], exceeds(share, threshold));
  if (labels === "") return "#N/A";
  const label = `INDEX(${labels},MATCH(MAX(${v}),${v},0))`;
  return noneBelowZero([v], unless([`SUM(${v})=0`], "#DIV/0!", unlessBlank([label], label)));
});
