import type { TableKind } from "../tableKind";
import { listed, required, role } from "./roles";

const unknown = (what: string): string => `No column says ${what}.`;

export const sites: TableKind = {
  id: "sites",
  title: "Supply network: sites and suppliers",
  named: ["node"],
  roles: [
    role(
      "node",
      "Site",
      "label",
      listed(`
        site, site name, plant, plant name, facility, facility name, supplier, supplier name,
        vendor, location, factory, node name
      `),
      {
        ...required,
        faint: ["name", "id"],
        unless: ["country", "type", "capacity"],
      },
    ),
    role(
      "material",
      "What it makes",
      "label",
      listed(`
        product, item, part, component, output, makes, produces, material name, commodity, sku,
        part number
      `),
      {
        ...required,
        unless: ["quantity", "cost"],
      },
    ),
    role(
      "stock",
      "Stock, units",
      "number",
      listed(`
        inventory, stock on hand, inventory on hand, on hand, quantity on hand, safety stock,
        finished stock
      `),
      { unless: listed("days, weeks, value, cost") },
    ),
    role(
      "capacity",
      "Capacity, units a day",
      "number",
      listed(
        "max capacity, maximum capacity, capacity per day, daily capacity, max output, throughput",
      ),
      {
        unless: ["utilization", "percent"],
        without: "No column says how much a site can make: its capacity counts as unlimited.",
      },
    ),
    role(
      "demand",
      "Demand, units a day",
      "number",
      listed("demand per day, daily demand, demand rate, customer demand, orders per day"),
      { without: unknown("what customers ask of a site") },
    ),
    role(
      "margin",
      "Margin of one unit",
      "number",
      listed(`
      unit margin, contribution, contribution margin, profit margin, unit profit,
      margin per unit, gross margin
    `),
    ),
    role(
      "ttr",
      "Days to recover",
      "days",
      listed("time to recover, time to recovery, recovery time, recovery days, rto, outage days"),
      { without: unknown("how long a site takes to recover") },
    ),
    role(
      "daily_use",
      "Units used a day",
      "number",
      listed("daily usage, usage per day, use per day, consumption per day, daily consumption"),
    ),
    role(
      "alternate_rate",
      "Units a day from elsewhere",
      "number",
      listed(`
      alternate supply, alternative rate, backup capacity, alternate capacity,
      second source rate
    `),
    ),
    role(
      "annual_probability",
      "Yearly probability of an outage",
      "fraction",
      listed(`
      annual probability, probability, outage probability, disruption probability, likelihood,
      chance
    `),
    ),
    role(
      "holding_cost_per_day",
      "Cost of holding stock for a day of use",
      "number",
      listed("holding cost per day, holding cost, inventory cost, carrying cost, storage cost"),
    ),
  ],
};

export const links: TableKind = {
  id: "links",
  title: "Supply network: who supplies whom",
  named: ["from", "to"],
  roles: [
    role(
      "from",
      "Supplier",
      "label",
      listed(`
        supplier, source, origin, from site, from node, ship from, shipper, seller, vendor,
        upstream, supplying plant, source node, source site
      `),
      { ...required, unless: ["quantity", "country", "date"] },
    ),
    role(
      "to",
      "Customer",
      "label",
      listed(`
        customer, buyer, destination, to site, to node, ship to, target, consumer, downstream,
        receiving plant, receiver, target node, plant
      `),
      { ...required, unless: ["quantity", "country", "date"] },
    ),
    role(
      "quantity",
      "Units for one unit made",
      "number",
      listed(`
        quantity per, usage, units per unit, quantity per unit, ratio, bom quantity, consumption,
        coefficient, weight
      `),
      {
        unless: listed("order, shipped, total, annual"),
        without: "No column says how many units go into one: each link counts once.",
      },
    ),
  ],
};
