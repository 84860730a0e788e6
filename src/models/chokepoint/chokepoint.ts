import type { Cell } from "../../datasets/tableSchema";
import { billOf, isShared, SOURCE_COLUMNS } from "./bills";
import { blocsOf, isInBill } from "./blockedRows";
import { AMOUNT, between, COUNTRY, DAYS, SHARE, SIGNED } from "../cellKinds";
import { currencyInput } from "../currencyInput";
import { membership } from "../layout/inputState";
import { chokepointSheet } from "./chokepointSheet";
import { chosenAmong, commonest, distinct, type NamedRow } from "../modelData";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";

export const chokepoint: ModelSpec = {
  id: "chokepoint",
  title: "Chokepoint model",
  prefix: "choke",
  about: ["product", "blocked"],
  question:
    "Which parts stop production when a country or a bloc is blocked, and what would a second source change?",
  shows: [
    "Whether production halts when the country is blocked, for how many days after stock, and the margin lost.",
    "Where the value really comes from, through every tier, and what invoices hide.",
    "Single points of failure, the year's halt probability with its range, and days a year without cover.",
    "What one qualified second source would save and cost, over the range of the probabilities.",
  ],
  next: [
    "Change the country, the part or the second source in the yellow cells.",
    "Add parts by typing rows below the bill of materials: the model takes them in.",
  ],
  needs: [
    {
      role: "bom",
      title: "Bill of materials",
      datasets: ["bom-quadcopter", "bom-article"],
      columns: SOURCE_COLUMNS.map(({ name, required }) => (required ? name : "")).filter(Boolean),
      kinds: {
        origin: COUNTRY,
        restriction: SHARE,
        own_value: SIGNED,
        quantity: AMOUNT,
        share: SHARE,
        capacity: SHARE,
        probability: SHARE,
        probability_low: SHARE,
        probability_high: SHARE,
        ramp_days: DAYS,
        recovery_days: DAYS,
        stock_days: DAYS,
        required: SHARE,
        parent_origin: COUNTRY,
      },
    },
  ],
  inputs,
  sheet: chokepointSheet,
};

const isPart = (row: NamedRow): boolean => (row["parent"] ?? "") !== "" && !isShared(row);

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const rows = billOf(data);
  const roots = distinct(
    rows.filter((row) => (row["parent"] ?? "") === "" && !isShared(row)),
    "item",
  );
  const parts = rows.filter(isPart);
  const origins = distinct(parts, "origin");
  const usual = origins.includes("CHN") ? "CHN" : commonest(parts, "origin");
  const blockable = [...origins, ...blocsOf(origins).map(({ name }) => name)];
  const blocked = chosenAmong(chosen["blocked"], blockable, usual);
  const items = distinct(parts, "item");
  const item = chosenAmong(chosen["second_item"], items, mostRestricted(parts, blocked));
  const others = origins.filter((origin) => origin !== blocked);
  const free = commonest(
    parts.filter((row) => row["origin"] !== blocked),
    "origin",
  );
  return [
    choice(
      "product",
      "Product",
      chosenAmong(chosen["product"], roots, roots[0] ?? null),
      roots,
      "The item without a parent",
      membership("{product}", "{bom}[item]"),
    ),
    choice(
      "blocked",
      "Blocked country or bloc",
      blocked,
      blockable,
      "Its parts are cut off. A bloc means all its present members, as one event",
      isInBill("{blocked}", "{bom}[origin]"),
    ),
    {
      id: "threshold",
      label: "Restriction that blocks",
      kind: SHARE,
      value: 0.8,
      format: "0%",
      note: "A part is blocked when its restriction index is above",
    },
    choice(
      "second_item",
      "Part to qualify a second source for",
      item,
      items,
      "Default: the blocked country's most restricted part",
      membership("{second_item}", "{bom}[item]"),
    ),
    choice(
      "second_origin",
      "Origin of the second source",
      chosenAmong(chosen["second_origin"], others, free),
      others,
      "Shares that country's risk with its other parts",
      "NOT(ISERROR(LINCHPIN.COUNTRY({second_origin})))",
    ),
    ...SECOND_SOURCE,
    {
      id: "units",
      label: "Units a year",
      kind: AMOUNT,
      value: numeric(chosen["units"], 1000),
      format: "#,##0",
      note: "Illustrative: enter your own",
      asked: true,
    },
    {
      id: "days",
      label: "Days the country stays blocked",
      kind: between(1, 3650),
      value: numeric(chosen["days"], 90),
      format: "0",
      note: "Also the length of a country event where the bill gives none. Illustrative",
      asked: true,
    },
    ...ASSUMPTIONS,
    currencyInput,
  ];
}

