import { LossDistribution } from "../../core/scenario/lossDistribution";
import { parameters } from "../../functions/scenario/lossCvar";
import { adding, rowsFor, sum, whole } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber } from "../native/parts";
import { lossNotes, valueAtRisk, whereJudged } from "./losses/valueAtRisk";

export const explain = whole(parameters, ({ losses, alpha, weights }, sight) => {
  const threshold = new LossDistribution(losses, weights).valueAtRisk(alpha);
  const weightOf = (i: number): number => (Number.isNaN(losses[i]) ? 0 : (weights?.[i] ?? 1));
  const total = sum(losses.map((_, i) => weightOf(i)));
  const part = (i: number): number => weightOf(i) / total / (1 - alpha);
  const beyond = rowsFor(losses, "losses", sight, (loss, i) =>
    loss > threshold
      ? { amount: loss * part(i), detail: `${figure(loss)} × ${percent(part(i))} of the tail` }
      : null,
  );
  const covered = sum([...losses.keys()].filter((i) => (losses[i] ?? NaN) > threshold).map(part));
  const atValue = {
    label: "At the value at risk",
    amount: threshold * (1 - covered),
    detail: `${figure(threshold)} × ${percent(1 - covered)} of the tail`,
  };
  return {
    numbers: [`${figure(threshold)} + E[(L - ${figure(threshold)})⁺] / (1 - ${figure(alpha)})`],
    parts: adding("Loss in the tail", "Part of the mean", [atValue, ...beyond]),
  };
});

export const native = form(
  parameters,
  (given) => {
    const { losses, alpha, weights } = given;
    const limit = valueAtRisk(given);
    const weight = weights === "" ? "" : `*${weights}`;
    const total = weights === "" ? `COUNT(${losses})` : `SUM(${weights})`;
    const beyond = `${isNumber(losses)}*(${losses}>${limit})`;
    const excess = `SUMPRODUCT(IF(${beyond},(${losses}-${limit})${weight},0))`;
    return whereJudged(given, `MIN(MAX(${losses}),${limit}+${excess}/${total}/(1-${alpha}))`);
  },
  { notes: lossNotes },
);
