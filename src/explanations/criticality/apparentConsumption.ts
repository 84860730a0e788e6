import { parameters } from "../../functions/criticality/apparentConsumption";
import { adding, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unlessBlank } from "../native/parts";
import { consumption } from "./consumption/consumption";

export const explain = eachCell(parameters, ({ production, imports, exports, stock_release }) => ({
  numbers: [
    `${figure(production)} + ${figure(imports)} - ${figure(exports)} + ${figure(stock_release)}`,
  ],
  parts: adding("Flow", "Amount", [
    { label: "production", amount: production },
    { label: "imports", amount: imports },
    { label: "exports, taken off", amount: -exports },
    { label: "stock release", amount: stock_release },
  ]),
}));

export const native = form(parameters, (given) => {
  const { sum, isRounding, given: cells } = consumption(given);
  const answer = `IF(${isRounding},0,IF(${sum}<0,#NUM!,${sum}))`;
  return unlessBlank(cells, fromZero(cells, answer));
});
