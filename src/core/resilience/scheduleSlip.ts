import { Failure } from "../failure";
import { schedule, totalDuration } from "./criticalPath";
import type { ActivityNetwork } from "./activityNetwork";
import { shortName } from "../labels/shortName";

export interface Slip {
  /** How much later the whole ends when every activity takes its delay longer. */
  readonly total: number;
  readonly activities: readonly { delay: number; slack: number; alone: number }[];
}

/** T(durations + delays) − T(durations), and the same for each delay taken alone. */
export function scheduleSlip(network: ActivityNetwork, delays: Float64Array): Slip {
  const durations = Float64Array.from(network.activities, ({ duration }) => duration);
  const delayed = durations.map((duration, i) => duration + (delays[i] as number));
  delayed.forEach((duration, i) => {
    if (duration >= 0) return;
    const { id } = network.activities[i] as { id: string };
    throw new Failure("#NUM!", `The delay of ${shortName(id)} would make its duration negative.`);
  });
  const before = schedule(network);
  const alone = (i: number): number => {
    if (delays[i] === 0) return 0;
    const only = durations.slice();
    only[i] = delayed[i] as number;
    return totalDuration(network, only) - before.duration;
  };
  return {
    total: totalDuration(network, delayed) - before.duration,
    activities: before.activities.map(({ slack }, i) => ({
      delay: delays[i] as number,
      slack,
      alone: alone(i),
    })),
  };
}
