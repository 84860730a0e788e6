const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * A decimal number's text with its point moved, digit by digit: 1.61 % becomes 0.0161, where binary
 * arithmetic would write 0.016100000000000003. Negative `places` move the point to the left.
 *
 * @param {string} text
 * @param {number} places
 */
export function shiftDecimal(text, places) {
  const match = DECIMAL.exec(text);
  if (!match) throw new Error(`"${text}" is not a plain decimal number`);
  const [, sign = "", whole = "", decimals = ""] = match;
  const point = whole.length + places;
  const digits = (whole + decimals).padEnd(Math.max(point, 0), "0");
  const padded = point > 0 ? digits : "0".repeat(1 - point) + digits;
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = padded.slice(at).replace(/0+$/, "");
  const value = right === "" ? left : `${left}.${right}`;
  return sign === "-" && value !== "0" ? `-${value}` : value;
}
