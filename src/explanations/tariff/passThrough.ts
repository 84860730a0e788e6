import { parameters } from "../../functions/tariff/passThrough";
import { adding, eachCell } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, fromZero, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ rate0, rate1, pass_through, import_share }) => {
  const factor = (pass_through * import_share) / (1 + rate0);
  return {
    numbers: [
      `${figure(pass_through)} × (${percent(rate1)} - ${percent(rate0)}) / (1 + ${percent(rate0)}) × ${figure(import_share)}`,
    ],
    parts: adding("Tariff", "Part of the price before", [
      { label: "After", amount: rate1 * factor, detail: percent(rate1) },
      { label: "Before, taken off", amount: -rate0 * factor, detail: percent(rate0) },
    ]),
  };
});

export const native = form(
  parameters,
  ({ rate0, rate1, pass_through: passed, import_share: share }) => {
    const change = `${passed}*(${rate1}-${rate0})/(1+${rate0})*${share}`;
    return unlessBlank(
      [rate0, rate1],
      fromZero([rate0, rate1, passed], fractions([share], change)),
    );
  },
);
