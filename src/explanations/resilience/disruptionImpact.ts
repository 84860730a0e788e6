import { SupplyNetwork } from "../../core/resilience/supplyNetwork";
import { parameters } from "../../functions/resilience/disruptionImpact";
import { beside, sum, whole } from "../explainer";
import { figure, listed } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ nodes, edges, disrupted, ttr }) => {
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
      `the least margin lost over ${figure(ttr)} periods without ${listed(disrupted)}, of ${figure(most)} at stake`,
    ],
    parts: beside("Product", "Margin at stake", rows),
    note: "A linear programme decides what to make from stocks and other sites; the margins at stake are the most that could be lost and add up to more than is.",
  };
});

export const noNative = whyNone.network;
