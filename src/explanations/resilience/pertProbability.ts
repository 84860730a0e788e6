import { parameters } from "../../functions/resilience/pertProbability";
import { eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ mean, variance, deadline }) => ({
  numbers: [`Φ((${figure(deadline)} - ${figure(mean)}) / √${figure(variance)})`],
  note: `The deadline lies ${figure((deadline - mean) / Math.sqrt(variance))} standard deviations beyond the mean; Φ, the normal distribution, makes that a probability, which has no parts.`,
}));

// NORMSDIST is NORM.S.DIST under the name that every spreadsheet knows.
export const native = form(parameters, ({ mean, variance, deadline }) =>
  unlessBlank(
    [mean, variance, deadline],
    fromZero([variance], `NORMSDIST((${deadline}-${mean})/SQRT(${variance}))`),
  ),
);
