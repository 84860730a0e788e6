import { landedCost } from "../../core/tariff/landedCost";
import type { Values } from "../../functions/boundary/evaluate";
import { parameters } from "../../functions/tariff/landedCost";
import { adding, addingTo, atCell, type Draft, whole } from "../explainer";
import type { Part, Parts } from "../explanation";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { fromZero, unless, unlessBlank } from "../native/parts";

export const explain = whole(parameters, (given, sight) => landed(given, sight));

type LandedGiven = Values<typeof parameters>;

/** What a consignment costs, item by item, or one item by what it is charged on. */
function landed(given: LandedGiven, { row, column }: { row: number; column: number }): Draft {
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
  const goods = { value, freight, insurance, other, rate, specific, vat, basis };
  const fees = { mpf: of("mpf"), hmf: of("hmf") };
  const cost = landedCost({ ...goods, ...fees }, of("mpf_min"), of("mpf_max"));
  const customs = figure(cost.customsValue);
  const basisRows: Part[] = [
    { label: "Value", amount: value },
    { label: "Freight", amount: freight },
    { label: "Insurance", amount: insurance },
  ];
  const duty = {
    label: "Duty",
    amount: cost.duty,
    detail: `${customs} × ${percent(rate)} + ${figure(specific)}`,
  };
  const all: Part[] = [
    ...basisRows,
    duty,
    {
      label: "MPF",
      amount: cost.mpf,
      detail: `${percent(of("mpf"))} of ${customs}, within its bounds`,
    },
    { label: "HMF", amount: cost.hmf, detail: `${percent(of("hmf"))} of ${customs}` },
    { label: "Other", amount: other },
    { label: "VAT", amount: cost.vat, detail: `${percent(vat)} of customs value, duty and other` },
  ];
  const made = (equation: string, rows: Part[], total?: Parts): Draft => ({
    numbers: [equation],
    parts: total ?? adding("Item", "Amount", rows),
  });
  switch (given.result) {
    case "DUTY":
      return made(`${customs} × ${percent(rate)} + ${figure(specific)}`, [
        { label: "By value", amount: cost.customsValue * rate, detail: percent(rate) },
        { label: "Specific", amount: specific },
      ]);
    case "CUSTOMS_VALUE":
      return made(
        basis === "CIF" ? `${figure(value)} + ${figure(freight)} + ${figure(insurance)}` : customs,
        basis === "CIF" ? basisRows : basisRows.slice(0, 1),
      );
    case "MPF":
      return made(`${percent(of("mpf"))} × ${customs}, between its least and most`, [
        { label: "By value", amount: of("mpf") * cost.customsValue },
        { label: "To the bounds", amount: cost.mpf - of("mpf") * cost.customsValue },
      ]);
    case "HMF":
      return made(`${percent(of("hmf"))} × ${customs}`, [{ label: "By value", amount: cost.hmf }]);
    case "VAT":
      return made(`${percent(vat)} × (${customs} + ${figure(cost.duty)} + ${figure(other)})`, [
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

export const native = form(parameters, (given, { basis, result }) => {
  const { value, freight, insurance, rate, specific } = given;
  const { hmf: hmfRate, other, vat: vatRate } = given;
  const customs = added(basis === "CIF" ? [value, freight, insurance] : [value]);
  const duty = added([multiplied(customs, rate), specific]);
  const mpf = processingFee(given, customs);
  const hmf = multiplied(customs, hmfRate);
  const vat = multiplied(added([customs, duty, other]), vatRate);
  const landed = added([value, freight, insurance, duty, mpf, hmf, other, vat]);
  const results: Record<string, string> = {
    LANDED: landed,
    DUTY: duty,
    CUSTOMS_VALUE: customs,
    MPF: mpf,
    HMF: hmf,
    VAT: vat,
  };
  const parts = [value, freight, insurance, duty, mpf, hmf, other, vat, landed, customs];
  const answer = results[result] ?? consignment(parts);
  const { mpf: fee, mpf_min: least, mpf_max: most } = given;
  const bounds = [least, most].filter((bound) => bound !== "");
  const amounts = [value, freight, insurance, rate, specific, fee, hmfRate, other, vatRate];
  const turned = bounds.length === 2 ? [`(${least}<>"")*(${most}<>"")*(${least}>${most})`] : [];
  return unlessBlank([value], fromZero([...amounts, ...bounds], unless(turned, "#NUM!", answer)));
});

const added = (terms: readonly string[]): string => {
  const given = terms.filter((term) => term !== "0");
  if (given.length === 0) return "0";
  return given.length === 1 ? (given[0] ?? "") : `(${given.join("+")})`;
};

function multiplied(a: string, b: string): string {
  if (a === "0" || b === "0") return "0";
  return `${a}*${b}`;
}

interface Fee {
  readonly mpf: string;
  readonly mpf_min: string;
  readonly mpf_max: string;
}

/** The fee between its least and its most. */
function processingFee(given: Fee, customs: string): string {
  const { mpf, mpf_min: least, mpf_max: most } = given;
  const fee = multiplied(customs, mpf);
  // A cell that is left blank is no bound; a text is above every number for Excel.
  const raised = least === "" ? fee : `IF((${least}<>"")*(${fee}<${least}),${least},${fee})`;
  return most === "" ? raised : `IF((${most}<>"")*(${raised}>${most}),${most},${raised})`;
}

/** Two columns, item and amount, under a header. */
function consignment(amounts: readonly string[]): string {
  const rows = Array.from({ length: amounts.length + 1 }, (_, i) => i + 1).join(";");
  const names = ["item", ...items].map((name) => `"${name}"`).join(";");
  return `CHOOSE({1,2},{${names}},CHOOSE({${rows}},"amount",${amounts.join(",")}))`;
}

const items = [
  "Value",
  "Freight",
  "Insurance",
  "Duty",
  "MPF",
  "HMF",
  "Other",
  "VAT",
  "Landed",
  "Customs value",
];
