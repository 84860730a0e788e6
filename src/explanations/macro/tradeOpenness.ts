import { parameters } from "../../functions/macro/tradeOpenness";
import { adding, eachCell } from "../explainer";
import { figure, times } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, scaled, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ exports, imports, gdp, scale }) => ({
  numbers: [`(${figure(exports)} + ${figure(imports)}) / ${figure(gdp)}${times(scale)}`],
  parts: adding("Flow", "Over GDP", [
    { label: "exports", amount: (exports / gdp) * scale, detail: figure(exports) },
    { label: "imports", amount: (imports / gdp) * scale, detail: figure(imports) },
  ]),
}));

export const native = form(parameters, ({ exports, imports, gdp, scale }) => {
  const given = [exports, imports, gdp];
  return unlessBlank(given, fromZero(given, scaled(`(${exports}+${imports})/${gdp}`, scale)));
});
