import { parameters } from "../../functions/criticality/substitutionIndex";
import { adding, rowsFor, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, noneOutsideFractions, notOne, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { application_shares: shares, substitute_shares: substitutes, parameters } = given;
  const { columns } = substitutes;
  const rows = rowsFor(shares, "application_shares", sight, (share, a) => {
    const own = Array.from({ length: columns }, (_, i) => {
      const part = substitutes.values[a * columns + i] ?? 0;
      return part > 0 ? part * (parameters.values[a * columns + i] ?? 0) : 0;
    });
    const index = share > 0 ? sum(own) : 0;
    return { amount: share * index, detail: `${percent(share)} × ${figure(index)}` };
  });
  return {
    numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
    parts: adding("Application", "Share × index", rows),
  };
});

export const native = form(
  parameters,
  ({ application_shares: a, substitute_shares: s, parameters: p }) => {
    const used = `(${a}>0)*(${s}>0)`;
    const open = `SUMPRODUCT(${used}*(1-${isNumber(p)}))>0`;
    const index = `MIN(1,SUMPRODUCT(IF(${used},${a}*${s}*${p},0)))`;
    const answer = unless([open], "#N/A", index);
    return noneOutsideFractions([s, p], unless([notOne(a)], "#NUM!", answer));
  },
  { notes: "Application shares stand in a column, a row for each application." },
);
