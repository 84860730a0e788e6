import { parameters } from "../../functions/tariff/rvc";
import { addingTo, eachCell } from "../explainer";
import { figure, percent } from "../figure";

export const explain = eachCell(parameters, (at) => {
  const { transaction_value: value, nonoriginating: foreign, net_cost: cost } = at;
  const base = at.method === "NET_COST" ? cost : value;
  const regional = at.method === "BUILD_UP" ? at.originating : base - foreign;
  const content = regional / base;
  const test = at.result === "PASS" ? [`${percent(content)} ≥ ${percent(at.threshold)}`] : [];
  const taken =
    at.method === "BUILD_UP"
      ? `${figure(at.originating)} / ${figure(base)}`
      : `(${figure(base)} - ${figure(foreign)}) / ${figure(base)}`;
  return {
    numbers: [taken, ...test],
    parts: addingTo(
      at.method === "NET_COST" ? "Net cost" : "Transaction value",
      1,
      "Part",
      "Share",
      [
        { label: "Counts as regional", amount: content, detail: figure(regional) },
        { label: "Does not", amount: 1 - content, detail: figure(base - regional) },
      ],
    ),
    note: "The result is the first part, or whether it reaches the threshold.",
  };
});
