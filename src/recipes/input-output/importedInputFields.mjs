import { code, fraction, year } from "../fields.mjs";
import { flow } from "./flowFields.mjs";
import { REGIONS } from "./regions.mjs";

/** A share may be below 0 where its value is. */
const ANY_SIGN = { minimum: -1, numberFormat: "0.0%" };

/** @param {string} when */
export const yearOf = (when) =>
  year("year", "Year", `Calendar year of the imports: ${when}.`, { required: true });

export const region = code(
  "region",
  "Region",
  "Who supplies: CAN Canada, CHN China, EUR Europe, JPN Japan, MEX Mexico, RAP rest of Asia and the Pacific, ROW rest of the world.",
  { required: true, enum: Object.keys(REGIONS) },
);

export const value = flow(
  "value_usd_mn",
  "Imported inputs",
  "What the industry bought as input from the region; a few are below 0, an accounting residual of the source.",
  { required: true, numberFormat: "#,##0" },
);

export const ofAllInputs = fraction(
  "share_of_intermediate_inputs",
  "Share of all inputs",
  "fraction of all inputs",
  "The region's part in all that the industry buys as input, at home and abroad.",
  { ...ANY_SIGN, required: true, percentFrom: "share_of_intermediate_inputs_pct" },
);

export const ofImportedInputs = fraction(
  "share_of_imported_inputs",
  "Share of imported inputs",
  "fraction of imported inputs",
  "The region's part in all that the industry imports as input; blank where it imports nothing.",
  { ...ANY_SIGN, percentFrom: "share_of_imported_inputs_pct" },
);

export const HOLDS_RESIDUALS =
  "Eleven cells are below 0, accounting residuals of the source, and marked: HHI refuses them. Take another year or leave the row out.";
