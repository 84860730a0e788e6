import { Failure } from "../../core/failure";
import type { Cell } from "./cell";
import { isOmitted } from "./cell";
import { onlyCell, type Reader, textIn, type Where, whereText } from "./reader";

/**
 * A product's name or codes as text. A code given as a number has lost its leading zero where its digits are
 * odd in number, and zeros at its end where it has a decimal point, for which there is no repair; 0 is what a
 * formula gives that points at a blank cell.
 */
export function productText(value: Cell, name: string, where: Where = ""): string {
  if (typeof value !== "number") return textIn(value, name, where);
  if (value === 0) return "";
  if (Number.isInteger(value) && value > 0) {
    const digits = String(value);
    return digits.length % 2 === 0 ? digits : `0${digits}`;
  }
  throw new Failure(
    "#VALUE!",
    `${name}${whereText(where)} is the number ${String(value)}, which has lost the zeros of its code: give codes as text, such as "8541.10" (format the cells as Text, or type an apostrophe first).`,
  );
}

/** Products that the answer is wanted for; undefined where they are left out. */
export function optionalProduct(): Reader<string | undefined> {
  return {
    kind: "text",
    optional: true,
    read(raw, name) {
      const text = isOmitted(raw) ? "" : productText(onlyCell(raw, name), name);
      return text === "" ? undefined : text;
    },
  };
}
