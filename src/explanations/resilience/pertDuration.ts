import { parameters } from "../../functions/resilience/pertDuration";
import { adding, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ optimistic, likely, pessimistic, result }) =>
  result === "MEAN"
    ? {
        numbers: [`(${figure(optimistic)} + 4 × ${figure(likely)} + ${figure(pessimistic)}) / 6`],
        parts: adding("Estimate", "Part of the mean", [
          { label: "Optimistic", amount: optimistic / 6 },
          { label: "Likely, four times", amount: (4 * likely) / 6 },
          { label: "Pessimistic", amount: pessimistic / 6 },
        ]),
      }
    : {
        numbers: [`((${figure(pessimistic)} - ${figure(optimistic)}) / 6)²`],
        note: "The variance is the square of a sixth of the range between the two extremes, so it has no parts.",
      },
);

export const native = form(
  parameters,
  ({ optimistic: o, likely: m, pessimistic: p }, { result }) => {
    const answer = result === "MEAN" ? `(${o}+4*${m}+${p})/6` : `((${p}-${o})/6)^2`;
    return unlessBlank([o, m, p], unless([`${o}>${m}`, `${m}>${p}`], "#NUM!", answer));
  },
);
