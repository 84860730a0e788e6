import { parameters } from "../../functions/criticality/usgsSupplyRisk";
import { beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, ({ dp, ev, te }) => ({
  numbers: [`(${figure(dp)} × ${figure(ev)} × ${figure(te)})^(1/3)`],
  parts: beside("Factor", "Score", [
    { label: "Disruption potential", amount: dp },
    { label: "Economic vulnerability", amount: ev },
    { label: "Trade exposure", amount: te },
  ]),
  note: "The result is the geometric mean of the factors: any of them at 0 makes it 0, and they do not add up.",
}));

export const native = form(parameters, ({ dp, ev, te }) =>
  unlessBlank([dp, ev, te], fractions([dp, ev, te], `(${dp}*${ev}*${te})^(1/3)`)),
);
