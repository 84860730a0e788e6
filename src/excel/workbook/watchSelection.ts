import { subscribe } from "./subscribe";

/** Calls back whenever another cell is selected, until the returned function is called. */
export const watchSelection = (onChange: () => void): Promise<() => Promise<void>> =>
  subscribe(({ workbook }) => workbook.onSelectionChanged, onChange);
