import { parameters } from "../../functions/concentration/hhiWgi";
import { adding, known, largestFirst, rowsFor, whole } from "../explainer";
import { figure, percent, terms, times } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, present, unless } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { shares, governance, trade_factor: factor, governance_scale: scale } = given;
  const total = known(shares);
  const rows = rowsFor(shares, "shares", sight, (value, i) => {
    const estimate = governance[i] ?? NaN;
    const bad = scale === "WGI" ? (2.5 - Math.min(2.5, Math.max(-2.5, estimate))) * 2 : estimate;
    const stated = typeof factor === "number" ? factor : (factor[i] ?? NaN);
    const trade = Number.isNaN(stated) ? 1 : stated;
    const share = value / total;
    // Without a share the governance may be blank.
    const weight = share === 0 ? 0 : bad * trade;
    const detail = `${percent(share)}² × governance ${figure(bad)}${times(trade)}`;
    return { amount: share * share * weight, detail };
  });
  return {
    numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
    parts: adding("Country", "Share² × governance × trade factor", largestFirst(rows)),
  };
});

export const native = form(
  parameters,
  ({ shares: s, governance: g, trade_factor: factor }, words) => {
    const isEstimate = words.governance_scale === "WGI";
    const [least, most] = isEstimate ? ["-3", "3"] : ["0", "10"];
    const bounded = `IF(${g}>2.5,2.5,IF(${g}<-2.5,-2.5,${g}))`;
    const risk = isEstimate ? `(2.5-${bounded})*2` : g;
    const weight = factor === "1" ? risk : `${risk}*${factor}`;
    const index = `SUMPRODUCT(IF(${present(s)},${s}^2*${weight},0))/SUM(${s})^2`;
    const open = `SUMPRODUCT(${present(s)}*(1-${isNumber(g)}))>0`;
    const outside = [`MIN(${s})<0`, `MIN(${g})<${least}`, `MAX(${g})>${most}`];
    return unless(outside, "#NUM!", unless([open], "#N/A", index));
  },
);