/** What is assumed of the second source. */
const SECOND_SOURCE: readonly ModelInput[] = [
  {
    id: "second_share",
    label: "Share of the second source",
    kind: SHARE,
    value: 0.3,
    format: "0%",
    note: "Taken from the present sources pro rata. Illustrative: enter your own",
  },
  {
    id: "second_capacity",
    label: "Share of the need it could supply",
    kind: SHARE,
    value: 1,
    format: "0%",
    note: "100%: it can replace the present sources. Illustrative",
  },
  {
    id: "second_probability",
    label: "Its yearly failure probability",
    kind: SHARE,
    value: 0.02,
    format: "0.0%",
    note: "Illustrative: enter your own",
  },
  {
    id: "second_premium",
    label: "Its price premium",
    kind: between(-1, 10),
    value: 0.15,
    format: "0%",
    note: "Illustrative: enter your own",
  },
  {
    id: "second_cost",
    label: "One-off cost of qualifying it",
    kind: AMOUNT,
    value: 20000,
    format: "#,##0",
    note: "In the unit of own_value. Illustrative: enter your own",
  },
  {
    id: "second_years",
    label: "Years to spread it over",
    kind: between(1, 100),
    value: 5,
    format: "0",
    note: "Illustrative: enter your own",
  },
  {
    id: "second_lead",
    label: "Days to first delivery",
    kind: DAYS,
    value: 120,
    format: "0",
    note: "Qualification and lead time, started when the country is blocked. Illustrative",
  },
  {
    id: "second_ramp",
    label: "Days to full capacity",
    kind: DAYS,
    value: 30,
    format: "0",
    note: "Linear ramp-up, from its share or its first delivery. Illustrative",
  },
];

/** What is assumed where the bill does not say, and of the business. */
const ASSUMPTIONS: readonly ModelInput[] = [
  {
    id: "margin",
    label: "Contribution margin, share of the bill's value",
    kind: SHARE,
    value: 0.3,
    format: "0%",
    note: "Lost on each unsold product. Illustrative: enter your own",
  },
  {
    id: "recapture",
    label: "Share of lost sales recovered later",
    kind: SHARE,
    value: 0.3,
    format: "0%",
    note: "Backorders that customers wait for. Illustrative: enter your own",
  },
  {
    id: "product_stock",
    label: "Days of finished products in stock",
    kind: DAYS,
    value: 14,
    format: "0",
    note: "Where the bill has no stock_days for the product. Illustrative",
  },
  {
    id: "source_days",
    label: "Days a failed source is out",
    kind: DAYS,
    value: 60,
    format: "0",
    note: "Where the bill has no recovery_days. Illustrative",
  },
  {
    id: "default_source",
    label: "Default probability of a source",
    kind: SHARE,
    value: 0.02,
    format: "0.0%",
    note: "For parts without a stated probability. Illustrative",
  },
  {
    id: "default_country",
    label: "Default probability of a country",
    kind: SHARE,
    value: 0.05,
    format: "0.0%",
    note: "For every origin without a country:… row in the bill, the blocked one included. Illustrative",
  },
  {
    id: "spread",
    label: "Default range around a probability",
    kind: SHARE,
    value: 0.5,
    format: "0%",
    note: "Plus or minus this share. Illustrative: fill in probability_low and probability_high",
  },
];

const numeric = (value: Cell | undefined, usual: number): number =>
  typeof value === "number" ? value : usual;

function choice(
  id: string,
  label: string,
  value: Cell,
  choices: readonly Cell[],
  note: string,
  among: string,
): ModelInput {
  const asked = choices.length > 1 ? { asked: true as const } : {};
  return { id, label, value, choices, among, note, ...asked };
}

/** Of the parts from a country the one with the highest restriction index; any part where there is none. */
function mostRestricted(parts: readonly NamedRow[], country: Cell): Cell {
  const restriction = (row: NamedRow): number => Number(row["restriction"] ?? 0);
  const from = parts.filter((row) => row["origin"] === country);
  const [first] = [...(from.length > 0 ? from : parts)].sort(
    (a, b) => restriction(b) - restriction(a),
  );
  return first?.["item"] ?? null;
}
