import { parameters } from "../../functions/tariff/weightedTariff";
import { adding, known, rowsFor, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneBelowZero } from "../native/parts";

export const explain = whole(parameters, ({ values, rates, method }, sight) => {
  const weightOf = (i: number): number => {
    if (Number.isNaN(rates[i])) return NaN;
    return method === "SIMPLE" ? 1 : (values[i] ?? NaN);
  };
  const total = known(rates.map((_, i) => weightOf(i)));
  const rows = rowsFor(rates, "rates", sight, (rate, i) => {
    const weight = weightOf(i);
    if (Number.isNaN(weight)) return null;
    const paid = method === "COLLECTED" ? rate : weight * rate;
    const detail =
      method === "COLLECTED"
        ? `duties ${figure(rate)}`
        : `${percent(weight / total)} × ${percent(rate)}`;
    return { amount: paid / total, detail };
  });
  const left = rates.length - rows.length;
  const products = terms(
    rows.map(({ amount }) => figure(amount * total)),
    " + ",
  );
  return {
    numbers: [`(${products}) / ${figure(total)}`],
    parts: adding("Product", "Part of the average rate", rows),
    warnings: left > 0 ? [`${left} products without a value or a rate are left out.`] : [],
  };
});

export const native = form(parameters, ({ values: v, rates: r }, { method }) => {
  const weights = `SUMPRODUCT(${v},--${isNumber(r)})`;
  const methods = {
    WEIGHTED: `SUMPRODUCT(${v},${r})/${weights}`,
    SIMPLE: `AVERAGE(${r})`,
    COLLECTED: `SUMPRODUCT(--${isNumber(v)},${r})/${weights}`,
  };
  return noneBelowZero([v, r], methods[method]);
});
