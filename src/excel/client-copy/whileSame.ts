import { isErrorConstant } from "../../sheet/errorValue";
import type { Shown } from "./sameResult";

const PREFIX = "=IF(";
const SUFFIX = ",NA())";

/** A value that stands while a condition holds, and is #N/A from then on. */
export const whileSame = (condition: string, value: Shown): string =>
  `${PREFIX}${condition},${literal(value)}${SUFFIX}`;

/** A native formula that follows some cells, while those that it does not follow are as they were. */
export const whileSameFormula = (condition: string, formula: string): string =>
  `${PREFIX}${condition},${formula.replace(/^=/, "")}${SUFFIX}`;

/** Whether a formula is such a value, whatever it is. */
export const isWhileSame = (formula: unknown, sheet: string): boolean =>
  typeof formula === "string" &&
  formula.startsWith(PREFIX) &&
  formula.endsWith(SUFFIX) &&
  formula.toLowerCase().includes(sheet);

function literal(value: Shown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value).toUpperCase();
  if (isErrorConstant(value)) return value;
  return value.startsWith("#") && value.endsWith("!") ? "NA()" : quoted(value);
}

/** A text in a formula ends at 255 characters. */
const TEXT_LENGTH = 255;

function quoted(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${TEXT_LENGTH}}`, "gu")) ?? [""];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}
