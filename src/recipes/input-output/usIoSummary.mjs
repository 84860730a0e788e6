import { code, year } from "../fields.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { ACCOUNTS, ACCOUNTS_CREDIT, HOW_MADE } from "./bea.mjs";
import { flow } from "./flowFields.mjs";

/** @param {string} column */
const inCars = (column) =>
  `SUMPRODUCT({table}[${column}]*({table}[year]=2023)*({table}[row_code]="334")*({table}[column_code]="3361MV"))`;

/** @type {import("../specification.mjs").Specification} */
export const usIoSummary = {
  name: "us-io-summary",
  group: "input-output",
  title: "US flows between 71 industries, domestic and imported",
  description:
    "What each of 71 US industries bought of each other and of imports in 2017 and 2023, one row for each seller and buyer.",
  raw: "us_io_summary.csv",
  vintage: "BEA 2024-09-06; imports 2024-11-01",
  licences: ["other-pd"],
  attribution: `${ACCOUNTS_CREDIT}; domestic flows computed by Linchpin.`,
  sources: ACCOUNTS,
  caveats: [
    HOW_MADE,
    "Flows below half a million dollars in both parts have no row: a pair without one is about 0, not unknown. Titles of the codes stand in us-io-sectors.",
    "Some flows are slightly below 0, where imports exceed the use that was recorded: HHI and shares refuse them.",
  ],
  fields: [
    year("year", "Year", "Calendar year of the flows: 2017 or 2023.", { required: true }),
    code(
      "row_code",
      "Seller code",
      "Selling US industry; for the imported part the commodity. USED and OTHER are commodities that no US industry makes.",
      { required: true },
    ),
    code(
      "column_code",
      "Buyer code",
      "Buying US industry, by its code in us-io-sectors, as text.",
      { required: true },
    ),
    flow(
      "domestic_usd_mn",
      "From US industries",
      "What the buyer took of the US industry's output as input in the year.",
      { required: true },
    ),
    flow(
      "imported_usd_mn",
      "Imported",
      "What the buyer took of the imported commodity as input in the year.",
      { required: true },
    ),
    flow("total_usd_mn", "Together", "The domestic and the imported part of the flow together.", {
      required: true,
    }),
  ],
  primaryKey: ["year", "row_code", "column_code"],
  foreignKeys: [
    {
      fields: ["year", "column_code"],
      reference: { resource: "us-io-sectors", fields: ["year", "code"] },
    },
  ],
  identities: [sumsTo(["domestic_usd_mn", "imported_usd_mn"], "total_usd_mn", 0.01)],
  formulas: [
    {
      label: "Imported electronics in US cars, 2023",
      formula: `=${inCars("imported_usd_mn")}`,
      numberFormat: "#,##0",
    },
    {
      label: "The same as a share of all electronics that car makers buy",
      formula: `=LINCHPIN.MICRO_DEPENDENCY(${inCars("imported_usd_mn")},${inCars("total_usd_mn")})`,
      numberFormat: "0.0%",
    },
    {
      label: "Concentration (HHI) of the customers of nonmetallic mineral products, 2023",
      formula:
        '=LINCHPIN.HHI(FILTER({table}[domestic_usd_mn],({table}[year]=2023)*({table}[row_code]="327")*({table}[domestic_usd_mn]>0)))',
      numberFormat: "0.000",
    },
  ],
};
