import { cutSetList } from "../../core/chokepoint/cutSetList";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/singlePoints";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, top }) => {
  const tree = haltTree(model, [], top);
  const chance = new Map(tree.events.map(({ name, probability }) => [name, probability]));
  const points = cutSetList(tree, 1).flat();
  return {
    numbers: [
      `${figure(points.length)} of ${figure(tree.events.length)} failures halt production alone`,
    ],
    parts: beside(
      "Single point of failure",
      "Probability",
      points.map((label) => ({ label, amount: chance.get(label) ?? NaN })),
    ),
    note: "Each of them is enough for a halt: their probabilities do not add up.",
  };
});

export const noNative = whyNone.failures;
