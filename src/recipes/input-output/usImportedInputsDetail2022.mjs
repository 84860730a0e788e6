import { code, text } from "../fields.mjs";
import { shareOf } from "../identities/shareOf.mjs";
import { REGION_MATRICES } from "./bea.mjs";
import {
  HOLDS_RESIDUALS,
  ofImportedInputs,
  region,
  value,
  yearOf,
} from "./importedInputFields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const usImportedInputsDetail2022 = {
  name: "us-imported-inputs-detail-2022",
  group: "input-output",
  title: "Imported inputs of 138 US industries by region, 2022",
  description:
    "What each of 138 US industries bought as input from seven regions in 2022: the finest split of the source.",
  raw: "us_imported_inputs_detail_2022.csv",
  vintage: "BEA 2024-03-15",
  licences: ["other-pd"],
  attribution:
    "U.S. Bureau of Economic Analysis, TiVA import matrices by region (2024-03-15); shares computed by Linchpin.",
  sources: REGION_MATRICES,
  caveats: [
    HOLDS_RESIDUALS,
    "The source assumes that each industry uses imports of a commodity from all regions in the same proportions.",
  ],
  fields: [
    yearOf("2022 throughout"),
    code(
      "industry_code",
      "Industry code",
      "Buying US industry, by its code in the source's table of 138, as text.",
      { required: true },
    ),
    text("industry_title", "Industry", "What the buying industry is called at the source.", {
      required: true,
    }),
    code(
      "bea_summary_code",
      "Summary code",
      "The one of 71 industries that it belongs to, as in us-io-sectors.",
      { required: true },
    ),
    region,
    value,
    ofImportedInputs,
  ],
  primaryKey: ["year", "industry_code", "region"],
  identities: [shareOf("share_of_imported_inputs_pct", "value_usd_mn", ["industry_code"], 0.001)],
  formulas: [
    {
      label: "China's share in the imported inputs of telecoms equipment",
      formula:
        '=SUMPRODUCT({table}[share_of_imported_inputs]*({table}[industry_code]="3342")*({table}[region]="CHN"))',
      numberFormat: "0.0%",
    },
    {
      label: "Effective number of regions that supply telecoms equipment",
      formula:
        '=LINCHPIN.EFFECTIVE_SUPPLIERS(FILTER({table}[value_usd_mn],{table}[industry_code]="3342"))',
      numberFormat: "0.0",
    },
    {
      label: "Share of the ten largest users in imported inputs from China",
      formula:
        '=LINCHPIN.CONCENTRATION_RATIO(FILTER({table}[value_usd_mn],({table}[region]="CHN")*({table}[value_usd_mn]>0)),10)',
      numberFormat: "0.0%",
    },
  ],
};
