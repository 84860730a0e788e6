import { parameters } from "../../functions/concentration/effectiveSuppliers";
import { addingTo, amounts, beside, byAmount, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, present, unless } from "../native/parts";
import { bySupplier, spread } from "./shares/bySupplier";
import { entropyOf } from "./shares/entropyOf";
import { logarithm } from "./shares/logarithm";
import { totalOf } from "./shares/totalOf";

export const explain = whole(parameters, ({ values, order, other }, sight) => {
  const shares = bySupplier(values, sight, (share) => share, { other });
  if (order === 1) {
    const rows = bySupplier(values, sight, (share) => -logarithm(share));
    return {
      numbers: [`exp(${terms(rows.map(({ amount }) => figure(amount)))})`],
      parts: addingTo("Entropy", amounts(rows), "Supplier", "-share × ln share", rows),
      note: "The result is e to the power of the entropy that the parts add up to.",
    };
  }
  const power = (share: number): number => (share === 0 ? 0 : share ** order);
  const rows = bySupplier(values, sight, power, { other });
  const total = amounts(rows);
  if (!Number.isFinite(1 / total)) {
    const [largest] = byAmount(shares);
    return {
      numbers: [`1 / ${figure(largest?.amount ?? NaN)}`],
      parts: beside("Supplier", "Share", byAmount(shares)),
      note: "At so high an order only the largest share counts: the result is 1 over it.",
      warnings: spread(other, values),
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
      byAmount(rows),
    ),
    note: `The result is the sum of the parts to the power 1 / (1 - ${figure(order)}).`,
    warnings: spread(other, values),
  };
});

export const native = form(parameters, ({ values: v, order, other }) => {
  const n = countPresent(v);
  const total = totalOf(v, other);
  const byEntropy = `EXP(${entropyOf(v)})`;
  const relative = `SUMPRODUCT(IF(${present(v)},(${v}/MAX(${v}))^${order},0))`;
  const general = `${relative}^(1/(1-${order}))*(MAX(${v})/${total})^(${order}/(1-${order}))`;
  const ofOrder: Record<string, string> = {
    "0": n,
    "1": byEntropy,
    "2": `${total}^2/SUMSQ(${v})`,
  };
  const number = ofOrder[order] ?? `IF(${order}=1,${byEntropy},${general})`;
  const bounded = `MIN(${n},MAX(1,${number}))`;
  if (other === "0") return noneBelowZero([v], bounded);
  const unbounded = unless([`${order}<=1`], "#NUM!", order === "2" ? number : general);
  const either = `IF(${other}=0,${bounded},${unbounded})`;
  return noneBelowZero([v], unless([`${n}=0`], "#DIV/0!", either));
});
