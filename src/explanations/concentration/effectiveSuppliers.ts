import { parameters } from "../../functions/concentration/effectiveSuppliers";
import { addingTo, amounts, beside, largestFirst, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, present } from "../native/parts";
import { bySupplier } from "./shares/bySupplier";
import { entropyOf } from "./shares/entropyOf";
import { logarithm } from "./shares/logarithm";

export const explain = whole(parameters, ({ values, order }, sight) => {
  const shares = bySupplier(values, sight, (share) => share);
  if (order === 1) {
    const rows = bySupplier(values, sight, (share) => -logarithm(share));
    return {
      numbers: [`exp(${terms(rows.map(({ amount }) => figure(amount)))})`],
      parts: addingTo("Entropy", amounts(rows), "Supplier", "-share × ln share", rows),
      note: "The result is e to the power of the entropy that the parts add up to.",
    };
  }
  const power = (share: number): number => (share === 0 ? 0 : share ** order);
  const rows = bySupplier(values, sight, power);
  const total = amounts(rows);
  if (!Number.isFinite(1 / total)) {
    const [largest] = largestFirst(shares);
    return {
      numbers: [`1 / ${figure(largest?.amount ?? NaN)}`],
      parts: beside("Supplier", "Share", largestFirst(shares)),
      note: "At so high an order only the largest share counts: the result is 1 over it.",
    };
  }
  return {
    numbers: [
      `(${terms(rows.map(({ detail }) => `(${detail ?? ""})^${figure(order)}`))})^(1 / (1 - ${figure(order)}))`,
    ],
    parts: addingTo(
      "Sum",
      total,
      "Supplier",
      `Share to the power ${figure(order)}`,
      largestFirst(rows),
    ),
    note: `The result is the sum of the parts to the power 1 / (1 - ${figure(order)}).`,
  };
});

export const native = form(parameters, ({ values: v, order }) => {
  const n = countPresent(v);
  const byEntropy = `EXP(${entropyOf(v)})`;
  const relative = `SUMPRODUCT(IF(${present(v)},(${v}/MAX(${v}))^${order},0))`;
  const general = `${relative}^(1/(1-${order}))*(MAX(${v})/SUM(${v}))^(${order}/(1-${order}))`;
  const ofOrder: Record<string, string> = {
    "0": n,
    "1": byEntropy,
    "2": `SUM(${v})^2/SUMSQ(${v})`,
  };
  const number = ofOrder[order] ?? `IF(${order}=1,${byEntropy},${general})`;
  return noneBelowZero([v], `MIN(${n},MAX(1,${number}))`);
});
