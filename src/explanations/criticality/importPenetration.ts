import { parameters } from "../../functions/criticality/importPenetration";
import { addingTo, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const { production, imports, exports, partner_imports: partner } = at;
  const supply = production + imports - exports;
  const counted = { PENETRATION: imports, SELF_SUFFICIENCY: production, PARTNER: partner };
  return {
    numbers: [
      `${figure(counted[at.result])} / (${figure(production)} + ${figure(imports)} - ${figure(exports)})`,
    ],
    parts: addingTo("Supply of the home market", 1, "Flow", "Part of supply", [
      { label: "production", amount: production / supply, detail: figure(production) },
      { label: "imports", amount: imports / supply, detail: figure(imports) },
      { label: "exports, taken off", amount: -exports / supply, detail: figure(exports) },
    ]),
    note:
      at.result === "PARTNER"
        ? "The partner's imports are a part of all imports, over the same supply."
        : "The result is one of the parts; together they make up the supply.",
  };
});

export const native = form(
  parameters,
  ({ production: y, imports: m, exports: x, partner_imports: p }, { result }) => {
    const supply = `(${y}+${m}-${x})`;
    const over = { PENETRATION: m, SELF_SUFFICIENCY: y, PARTNER: p };
    const share = `${over[result]}/IF(${supply}>1E-9*(${y}+${m}+${x}),${supply},0)`;
    const market = [y, m, x];
    if (result !== "PARTNER") {
      return unlessBlank(market, fromZero(market, unless([`${supply}<0`], "#NUM!", share)));
    }
    if (p === "") return "#N/A";
    const outside = [`${p}>${m}*(1+1E-9)`, `${supply}<0`];
    return unlessBlank([...market, p], fromZero([...market, p], unless(outside, "#NUM!", share)));
  },
);
