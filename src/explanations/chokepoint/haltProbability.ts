import { haltProbability } from "../../core/chokepoint/haltProbability";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/haltProbability";
import { adding, addingTo, amounts, beside, byAmount, whole } from "../explainer";
import { figure, terms } from "../figure";
import { cutSets, failures } from "./halt/failures";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, events, top, method }) => {
  const tree = haltTree(model, events, top);
  if (method === "EXACT") return failures(tree, haltProbability(tree));
  const rows = byAmount(cutSets(tree));
  const added = amounts(rows);
  const product = terms(
    rows.map(({ amount }) => `(1 - ${figure(amount)})`),
    " × ",
  );
  if (method === "MCUB") {
    return {
      numbers: [`1 - ${product}`],
      parts: beside("Smallest set that halts", "Probability", rows),
      note: "The result is the chance that at least one set occurs, taken as independent: the sets' probabilities do not add up.",
    };
  }
  return {
    numbers: [terms(rows.map(({ amount }) => figure(amount)))],
    parts:
      added > 1
        ? addingTo("Sum, held at 1", added, "Smallest set that halts", "Probability", rows)
        : adding("Smallest set that halts", "Probability", rows),
  };
});

export const noNative = whyNone.failures;
