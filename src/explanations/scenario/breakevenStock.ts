import { parameters } from "../../functions/scenario/breakevenStock";
import { beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, fromZero, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const { annual_probability: p, loss_per_day: loss, holding_cost_per_day: holding } = at;
  const mean = at.mean_duration;
  const ratio = `${figure(holding)} / (${figure(p)} × ${figure(loss)})`;
  const r = holding / (p * loss);
  const days = {
    EXPONENTIAL: `${figure(mean)} × ln(1 / ${figure(r)})`,
    UNIFORM: `2 × ${figure(mean)} × (1 - ${figure(r)})`,
    FIXED: figure(mean),
  }[at.distribution];
  const costs = beside("A day of cover more", "Money a year", [
    { label: "Costs", amount: holding },
    { label: "Loss it avoids at most", amount: p * loss },
  ]);
  if (at.result === "BREAKEVEN_PROBABILITY") {
    return {
      numbers: [`${figure(holding)} / ${figure(loss)}`],
      parts: costs,
      note: "The result is a quotient: the probability from which the first day of cover pays.",
    };
  }
  return {
    numbers: [`r = ${ratio} = ${figure(r)}`, r >= 1 ? "0, since r is 1 or more" : days],
    parts: costs,
    note: "Stock is worth holding to the day whose cost equals the loss that it avoids: the two are weighed against each other and do not add up.",
  };
});

export const native = form(parameters, (given, { distribution, result }) => {
  const { annual_probability: p, loss_per_day: loss } = given;
  const { holding_cost_per_day: holding, mean_duration: mean } = given;
  const days = {
    EXPONENTIAL: `IF(${holding}=0,#DIV/0!,${mean}*LN(${p}*${loss}/${holding}))`,
    UNIFORM: `2*${mean}*(1-${holding}/(${p}*${loss}))`,
    FIXED: mean,
  };
  const answer =
    result === "DAYS"
      ? `IF(${holding}>=${p}*${loss}*(1-1E-9),0,${days[distribution]})`
      : `${holding}/${loss}`;
  return unlessBlank(
    [p, loss, holding, mean],
    fractions([p], fromZero([loss, holding, mean], answer)),
  );
});
