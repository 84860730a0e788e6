import { LossDistribution } from "../../core/scenario/lossDistribution";
import { parameters } from "../../functions/scenario/lossVar";
import { beside, sum, whole } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { lossNotes, valueAtRisk, whereJudged } from "./losses/valueAtRisk";

export const explain = whole(parameters, ({ losses, alpha, weights }, sight) => {
  const value = new LossDistribution(losses, weights).valueAtRisk(alpha);
  const weightOf = (i: number): number => weights?.[i] ?? 1;
  const scenarios = [...losses.keys()].filter((i) => !Number.isNaN(losses[i]));
  const total = sum(scenarios.map(weightOf));
  const chance = (test: (loss: number) => boolean): number =>
    sum(scenarios.filter((i) => test(losses[i] ?? 0)).map(weightOf)) / total;
  const worst = scenarios
    .filter((i) => (losses[i] ?? 0) >= value)
    .sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0))
    .map((i) => ({
      label: sight.label("losses", i),
      amount: losses[i] ?? 0,
      detail: `probability ${percent(weightOf(i) / total)}`,
    }));
  return {
    numbers: [
      `P(loss ≤ ${figure(value)}) = ${percent(chance((loss) => loss <= value))} ≥ ${percent(alpha)}`,
      `P(loss < ${figure(value)}) = ${percent(chance((loss) => loss < value))}`,
    ],
    parts: beside("Loss at or above it", "Loss", worst),
    note: "The value at risk is one of the losses, found by counting from the smallest: losses do not add up to it.",
  };
});

export const native = form(parameters, (given) => whereJudged(given, valueAtRisk(given)), {
  notes: lossNotes,
});
