import { parameters } from "../../functions/portfolio/portfolioExposure";
import { adding, addingTo, known, rowsFor, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneOutsideFractions, unless } from "../native/parts";

export const explain = whole(parameters, ({ weights, exposures, result }, sight) => {
  const held = weights.map((weight) => (Number.isNaN(weight) ? 0 : weight));
  const isKnown = (i: number): boolean => !Number.isNaN(exposures[i]);
  const size = sum(held.map(Math.abs));
  const knownSize = sum(held.map((weight, i) => (isKnown(i) ? Math.abs(weight) : 0)));
  const open = Array.from(held.keys()).filter((i) => held[i] !== 0 && !isKnown(i)).length;
  const warnings =
    open === 0
      ? []
      : [
          `The exposure of ${open} of ${held.length} holdings is not known: ${percent(knownSize / size)} of the portfolio is covered.`,
        ];
  if (result === "COVERAGE") {
    const rows = rowsFor(weights, "weights", sight, (weight, i) =>
      isKnown(i) ? { amount: Math.abs(weight) / size, detail: figure(weight) } : null,
    );
    return {
      numbers: [`${figure(knownSize)} / ${figure(size)}`],
      parts: adding("Holding with a known exposure", "Part of the portfolio", rows),
      warnings,
    };
  }
  const assumed = { FLOOR: 0, CEILING: 1, TOTAL: NaN, CONTRIBUTIONS: NaN }[result];
  const over = sum(held.filter((_, i) => isKnown(i) || !Number.isNaN(assumed)));
  const rows = rowsFor(weights, "weights", sight, (weight, i) => {
    const exposure = isKnown(i) ? (exposures[i] ?? NaN) : assumed;
    if (Number.isNaN(exposure)) return null;
    const taken = isKnown(i) ? "" : ", taken for not known";
    const detail = `${percent(weight / over)} × ${figure(exposure)}${taken}`;
    return { amount: (weight * exposure) / over, detail };
  });
  const total = known(rows.map(({ amount }) => amount));
  const added = terms(rows.map(({ detail }) => detail ?? ""));
  const [of, amount] = ["Holding", "Weight × exposure"];
  if (result !== "CONTRIBUTIONS") {
    return { numbers: [added], parts: adding(of, amount, rows), warnings };
  }
  return {
    numbers: [rows[Math.max(sight.row, sight.column)]?.detail ?? "not known"],
    parts: addingTo("Exposure of the portfolio", total, of, amount, rows),
    warnings,
  };
});

export const native = form(parameters, ({ weights: w, exposures: e }, { result }) => {
  const exposed = `SUMPRODUCT(${w},${e})`;
  const knownWeight = `SUMPRODUCT(${w},--${isNumber(e)})`;
  const size = `IF(${isNumber(w)},ABS(${w}),0)`;
  const open = `SUMPRODUCT(${w},1-${isNumber(e)})`;
  const part = `${w}*${e}/${knownWeight}`;
  const gross = (of: string): string => `SUMPRODUCT(${size}${of})`;
  /** An amount over a sum of weights that is more than rounding. */
  const over = (amount: string, net: string, of: string): string =>
    unless([`ABS(${net})<=1E-9*${gross(of)}`], "#DIV/0!", `${amount}/${net}`);
  const results = {
    TOTAL: over(exposed, knownWeight, `*${isNumber(e)}`),
    COVERAGE: `${gross(`*${isNumber(e)}`)}/${gross("")}`,
    CONTRIBUTIONS: `IF(${isNumber(w)}*${isNumber(e)},${part},"")`,
    FLOOR: over(exposed, `SUM(${w})`, ""),
    CEILING: over(`(${exposed}+${open})`, `SUM(${w})`, ""),
  };
  return noneOutsideFractions([e], results[result]);
});
