import { ActivityNetwork } from "../../core/resilience/activityNetwork";
import { scheduleSlip } from "../../core/resilience/scheduleSlip";
import { activitiesOf } from "../../functions/boundary/activitiesOf";
import { parameters } from "../../functions/resilience/scheduleSlip";
import { adding, addingTo, sum, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, terms } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(
  parameters,
  ({ ids, durations, relations, delays, result }, { row }) => {
    const activities = activitiesOf(ids, durations);
    const own = delays
      .filter((_, i) => ids[i] !== "")
      .map((delay) => (Number.isNaN(delay) ? 0 : delay));
    const slip = scheduleSlip(new ActivityNetwork(activities, relations), own);
    const rows = slip.activities.map(({ delay, slack, alone }, i) => ({
      ...{ label: activities.ids[i] ?? "", amount: alone },
      detail: `delay ${figure(delay)}, slack ${figure(slack)}`,
    }));
    const joint = slip.total - sum(rows.map(({ amount }) => amount));
    const all: Part[] =
      Math.abs(joint) < 1e-9 ? rows : [...rows, { label: "Delays acting together", amount: joint }];
    const shown = result === "TABLE" ? rows[row - 1] : undefined;
    const [of, amount] = ["Delay by itself", "Slip"];
    return {
      numbers: [
        shown === undefined
          ? terms(all.map((part) => figure(part.amount)))
          : `${shown.label}: ${shown.detail}`,
      ],
      parts:
        result === "TABLE"
          ? addingTo("Slip of the whole", slip.total, of, amount, all)
          : adding(of, amount, all),
      note: "Delays beside each other overlap, and delays in a row share the slack: what they do together beyond each alone has a row of its own.",
    };
  },
);

export const noNative = whyNone.schedule;
