import type { Cell } from "../../datasets/tableSchema";
import { billOf, isCountry, SOURCE_COLUMNS } from "./bills";
import { chokepointSheet } from "./chokepointSheet";
import { chosenAmong, commonest, distinct, type NamedRow } from "../modelData";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";

export const chokepoint: ModelSpec = {
  id: "chokepoint",
  title: "Chokepoint model",
  prefix: "choke",
  question:
    "Which parts stop production when a country is blocked, and what would a second source change?",
  shows: [
    "Components that halt production directly, by origin and restriction.",
    "Where the value really comes from, through every tier, and what invoices hide.",
    "Single points of failure and the exact halt probability, common causes included.",
    "Value at stake, and what one qualified second source would change.",
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
    },
  ],
  inputs,
  sheet: chokepointSheet,
};

const isPart = (row: NamedRow): boolean => (row["parent"] ?? "") !== "" && !isCountry(row);

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const rows = billOf(data);
  const roots = distinct(
    rows.filter((row) => (row["parent"] ?? "") === "" && !isCountry(row)),
    "item",
  );
  const parts = rows.filter(isPart);
  const origins = distinct(parts, "origin");
  const usual = origins.includes("CHN") ? "CHN" : commonest(parts, "origin");
  const blocked = chosenAmong(chosen["blocked"], origins, usual);
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
    ),
    choice("blocked", "Blocked country", blocked, origins, "Its parts are cut off"),
    {
      id: "threshold",
      label: "Restriction that blocks",
      value: 0.8,
      format: "0%",
      note: "A part is blocked when its restriction index is above",
    },
    choice(
      "second_item",
      "Part to qualify a second source for",
      item,
      items,
      "By default the most restricted one of that country",
    ),
    choice(
      "second_origin",
      "Origin of the second source",
      chosenAmong(chosen["second_origin"], others, free),
      others,
      "A country whose event is shared with its other parts",
    ),
    {
      id: "second_share",
      label: "Share of the second source",
      value: 0.3,
      format: "0%",
      note: "Taken from the present sources alike. Illustrative: enter your own",
    },
    {
      id: "second_capacity",
      label: "Part of the need that it could deliver",
      value: 1,
      format: "0%",
      note: "1: it can replace the present sources. Illustrative: enter your own",
    },
    {
      id: "second_probability",
      label: "Its yearly probability of failing",
      value: 0.02,
      format: "0.0%",
      note: "Illustrative: enter your own",
    },
    {
      id: "second_premium",
      label: "Its price above the present one",
      value: 0.15,
      format: "0%",
      note: "Illustrative: enter your own",
    },
    {
      id: "units",
      label: "Units a year",
      value: numeric(chosen["units"], 1000),
      format: "#,##0",
      note: "Illustrative: enter your own",
      asked: true,
    },
    {
      id: "days",
      label: "Days that a halt lasts",
      value: numeric(chosen["days"], 90),
      format: "0",
      note: "Illustrative: enter your own",
      asked: true,
    },
    {
      id: "default_source",
      label: "Default probability of a source",
      value: 0.02,
      format: "0.0%",
      note: "For parts without a stated probability. Illustrative",
    },
    {
      id: "default_country",
      label: "Default of the blocked country",
      value: 0.1,
      format: "0.0%",
      note: "Used where the bill has no row country:… for it. Illustrative",
    },
  ];
}

const numeric = (value: Cell | undefined, usual: number): number =>
  typeof value === "number" ? value : usual;

function choice(
  id: string,
  label: string,
  value: Cell,
  choices: readonly Cell[],
  note: string,
): ModelInput {
  const asked = choices.length > 1 ? { asked: true as const } : {};
  return { id, label, value, choices, note, ...asked };
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
