import { readRaw } from "../readRaw.mjs";

/** @typedef {import("../specification.mjs").Row} Row */

const YEAR = "2024";
const REST = "Rest of world";
/** Chains whose first stage is told by who buys, so that no row of it is of the world. */
const BY_BUYER = new Set(["aluminium"]);
/** Shares are kept to a millionth; what rounding leaves goes to the rest of the world. */
const WHOLE = 1e6;

/**
 * What each country made, from the rows of the US Geological Survey; countries without output, withheld figures
 * and totals are no part of it.
 *
 * @param {string} commodity
 * @param {string} detail
 */
function production(commodity, detail) {
  const rows = readRaw("mineral_world_production.csv").rows.filter(
    (row) =>
      row.commodity_key === commodity &&
      row.measure === "production" &&
      row.detail === detail &&
      row.year === YEAR &&
      Number(row.value) > 0,
  );
  if (rows.length === 0) throw new Error(`No production of ${commodity} as ${detail} in ${YEAR}`);
  return rows.map((row) => ({
    country: row.iso3 === "" ? REST : row.country,
    iso3: row.iso3,
    amount: Number(row.value),
  }));
}

const USGS = {
  source: "Derived from US Geological Survey, Mineral Commodity Summaries 2026 data release",
  source_url: "https://doi.org/10.5066/P1WKQ63T",
  vintage: "2026-02",
  licence: "CC0-1.0",
  confidence: "derived",
  note: "",
};

/** Governance risk of 2023 by country, 0 to 10: the year that the concentration of supply is weighted by. */
const RISK = new Map(
  readRaw("wgi.csv")
    .rows.filter((row) => row.year === "2023" && row.wgi_risk_0_10 !== "")
    .map((row) => [row.iso3, Number(row.wgi_risk_0_10)]),
);

/**
 * Σ share² × governance of the countries named, as in supply-concentration; "" where one has no score. What one
 * buyer takes is no production of the world.
 *
 * @param {readonly { iso3: string, share: string }[]} rows
 */
function weighted(rows) {
  const named = rows.filter(({ iso3 }) => iso3 !== "");
  if (!named.every(({ iso3 }) => RISK.has(iso3))) return "";
  const sum = named.reduce(
    (sofar, { iso3, share }) => sofar + Number(share) ** 2 * (RISK.get(iso3) ?? NaN),
    0,
  );
  return sum.toFixed(3);
}

/**
 * @param {Row} stage
 * @param {readonly { country: string, iso3: string, amount: number }[]} producers
 * @returns {Row[]}
 */
function shares(stage, producers) {
  const total = producers.reduce((sum, { amount }) => sum + amount, 0);
  const named = producers.filter(({ country }) => country !== REST);
  const parts = named.map(({ amount }) => Math.round((amount / total) * WHOLE));
  const rest = WHOLE - parts.reduce((sum, part) => sum + part, 0);
  const rows = [...named, { country: REST, iso3: "" }].map(({ country, iso3 }, index) => ({
    ...stage,
    key: `${stage.commodity_key} ${stage.step} ${iso3 || "rest"} ${stage.buyer || "all"}`,
    country,
    iso3,
    share: String((parts[index] ?? rest) / WHOLE),
  }));
  const hhi_wgi = stage.step === "1" && BY_BUYER.has(stage.commodity_key) ? "" : weighted(rows);
  return rows.map((row) => ({ ...row, hhi_wgi }));
}

/**
 * China's share as the International Energy Agency gives it; nothing was read of the others.
 *
 * @param {Row} stage
 * @param {string} raw
 */
