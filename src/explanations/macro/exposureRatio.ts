import { parameters } from "../../functions/macro/exposureRatio";
import { adding, eachCell } from "../explainer";
import { figure, times } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, scaled, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ trade, gdp, scale }) => ({
  numbers: [`${figure(trade)} / ${figure(gdp)}${times(scale)}`],
  parts: adding("Flow", "Over GDP", [
    { label: "trade", amount: (trade / gdp) * scale, detail: figure(trade) },
  ]),
}));

export const native = form(parameters, ({ trade, gdp, scale }) =>
  unlessBlank([trade, gdp], fromZero([trade, gdp], scaled(`${trade}/${gdp}`, scale))),
);
