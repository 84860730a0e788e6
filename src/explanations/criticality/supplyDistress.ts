import { parameters } from "../../functions/criticality/supplyDistress";
import { beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { exceeds, fromZero, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const dear = (at.price - at.price_base) / at.price_sd;
  const scarce = (at.quantity_base - at.quantity) / at.quantity_sd;
  const least = `min(${figure(dear)}, ${figure(scarce)})`;
  return {
    numbers: [
      `dear: (${figure(at.price)} - ${figure(at.price_base)}) / ${figure(at.price_sd)}`,
      `scarce: (${figure(at.quantity_base)} - ${figure(at.quantity)}) / ${figure(at.quantity_sd)}`,
      at.result === "SCORE" ? least : `${least} > ${figure(at.threshold)}`,
    ],
    parts: beside("Deviation", "Standard deviations", [
      { label: "Price above its level", amount: dear },
      { label: "Quantity below its level", amount: scarce },
    ]),
    note: "The smaller of the two counts, since distress is both at once: they do not add up.",
  };
});

export const native = form(parameters, (given, { result }) => {
  const { price, price_base, price_sd, threshold } = given;
  const { quantity, quantity_base, quantity_sd } = given;
  const dear = `(${price}-${price_base})/${price_sd}`;
  const scarce = `(${quantity_base}-${quantity})/${quantity_sd}`;
  const score = `IF(${dear}<${scarce},${dear},${scarce})`;
  return unlessBlank(
    [price, price_base, price_sd, quantity, quantity_base, quantity_sd],
    fromZero([price_sd, quantity_sd], result === "SCORE" ? score : exceeds(score, threshold)),
  );
});
