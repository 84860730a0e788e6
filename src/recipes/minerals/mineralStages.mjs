import { code, country, fraction, integer, number, text, toCountries, year } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { stageRows } from "./stageRows.mjs";
import { MCS_2026, MCS_2026_CREDIT } from "./usgs.mjs";

const CHAIN = "{table}[[#All],[commodity_key]]";

/**
 * The table with its header and the rows of one chain.
 *
 * @param {string} chain
 * @param {string} [only]
 */
const rowsOf = (chain, only = "") =>
  `FILTER({table}[#All],(${CHAIN}="${chain}")${only}+(${CHAIN}="commodity_key"))`;

/** @type {import("../specification.mjs").Specification} */
export const mineralStages = {
  name: "mineral-stages",
  group: "minerals",
  title: "Mineral chains, stage by stage",
  description:
    "Which country holds what share of rare earths, copper and aluminium at each stage from the mine to the metal or magnet in 2024, and where China's alumina refineries take their bauxite from. As STAGE_EXPOSURE reads it.",
  rows: stageRows,
  vintage: "USGS Mineral Commodity Summaries 2026 (2026-02); IEA 2025-10; Chinese customs 2024-12",
  licences: ["CC0-1.0", "CC-BY-4.0", "facts-only"],
  attribution: `${MCS_2026_CREDIT} The World Bank: Worldwide Governance Indicators (2024 update). Other figures as cited in each row. Shares computed by Linchpin.`,
  sources: [
    MCS_2026,
    {
      title: "World Bank, Worldwide Governance Indicators",
      path: "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
      version: "2024 update",
    },
    {
      title: "IEA, commentary on export controls, as quoted by Rare Earth Exchanges",
      path: "https://rareearthexchanges.com/news/the-mineral-chessboard-iea-sounds-alarm-as-china-tightens-its-grip",
      version: "2025-10-23",
    },
    {
      title: "SMM, China's Monthly Bauxite Import Data for November 2024",
      path: "https://news.metal.com/newscontent/103239868/Chinas-Monthly-Bauxite-Import-Data-for-November-2024-Including-Country-Rankings",
      version: "2024-12-20",
    },
  ],
  caveats: [
    "Whom a mine supplies was read for bauxite alone. Elsewhere the shares of the world stand for every buyer: a refiner may take all of its ore from one country.",
    "Rare earths: the Survey counts all oxides at the mine, the International Energy Agency magnet elements at refineries. Of countries besides China it gives none, so they are the rest of the world and HHI is a lower bound.",
    "Shares are of countries with a figure: what the source withholds, US bauxite, is in none of them. They say where plants stand, not who owns them.",
  ],
  fields: [
    code(
      "key",
      "Key of the row",
      "Chain, step, country (rest for the rest of the world) and buyer (all where none is named): aluminium 1 GIN CHN.",
      { required: true, unique: true },
    ),
    commodityKey,
    integer(
      "step",
      "Step",
      "order",
      "Place of the stage in the chain, from 1, the mine, to the last.",
      { required: true, minimum: 1 },
    ),
    text(
      "stage",
      "Stage",
      "What is done at this stage: mining, refining, smelting, magnet making.",
      {
        required: true,
      },
    ),
    text(
      "country",
      "Country",
      "Country where the plants or mines stand, as the source writes it; Rest of world for all that are not named.",
      { required: true },
    ),
    country(
      "iso3",
      "Country code",
      "ISO 3166 code of the country; blank for the rest of the world.",
    ),
    fraction(
      "share",
      "Share",
      "fraction of the stage, or of what the buyer takes",
      "The country's part of world output at the stage, or of what the buyer beside it takes.",
      { required: true },
    ),
    code(
      "buyer",
      "Buyer",
      "ISO 3166 code of the country at the next stage that is supplied; blank: the shares hold for all that have no rows of their own.",
      { pattern: "[A-Z]{3}" },
    ),
    year("year", "Year", "Calendar year in which the output was made.", { required: true }),
    number(
      "hhi_wgi",
      "Governance-weighted HHI of the stage",
      "index, 0 to 10",
      "Sum over the stage's named countries of squared share times governance risk of 2023 (0 to 10, 10 the worst), the same in every row of the stage; blank where shares are of one buyer. A lower bound.",
      { minimum: 0, maximum: 10, numberFormat: "0.00" },
    ),
  ],
  primaryKey: ["key"],
  foreignKeys: [...toCountries("iso3", "buyer"), ...toCommodities],
  formulas: [
    {
      label: "Stage at which rare earths are the most concentrated",
      formula: `=LINCHPIN.STAGE_EXPOSURE(${rowsOf("rare-earths")},"CHN","BOTTLENECK")`,
    },
    {
      label: "China's share of copper mining",
      formula: `=INDEX(LINCHPIN.STAGE_EXPOSURE(${rowsOf("copper")},"CHN"),1)`,
      numberFormat: "0.0%",
    },
    {
      label: "Guinea's part in the bauxite behind the world's alumina, through every refiner",
      formula: `=INDEX(LINCHPIN.STAGE_EXPOSURE(${rowsOf("aluminium", "*({table}[[#All],[step]]<3)")},"GIN"),1)`,
      numberFormat: "0.0%",
    },
  ],
};
