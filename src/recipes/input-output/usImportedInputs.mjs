import { code } from "../fields.mjs";
import { shareOf } from "../identities/shareOf.mjs";
import { REGION_MATRICES } from "./bea.mjs";
import {
  HOLDS_RESIDUALS,
  ofAllInputs,
  ofImportedInputs,
  region,
  value,
  yearOf,
} from "./importedInputFields.mjs";

/** @param {string} industry @param {number} year */
const of = (industry, year) =>
  `({table}[industry_code]="${industry}")*({table}[year]=${String(year)})`;

/** The rest of the world is many suppliers, none of them a single point. */
const NAMED = `${of("334", 2021)}*({table}[region]<>"ROW")`;

/** @type {import("../specification.mjs").Specification} */
export const usImportedInputs = {
  name: "us-imported-inputs",
  group: "input-output",
  title: "Imported inputs of US industries by region",
  description:
    "What each of 71 US industries bought as input from Canada, China, Europe, Japan, Mexico, the rest of Asia and the rest of the world, yearly from 2012 to 2022, and how much of all its inputs that is.",
  raw: "us_imported_inputs.csv",
  vintage: "BEA 2024-03-15",
  licences: ["other-pd"],
  attribution:
    "U.S. Bureau of Economic Analysis, TiVA import matrices by region (2024-03-15); shares computed by Linchpin.",
  sources: REGION_MATRICES,
  caveats: [
    "Levels of single industries break between 2016 and 2017 (computers and electronics from China: 5,115 to 9,089 million dollars): compare 2012 to 2016 and 2017 to 2022 each within itself.",
    HOLDS_RESIDUALS,
    "The source assumes that each industry uses imports of a commodity from all regions in the same proportions. Titles of the codes stand in us-io-sectors.",
  ],
  fields: [
    yearOf("2012 to 2022"),
    code(
      "industry_code",
      "Industry code",
      "Buying US industry, by its code in us-io-sectors, as text.",
      { required: true },
    ),
    region,
    value,
    ofAllInputs,
    ofImportedInputs,
  ],
  primaryKey: ["year", "industry_code", "region"],
  identities: [
    shareOf("share_of_imported_inputs_pct", "value_usd_mn", ["year", "industry_code"], 0.0001),
  ],
  formulas: [
    {
      label: "China's share in all inputs of computers and electronics, 2022",
      formula: `=SUMPRODUCT({table}[share_of_intermediate_inputs]*${of("334", 2022)}*({table}[region]="CHN"))`,
      numberFormat: "0.0%",
    },
    {
      label: "Concentration (HHI) of the regions that supply US car makers, 2022",
      formula: `=LINCHPIN.HHI(FILTER({table}[value_usd_mn],${of("3361MV", 2022)}))`,
      numberFormat: "0.000",
    },
    {
      label: "A region with 40 % or more of the imported inputs of computers and electronics, 2021",
      formula: `=LINCHPIN.SINGLE_POINT_EXPOSURE(FILTER({table}[value_usd_mn],${NAMED}),FILTER({table}[region],${NAMED}),0.4,"LABEL",SUMPRODUCT({table}[value_usd_mn]*${of("334", 2021)}*({table}[region]="ROW")))`,
    },
  ],
};
