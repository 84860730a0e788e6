import fc from "fast-check";
import { schedule } from "../../../src/core/resilience/criticalPath";
import { ActivityNetwork } from "../../../src/core/resilience/activityNetwork";
import { scheduleSlip } from "../../../src/core/resilience/scheduleSlip";
import { networks } from "../../support/activityNetworks";

test("with finish-to-start relations alone, a delay within the slack slips nothing, beyond it by the rest", () => {
  fc.assert(
    fc.property(
      networks,
      fc.nat(6),
      fc.integer({ min: 0, max: 12 }),
      ({ activities, relations }, at, delay) => {
        const i = at % activities.length;
        const network = new ActivityNetwork(
          activities,
          relations.map((relation) => ({
            ...relation,
            type: "FS" as const,
            lag: Math.abs(relation.lag),
          })),
        );
        const { slack } = schedule(network).activities[i]!;
        const delays = new Float64Array(activities.length);
        delays[i] = delay;
        expect(scheduleSlip(network, delays).total).toBeCloseTo(Math.max(0, delay - slack), 9);
      },
    ),
  );
});
