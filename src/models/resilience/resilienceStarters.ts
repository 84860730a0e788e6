import { starterTable, type StarterColumn } from "../starterTable";

const text = (name: string, description: string): StarterColumn => ({
  name,
  description,
  type: "string",
});
const amount = (name: string, description: string, unit = "units"): StarterColumn => ({
  name,
  description,
  type: "number",
  unit,
  numberFormat: "#,##0.##",
});
const days = (name: string, description: string): StarterColumn =>
  amount(name, description, "days");

/** One product and the sites that it needs; rates are for one day. */
export const resilienceSites = starterTable({
  name: "resilience-sites",
  title: "Sites and suppliers",
  description:
    "Every site with what it makes, its stock, and how long it takes to recover. A blank capacity is no limit.",
  holds: "figures",
  columns: [
    text("node", "Site or supplier"),
    text("material", "What it makes"),
    amount("stock", "Units of it in stock, wherever they lie"),
    amount("capacity", "Most units a day; blank for no limit"),
    amount("demand", "Units a day that customers take; products only"),
    amount("margin", "Contribution of one unit; products only", "US dollars"),
    days("ttr", "Days to recover after an outage"),
    amount("daily_use", "Units a day that are needed of what it makes"),
    amount("alternate_rate", "Units a day that other sources can deliver"),
    {
      name: "annual_probability",
      description: "Probability of an outage within a year",
      type: "number",
      unit: "fraction",
      numberFormat: "0.0%",
    },
    amount("holding_cost_per_day", "Cost of carrying one day of cover for a year", "US dollars"),
  ],
  rows: [
    ["Assembly", "drone", 200, 120, 100, 500, 20, 100, 0, 0.02, 900],
    ["Motor works", "motor", 2400, 500, 0, 0, 60, 400, 0, 0.03, 600],
    ["Magnet maker A", "magnet", 8000, 300, 0, 0, 120, 400, 150, 0.03, 700],
    ["Magnet maker B", "magnet", 1000, 150, 0, 0, 90, 400, 300, 0.02, 300],
    ["Oxide refinery", "oxide", 6000, 130, 0, 0, 180, 120, 0, 0.02, 600],
    ["Airframe shop", "frame", 3500, 130, 0, 0, 30, 100, 0, 0.02, 500],
    ["Chip maker", "controller", 9500, 110, 0, 0, 90, 100, 0, 0.05, 900],
    ["Battery maker", "battery", 900, 250, 0, 0, 45, 100, 0, 0.04, 800],
  ],
});

export const resilienceLinks = starterTable({
  name: "resilience-links",
  title: "Who supplies whom",
  description:
    "Links between sites, with the units of the supplier's material for one unit of the buyer's.",
  holds: "figures",
  columns: [
    text("from", "Supplier"),
    text("to", "Buyer"),
    amount("quantity", "Units of the supplier's material for one unit of the buyer's"),
  ],
  rows: [
    ["Motor works", "Assembly", 4],
    ["Airframe shop", "Assembly", 1],
    ["Chip maker", "Assembly", 1],
    ["Battery maker", "Assembly", 1],
    ["Magnet maker A", "Motor works", 1],
    ["Magnet maker B", "Motor works", 1],
    ["Oxide refinery", "Magnet maker A", 0.3],
    ["Oxide refinery", "Magnet maker B", 0.3],
  ],
});

export const resilienceActivities = starterTable({
  name: "resilience-activities",
  title: "Activities and their lead times",
  description: "What has to happen before delivery, how long it takes, and the delay to look at.",
  holds: "figures",
  columns: [
    text("activity", "Activity"),
    days("duration", "Days it takes"),
    days("delay", "Days longer that it would take; blank for none"),
  ],
  rows: [
    ["Refine oxide", 30, 45],
    ["Make magnets", 20, null],
    ["Wind motors", 15, null],
    ["Make controllers", 60, 10],
    ["Form airframes", 25, null],
    ["Make batteries", 20, null],
    ["Assemble", 10, null],
    ["Test and ship", 5, null],
  ],
});

export const resilienceRelations = starterTable({
  name: "resilience-relations",
  title: "What waits for what",
  description:
    "Which activity has to end before which one begins; other types and lags as in project planning.",
  holds: "figures",
  columns: [
    text("from", "Earlier activity"),
    text("to", "Later activity"),
    text("type", "FS (finish to start), SS, FF or SF"),
    days("lag", "Days between"),
  ],
  rows: [
    ["Refine oxide", "Make magnets", "FS", 0],
    ["Make magnets", "Wind motors", "FS", 0],
    ["Wind motors", "Assemble", "FS", 0],
    ["Make controllers", "Assemble", "FS", 0],
    ["Form airframes", "Assemble", "FS", 0],
    ["Make batteries", "Assemble", "FS", 0],
    ["Assemble", "Test and ship", "FS", 0],
  ],
});
