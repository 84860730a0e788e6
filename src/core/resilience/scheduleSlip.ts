import { Failure } from "../failure";
import { shortName } from "../labels/shortName";
import { isNothing } from "../rounding";
import { schedule, totalDuration } from "./criticalPath";
import { durationsWithOther } from "./durationsWithOther";
import type { ActivityNetwork } from "./activityNetwork";

export interface Slip {
  /** How much later the whole ends when every activity takes its delay longer. */
  readonly total: number;
  readonly activities: readonly { delay: number; slack: number; alone: number }[];
}

/** T(durations + delays) − T(durations), and the same for each delay taken alone. */
export function scheduleSlip(network: ActivityNetwork, delays: Float64Array): Slip {
  const delayed = network.durations.map((duration, i) => duration + (delays[i] as number));
  delayed.forEach((duration, i) => {
    if (duration >= 0) return;
    const id = network.activities.ids[i] as string;
    throw new Failure("#NUM!", `The delay of ${shortName(id)} would make its duration negative.`);
  });
  const before = schedule(network);
  const alone = durationsWithOther(network, delayed);
  // The same path added up in another order is no slip.
  const slipTo = (duration: number): number =>
    isNothing(duration - before.duration, before.duration) ? 0 : duration - before.duration;
  return {
    total: totalDuration(network, delayed) - before.duration,
    activities: before.activities.map(({ slack }, i) => ({
      delay: delays[i] as number,
      slack,
      alone: delays[i] === 0 ? 0 : slipTo(alone[i] as number),
    })),
  };
}
