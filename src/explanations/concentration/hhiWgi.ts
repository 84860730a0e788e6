import { mostOfOther as restOf, sharesOf } from "../../core/concentration/shares";
import { parameters } from "../../functions/concentration/hhiWgi";
import { adding, known, byAmount, rowsFor, whole } from "../explainer";
import { figure, percent, terms, times } from "../figure";
import { form } from "../native/nativeForm";
import { isNumber, present, unless } from "../native/parts";
import { spread } from "./shares/bySupplier";
import { mostOfOther } from "./shares/mostOfOther";
import { totalOf } from "./shares/totalOf";

export const explain = whole(parameters, (given, sight) => {
  const { shares, governance, trade_factor: factor, governance_scale: scale, other } = given;
  const total = known(shares) + other;
  const badness = (estimate: number): number =>
    scale === "WGI" ? (2.5 - Math.min(2.5, Math.max(-2.5, estimate))) * 2 : estimate;
  const named = rowsFor(shares, "shares", sight, (value, i) => {
    const bad = badness(governance[i] ?? NaN);
    const stated = typeof factor === "number" ? factor : (factor[i] ?? NaN);
    const trade = Number.isNaN(stated) ? 1 : stated;
    const share = value / total;
    // Without a share the governance may be blank.
    const weight = share === 0 ? 0 : bad * trade;
    const detail = `${percent(share)}² × governance ${figure(bad)}${times(trade)}`;
    return { amount: share * share * weight, detail };
  });
  const isHigh = given.result === "HIGH" && other > 0;
  const most = isHigh ? restOf(sharesOf(shares, other)) : 0;
  const bad = badness(given.other_governance ?? NaN);
  const detail = `${figure(most)} in parts as large as the smallest one named × governance ${figure(bad)}`;
  const rows = isHigh ? [...named, { label: "other", amount: most * bad, detail }] : named;
  return {
    warnings: isHigh ? [] : spread(other, shares),
    numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
    parts: adding("Country", "Share² × governance × trade factor", byAmount(rows)),
  };
});

export const native = form(
  parameters,
  ({ shares: s, governance: g, trade_factor: factor, other, other_governance: rest }, words) => {
    const isEstimate = words.governance_scale === "WGI";
    const [least, most] = isEstimate ? ["-3", "3"] : ["0", "10"];
    const risk = (of: string): string =>
      isEstimate ? `(2.5-IF(${of}>2.5,2.5,IF(${of}<-2.5,-2.5,${of})))*2` : of;
    const weight = factor === "1" ? risk(g) : `${risk(g)}*${factor}`;
    const index = `SUMPRODUCT(IF(${present(s)},${s}^2*${weight},0))/${totalOf(s, other)}^2`;
    const isHigh = words.result === "HIGH" && other !== "0";
    if (isHigh && rest === "") return "#N/A";
    const all = isHigh ? `${index}+${mostOfOther(s, other)}*${risk(rest)}` : index;
    const open = `SUMPRODUCT(${present(s)}*(1-${isNumber(g)}))>0`;
    const outside = [`MIN(${s})<0`, `MIN(${g})<${least}`, `MAX(${g})>${most}`];
    if (rest !== "") outside.push(`${rest}<${least}`, `${rest}>${most}`);
    const known = unless([open], "#N/A", all);
    const some = other === "0" ? known : unless([`MAX(${s})<=0`], "#DIV/0!", known);
    return unless(outside, "#NUM!", some);
  },
);
