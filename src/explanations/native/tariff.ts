import { NoForm, type NativeForm } from "./nativeForm";
import {
  fractions,
  fromZero,
  isNumber,
  known,
  noneBelowZero,
  noneBlank,
  numberColumn,
  tableColumn,
  textColumn,
  unless,
} from "./parts";

/**
 * The events in force: on the start day and up to, not on, the end day; a blank end is open. A product is
 * looked for by its name; an event that names none covers all.
 */
function inForce(events: string, date: string, goods: string): { start: string; covers: string } {
  const start = tableColumn(events, "start");
  const end = textColumn(events, "end");
  const listed = textColumn(events, "product");
  const entries = `";"&SUBSTITUTE(${listed},"; ",";")&";"`;
  const product =
    goods === "" ? "" : `*((${listed}="")+ISNUMBER(SEARCH(";"&${goods}&";",${entries}))>0)`;
  const days = `(${start}<=${date})*${isNumber(start)}*((${end}="")+(${end}>${date})>0)`;
  return { start, covers: `${days}${product}` };
}

/** Codes are matched by their beginnings, which only names are not. */
const byName = (goods: string): boolean => goods === "" || /^"\s*\p{L}[^*?~]*"$/u.test(goods);
const byCode = new NoForm("products are matched by the beginnings of their codes");

