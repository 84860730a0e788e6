import { editDistance } from "../labels/editDistance";
import { ordinaryHeaders } from "./ordinaryHeaders";

/**
 * Whether a header is a column's name with a slip of the pen, both as keys: two edits of a name of six
 * letters or more, one of four or five. Shorter names are a letter from half the alphabet, so that only
 * swapped neighbours, a doubled letter and a plural count. A word that is a header of its own is no slip.
 */
export function isSlip(header: string, name: string): boolean {
  if (header === name || name.length < 3) return false;
  if (header === `${name}s`) return true;
  if (ordinaryHeaders.has(header)) return false;
  if (name.length === 3) return isSwapped(header, name) || isDoubled(header, name);
  const most = name.length < 6 ? 1 : 2;
  return Math.abs(header.length - name.length) <= most && editDistance(header, name) <= most;
}

/** Of three letters: the first two or the last two. */
const isSwapped = (header: string, name: string): boolean =>
  [name.replace(/^(.)(.)/u, "$2$1"), name.replace(/(.)(.)$/u, "$2$1")].includes(header);

const isDoubled = (header: string, name: string): boolean =>
  header.length === name.length + 1 && header.replace(/(.)\1/u, "$1") === name;
