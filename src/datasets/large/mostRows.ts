import { SHEET_ROWS } from "../../sheet/limits";
import { DatasetError } from "../datasetError";

/** The header takes a row of the sheet. */
export const MOST_ROWS = SHEET_ROWS - 1;

export const tooManyRows = (): DatasetError =>
  new DatasetError(
    `The answer has more than the ${MOST_ROWS.toLocaleString("en-US")} rows of a sheet. Add a filter, or group the rows.`,
  );
