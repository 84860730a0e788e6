import { grid } from "../../functions/boundary/cell";
import { oneForEach } from "../../functions/boundary/vector";
import { parameters } from "../../functions/scenario/diversify";
import { addingTo, rowsFor, sum, whole } from "../explainer";
import { figure, percent } from "../figure";
import { form, NoForm } from "../native/nativeForm";

export const explain = whole(parameters, (given, sight) => {
  const shares = grid(sight.answer).flat().map(Number);
  const caps = oneForEach("max_share", given.max_share, given.costs.length);
  const rows = rowsFor(shares, "costs", sight, (share, i) => ({
    amount: share,
    detail: `cost ${figure(given.costs[i] ?? NaN)}, at most ${percent(caps[i] ?? NaN)}`,
  }));
  const cost = sum(shares.map((share, i) => share * (given.costs[i] ?? 0)));
  const budget = given.budget === undefined ? "" : `, within a budget of ${figure(given.budget)}`;
  const aim = {
    MIN_COST: "the least mean cost",
    MIN_HHI: "the least concentration",
    MIN_RISK: "the least risk-weighted concentration",
  }[given.objective];
  return {
    numbers: [`${aim}${budget}: a unit costs ${figure(cost)} on average`],
    parts: addingTo("The whole purchase", 1, "Supplier", "Share", rows),
    note: "The shares are decided together, within each supplier's largest share.",
  };
});

export const native = form(
  parameters,
  ({ costs: c, max_share: cap }, { objective }) => {
    if (objective !== "MIN_COST") return new NoForm("that objective is found by search");
    const place = `ROW(${c})`;
    const cheaper = `(TRANSPOSE(${c})<${c})+(TRANSPOSE(${c})=${c})*(TRANSPOSE(${place})<${place})`;
    const left = `1-MMULT(${cheaper},${cap}+0*${c})`;
    return `IF(${left}<0,0,IF(${left}<${cap},${left},${cap}))`;
  },
  { notes: "Costs are a column of cells." },
);
