import { format } from "numfmt";
import type { CellValue } from "./workbook";

/** What a cell shows. Beyond the digits of a wide column nothing is cut: columns never show "####" here. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "") return "";
  if (typeof value === "string" && showsTextAsItIs(numberFormat)) return value;
  return format(numberFormat, value, { throws: false });
}

/** Only a format with a section for text, or something around "@", changes a text. */
function showsTextAsItIs(numberFormat: string): boolean {
  return numberFormat === "@" || !/[;@]/.test(numberFormat);
}

const errors =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!)$/;

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && errors.test(value);
}
