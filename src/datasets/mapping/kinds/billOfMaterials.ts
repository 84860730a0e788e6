import type { TableKind } from "../tableKind";
import { billLines } from "../bill/billLines";
import { billQuestions } from "../bill/billQuestions";
import { listed, helper, required, role } from "./roles";

/** A part goes by its number before its name. */
const partNames = listed(`
  item number, part number, component number, component item, component, member item, item id,
  part id, component part number, child, child item, child part, component name, item name,
  material number, material, part, sku, article, article number, part name, internal part number,
  komponentennummer, teilenummer, materialnummer, artikelnummer, manufacturer part number,
  mfr item number, manufacturer part, product number, material id, component id, item code,
  material code, part code, code sap
`);
const partFaint = listed(
  "lib ref, designation, comment, value, product, name, description, object description",
);

const quantityNames = listed(`
  quantity, quantity per, quantity per assembly, quantity per unit, quantity per parent,
  component quantity, comp quantity bun, bom quantity, usage, usage quantity, quantity used,
  quantity required, required quantity, units per parent, count, pieces
`);

const ownCostNames = listed("own value, value added, added value, own cost, conversion cost");

const costNames = listed(`
  unit cost, cost, unit price, price, standard cost, standard price, cost per unit, item cost,
  purchase price, valuation rate, last purchase price, average cost, rolled up cost, full cost, total unit cost,
  material cost, price per unit, supplier unit price, moving average price, standard unit cost,
  current cost, frozen cost, valuation price
`);

export const billOfMaterials: TableKind = {
  id: "bill-of-materials",
  title: "Bill of materials",
  named: ["item"],
  roles: [
    role("item", "Part", "label", partNames, {
      ...required,
      faint: partFaint,
      unless: listed(
        "parent, category, type, group, quantity, cost, status, position, sequence, seq",
      ),
    }),
    role(
      "parent",
      "Goes into",
      "label",
      listed(`
        used in, goes into, parent item, parent part, parent part number, assembly,
        parent number, parent assembly, next assembly, next higher assembly, nha, assembly item,
        parent component, where used, higher level assembly, baugruppe, parent material,
        parent id, assembly number, head material, bom, father
      `),
      {
        unless: listed("quantity, cost, description, sequence, seq, category, type"),
        beside: [
          {
            words: ["component", "child", "member"],
            names: listed("material, item, product, parent"),
          },
          {
            words: ["material", "part"],
            names: listed("product id, product, product code, finished good"),
          },
        ],
      },
    ),
    role(
      "level",
      "Level",
      "level",
      listed(`
        bom level, explosion level, indent, indent level, depth, tier, outline, outline number,
        structure level, hierarchy, hierarchy level
      `),
      helper,
    ),
    role("quantity", "Quantity in one parent", "number", quantityNames, {
      unless: listed("extended, total, base, stock, hand, order, minimum, cost, price, break"),
    }),
    role(
      "total_quantity",
      "Quantity in one product",
      "number",
      listed(`
        extended quantity, total quantity, quantity extended, quantity total, rolled up quantity,
        exploded quantity
      `),
      { ...helper, unless: ["cost", "price"] },
    ),
    role(
      "base_quantity",
      "Quantity for so many parents",
      "number",
      listed(`
        base quantity, basis quantity, quantity base, batch quantity, lot size, basismenge,
        header quantity
      `),
      helper,
    ),
    role(
      "designators",
      "Reference designators",
      "designators",
      listed("reference designator, designator, reference, position, positions, location"),
      { ...helper, faint: ["part"] },
    ),
    role("own_value", "Own value of one", "number", ownCostNames),
    role("cost", "Cost of one", "number", costNames, {
      ...helper,
      unless: listed("extended, setup, tooling, currency, one-off, date, type"),
    }),
    role(
      "extended_cost",
      "Cost of all in one parent",
      "number",
      listed(`
        extended cost, extended price, total cost, total price, cost extended, line cost,
        line total, amount, ext cost
      `),
      helper,
    ),
    role(
      "own_mass",
      "Own mass of one",
      "mass",
      listed("own weight, unit weight, net weight, weight, mass, unit mass, part weight, gewicht"),
      { unless: ["gross"] },
    ),
    role(
      "origin",
      "Country of origin",
      "country",
      listed(`
        country origin, origin country, source country, made in, country, supplier country,
        vendor country, manufacturing country, country manufacture, production country,
        country source, mfg country, sourcing country
      `),
      {
        without:
          "No column says where a part comes from: its origin stays unknown, and no country can stop it.",
      },
    ),
    role(
      "supplier",
      "Supplier",
      "label",
      listed(`
        vendor, supplier name, vendor name, preferred vendor, preferred supplier,
        primary supplier, manufacturer, manufacturer name, source, default supplier, hersteller
      `),
      {
        unless: listed("part, number, country, price, id, code, reference, item"),
      },
    ),
    role(
      "share",
      "Share of the source",
      "fraction",
      listed(`
      share, source share, split, supply split, allocation, sourcing split, volume share, quota,
      allocation percent, sourcing percentage, supplier share
    `),
    ),
    role("capacity", "Part of the need it can deliver", "fraction", [
      "surge capacity",
      "capacity share",
    ]),
    role(
      "ramp_days",
      "Days to ramp up",
      "days",
      listed("ramp up days, ramp up time, ramp time, ramp"),
    ),
    role(
      "restriction",
      "Restriction index",
      "fraction",
      listed(`
        restriction index, export restriction, export control, export controlled, restricted,
        controlled, control index, restriction level
      `),
      {
        without:
          "No column says how restricted a part is: each counts as not restricted, and blocking a country stops nothing, until you fill it in.",
      },
    ),
    role(
      "probability",
      "Yearly probability of failing",
      "fraction",
      listed(`
        annual probability, failure probability, disruption probability, probability failure,
        chance, likelihood, risk probability
      `),
      {
        unless: listed("low, high, minimum, maximum"),
        without:
          "No column says how likely a part fails in a year: the probability of a halt has no result until you fill it in, for every row alike or in a column.",
      },
    ),
    role("probability_low", "Probability, low", "fraction", [
      "low probability",
      "probability minimum",
    ]),
    role("probability_high", "Probability, high", "fraction", [
      "high probability",
      "probability maximum",
    ]),
    role(
      "recovery_days",
      "Days a failure lasts",
      "days",
      listed(`
      recovery days, recovery time, time to recover, time to recovery, ttr, outage days,
      downtime, requalification time
    `),
    ),
    role(
      "stock_days",
      "Days of stock",
      "days",
      listed(`
      stock days, days of stock, days supply, days on hand, inventory days, days of inventory,
      stock cover, coverage days, days cover
    `),
    ),
    role(
      "common_cause",
      "Common causes",
      "label",
      listed("common causes, shared cause, site, plant group"),
      { unless: ["name"] },
    ),
    role("required", "Sources that must work", "number", ["required sources", "sources required"], {
      unless: ["quantity"],
    }),
    role("parent_origin", "Origin of the parent", "country", [
      "parent country",
      "parent country origin",
      "assembly origin",
    ]),
    role(
      "fitted",
      "Not fitted",
      "flag",
      listed(`
        dnp, dnf, dni, do not populate, do not place, do not fit, not fitted, exclude from bom,
        no stuff, not mounted
      `),
      helper,
    ),
  ],
  questions: billQuestions,
  derive: billLines,
};
