import { parameters } from "../../functions/concentration/theilIndex";
import { adding, known, rowsFor, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneBelowZero, present } from "../native/parts";
import { logarithm } from "./shares/logarithm";

export const explain = whole(parameters, ({ values, type }, sight) => {
  const n = values.filter((value) => !Number.isNaN(value)).length;
  const mean = known(values) / n;
  const rows = rowsFor(values, "values", sight, (value) => {
    const ratio = value / mean;
    const amount = type === "T" ? logarithm(ratio) / n : -Math.log(ratio) / n;
    return { amount, detail: `${figure(ratio)} times the mean` };
  });
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount)))],
    parts: adding("Supplier", type === "T" ? "x/μ × ln(x/μ) / n" : "ln(μ/x) / n", rows),
    note: "Suppliers above the mean and those below it count with opposite signs.",
  };
});

export const native = form(parameters, ({ values: v }, { type }) => {
  const relative = `${v}/SUM(${v})*COUNT(${v})`;
  const sum =
    type === "T"
      ? `SUMPRODUCT(IF(${present(v)},${relative}*LN(${relative}),0))`
      : `-SUMPRODUCT(IF(${isNumber(v)},LN(${relative}),0))`;
  return noneBelowZero([v], `MAX(0,${sum}/COUNT(${v}))`);
});
