import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { parameters } from "../../functions/resilience/networkTts";
import { beside, whole } from "../explainer";
import { figure, listed } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ nodes, edges, disrupted, cap }) => {
  const network = new SupplyNetwork(nodes, edges);
  return {
    numbers: [`the longest time with all demand met while ${listed(disrupted)} makes nothing`],
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
});

export const noNative = whyNone.network;
