import { isErrorValue } from "../../sheet/errorValue";
import type { Shown } from "./sameResult";

/** Text goes in behind an apostrophe, or Excel would read numbers, days and formulas out of it. */
export const asInput = (value: Shown): Shown =>
  typeof value === "string" && value !== "" && !isErrorValue(value) ? `'${value}` : value;
