import { parameters } from "../../functions/criticality/netImportReliance";
import { adding, addingTo, amounts, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unlessBlank } from "../native/parts";
import { consumption } from "./consumption/consumption";

export const explain = eachCell(parameters, (at) => {
  const { production, imports, exports, stock_release } = at;
  const consumption = production + imports - exports + stock_release;
  const rows = [
    { label: "imports", amount: imports / consumption },
    { label: "exports, taken off", amount: -exports / consumption },
    { label: "stock release", amount: stock_release / consumption },
  ];
  const net = `${figure(imports)} - ${figure(exports)} + ${figure(stock_release)}`;
  const [of, amount] = ["Flow", "Part of apparent consumption"];
  const isText = at.result === "TEXT";
  return {
    numbers: [`(${net}) / (${figure(production)} + ${net})`],
    parts: isText
      ? addingTo("Net import reliance", amounts(rows), of, amount, rows)
      : adding(of, amount, rows),
    note: isText ? 'The text is the fraction in whole percent, "E" below 0.' : null,
  };
});

export const native = form(parameters, (given, { result }) => {
  const { sum, isRounding, net, given: cells } = consumption(given);
  const ratio = `${net}/${sum}`;
  const shown = result === "NIR" ? ratio : `IF(${net}<0,"E",TEXT(ROUND(${ratio}*100,0),"0"))`;
  const answer = `IF(${isRounding},#DIV/0!,IF(${sum}<0,#NUM!,${shown}))`;
  return unlessBlank(cells, fromZero(cells, answer));
});
