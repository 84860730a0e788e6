import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";
import { newestStatus } from "../newestStatus";
import { AMOUNT, between, COUNTRY, DAY, SHARE, SIGNED } from "../cellKinds";
import { membership } from "../layout/inputState";
import { leverageSheet } from "./leverageSheet";

export const leverage: ModelSpec = {
  id: "leverage",
  title: "Leverage model",
  prefix: "lever",
  about: ["country", "partner"],
  question: "Which of two countries holds the lever over critical goods, and how has it moved?",
  shows: [
    "Who depends on whom, good by good, and who has more to lose overall.",
    "Which controls are in force on a date, and what they bear on.",
    "How that moved with controls and truces, and what commitments delivered.",
  ],
  next: [
    "Put your own dependences and weights into the table of goods.",
    "Change the date; a new control is a row below the list of controls.",
  ],
  needs: [
    {
      role: "goods",
      title: "Critical goods, both directions",
      datasets: [],
      columns: ["good", "dependence_country", "dependence_partner", "weight", "control_product"],
      kinds: { dependence_country: SHARE, dependence_partner: SHARE, weight: AMOUNT },
      starter: "leverage-goods",
    },
    {
      role: "controls",
      title: "Dated list of controls",
      datasets: ["export-controls-timeline"],
      columns: ["key", "start", "end", "value", "product"],
      kinds: { start: DAY, end: DAY, value: SIGNED },
    },
    {
      role: "commitments",
      title: "Commitments and deliveries",
      datasets: ["commitments-phase-one"],
      columns: ["category", "period", "measure", "value"],
      kinds: { value: AMOUNT },
    },
  ],
  inputs,
  sheet: leverageSheet,
};

/** Before the first control of the list. */
const FIRST = "2022-07-01";

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const text = (id: string, usual: string): string => {
    const value = chosen[id];
    return typeof value === "string" && value.trim() !== "" ? value : usual;
  };
  return [
    {
      id: "country",
      label: "Country",
      kind: COUNTRY,
      value: text("country", "United States"),
      note: "The one whose dependence stands first in the table of goods; controls of the other bear on it",
      asked: true,
    },
    {
      id: "partner",
      label: "Partner",
      kind: COUNTRY,
      value: text("partner", "China"),
      note: "",
      asked: true,
    },
    {
      id: "date",
      label: "Date",
      value: text("date", newestStatus(data["controls"]) ?? "2026-01-01"),
      type: "date",
      note: "The latest day the list covers, unless you type another",
      asked: true,
    },
    {
      id: "unknown",
      label: "A control that is not known counts as",
      value: "OPEN",
      choices: ["OPEN", "LOW", "HIGH"],
      closed: true,
      note: "OPEN: it counts on neither side, and the headline says how much it could bear on",
      asked: true,
    },
    { id: "first_date", label: "The path begins on", value: FIRST, type: "date", note: "" },
    {
      id: "months",
      label: "Months between its points",
      kind: between(1, 120),
      value: 6,
      format: "0",
      note: "",
    },
    {
      id: "category",
      label: "Commitment",
      value: "All goods and services",
      among: membership("{category}", "{commitments}[category]"),
      note: "category in the table of commitments",
    },
    {
      id: "period",
      label: "Its period",
      value: "2020-2021",
      among: membership("{period}", "{commitments}[period]"),
      note: "period in the table of commitments",
    },
  ];
}
