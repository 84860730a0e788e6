import { riskExposureIndex } from "../../core/resilience/riskExposureIndex";
import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { parameters } from "../../functions/resilience/riskExposureIndex";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ nodes, edges }, { row }) => {
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
});

export const noNative = whyNone.network;
