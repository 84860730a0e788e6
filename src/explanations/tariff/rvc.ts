import { parameters } from "../../functions/tariff/rvc";
import { addingTo, eachCell } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, fromZero, unlessBlank } from "../native/parts";

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

export const native = form(parameters, (given, { method, result }) => {
  const { transaction_value: tv, nonoriginating: vnm, net_cost: nc, originating: vom } = given;
  const base = method === "NET_COST" ? nc : tv;
  const counted = { BUILD_DOWN: `(${tv}-${vnm})`, BUILD_UP: vom, NET_COST: `(${nc}-${vnm})` };
  const more: Record<typeof method, string[]> = { BUILD_DOWN: [], BUILD_UP: [vom], NET_COST: [nc] };
  const needed = more[method];
  const least = given.threshold;
  if (needed.includes("") || (result === "PASS" && least === "")) return "#N/A";
  const content = `${counted[method]}/${base}`;
  const passes = fractions([least], `${content}-${least}>=-1E-9*ABS(${least})`);
  const answer = result === "PASS" ? unlessBlank([least], passes) : content;
  const amounts = method === "NET_COST" ? [vnm, nc] : [tv, vnm, ...needed];
  return unlessBlank(amounts, fromZero(amounts, answer));
});
