import { parameters } from "../../functions/criticality/importPenetration";
import { addingTo, eachCell } from "../explainer";
import { figure } from "../figure";

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
