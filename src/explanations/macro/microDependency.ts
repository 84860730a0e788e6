import { parameters } from "../../functions/macro/microDependency";
import { addingTo, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ partner_flows, total_flows, result }) => {
  const share = total_flows === 0 ? 0 : Math.min(1, partner_flows / total_flows);
  const flag = result === "FLAGS" ? [`1 where ${figure(share)} > 0.5, else 0`] : [];
  return {
    numbers: [`${figure(partner_flows)} / ${figure(total_flows)}`, ...flag],
    parts: addingTo("All partners", total_flows === 0 ? 0 : 1, "Partner", "Share", [
      { label: "The partner", amount: share, detail: figure(partner_flows) },
      {
        label: "All others",
        amount: total_flows === 0 ? 0 : 1 - share,
        detail: figure(total_flows - partner_flows),
      },
    ]),
    note: total_flows === 0 ? "Both flows are 0: nothing is traded, so there is no share." : null,
  };
});

export const native = form(
  parameters,
  ({ partner_flows: p, total_flows: t, min_total: least }, { result }) => {
    const share = `IF(${p}>${t},1,${p}/${t})`;
    const answer = result === "SHARE" ? share : `IF(${p}/${t}>0.5*(1+1E-9),1,0)`;
    const thin = least === "0" ? answer : `IF(${t}<${least}*(1-1E-9),#N/A,${answer})`;
    const outside = [`${p}<0`, `${t}<0`, `${p}>${t}*(1+1E-9)`];
    return unlessBlank([p, t], unless(outside, "#NUM!", `IF(${t}=0,"",${thin})`));
  },
);
