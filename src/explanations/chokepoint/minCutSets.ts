import { cutSetList } from "../../core/chokepoint/cutSetList";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/minCutSets";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, top, max_order: order }) => {
  const sets = cutSetList(haltTree(model, [], top), order);
  return {
    numbers: [`${figure(sets.length)} smallest sets of failures`],
    parts: beside(
      "Smallest set that halts",
      "Failures in it",
      sets.map((set) => ({ label: set.join(" and "), amount: set.length })),
    ),
    note: "Each set halts production when all of its failures occur, and none can be left out of it: sets do not add up.",
  };
});

export const noNative = whyNone.failures;
