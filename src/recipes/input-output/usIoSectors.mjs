import { code, text, year } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { ACCOUNTS, ACCOUNTS_CREDIT, HOW_MADE } from "./bea.mjs";
import { flow } from "./flowFields.mjs";

const REQUIRED = { required: true, numberFormat: "#,##0" };
const FINAL_USES = [
  flow(
    "final_household_usd_mn",
    "Final demand: households",
    "What households take of the industry's output.",
    REQUIRED,
  ),
  flow(
    "final_investment_usd_mn",
    "Final demand: investment",
    "What private fixed investment takes, with the change in inventories, which may be below 0.",
    REQUIRED,
  ),
  flow(
    "final_government_usd_mn",
    "Final demand: government",
    "What government consumption and investment take of the industry's output.",
    REQUIRED,
  ),
  flow(
    "final_exports_usd_mn",
    "Final demand: exports",
    "What buyers abroad take of the industry's output.",
    REQUIRED,
  ),
  flow(
    "final_import_adjustment_usd_mn",
    "Import adjustment",
    "Difference between the import column of the use table and that of the import matrix, which value imports in two ways; without it the row would not balance.",
    REQUIRED,
  ),
];

/** @param {string} column */
const of334 = (column) =>
  `SUMPRODUCT({table}[${column}]*({table}[year]=2023)*({table}[code]="334"))`;

/** @type {import("../specification.mjs").Specification} */
export const usIoSectors = {
  name: "us-io-sectors",
  group: "input-output",
  title: "US industries: output, inputs, value added and final demand",
  description:
    "71 US industries in 2017, 2022 and 2023: what each produced, bought at home and abroad, added, and sold to other industries and to final users.",
  raw: "us_io_sectors.csv",
  vintage: "BEA 2024-09-06; imports 2024-11-01",
  licences: ["other-pd"],
  attribution: `${ACCOUNTS_CREDIT}; domestic flows and residuals computed by Linchpin.`,
  sources: ACCOUNTS,
  caveats: [
    HOW_MADE,
    "Value added adds up to GDP: 19,612.1 billion dollars in 2017, 26,006.9 in 2022 and 27,720.7 in 2023, at producer prices.",
    "Rows balance within 9.3 million dollars and columns within 5: rounding of the source, in the two columns of residuals.",
  ],
  fields: [
    year("year", "Year", "Calendar year of the figures: 2017, 2022 or 2023.", { required: true }),
    code(
      "code",
      "Industry code",
      "Code of the industry at the Bureau of Economic Analysis, summary level, as text.",
      { required: true },
    ),
    text("title", "Industry", "What the industry is called at the Bureau of Economic Analysis.", {
      required: true,
    }),
    code(
      "bea_sector",
      "Sector code",
      "The one of 15 sectors that the industry belongs to, as in us-io-sector15.",
      { required: true },
    ),
    code(
      "group_code",
      "Group code",
      "The one of 18 industries that it belongs to in us-io-regions, where manufacturing is split in seven.",
      { required: true },
    ),
    flow(
      "gross_output_usd_mn",
      "Gross output",
      "All that the industry produced in the year, what other industries used of it included.",
      REQUIRED,
    ),
    flow(
      "domestic_inputs_usd_mn",
      "Domestic inputs",
      "Inputs bought from US industries: its column of the domestic flows.",
      REQUIRED,
    ),
    flow(
      "imported_inputs_usd_mn",
      "Imported inputs",
      "Inputs bought from abroad: its column of the import matrix.",
      REQUIRED,
    ),
    flow(
      "value_added_usd_mn",
      "Value added",
      "Gross output less all inputs, at producer prices: pay, profits and taxes.",
      REQUIRED,
    ),
    flow(
      "compensation_usd_mn",
      "Pay",
      "What employees were paid, contributions of employers included; part of value added.",
      REQUIRED,
    ),
    flow(
      "domestic_sales_to_industries_usd_mn",
      "Sales to US industries",
      "What US industries used of the output: its row of the domestic flows.",
      REQUIRED,
    ),
    ...FINAL_USES,
    flow(
      "final_demand_usd_mn",
      "Final demand",
      "The five columns before it together: all that is not used by US industries.",
      REQUIRED,
    ),
    flow(
      "row_residual_usd_mn",
      "Residual of the row",
      "Sales to industries and final demand less gross output: rounding of the source.",
      { required: true },
    ),
    flow(
      "column_residual_usd_mn",
      "Residual of the column",
      "All inputs and value added less gross output: rounding of the source.",
      { required: true },
    ),
  ],
  primaryKey: ["year", "code"],
  identities: [
    sumsTo(
      ["domestic_inputs_usd_mn", "imported_inputs_usd_mn", "value_added_usd_mn"],
      "gross_output_usd_mn",
      5,
    ),
    sumsTo(
      ["domestic_sales_to_industries_usd_mn", "final_demand_usd_mn"],
      "gross_output_usd_mn",
      11,
    ),
    sumsTo(
      FINAL_USES.map(({ from }) => from),
      "final_demand_usd_mn",
      2,
    ),
  ],
  formulas: [
    {
      label: "Gross output of computers and electronics in 2023",
      formula: `=${of334("gross_output_usd_mn")}`,
      numberFormat: "#,##0",
    },
    {
      label: "Imported inputs of computers and electronics over their output, 2023",
      formula: `=LINCHPIN.EXPOSURE_RATIO(${of334("imported_inputs_usd_mn")},${of334("gross_output_usd_mn")})`,
      numberFormat: "0.0%",
    },
    {
      label: "Share of the five largest industries in exports, 2023",
      formula:
        "=LINCHPIN.CONCENTRATION_RATIO(FILTER({table}[final_exports_usd_mn],{table}[year]=2023),5)",
      numberFormat: "0.0%",
    },
  ],
};
