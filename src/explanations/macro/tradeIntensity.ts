import { parameters } from "../../functions/macro/tradeIntensity";
import { beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ x_ij, x_i, w_j, w, own }) => ({
  numbers: [
    `(${figure(x_ij)} / ${figure(x_i)}) / (${figure(w_j)} / (${figure(w)} - ${figure(own)}))`,
  ],
  parts: beside("Share of j", "Share", [
    { label: "In the exports of i", amount: x_ij / x_i },
    { label: "In the world's exports", amount: w_j / (w - own) },
  ]),
  note: "The intensity is the first share over the second: the two are compared and do not add up.",
}));

export const native = form(parameters, ({ x_ij: x, x_i: exports, w_j: market, w: world, own }) => {
  const outside = [`${x}<0`, `${own}<0`, `${x}>${exports}`, `${market}>${world}`];
  const rest = own === "0" ? world : `(${world}-${own})`;
  const empty = [`${exports}<=0`, `${market}<=0`, `${rest}<=0`];
  const ratio = `${x}/${exports}/(${market}/${rest})`;
  return unlessBlank(
    [x, exports, market, world],
    unless(outside, "#NUM!", unless(empty, "#DIV/0!", ratio)),
  );
});
