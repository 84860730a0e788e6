import { haltProbability } from "../../core/chokepoint/haltProbability";
import { hasRange } from "../../core/chokepoint/haltRange";
import { haltTornado } from "../../core/chokepoint/haltTornado";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/tornadoHalt";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, (given) => {
  const tree = haltTree(given.model, given.events, given.top);
  const probability = haltProbability(tree);
  const ranged = new Set(tree.events.filter(hasRange).map(({ name }) => name));
  const rows = haltTornado(tree, given.low_factor, given.high_factor);
  return {
    numbers: [`changes from ${figure(probability)}, the halt probability as it is`],
    parts: beside(
      "Failure",
      "Swing",
      rows.map(({ label, swing, low, high }) => ({
        ...{ label, amount: swing },
        detail: ranged.has(label)
          ? `${figure(low)} at its low, ${figure(high)} at its high`
          : `${figure(low)} at × ${figure(given.low_factor)}, ${figure(high)} at × ${figure(given.high_factor)}`,
      })),
    ),
    note: "Each failure is moved by itself, the others staying as they are: the swings do not add up.",
  };
});

export const noNative = whyNone.failures;
