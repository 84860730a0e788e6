import { code, text, year } from "../fields.mjs";
import { columnsBalance } from "../identities/columnsBalance.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { ACCOUNTS, ACCOUNTS_CREDIT, HOW_MADE } from "./bea.mjs";
import { flow, salesTo } from "./flowFields.mjs";

/** The 15 sectors by their columns, in the order of the rows. */
const SECTORS = new Map([
  ["s_11", "agriculture"],
  ["s_21", "mining"],
  ["s_22", "utilities"],
  ["s_23", "construction"],
  ["s_31g", "manufacturing"],
  ["s_42", "wholesale trade"],
  ["s_44rt", "retail trade"],
  ["s_48tw", "transportation and warehousing"],
  ["s_51", "information"],
  ["s_fire", "finance, insurance and real estate"],
  ["s_prof", "professional and business services"],
  ["s_6", "education and health care"],
  ["s_7", "arts, accommodation and food services"],
  ["s_81", "other services"],
  ["s_g", "government"],
]);

const columns = [...SECTORS.keys()];
/** @typedef {import("../specification.mjs").Row} Row */
/** @param {Row} row */
const isDomestic = (row) => row.flow_type === "domestic";
/** @param {Row} row */
const ownColumn = (row) => {
  const name = `s_${row.code.toLowerCase()}`;
  return isDomestic(row) && SECTORS.has(name) ? name : undefined;
};

const Z = '({table}[flow_type]="domestic")*({table}[year]=2023)';
const FLOWS = `FILTER({table}[[s_11]:[s_g]],${Z})`;
const OUTPUT = `FILTER({table}[gross_output_usd_mn],${Z})`;
const IMPORTED =
  'FILTER({table}[[s_11]:[s_g]],({table}[flow_type]="imported")*({table}[year]=2023)*({table}[code]="31G"))';

/** @type {import("../specification.mjs").Specification} */
export const usIoSector15 = {
  name: "us-io-sector15",
  group: "input-output",
  title: "US input-output table, 15 sectors",
  description:
    "What each of 15 US sectors sold to each other in 2017, 2022 and 2023 and what each imported, with gross output, value added and final demand beside: one row a seller, one column a buyer, so that every input-output function works on it as it stands.",
  raw: "us_io_sector15.csv",
  vintage: "BEA 2024-09-06; imports 2024-11-01",
  licences: ["other-pd"],
  attribution: `${ACCOUNTS_CREDIT}; domestic and imported flows at 15 sectors computed by Linchpin.`,
  sources: ACCOUNTS,
  caveats: [
    HOW_MADE,
    "Take the domestic rows of one year for multipliers and linkages, the imported ones for import content: together they would count twice. Imported rows USED and OTHER have no domestic counterpart.",
    "Rows balance within 17 million dollars, columns within 11: rounding of the source. The technology of other countries is not in the table.",
  ],
  fields: [
    year("year", "Year", "Calendar year of the flows: 2017, 2022 or 2023.", { required: true }),
    code(
      "flow_type",
      "Flow",
      "Whose output is sold: domestic (of US sectors) or imported (by commodity, from abroad).",
      { required: true, enum: ["domestic", "imported"] },
    ),
    code(
      "code",
      "Sector code",
      "Code of the selling sector at the Bureau of Economic Analysis; USED and OTHER are imported commodities that no US sector makes.",
      { required: true },
    ),
    text("title", "Sector", "Selling sector, or imported commodity, in words.", { required: true }),
    ...salesTo(SECTORS),
    flow(
      "final_demand_usd_mn",
      "Final demand",
      "What households, investors, governments and buyers abroad take of the sector's output; blank on imported rows.",
    ),
    flow(
      "of_which_household_usd_mn",
      "Of which households",
      "The part of final demand that households take; blank on imported rows.",
    ),
    flow(
      "of_which_exports_usd_mn",
      "Of which exports",
      "The part of final demand that is exported; blank on imported rows.",
    ),
    flow(
      "gross_output_usd_mn",
      "Gross output",
      "All that the US sector produced in the year; the same on its domestic and its imported row, blank for USED and OTHER.",
    ),
    flow(
      "value_added_usd_mn",
      "Value added",
      "Gross output of the US sector less all its inputs; blank for USED and OTHER.",
    ),
    flow(
      "imported_inputs_usd_mn",
      "Imported inputs",
      "All inputs that the US sector imported: its column over the imported rows; blank for USED and OTHER.",
    ),
  ],
  primaryKey: ["year", "flow_type", "code"],
  identities: [
    sumsTo([...columns, "final_demand_usd_mn"], "gross_output_usd_mn", 17, isDomestic),
    columnsBalance({
      groupOf: (row) => row.year,
      columnOf: ownColumn,
      besides: ["value_added_usd_mn"],
      total: "gross_output_usd_mn",
      tolerance: 12,
    }),
    columnsBalance({
      groupOf: (row) => row.year,
      columnOf: ownColumn,
      counts: (row) => !isDomestic(row),
      besides: [],
      total: "imported_inputs_usd_mn",
      tolerance: 0.1,
    }),
  ],
  formulas: [
    {
      label: "Output multipliers of the 15 sectors, 2023",
      formula: `=LINCHPIN.IO_MULTIPLIERS(LINCHPIN.TECH_COEFFICIENTS(${FLOWS},${OUTPUT}))`,
      numberFormat: "0.000",
    },
    {
      label: "Key sectors (1) by backward and forward linkages, 2023",
      formula: `=LINCHPIN.LINKAGES(${FLOWS},${OUTPUT},"KEY")`,
      numberFormat: "0",
    },
    {
      label: "Prices of the 15 sectors when imported manufactures cost 10 % more, 2023",
      formula: `=LINCHPIN.PRICE_SHOCK(LINCHPIN.TECH_COEFFICIENTS(${FLOWS},${OUTPUT}),0.1*TRANSPOSE(${IMPORTED})/${OUTPUT})`,
      numberFormat: "0.00%",
    },
  ],
};
