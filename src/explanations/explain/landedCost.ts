import { landedCost } from "../../core/tariff/landedCost";
import type { Values } from "../../functions/boundary/evaluate";
import type { Lifted } from "../../functions/boundary/scalar";
import type { parameters } from "../../functions/tariff/landedCost";
import { adding, addingTo, type Draft } from "../explainer";
import type { Part, Parts } from "../explanation";
import { figure, percent, terms } from "../figure";

/** A cell of a lifted argument, a single one for all. */
export function atCell(argument: Lifted<number>, row: number, column: number): number {
  return argument.at(argument.rows === 1 ? 0 : row, argument.columns === 1 ? 0 : column);
}

type LandedGiven = Values<typeof parameters>;

/** What a consignment costs, item by item, or one item by what it is charged on. */
export function landed(
  given: LandedGiven,
  { row, column }: { row: number; column: number },
): Draft {
  const isTable = given.result === "TABLE";
  const of = (name: Exclude<keyof LandedGiven, "basis" | "result">): number =>
    atCell(given[name], isTable ? 0 : row, isTable ? 0 : column);
  const { basis } = given;
  const [value, freight, insurance, other] = [
    of("value"),
    of("freight"),
    of("insurance"),
    of("other"),
  ];
  const [rate, specific, vat] = [of("rate"), of("specific"), of("vat")];
  const cost = landedCost({
    ...{ value, freight, insurance, other, rate, specific, vat, basis },
    ...{ mpf: of("mpf"), mpfMin: of("mpf_min"), mpfMax: of("mpf_max"), hmf: of("hmf") },
  });
  const customs = figure(cost.customsValue);
  const basisRows: Part[] = [
    { label: "Value", amount: value },
    { label: "Freight", amount: freight },
    { label: "Insurance", amount: insurance },
  ];
  const duty = {
    label: "Duty",
    amount: cost.duty,
    detail: `${customs} × ${figure(rate)} + ${figure(specific)}`,
  };
  const all: Part[] = [
    ...basisRows,
    duty,
    {
      label: "MPF",
      amount: cost.mpf,
      detail: `${figure(of("mpf"))} of ${customs}, within its bounds`,
    },
    { label: "HMF", amount: cost.hmf, detail: `${figure(of("hmf"))} of ${customs}` },
    { label: "Other", amount: other },
    { label: "VAT", amount: cost.vat, detail: `${figure(vat)} of customs value, duty and other` },
  ];
  const made = (equation: string, rows: Part[], total?: Parts): Draft => ({
    numbers: [equation],
    parts: total ?? adding("Item", "Amount", rows),
  });
  switch (given.result) {
    case "DUTY":
      return made(`${customs} × ${figure(rate)} + ${figure(specific)}`, [
        { label: "By value", amount: cost.customsValue * rate, detail: percent(rate) },
        { label: "Specific", amount: specific },
      ]);
    case "CUSTOMS_VALUE":
      return made(
        basis === "CIF" ? `${figure(value)} + ${figure(freight)} + ${figure(insurance)}` : customs,
        basis === "CIF" ? basisRows : basisRows.slice(0, 1),
      );
    case "MPF":
      return made(`${figure(of("mpf"))} × ${customs}, between its least and most`, [
        { label: "By value", amount: of("mpf") * cost.customsValue },
        { label: "To the bounds", amount: cost.mpf - of("mpf") * cost.customsValue },
      ]);
    case "HMF":
      return made(`${figure(of("hmf"))} × ${customs}`, [{ label: "By value", amount: cost.hmf }]);
    case "VAT":
      return made(`${figure(vat)} × (${customs} + ${figure(cost.duty)} + ${figure(other)})`, [
        { label: "On the customs value", amount: vat * cost.customsValue },
        { label: "On the duty", amount: vat * cost.duty },
        { label: "On other costs", amount: vat * other },
      ]);
    case "LANDED":
      return made(terms(all.map(({ amount }) => figure(amount))), all);
    case "TABLE":
      return made(
        terms(all.map(({ amount }) => figure(amount))),
        all,
        addingTo("Landed", cost.landed, "Item", "Amount", all),
      );
  }
}