function chinaAlone(stage, raw) {
  const found = readRaw("ree_reliance.csv").rows.find(
    (row) =>
      row.stage === raw &&
      row.subject_iso3 === "CHN" &&
      row.measure === "share_of_world_output" &&
      row.period === YEAR,
  );
  if (!found) throw new Error(`No share of China in ${raw} in ${YEAR}`);
  const { source, source_url, vintage, licence, confidence } = found;
  const amount = Number(found.value_low_pct);
  return shares({ ...stage, source, source_url, vintage, licence, confidence }, [
    { country: "China", iso3: "CHN", amount },
    { country: REST, iso3: "", amount: 100 - amount },
  ]);
}

/** China's imports of bauxite from January to November 2024, in million tons: Guinea, Australia, all others. */
const IMPORTED = { GIN: 99.919, AUS: 36.5, "": 7.48 };
const MONTHS = 11 / 12;

/** What China's refineries took: its own mines' output of as many months beside its imports. */
function bauxiteOfChina() {
  const ofYear = production("bauxite", "Bauxite, mine production");
  const own = ofYear.find(({ iso3 }) => iso3 === "CHN");
  if (!own) throw new Error("No bauxite of China");
  return [
    { ...own, amount: (own.amount / 1000) * MONTHS },
    { country: "Guinea", iso3: "GIN", amount: IMPORTED.GIN },
    { country: "Australia", iso3: "AUS", amount: IMPORTED.AUS },
    { country: REST, iso3: "", amount: IMPORTED[""] },
  ];
}

/** What was left for all other refineries. */
function bauxiteOfOthers() {
  /** @type {Readonly<Record<string, number>>} */
  const taken = { GIN: IMPORTED.GIN / MONTHS, AUS: IMPORTED.AUS / MONTHS };
  return production("bauxite", "Bauxite, mine production")
    .filter(({ iso3 }) => iso3 !== "CHN")
    .map((producer) => ({
      ...producer,
      amount: producer.amount / 1000 - (taken[producer.iso3] ?? 0),
    }));
}

const BAUXITE_OF_CHINA = {
  source:
    "Derived from Chinese customs as reported by SMM, China's Monthly Bauxite Import Data for November 2024, and US Geological Survey, Mineral Commodity Summaries 2026 data release",
  source_url:
    "https://news.metal.com/newscontent/103239868/Chinas-Monthly-Bauxite-Import-Data-for-November-2024-Including-Country-Rankings",
  vintage: "2024-12-20; 2026-02",
  licence: "facts only",
  note: "Imports of January to November beside eleven twelfths of the year's own output; stocks are not counted.",
};
const BAUXITE_OF_OTHERS = {
  ...BAUXITE_OF_CHINA,
  note: "World output less China's and less what China took from Guinea and Australia, put to a year; its smaller sources are not taken off. US output is withheld.",
};

/**
 * @param {string} commodity_key
 * @param {number} step
 * @param {string} stage
 * @param {string} [buyer]
 */
const at = (commodity_key, step, stage, buyer = "") => ({
  ...{ commodity_key, step: String(step), stage, buyer, year: YEAR },
  ...USGS,
});

/** Every chain from the mine to the last stage that figures were read of. */
export const stageRows = [
  ...shares(at("rare-earths", 1, "mining"), production("rare-earths", "Mine production")),
  ...chinaAlone(at("rare-earths", 2, "refining"), "refining"),
  ...chinaAlone(at("rare-earths", 3, "magnet making"), "magnet making"),
  ...shares(at("copper", 1, "mining"), production("copper", "Mine production")),
  ...shares(at("copper", 2, "refining"), production("copper", "Refinery production")),
  ...shares(
    { ...at("aluminium", 1, "bauxite mining", "CHN"), ...BAUXITE_OF_CHINA },
    bauxiteOfChina(),
  ),
  ...shares({ ...at("aluminium", 1, "bauxite mining"), ...BAUXITE_OF_OTHERS }, bauxiteOfOthers()),
  ...shares(
    at("aluminium", 2, "alumina refining"),
    production("alumina", "Alumina, refinery production"),
  ),
  ...shares(at("aluminium", 3, "smelting"), production("aluminium", "Smelter production")),
];
