import { inParts, withInterval } from "./tariffEvents.mjs";

/** @typedef {import("../specification.mjs").Row} Row */

/** The classes of drones that Proclamation 11055 tells apart; "without" in a product names an exception. */
const LIGHT_DRONES = "Drones up to 25 kg";
const HEAVY_DRONES = "Drones over 25 kg or with thermal imaging";

/** Goods under a Section 232 duty on 24 July 2026, which pay no forced-labour duty (HTS 9903.05.90). */
const UNDER_232 = [
  "Steel; Aluminium; Copper; Passenger vehicles and light trucks; Car parts",
  "Softwood timber and lumber; Upholstered wooden furniture; Kitchen cabinets and vanities",
  "Medium and heavy trucks and their parts; Buses; Advanced computing chips",
  "Derivative articles of steel, aluminium or copper; Metal-intensive equipment; Farm machinery",
].join("; ");

/**
 * The goods of each event under the names and codes that TARIFF_IN_FORCE compares with.
 *
 * @type {Readonly<Partial<Record<string, string>>>}
 */
const PRODUCTS = {
  TE003: `List 1; ${LIGHT_DRONES}; ${HEAVY_DRONES}; 8806`,
  TE005: "List 2",
  TE007: "List 3",
  TE008: "List 3",
  TE009: "List 4A",
  TE010: "List 4B",
  TE011: "List 4A",
  "TE012-1": "Electric vehicles",
  "TE012-2": "Solar cells and modules; Solar cells",
  "TE012-3":
    "Steel; Aluminium; EV batteries; EV lithium-ion batteries; Battery parts; Critical minerals",
  "TE012-4": "Ship-to-shore gantry cranes; Ship-to-shore cranes",
  "TE012-5": "Syringes and needles",
  "TE012-6": "Respirators and face masks",
  "TE013-1": "Semiconductors; Legacy chips",
  "TE013-2": "Polysilicon; Wafers",
  "TE013-3": "Tungsten products; Tungsten",
  "TE013-4": "Rubber medical gloves",
  "TE013-5": "Disposable textile face masks",
  "TE033-1": "Permanent magnets",
  "TE033-2": "Natural graphite",
  "TE033-3": "Non-EV lithium-ion batteries",
  "TE033-4": "Respirators and face masks",
  "TE033-5": "Rubber medical gloves",
  "TE033-6": "Enteral syringes",
  TE021: "Passenger vehicles and light trucks",
  TE031: "Copper",
  TE038: "Steel",
  TE039: "Aluminium",
  TE043: "Smartphones; Computers; Chips; Electronics exempt from the reciprocal duty",
  TE044: "Parcels up to 800 USD",
  TE045: "Parcels up to 800 USD",
  TE048: "Derivative articles of steel, aluminium or copper",
  TE049: "Metal-intensive equipment",
  TE050: "Articles of 95 % or more US metal",
  TE051: "Farm machinery",
  TE052: "Car parts",
  TE053: "Softwood timber and lumber",
  TE054: "Upholstered wooden furniture",
  TE055: "Kitchen cabinets and vanities",
  TE056: "Medium and heavy trucks and their parts",
  TE057: "Buses",
  TE058: "Advanced computing chips",
  TE059: "Patented medicines",
  TE060: "Polysilicon",
  TE061: `${HEAVY_DRONES}; 880624; 880629; 880694; 880699`,
  TE062: `${LIGHT_DRONES}; 880621; 880622; 880623; 880691; 880692; 880693`,
  TE063: "Drone components; 8807",
  TE064: "Port calls of Chinese ships",
  TE065: "Port calls of Chinese ships; Ship-to-shore gantry cranes; Ship-to-shore cranes",
  TE066: "Port calls of Chinese ships; Ship-to-shore gantry cranes; Ship-to-shore cranes",
  TE067: "Legacy chips",
  TE068: "Legacy chips",
  TE069: "Goods under an exclusion from Lists 1-4A",
  TE070: "Goods under an exclusion from Lists 1-4A",
  TE072: "Listed Canadian goods",
  TE073: "Quartz surface products",
};

const WHOLE_TRADE = new Set([
  ...["TE014", "TE017", "TE032"],
  ...["TE022", "TE023", "TE025", "TE028", "TE046"],
  ...["TE030", "TE034", "TE035", "TE071"],
]);

/**
 * One duty on several metals, each under the name that the metal has had from the start.
 *
 * @type {Readonly<Partial<Record<string, readonly string[]>>>}
 */
const METALS = {
  TE020: ["Steel", "Aluminium"],
  TE029: ["Steel", "Aluminium"],
  TE047: ["Steel", "Aluminium", "Copper"],
};

/** Duties whose country rates or targets are not China's. */
const ON_THIRD_COUNTRIES = new Set(["TE046", "TE071", "TE072"]);

/** @param {Row} row */
export const isOnThirdCountry = (row) => ON_THIRD_COUNTRIES.has(row.event_id);

/**
 * The rows of a duty of the United States.
 *
 * @param {Row} raw
 * @returns {Row[]}
 */
export function usDuty(raw) {
  const { event_id: id } = raw;
  const row = { ...withInterval(raw), key: keyOf(raw), product: "" };
  const metals = METALS[id];
  if (metals !== undefined) {
    return inParts(
      row,
      metals.map((metal) => ({ key: `Section 232 ${metal.toLowerCase()}`, product: metal })),
    );
  }
  if (id === "TE036") return forcedLabour(row);
  if (id === "TE037") return solarSafeguard(row);
  if (WHOLE_TRADE.has(id)) return [row];
  const product = PRODUCTS[id];
  if (product === undefined) throw new Error(`No goods are named for ${id} in usDuties.mjs`);
  return [{ ...row, product }];
}

/**
 * The measure in words, as TARIFF_STACK knows its programme by.
 *
 * @param {Row} row
 */
function keyOf({ event_id: id, series_key: series }) {
  // Of one duty the row that names the product most closely counts, so the exemption is of that duty.
  if (id === "TE043") return "IEEPA reciprocal";
  return series
    .replace(/^S(\d{3}) /, "Section $1 ")
    .replace(/^(IEEPA \w+|Section 301 forced labour) China$/, "$1");
}

/** @param {Row} row */
function forcedLabour(row) {
  const exempt = { programme_rate_pct: "0", rate_change_pct: "", legal_cite: "HTS 9903.05.90" };
  const hts = { ...exempt, hts_heading: "9903.05.90" };
  return inParts(row, [
    {},
    { ...hts, product: UNDER_232, scope: "Goods that carry a Section 232 duty: not charged" },
    {
      ...hts,
      start: "2026-09-03",
      product: `${LIGHT_DRONES}; ${HEAVY_DRONES}; 8806`,
      scope: "Drones, which carry a Section 232 duty from 2026-09-03: not charged",
    },
  ]);
}

/**
 * The rate is known of the first year; of the steps down that followed only the direction.
 *
 * @param {Row} row
 */
function solarSafeguard(row) {
  const product = PRODUCTS["TE012-2"] ?? "";
  return inParts(row, [
    { product, end: "2019-02-07" },
    {
      ...{ product, start: "2019-02-07", programme_rate_pct: "", rate_change_pct: "" },
      ...{ rate_low_pct: "0", rate_high_pct: "30" },
    },
  ]);
}
