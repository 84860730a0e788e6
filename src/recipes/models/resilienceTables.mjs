import { amount, words } from "../starterTable.mjs";

/**
 * One product and the sites that it needs; rates are for one day.
 *
 * @type {import("../specification.mjs").Starter}
 */
export const resilienceSites = {
  name: "resilience-sites",
  title: "Sites and suppliers",
  description:
    "Every site with what it makes, its stock, and how long it takes to recover. A blank capacity is no limit.",
  holds: "figures",
  raw: "resilience_sites.csv",
  primaryKey: ["node"],
  fields: [
    words("node", "Name of the site or supplier."),
    words("material", "Material that it makes."),
    amount("stock", "units", "#,##0.##", "Units of it in stock, wherever they lie."),
    amount("capacity", "units", "#,##0.##", "Most units a day; blank for no limit."),
    amount("demand", "units", "#,##0.##", "Units a day that customers take; products only."),
    amount("margin", "US dollars", "#,##0.##", "Contribution of one unit; products only."),
    amount("ttr", "days", "#,##0.##", "Days to recover after an outage."),
    amount("ttr_low", "days", "#,##0.##", "The same at least; blank where no range is stated."),
    amount("ttr_high", "days", "#,##0.##", "The same at most."),
    amount("daily_use", "units", "#,##0.##", "Units a day that are needed of what it makes."),
    amount("alternate_rate", "units", "#,##0.##", "Units a day that other sources can deliver."),
    amount("annual_probability", "fraction", "0.0%", "Probability of an outage within a year."),
    amount(
      "holding_cost_per_day",
      "US dollars",
      "#,##0.##",
      "Cost of carrying one day of cover for a year.",
    ),
  ],
};

/** @type {import("../specification.mjs").Starter} */
export const resilienceLinks = {
  name: "resilience-links",
  title: "Who supplies whom",
  description:
    "Links between sites, with the units of the supplier's material for one unit of the buyer's.",
  holds: "figures",
  raw: "resilience_links.csv",
  primaryKey: ["from", "to"],
  fields: [
    words("from", "Name of the supplier."),
    words("to", "Name of the buyer."),
    amount(
      "quantity",
      "units",
      "#,##0.##",
      "Units of the supplier's material for one unit of the buyer's.",
    ),
  ],
};

/** @type {import("../specification.mjs").Starter} */
export const resilienceActivities = {
  name: "resilience-activities",
  title: "Activities and their lead times",
  description: "What has to happen before delivery, how long it takes, and the delay to look at.",
  holds: "figures",
  raw: "resilience_activities.csv",
  primaryKey: ["activity"],
  fields: [
    words("activity", "Name of the activity."),
    amount("duration", "days", "#,##0.##", "Days that it takes."),
    amount("delay", "days", "#,##0.##", "Days longer that it would take; blank for none."),
  ],
};

/** @type {import("../specification.mjs").Starter} */
export const resilienceRelations = {
  name: "resilience-relations",
  title: "What waits for what",
  description:
    "Which activity has to end before which one begins; other types and lags as in project planning.",
  holds: "figures",
  raw: "resilience_relations.csv",
  primaryKey: ["from", "to", "type"],
  fields: [
    words("from", "Activity that comes first."),
    words("to", "Activity that waits for it."),
    words("type", "FS (finish to start), SS, FF or SF."),
    amount("lag", "days", "#,##0.##", "Days that lie between the two."),
  ],
};
