import { cutSetList } from "../../../core/chokepoint/cutSetList";
import type { FaultTree } from "../../../core/chokepoint/faultTree";
import { importance } from "../../../core/chokepoint/importance";
import { beside, type Draft, byAmount } from "../../explainer";
import type { Part } from "../../explanation";
import { figure, percent, terms } from "../../figure";

/** What each failure matters to the probability of a halt, single points named. */
export function failures(
  tree: FaultTree,
  probability: number,
  method: "EXACT" | "RARE" = "EXACT",
): Draft {
  const single = new Set(singlePointsOf(tree));
  const rows = importance(tree, method).map(({ event, probability: p, CRITICALITY: share }) => ({
    label: event,
    amount: share,
    detail: `p = ${figure(p)}${single.has(event) ? ", halts alone" : ""}`,
  }));
  const chances = tree.events.map((event) => `${event.name} ${figure(event.probability)}`);
  return {
    numbers: [`P(halt | ${terms(chances, ", ")}), ${figure(single.size)} of them single points`],
    parts: beside("Failure", "Criticality", byAmount(rows)),
    note: `Criticality is the part of the ${percent(probability)} that would go if the failure could not occur. Failures that act together count in each other's part, so the parts do not add up.`,
  };
}

function singlePointsOf(tree: FaultTree): string[] {
  try {
    return cutSetList(tree, 1).flat();
  } catch {
    // A tree too large to search still has its probabilities.
    return [];
  }
}

/** The smallest sets of failures with the product of their probabilities. */
export function cutSets(tree: FaultTree): Part[] {
  const chance = new Map(tree.events.map(({ name, probability }) => [name, probability]));
  return cutSetList(tree).map((set) => ({
    label: set.join(" and "),
    amount: set.reduce((product, event) => product * (chance.get(event) ?? NaN), 1),
  }));
}
