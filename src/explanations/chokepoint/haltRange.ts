import { hasRange, haltRange } from "../../core/chokepoint/haltRange";
import { haltTree } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/haltRange";
import { beside, byAmount, whole } from "../explainer";
import { figure, percent } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, events, top, draws, seed, level }) => {
  const tree = haltTree(model, events, top);
  const { low, mean, high } = haltRange(tree, draws, seed, level);
  const rows = tree.events.filter(hasRange).map(({ name, low = NaN, high = NaN, probability }) => ({
    label: name,
    amount: high - low,
    detail: `${figure(low)} to ${figure(high)}${Number.isNaN(probability) ? "" : `, likeliest ${figure(probability)}`}`,
  }));
  return {
    numbers: [
      `${percent(level)} of ${figure(draws)} draws lie from ${figure(low)} to ${figure(high)}, their mean is ${figure(mean)}`,
      `${figure(rows.length)} of ${figure(tree.events.length)} events have a range`,
    ],
    parts: beside("Event with a range", "Width of its range", byAmount(rows)),
    note: "Each draw takes one probability from every range: the widths are what goes in, and do not add up.",
  };
});

export const noNative = whyNone.draws;
