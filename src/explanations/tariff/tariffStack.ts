import { us2025 } from "../../core/tariff/stackingRules";
import { tariffStack } from "../../core/tariff/tariffStack";
import { parameters } from "../../functions/tariff/tariffStack";
import { adding, addingTo, amounts, atCell, whole } from "../explainer";
import { percent, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { isNumber, numberColumn, tableColumn, textColumn, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const isTable = given.result === "TABLE";
  const day = atCell(given.date, isTable ? 0 : sight.row, isTable ? 0 : sight.column);
  const stacked = tariffStack(given.layers, {
    base: given.base,
    rules: given.rules === "US2025" ? us2025 : undefined,
    origin: given.origin,
    metalShare: given.metal_share,
    reciprocalFloor: given.reciprocal_floor,
    date: Number.isNaN(day) ? undefined : day,
  });
  const layers = stacked.map(({ layer, rate, adds }) => ({
    label: layer,
    amount: adds,
    detail: adds === rate ? "in full" : `of ${percent(rate)}, by the rules of stacking`,
  }));
  const base = { label: "Base", amount: given.base, detail: "the ordinary rate" };
  const rows = given.result === "ADDITIONAL" ? layers : [base, ...layers];
  const shown = isTable ? rows[sight.row - 1] : undefined;
  const [of, amount] = ["Layer", "Adds to the rate"];
  return {
    numbers: [
      shown === undefined
        ? terms(rows.map((row) => percent(row.amount)))
        : `${shown.label}: ${percent(shown.amount)}, ${shown.detail}`,
    ],
    parts: isTable
      ? addingTo("Total rate", amounts(rows), of, amount, rows)
      : adding(of, amount, rows),
  };
});

export const native = form(
  parameters,
  ({ layers, base, metal_share, reciprocal_floor }, words) => {
    const { rules, result } = words;
    if (rules !== "ADD") return new NoForm("dated rules decide which layer yields to which");
    if (result === "TABLE")
      return new NoForm("a table with a header over many rows has no short form");
    if (metal_share !== "" || reciprocal_floor !== "") {
      return new NoForm("shares and floors that replace layers have no short form");
    }
    const rate = tableColumn(layers, "rate");
    const mode = textColumn(layers, "mode");
    const share = numberColumn(layers, "content_share", "1");
    const lifted = `IF(${rate}>${base},${rate}-${base},0)`;
    const adds = `IF(${isNumber(rate)},${share}*IF(${mode}="FLOOR",${lifted},${rate}),0)`;
    const competing = `SUMPRODUCT((${mode}="MAX")+(${mode}="REPLACE"))>0`;
    const total = result === "TOTAL" ? `${base}+SUMPRODUCT(${adds})` : `SUMPRODUCT(${adds})`;
    return unless([competing], "#N/A", total);
  },
  {
    notes: "For layers that add or lift to a floor; a layer that competes or replaces gives #N/A.",
  },
);
