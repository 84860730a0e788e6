import { parameters } from "../../functions/concentration/hhi";
import { adding, addingTo, amounts, largestFirst, whole } from "../explainer";
import { figure, terms, times } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, unless } from "../native/parts";
import { bySupplier, spread } from "./shares/bySupplier";

export const explain = whole(parameters, ({ values, normalised, scale, other }, sight) => {
  const rows = bySupplier(values, sight, (share) => share * share, { other });
  const index = amounts(rows);
  const squares = terms(rows.map(({ detail }) => `(${detail ?? ""})²`));
  const scaled = rows.map((row) => ({ ...row, amount: row.amount * scale }));
  if (normalised === "FALSE") {
    return {
      numbers: [scale === 1 ? squares : `(${squares})${times(scale)}`],
      parts: adding("Supplier", "Share squared", largestFirst(scaled)),
      warnings: spread(other, values),
    };
  }
  const suppliers = values.filter((value) => value > 0).length;
  const least = `1/${figure(suppliers)}`;
  const rescaled =
    normalised === "TRUE"
      ? `(${figure(index)} - ${least}) / (1 - ${least})`
      : `(√${figure(index)} - √(${least})) / (1 - √(${least}))`;
  return {
    numbers: [`H = ${squares} = ${figure(index)}`, `${rescaled}${times(scale)}`],
    parts: addingTo("H, before rescaling", index, "Supplier", "Share squared", largestFirst(rows)),
    note: "The squared shares add up to H; the result is H rescaled so that equal suppliers give 0 and a single one 1.",
    warnings: spread(other, values),
  };
});

export const native = form(parameters, ({ values: v, scale, other }, { normalised }) => {
  const plus = other === "0" ? "" : `+${other}`;
  const index = `SUMSQ(${v})/(SUM(${v})${plus})^2`;
  const n = countPresent(v);
  const rescaled =
    normalised === "TRUE"
      ? `(${index}-1/${n})/(1-1/${n})`
      : `(SQRT(${index})-SQRT(1/${n}))/(1-SQRT(1/${n}))`;
  const single = other === "0" ? `${n}=1` : `(${n}=1)*(${other}=0)`;
  const answer = normalised === "FALSE" ? index : `IF(${single},1,MAX(0,${rescaled}))`;
  const scaled = scale === "1" ? answer : `${answer}*${scale}`;
  return noneBelowZero([v], other === "0" ? scaled : unless([`${n}=0`], "#DIV/0!", scaled));
});
