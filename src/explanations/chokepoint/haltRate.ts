import { haltRate } from "../../core/chokepoint/haltRate";
import { timedTrees } from "../../functions/boundary/tables/logicModel";
import { parameters } from "../../functions/chokepoint/haltRate";
import { adding, beside, byAmount, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ model, events, top, result }) => {
  const { tree, stocked } = timedTrees(model, events, top);
  const { frequency, downtime, unavailability, uncoveredDays, byEvent } = haltRate(tree, stocked);
  const rows = byAmount(byEvent.map(({ event, frequency: amount }) => ({ label: event, amount })));
  const isFrequency = result === "FREQUENCY";
  return {
    numbers: [
      `${figure(frequency)} halts a year; halted for ${figure(unavailability)} of the time, 365 × ${figure(unavailability)} = ${figure(downtime)} days a year; ${figure(uncoveredDays)} of them not covered by stock`,
    ],
    parts: isFrequency
      ? adding("Failure that begins a halt", "Halts a year", rows)
      : beside("Failure that begins a halt", "Halts a year", rows),
    note: isFrequency
      ? null
      : "The parts are of the frequency: days overlap, so that those of single failures do not add up.",
  };
});

export const noNative = whyNone.failures;
