import { schedule, type Schedule } from "../../core/resilience/criticalPath";
import { ActivityNetwork } from "../../core/resilience/network";
import { riskExposureIndex } from "../../core/resilience/riskExposureIndex";
import { scheduleSlip } from "../../core/resilience/scheduleSlip";
import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { activitiesOf } from "../../functions/boundary/activities";
import { parameters as pathParameters } from "../../functions/resilience/criticalPath";
import { parameters as impactParameters } from "../../functions/resilience/disruptionImpact";
import { parameters as networkParameters } from "../../functions/resilience/networkTts";
import { parameters as durationParameters } from "../../functions/resilience/pertDuration";
import { parameters as deadlineParameters } from "../../functions/resilience/pertProbability";
import { parameters as indexParameters } from "../../functions/resilience/riskExposureIndex";
import { parameters as slipParameters } from "../../functions/resilience/scheduleSlip";
import { parameters as surviveParameters } from "../../functions/resilience/timeToSurvive";
import { adding, addingTo, beside, eachCell, sum, whole } from "../explainer";
import type { Explainers, Part } from "../explanation";
import { figure, terms } from "../figure";

export const resilience: Explainers = {
  TIME_TO_SURVIVE: eachCell(surviveParameters, ({ stock, demand_rate, alt_rate, cap, result }) => {
    const net = demand_rate - alt_rate;
    const days = net > 0 ? stock / net : Infinity;
    return {
      numbers: [
        `${figure(stock)} / (${figure(demand_rate)} - ${figure(alt_rate)})`,
        ...(days > cap ? [`held at the cap of ${figure(cap)}`] : []),
      ],
      parts: beside("Flow", "Units in a period", [
        { label: "Needed", amount: demand_rate },
        { label: "From other sources, taken off", amount: -alt_rate },
        { label: "Taken from the stock", amount: net },
      ]),
      note: `The result is the stock of ${figure(stock)} over what is taken from it${result === "FLAG" ? ", and TRUE where that reaches the cap" : ""}: a quotient, which has no parts that add up.`,
    };
  }),

  NETWORK_TTS: whole(networkParameters, ({ nodes, edges, disrupted, cap }) => {
    const network = new SupplyNetwork(nodes, edges);
    return {
      numbers: [`the longest time with all demand met while ${list(disrupted)} makes nothing`],
      parts: beside(
        "Site",
        "Stock",
        network.nodes.map(({ name, stock, capacity, material }) => ({
          ...{ label: name, amount: stock },
          detail: `${material}, capacity ${figure(disrupted.has(name) ? 0 : capacity)} a period`,
        })),
      ),
      note: `A linear programme: stocks and capacities bridge the outage together, so they do not add up to the time. It reports ${figure(cap)} at most.`,
    };
  }),

  DISRUPTION_IMPACT: whole(impactParameters, ({ nodes, edges, disrupted, ttr }) => {
    const network = new SupplyNetwork(nodes, edges);
    const sold = network.nodes.filter(({ demand }) => demand > 0);
    const rows = sold.map(({ name, demand, margin }) => ({
      label: name,
      amount: demand * margin * ttr,
      detail: `${figure(demand)} × ${figure(margin)} × ${figure(ttr)}`,
    }));
    const most = sum(rows.map(({ amount }) => amount));
    return {
      numbers: [
        `the least margin lost over ${figure(ttr)} periods without ${list(disrupted)}, of ${figure(most)} at stake`,
      ],
      parts: beside("Product", "Margin at stake", rows),
      note: "A linear programme decides what to make from stocks and other sites; the margins at stake are the most that could be lost and add up to more than is.",
    };
  }),

  RISK_EXPOSURE_INDEX: whole(indexParameters, ({ nodes, edges }, { row }) => {
    const sites = riskExposureIndex(new SupplyNetwork(nodes, edges));
    const largest = Math.max(...sites.map(({ impact }) => impact));
    const site = sites[row - 1];
    return {
      numbers: [
        site === undefined
          ? `impact / ${figure(largest)}, the largest impact`
          : `${site.node}: ${figure(site.impact)} / ${figure(largest)}; gap ${figure(site.gap + site.timeToSurvive)} - ${figure(site.timeToSurvive)}`,
      ],
      parts: beside(
        "Site that is out",
        "Impact",
        sites.map(({ node, impact, timeToSurvive, gap }) => ({
          ...{ label: node, amount: impact },
          detail: `survives ${figure(timeToSurvive)}, gap ${figure(gap)}`,
        })),
      ),
      note: "Each site is taken out by itself until it recovers: impacts do not add up to one outage of all.",
    };
  }),

  CRITICAL_PATH: whole(pathParameters, ({ ids, durations, relations, finish, result }) => {
    const network = new ActivityNetwork(activitiesOf(ids, durations), relations);
    const plan = schedule(network, finish);
    const rows = longestPath(network, plan);
    const [of, amount] = ["Activity on the longest path", "Time it adds"];
    return {
      numbers: [terms(rows.map((row) => figure(row.amount)))],
      parts:
        result === "DURATION"
          ? adding(of, amount, rows)
          : addingTo("Duration of the whole", plan.duration, of, amount, rows),
    };
  }),

  SCHEDULE_SLIP: whole(slipParameters, ({ ids, durations, relations, delays, result }, { row }) => {
    const activities = activitiesOf(ids, durations);
    const own = delays
      .filter((_, i) => ids[i] !== "")
      .map((delay) => (Number.isNaN(delay) ? 0 : delay));
    const slip = scheduleSlip(new ActivityNetwork(activities, relations), own);
    const rows = slip.activities.map(({ delay, slack, alone }, i) => ({
      ...{ label: activities[i]?.id ?? "", amount: alone },
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
  }),

  PERT_DURATION: eachCell(durationParameters, ({ optimistic, likely, pessimistic, result }) =>
    result === "MEAN"
      ? {
          numbers: [`(${figure(optimistic)} + 4 × ${figure(likely)} + ${figure(pessimistic)}) / 6`],
          parts: adding("Estimate", "Part of the mean", [
            { label: "Optimistic", amount: optimistic / 6 },
            { label: "Likely, four times", amount: (4 * likely) / 6 },
            { label: "Pessimistic", amount: pessimistic / 6 },
          ]),
        }
      : {
          numbers: [`((${figure(pessimistic)} - ${figure(optimistic)}) / 6)²`],
          note: "The variance is the square of a sixth of the range between the two extremes, so it has no parts.",
        },
  ),

  PERT_PROBABILITY: eachCell(deadlineParameters, ({ mean, variance, deadline }) => ({
    numbers: [`Φ((${figure(deadline)} - ${figure(mean)}) / √${figure(variance)})`],
    note: `The deadline lies ${figure((deadline - mean) / Math.sqrt(variance))} standard deviations beyond the mean; Φ, the normal distribution, makes that a probability, which has no parts.`,
  })),
};

const list = (names: Iterable<string>): string => [...names].join(" and ");

/** The activities of one longest path, each with the time by which it ends later than the one before. */
function longestPath(network: ActivityNetwork, { activities: dates }: Schedule): Part[] {
  const ends = dates.map(({ earlyFinish }) => earlyFinish);
  let at = ends.indexOf(Math.max(...ends));
  const rows: Part[] = [];
  for (let next: number | undefined = at; next !== undefined;) {
    at = next;
    next = network.into[at]?.find(({ from, type, lag }) => {
      const before = dates[from];
      const own = dates[at];
      if (!before || !own) return false;
      const base = type.startsWith("F") ? before.earlyFinish : before.earlyStart;
      const bound = type.endsWith("F") ? own.earlyFinish : own.earlyStart;
      return Math.abs(base + lag - bound) < 1e-9;
    })?.from;
    const { id, duration } = network.activities[at] ?? { id: "", duration: 0 };
    const amount = (ends[at] ?? 0) - (next === undefined ? 0 : (ends[next] ?? 0));
    rows.unshift({ label: id, amount, detail: `takes ${figure(duration)}` });
  }
  return rows;
}