export const tariffForms: readonly NativeForm[] = [
  {
    id: "COMMITMENT_GAP",
    parameters: ["committed", "actual", "result"],
    words: { result: ["SHORTFALL", "ATTAINMENT", "TABLE"] },
    body({ committed: c = "", actual: a = "" }, { result = "" }) {
      const table = `VSTACK({"committed","actual","shortfall","attainment"},CHOOSE({1,2,3,4},${c},${a},${c}-${a},${a}/${c}))`;
      const results: Record<string, string> = {
        SHORTFALL: `SUM(${c})-SUM(${a})`,
        ATTAINMENT: `SUM(${a})/SUM(${c})`,
        TABLE: table,
      };
      const answer = results[result] ?? "";
      return noneBlank([c, a], noneBelowZero([c, a], answer));
    },
  },
  {
    id: "LANDED_COST",
    parameters: [
      "value",
      "freight",
      "insurance",
      "rate",
      "specific",
      "basis",
      "mpf",
      "mpf_min",
      "mpf_max",
      "hmf",
      "other",
      "vat",
      "result",
    ],
    defaults: {
      freight: "0",
      insurance: "0",
      rate: "0",
      specific: "0",
      mpf: "0",
      mpf_min: "",
      mpf_max: "",
      hmf: "0",
      other: "0",
      vat: "0",
    },
    words: {
      basis: ["FOB", "CIF"],
      result: ["LANDED", "DUTY", "CUSTOMS_VALUE", "MPF", "HMF", "VAT", "TABLE"],
    },
    body(given, { basis, result = "" }) {
      const { value = "", freight = "", insurance = "", rate = "", specific = "" } = given;
      const { hmf: hmfRate = "", other = "", vat: vatRate = "" } = given;
      const customs = sum(basis === "CIF" ? [value, freight, insurance] : [value]);
      const duty = sum([product(customs, rate), specific]);
      const mpf = processingFee(given, customs);
      const hmf = product(customs, hmfRate);
      const vat = product(sum([customs, duty, other]), vatRate);
      const landed = sum([value, freight, insurance, duty, mpf, hmf, other, vat]);
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
      const amounts = [value, freight, insurance, rate, specific, hmfRate, other, vatRate];
      return known([value], fromZero(amounts, answer));
    },
  },
  {
    id: "WEIGHTED_TARIFF",
    parameters: ["values", "rates", "method"],
    words: { method: ["WEIGHTED", "SIMPLE", "COLLECTED"] },
    body({ values: v = "", rates: r = "" }, { method = "" }) {
      const weights = `SUMPRODUCT(${v},--${isNumber(r)})`;
      const methods: Record<string, string> = {
        WEIGHTED: `SUMPRODUCT(${v},${r})/${weights}`,
        SIMPLE: `AVERAGE(${r})`,
        COLLECTED: `SUMPRODUCT(--${isNumber(v)},${r})/${weights}`,
      };
      return noneBelowZero([v, r], methods[method] ?? "");
    },
  },
  {
    id: "TARIFF_DIVERSION",
    parameters: ["values", "rate0", "rate1", "elasticity", "result"],
    words: { result: ["EFFECTIVE", "STATIC", "SHARES"] },
    body({ values: v = "", rate0 = "", rate1 = "", elasticity = "" }, { result = "" }) {
      const spending = `${v}*(1+${rate0})*((1+${rate1})/(1+${rate0}))^(1-${elasticity})`;
      const before = `${spending}/(1+${rate1})`;
      const results: Record<string, string> = {
        EFFECTIVE: `SUMPRODUCT(${before}*${rate1})/SUMPRODUCT(${before})`,
        STATIC: `SUMPRODUCT(${v},${rate1})/SUM(${v})`,
        SHARES: `${spending}/SUMPRODUCT(${spending})`,
      };
      const answer = noneBelowZero([v, rate0, rate1], results[result] ?? "");
      return noneBlank([v, rate0, rate1], unless([`${elasticity}<=0`], "#NUM!", answer));
    },
  },
  {
    id: "PASS_THROUGH",
    parameters: ["rate0", "rate1", "pass_through", "import_share"],
    defaults: { pass_through: "1", import_share: "1" },
    body({ rate0 = "", rate1 = "", pass_through: passed = "", import_share: share = "" }) {
      const change = `${passed}*(${rate1}-${rate0})/(1+${rate0})*${share}`;
      return known([rate0, rate1], fromZero([rate0, rate1, passed], fractions([share], change)));
    },
  },
  {
    id: "RECIPROCAL_RATE",
    parameters: ["exports", "imports", "elasticity", "pass_through", "floor"],
    defaults: { elasticity: "4", pass_through: "0.25", floor: "0" },
    body({ exports = "", imports = "", elasticity = "", pass_through: passed = "", floor = "" }) {
      const rate = `(${imports}-${exports})/(${elasticity}*${passed}*${imports})`;
      const answer = `IF(${rate}<${floor},${floor},${rate})`;
      return known([exports, imports], fromZero([exports, imports], answer));
    },
  },
  {
    id: "TARIFF_PATH",
    parameters: ["start_rate", "step", "periods", "cap"],
    defaults: { cap: "" },
    body({ start_rate: start = "", step = "", periods = "", cap = "" }) {
      const count = Number(periods);
      if (!(count >= 0 && count <= 120)) {
        return new NoForm("the number of periods is not written out as a number up to 120");
      }
      const steps = Array.from({ length: Math.trunc(count) + 1 }, (_, k) => k).join(";");
      const rate = `ROUND(${start}+${step}*{${steps}},15)`;
      return known([start, step], cap === "" ? rate : `IF(${rate}>${cap},${cap},${rate})`);
    },
  },
  {
    id: "RESTRICTION_IN_FORCE",
    parameters: ["events", "date", "key", "product", "result"],
    defaults: { key: "", product: "" },
    words: { result: ["VALUE", "TEXT"] },
    dates: ["date"],
    body({ events = "", date = "", key = "", product: goods = "" }, { result }) {
      if (!byName(goods)) return byCode;
      if (result === "TEXT") return new NoForm("the text names the event and its days");
      const { start, covers } = inForce(events, date, goods);
      const ofKey = key === "" ? "" : `*(${tableColumn(events, "key")}=${key})`;
      const applies = `${covers}${ofKey}`;
      const value = tableColumn(events, "value");
      const latest = `MAX(IF(${applies},${start}))`;
      const found = `LOOKUP(2,1/((${start}=${latest})*${applies}),${value})`;
      return known([date], `IF(SUMPRODUCT(${applies})=0,0,${known([found], found)})`);
    },
    notes: "For one date; starts and ends are dates, not texts.",
  },
  {
    id: "TARIFF_IN_FORCE",
    parameters: ["events", "date", "product", "result"],
    defaults: { product: "" },
    words: { result: ["TOTAL", "LAYERS"] },
    dates: ["date"],
    body({ events = "", date = "", product: goods = "" }, { result }) {
      if (!byName(goods)) return byCode;
      if (result === "LAYERS") return new NoForm("a list of the keys in force has no short form");
      const { start, covers } = inForce(events, date, goods);
      const key = tableColumn(events, "key");
      const value = tableColumn(events, "value");
      const row = `ROW(${key})`;
      const across = (column: string): string => `TRANSPOSE(${column})`;
      const later = `(${across(start)}>${start})+(${across(start)}=${start})*(${across(row)}>${row})`;
      const overtaken = `MMULT((${across(key)}=${key})*${across(covers)}*(${later}),${covers})`;
      return known([date], `SUMPRODUCT(IF(${covers}*(${overtaken}=0),${value},0))`);
    },
    notes: "For one date; starts and ends are dates, not texts.",
  },
  {
    id: "TARIFF_STACK",
    parameters: ["layers", "base", "rules", "origin", "metal_share", "reciprocal_floor", "result"],
    defaults: { base: "0", origin: "", metal_share: "", reciprocal_floor: "" },
    words: { rules: ["ADD", "US2025"], result: ["TOTAL", "ADDITIONAL", "TABLE"] },
    body({ layers = "", base = "", metal_share = "", reciprocal_floor = "" }, words) {
      const { rules, result } = words;
      if (rules !== "ADD") return new NoForm("dated rules decide which layer yields to which");
      if (result === "TABLE")
        return new NoForm("a table with a header over many rows has no short form");
      if (metal_share !== "" || reciprocal_floor !== "") {
        return new NoForm("shares and floors that replace layers have no short form");
      }
      const rate = tableColumn(layers, "rate");
      const mode = textColumn(layers, "mode");
      const share = numberColumn(layers, "content_share", "1");
      const lifted = `IF(${rate}>${base},${rate}-${base},0)`;
      const adds = `IF(${isNumber(rate)},${share}*IF(${mode}="FLOOR",${lifted},${rate}),0)`;
      const competing = `SUMPRODUCT((${mode}="MAX")+(${mode}="REPLACE"))>0`;
      const total = result === "TOTAL" ? `${base}+SUMPRODUCT(${adds})` : `SUMPRODUCT(${adds})`;
      return unless([competing], "#N/A", total);
    },
    notes: "For layers that add or lift to a floor; a layer that competes or replaces gives #N/A.",
  },
];

const sum = (terms: readonly string[]): string => {
  const given = terms.filter((term) => term !== "0");
  if (given.length === 0) return "0";
  return given.length === 1 ? (given[0] ?? "") : `(${given.join("+")})`;
};

function product(a: string, b: string): string {
  if (a === "0" || b === "0") return "0";
  return `${a}*${b}`;
}

/** The fee between its least and its most. */
function processingFee(given: Readonly<Record<string, string>>, customs: string): string {
  const { mpf = "", mpf_min: least = "", mpf_max: most = "" } = given;
  const fee = product(customs, mpf);
  const raised = least === "" ? fee : `IF(${fee}<${least},${least},${fee})`;
  return most === "" ? raised : `IF(${raised}>${most},${most},${raised})`;
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

/** Two columns, item and amount, under a header. */
function consignment(amounts: readonly string[]): string {
  const rows = Array.from({ length: amounts.length + 1 }, (_, i) => i + 1).join(";");
  const names = ["item", ...items].map((name) => `"${name}"`).join(";");
  return `CHOOSE({1,2},{${names}},CHOOSE({${rows}},"amount",${amounts.join(",")}))`;
}
