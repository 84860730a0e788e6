import { parameters } from "../../functions/resilience/timeToSurvive";
import { beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ stock, demand_rate, alt_rate, cap, result }) => {
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
});

export const native = form(
  parameters,
  ({ stock, demand_rate: demand, alt_rate: other, cap }, { result }) => {
    const need = other === "0" ? demand : `(${demand}-${other})`;
    const [lasts, capped, days] =
      result === "DAYS" ? [cap, cap, `${stock}/${need}`] : ["TRUE", "TRUE", "FALSE"];
    const answer = `IF(${stock}/${need}>=${cap}*(1-1E-9),${capped},${days})`;
    const endless = other === "0" ? answer : `IF(${other}>=${demand}*(1-1E-9),${lasts},${answer})`;
    const outside = [`${stock}<0`, `${demand}<=0`, ...(other === "0" ? [] : [`${other}<0`])];
    return unlessBlank([stock, demand], unless(outside, "#NUM!", endless));
  },
);
