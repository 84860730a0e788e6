import { code, text, year } from "../fields.mjs";
import { columnsBalance } from "../identities/columnsBalance.mjs";
import { sumsTo } from "../identities/sumsTo.mjs";
import { ACCOUNTS, ACCOUNTS_CREDIT, HOW_MADE, REGION_MATRICES } from "./bea.mjs";
import { flow, salesTo } from "./flowFields.mjs";
import { REGIONS } from "./regions.mjs";

/** The 18 US industries by their columns, in the order of the rows. */
const INDUSTRIES = new Map([
  ["s_11", "agriculture"],
  ["s_21", "mining, oil and gas"],
  ["s_22", "utilities"],
  ["s_23", "construction"],
  ["s_31fd", "food, textiles and apparel"],
  ["s_32ch", "petroleum, chemicals and plastics"],
  ["s_33me", "primary and fabricated metals"],
  ["s_33mc", "machinery and electrical equipment"],
  ["s_334", "computers and electronics"],
  ["s_336", "motor vehicles and other transport equipment"],
  ["s_3xot", "other manufacturing"],
  ["s_trd", "wholesale and retail trade"],
  ["s_48tw", "transportation and warehousing"],
  ["s_51", "information"],
  ["s_fire", "finance, insurance and real estate"],
  ["s_prof", "professional and business services"],
  ["s_srv", "education, health care, arts and other services"],
  ["s_g", "government"],
]);

const regionColumns = Object.entries(REGIONS).map(([region, name]) =>
  flow(
    `r_${region.toLowerCase()}`,
    `To ${name} as a producer`,
    `Keeps the table square: 0 throughout, since what ${name} uses to produce is not known.`,
    { required: true },
  ),
);

const columns = [...INDUSTRIES.keys(), ...regionColumns.map(({ from }) => from)];
/** @param {import("../specification.mjs").Row} row */
const ownColumn = (row) =>
  (row.region === "USA" ? `s_${row.code}` : `r_${row.region}`).toLowerCase();

const FLOWS = "{table}[[s_11]:[r_row]]";
const ACCOUNTS_OF = `${FLOWS},{table}[gross_output_usd_mn]`;
const INVERSE = `LINCHPIN.LEONTIEF_INVERSE(LINCHPIN.TECH_COEFFICIENTS(${ACCOUNTS_OF}))`;
const BY_ROW = `MMULT(${FLOWS},SEQUENCE(COLUMNS(${FLOWS}),1,1,0))`;

/** @type {import("../specification.mjs").Specification} */
export const usIoRegions = {
  name: "us-io-regions",
  group: "input-output",
  title: "US input-output table with supplying regions, 2022",
  description:
    "A square table of 25 rows: what 18 US industries sold to each other in 2022, and what seven regions, China among them, supplied to each. It shows which foreign inputs an industry leans on, directly and through its US suppliers.",
  raw: "us_io_regions.csv",
  vintage: "BEA 2024-03-15; 2024-09-06",
  licences: ["other-pd"],
  attribution: `${ACCOUNTS_CREDIT}, TiVA import matrices by region (2024-03-15); set together at 18 industries by Linchpin.`,
  sources: [...ACCOUNTS, ...REGION_MATRICES],
  caveats: [
    "A region's own inputs are not known, so its column is empty: dependence seen through US suppliers is a lower bound, and Chinese parts inside Mexican goods count as Mexican.",
    HOW_MADE,
    "Rows balance within 0.3 million dollars, columns within 10. One domestic cell (-217.9) and one of imports from Mexico (-161.0) were set to zero and spread over the others.",
  ],
  fields: [
    year("year", "Year", "Calendar year of the flows: 2022 throughout.", { required: true }),
    code(
      "region",
      "Region",
      "Who supplies: USA (a US industry), CAN Canada, CHN China, EUR Europe, JPN Japan, MEX Mexico, RAP rest of Asia and the Pacific, ROW rest of the world.",
      { required: true, enum: ["USA", ...Object.keys(REGIONS)] },
    ),
    code(
      "code",
      "Industry code",
      "Group of US industries that supplies, or IMP for all imports from a region.",
      { required: true },
    ),
    text("title", "Supplier", "Supplying industry or region in words.", {
      required: true,
    }),
    ...salesTo(INDUSTRIES, { minimum: 0 }),
    ...regionColumns,
    flow(
      "final_demand_usd_mn",
      "Final demand",
      "Final demand for US output, exports included: gross output less what industries take; 0 for a region.",
      { required: true },
    ),
    flow(
      "gross_output_usd_mn",
      "Gross output",
      "All that the US industry produced in the year; for a region its deliveries to US industries.",
      { required: true },
    ),
    flow(
      "value_added_usd_mn",
      "Value added",
      "Gross output of the US industry less all its inputs; for a region equal to its output.",
      { required: true },
    ),
  ],
  primaryKey: ["year", "region", "code"],
  identities: [
    sumsTo([...columns, "final_demand_usd_mn"], "gross_output_usd_mn", 0.3),
    columnsBalance({
      groupOf: (row) => row.year,
      columnOf: ownColumn,
      besides: ["value_added_usd_mn"],
      total: "gross_output_usd_mn",
      tolerance: 10,
    }),
  ],
  formulas: [
    {
      label: "China's share in the inputs of US industry, as its direct suppliers state it",
      formula: `=LINCHPIN.FOREIGN_INPUT_RELIANCE(${ACCOUNTS_OF},{table}[region],"USA","CHN","FACE")`,
      numberFormat: "0.00%",
    },
    {
      label:
        "Share of all regions abroad in US inputs, seen through US suppliers too: at least, as the regions' own inputs are not known",
      formula: `=LET(through,MMULT(${INVERSE},${BY_ROW}),SUM(through*({table}[region]<>"USA"))/SUM(through))`,
      numberFormat: "0.00%",
    },
    {
      label:
        "US output that leans on Chinese inputs, directly and through US suppliers (China is row 20)",
      formula: `=LINCHPIN.EXTRACTION_IMPACT(${ACCOUNTS_OF},20,"FORWARD")`,
      numberFormat: "#,##0",
    },
  ],
};
