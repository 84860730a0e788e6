import { subscribe } from "../workbook/subscribe";

/** Calls back whenever a sheet has been calculated, until the returned function is called. */
export const watchCalculated = (onCalculated: () => void): Promise<() => Promise<void>> =>
  subscribe(({ workbook }) => workbook.worksheets.onCalculated, onCalculated);
