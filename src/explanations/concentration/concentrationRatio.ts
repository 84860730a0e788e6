import { parameters } from "../../functions/concentration/concentrationRatio";
import { adding, byAmount, whole } from "../explainer";
import { terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneBelowZero } from "../native/parts";
import { bySupplier, spread } from "./shares/bySupplier";

export const explain = whole(parameters, ({ values, k, other }, sight) => {
  const rows = byAmount(bySupplier(values, sight, (share) => share, { other })).slice(0, k);
  return {
    numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
    parts: adding(k === 1 ? "Largest supplier" : `Largest ${k} suppliers`, "Share", rows),
    warnings: spread(other, values),
  };
});

export const native = form(parameters, ({ values: v, k, other }) => {
  const plus = other === "0" ? "" : `+${other}`;
  const rank = k === "1" ? "1" : `MIN(INT(${k}),COUNT(${v}))`;
  // The k-th largest amount, and whatever lies above it.
  const least = `LARGE(${v},${rank})`;
  const above = `${isNumber(v)}*(${v}>${least})`;
  const sum =
    rank === "1"
      ? `MAX(${v})`
      : `(SUMPRODUCT(${above},${v})+(${rank}-SUMPRODUCT(${above}))*${least})`;
  return noneBelowZero([v], `MIN(1,${sum}/(SUM(${v})${plus}))`);
});
