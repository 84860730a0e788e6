import { parameters } from "../../functions/tariff/reciprocalRate";
import { adding, eachCell } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const { exports, imports, elasticity, pass_through, floor } = at;
  const base = elasticity * pass_through * imports;
  const rate = (imports - exports) / base;
  const lifted = Math.max(0, floor - rate);
  const raised =
    lifted > 0 ? [{ label: "Raised to the floor", amount: lifted, detail: percent(floor) }] : [];
  return {
    numbers: [
      `max(${percent(floor)}, (${figure(imports)} - ${figure(exports)}) / (${figure(elasticity)} × ${figure(pass_through)} × ${figure(imports)}))`,
    ],
    parts: adding("Flow", "Part of the rate", [
      { label: "imports", amount: imports / base },
      { label: "exports, taken off", amount: -exports / base },
      ...raised,
    ]),
  };
});

export const native = form(
  parameters,
  ({ exports, imports, elasticity, pass_through: passed, floor }) => {
    const rate = `(${imports}-${exports})/(${elasticity}*${passed}*${imports})`;
    const answer = `IF(${rate}<${floor},${floor},${rate})`;
    return unlessBlank([exports, imports], fromZero([exports, imports], answer));
  },
);
