import { haltProbability } from "../../core/chokepoint/haltProbability";
import { importance } from "../../core/chokepoint/importance";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/importance";
import { whole } from "../explainer";
import { figure } from "../figure";
import { failures } from "./halt/failures";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, events, top, method }, { row }) => {
  const tree = haltTree(model, events, top);
  const probability = haltProbability(tree, method === "RARE" ? "RARE" : "EXACT");
  const own = importance(tree, method)[row - 1];
  const explained = failures(tree, probability, method);
  if (own === undefined) return explained;
  return {
    ...explained,
    numbers: [
      `${own.event}: p = ${figure(own.probability)}; halt with it certain less without it: ${figure(own.BIRNBAUM)}`,
      `criticality ${figure(own.probability)} × ${figure(own.BIRNBAUM)} / ${figure(probability)} = ${figure(own.CRITICALITY)}`,
    ],
  };
});

export const noNative = whyNone.failures;
