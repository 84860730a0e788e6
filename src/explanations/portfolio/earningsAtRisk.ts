import { parameters } from "../../functions/portfolio/earningsAtRisk";
import { beside, eachCell } from "../explainer";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, fromZero, unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const { revenue, exposed_share: exposed, loss_share: lost, contribution_margin: margin } = at;
  const product = [revenue, exposed, lost, margin].map(figure).join(" × ");
  return {
    numbers: [at.result === "LOSS" ? product : `${product} / ${figure(at.ebit)}`],
    parts: beside("Step", "Amount", [
      { label: "Revenue", amount: revenue },
      { label: "Exposed revenue", amount: revenue * exposed, detail: percent(exposed) },
      { label: "Lost revenue", amount: revenue * exposed * lost, detail: percent(lost) },
      {
        label: "Lost contribution",
        amount: revenue * exposed * lost * margin,
        detail: percent(margin),
      },
    ]),
    note: "Each step takes a part of the one above, so the steps do not add up: the last is the loss.",
  };
});

export const native = form(parameters, (given, { result }) => {
  const { revenue, exposed_share: exposed, loss_share: lost, ebit } = given;
  const { contribution_margin: margin } = given;
  const loss = `${revenue}*${exposed}*${lost}*${margin}`;
  const shares = [exposed, lost, margin];
  const answer =
    result === "LOSS"
      ? loss
      : ebit === ""
        ? "#N/A"
        : unlessBlank([ebit], unless([`${ebit}<0`], "#NUM!", `${loss}/${ebit}`));
  return unlessBlank([revenue, ...shares], fromZero([revenue], fractions(shares, answer)));
});
