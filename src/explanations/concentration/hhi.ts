import { mostOfOther as restOf, sharesOf } from "../../core/concentration/shares";
import { parameters } from "../../functions/concentration/hhi";
import { adding, addingTo, amounts, byAmount, whole } from "../explainer";
import { figure, terms, times } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, unless } from "../native/parts";
import { bySupplier, spread } from "./shares/bySupplier";
import { mostOfOther } from "./shares/mostOfOther";
import { totalOf } from "./shares/totalOf";

export const explain = whole(parameters, ({ values, normalised, scale, other, result }, sight) => {
  const named = bySupplier(values, sight, (share) => share * share, { other });
  const rest = result === "HIGH" && other > 0 ? restOf(sharesOf(values, other)) : 0;
  const detail = "in parts as large as the smallest one named";
  const rows = rest === 0 ? named : [...named, { label: "other", amount: rest, detail }];
  const index = amounts(rows);
  const each = named.map(({ detail }) => `(${detail ?? ""})²`);
  const squares = terms(rest === 0 ? each : [...each, figure(rest)]);
  const warnings = rest === 0 ? spread(other, values) : [];
  const scaled = rows.map((row) => ({ ...row, amount: row.amount * scale }));
  if (normalised === "FALSE") {
    return {
      numbers: [scale === 1 ? squares : `(${squares})${times(scale)}`],
      parts: adding("Supplier", "Share squared", byAmount(scaled)),
      warnings,
    };
  }
  const suppliers = values.filter((value) => value > 0).length;
  const least = other > 0 ? "0" : `1/${figure(suppliers)}`;
  const rescaled =
    normalised === "TRUE"
      ? `(${figure(index)} - ${least}) / (1 - ${least})`
      : `(√${figure(index)} - √(${least})) / (1 - √(${least}))`;
  return {
    numbers: [`H = ${squares} = ${figure(index)}`, `${rescaled}${times(scale)}`],
    parts: addingTo("H, before rescaling", index, "Supplier", "Share squared", byAmount(rows)),
    note: "The squared shares add up to H; the result is H rescaled so that equal suppliers give 0 and a single one 1.",
    warnings,
  };
});

export const native = form(parameters, ({ values: v, scale, other }, { normalised, result }) => {
  const most = result === "HIGH" && other !== "0" ? `+${mostOfOther(v, other)}` : "";
  const index = `SUMSQ(${v})/${totalOf(v, other)}^2${most}`;
  const n = countPresent(v);
  const least = other === "0" ? `1/${n}` : `IF(${other}=0,1/${n},0)`;
  const rescaled =
    normalised === "TRUE"
      ? `(${index}-${least})/(1-${least})`
      : `(SQRT(${index})-SQRT(${least}))/(1-SQRT(${least}))`;
  const single = other === "0" ? `${n}=1` : `(${n}=1)*(${other}=0)`;
  const answer = normalised === "FALSE" ? index : `IF(${single},1,MAX(0,${rescaled}))`;
  const scaled = scale === "1" ? answer : `${answer}*${scale}`;
  const plain =
    normalised === "FALSE" && most !== "" && scale !== "1" ? `(${index})*${scale}` : scaled;
  return noneBelowZero([v], other === "0" ? plain : unless([`${n}=0`], "#DIV/0!", plain));
});
