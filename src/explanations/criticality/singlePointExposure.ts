import { namedSuppliers } from "../../core/concentration/namedSuppliers";
import { parameters } from "../../functions/criticality/singlePointExposure";
import { spread } from "../concentration/shares/bySupplier";
import { totalOf } from "../concentration/shares/totalOf";
import { chinaApart } from "../chinaApart";
import { addingTo, amounts, known, byAmount, rowsFor, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, exceeds, isNumber, noneBelowZero, unless } from "../native/parts";

export const explain = whole(parameters, ({ values, labels, threshold, result, other }, sight) => {
  const total = known(values) + other;
  const part = (value: number): { amount: number; detail: string } => ({
    amount: value / total,
    detail: figure(value),
  });
  const rows =
    labels === undefined ? rowsFor(values, "values", sight, part) : byName(labels, values, part);
  const named = byAmount(rows);
  const share = percent(named[0]?.amount ?? NaN);
  return {
    numbers: [
      result === "FLAG" ? `${share} > ${percent(threshold)}` : `the largest of all, ${share}`,
    ],
    parts: addingTo("All suppliers", amounts(named), "Supplier", "Share", named),
    note: "The shares add up to all supply that has a supplier's name; the result looks at the largest alone.",
    warnings: [...spread(other, values), ...chinaApart(labels ?? [])],
  };
});

/** Each supplier once, its amounts added up. */
function byName(
  labels: readonly string[],
  values: Float64Array,
  part: (value: number) => Omit<Part, "label">,
): Part[] {
  const { names, amounts } = namedSuppliers(labels, values);
  return names.map((label, i) => ({ label, ...part(amounts[i] ?? 0) }));
}

export const native = form(
  parameters,
  ({ values: v, labels, threshold, other }, { result }) => {
    const total = totalOf(v, other);
    const some = (then: string): string =>
      noneBelowZero([v], unless([`MAX(${v})<=0`], "#DIV/0!", then));
    if (labels === "") {
      if (result === "LABEL") return "#N/A";
      const share = `MAX(${v})/${total}`;
      return some(result === "SHARE" ? share : exceeds(share, threshold));
    }
    const label = `TRIM(${asColumn(labels)})`;
    const known = `IF(${isNumber(asColumn(v))}*(${label}<>""),${asColumn(v)},0)`;
    const sums = `MMULT(--(${label}=TRANSPOSE(${label})),${known})`;
    const share = `MAX(${sums})/${total}`;
    const unnamed = `SUMPRODUCT(${isNumber(v)}*(${labels}=""),${v})`;
    if (result === "FLAG") {
      const atMost = `(MAX(${sums})+${unnamed})/${total}`;
      const open = unless([exceeds(atMost, threshold)], "#N/A", "FALSE");
      return some(`IF(${exceeds(share, threshold)},TRUE,${open})`);
    }
    const answer = result === "SHARE" ? share : `INDEX(${labels},MATCH(MAX(${sums}),${sums},0))`;
    return some(unless([`${unnamed}>0`], "#N/A", answer));
  },
  {
    notes:
      "Labels count as one supplier where they are written alike; a total, or a rest of the world, has to be left out.",
  },
);
