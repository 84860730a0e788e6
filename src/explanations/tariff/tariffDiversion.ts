import { tariffDiversion } from "../../core/tariff/tariffDiversion";
import { parameters } from "../../functions/tariff/tariffDiversion";
import { adding, addingTo, rowsFor, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { noneBelowZero, noneBlank, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { values, rate0, rate1, elasticity, result } = given;
  const after = tariffDiversion(values, rate0, rate1, elasticity);
  const bought = after.shares.map((share, i) => share / (1 + (rate1[i] ?? 0)));
  const weights = result === "STATIC" ? values : bought;
  const all = sum(weights);
  const shares = rowsFor(after.shares, "values", sight, (share, i) => ({
    amount: share,
    detail: `before the change ${percent((values[i] ?? 0) / sum(values))} of imports`,
  }));
  if (result === "SHARES") {
    return {
      numbers: [`${percent(after.shares[Math.max(sight.row, sight.column)] ?? NaN)} of spending`],
      parts: addingTo("All origins", 1, "Origin", "Share of spending afterwards", shares),
    };
  }
  const rows = rowsFor(weights, "values", sight, (weight, i) => ({
    amount: (weight * (rate1[i] ?? 0)) / all,
    detail: `${percent(weight / all)} × ${percent(rate1[i] ?? NaN)}`,
  }));
  return {
    numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
    parts: adding("Origin", "Share of imports × rate", rows),
    note:
      result === "STATIC"
        ? null
        : `Shares are those after buyers turned to other origins, at an elasticity of ${figure(elasticity)}.`,
  };
});

export const native = form(parameters, ({ values: v, rate0, rate1, elasticity }, { result }) => {
  const spending = `${v}*(1+${rate0})*((1+${rate1})/(1+${rate0}))^(1-${elasticity})`;
  const before = `${spending}/(1+${rate1})`;
  const results = {
    EFFECTIVE: `SUMPRODUCT(${before}*${rate1})/SUMPRODUCT(${before})`,
    STATIC: `SUMPRODUCT(${v},${rate1})/SUM(${v})`,
    SHARES: `${spending}/SUMPRODUCT(${spending})`,
  };
  const answer = noneBelowZero([v, rate0, rate1], results[result]);
  return noneBlank([v, rate0, rate1], unless([`${elasticity}<=0`], "#NUM!", answer));
});
