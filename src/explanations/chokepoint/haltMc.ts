import { haltProbability } from "../../core/chokepoint/haltProbability";
import { grid } from "../../functions/boundary/cell";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/haltMc";
import { whole } from "../explainer";
import { figure } from "../figure";
import { failures } from "./halt/failures";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, events, top, trials, result }, { answer }) => {
  const tree = haltTree(model, events, top);
  const [first] = grid(answer)[result === "TABLE" ? 1 : 0] ?? [];
  const estimate = result === "SE" ? NaN : Number(first);
  const exact = haltProbability(tree);
  const halts = Number.isNaN(estimate) ? exact * trials : estimate * trials;
  const explained = failures(tree, exact);
  return {
    ...explained,
    numbers: [
      result === "SE"
        ? `about √(${figure(exact)} × (1 - ${figure(exact)}) / ${figure(trials)})`
        : `${figure(halts)} halts / ${figure(trials)} trials`,
    ],
    note: `A simulated figure; worked out exactly the probability is ${figure(exact)}. ${explained.note ?? ""}`,
  };
});

export const noNative = whyNone.draws;
