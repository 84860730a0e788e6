import type { NativeForm } from "./nativeForm";
import { fromZero, known, unless } from "./parts";

export const resilienceForms: readonly NativeForm[] = [
  {
    id: "TIME_TO_SURVIVE",
    parameters: ["stock", "demand_rate", "alt_rate", "cap", "result"],
    defaults: { alt_rate: "0", cap: "3650" },
    words: { result: ["DAYS", "FLAG"] },
    body({ stock = "", demand_rate: demand = "", alt_rate: other = "", cap = "" }, { result }) {
      const need = other === "0" ? demand : `(${demand}-${other})`;
      const [lasts, capped, days] =
        result === "DAYS" ? [cap, cap, `${stock}/${need}`] : ["TRUE", "TRUE", "FALSE"];
      const answer = `IF(${stock}/${need}>=${cap},${capped},${days})`;
      const endless = other === "0" ? answer : `IF(${other}>=${demand},${lasts},${answer})`;
      const outside = [`${stock}<0`, `${demand}<=0`, ...(other === "0" ? [] : [`${other}<0`])];
      return known([stock, demand], unless(outside, "#NUM!", endless));
    },
  },
  {
    id: "PERT_DURATION",
    parameters: ["optimistic", "likely", "pessimistic", "result"],
    words: { result: ["MEAN", "VARIANCE"] },
    body({ optimistic: o = "", likely: m = "", pessimistic: p = "" }, { result }) {
      const answer = result === "MEAN" ? `(${o}+4*${m}+${p})/6` : `((${p}-${o})/6)^2`;
      return known([o, m, p], unless([`${o}>${m}`, `${m}>${p}`], "#NUM!", answer));
    },
  },
  {
    id: "PERT_PROBABILITY",
    parameters: ["mean", "variance", "deadline"],
    // NORMSDIST is NORM.S.DIST under the name that every spreadsheet knows.
    body: ({ mean = "", variance = "", deadline = "" }) =>
      known(
        [mean, variance, deadline],
        fromZero([variance], `NORMSDIST((${deadline}-${mean})/SQRT(${variance}))`),
      ),
  },
];
