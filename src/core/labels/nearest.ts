import { editDistance } from "./editDistance";

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");

/** Names compare without case, spaces, underscores and hyphens. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

/** The names most like the one given: by the letters that have to change less those that begin both. */
export function nearestNames(
  given: string,
  names: readonly string[],
  most = 3,
  furthest = Infinity,
): string[] {
  const wanted = plain(given);
  return names
    .slice(0, mostCompared)
    .map((name) => ({ name, distance: distanceBetween(wanted, plain(name)) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

function distanceBetween(wanted: string, name: string): number {
  // A name that begins as the other does is nearer than any slip of the pen.
  const begins = wanted !== "" && (name.startsWith(wanted) || wanted.startsWith(name));
  const common = sharedStart(wanted, name);
  return begins ? 0 : editDistance(wanted.slice(0, longest), name.slice(0, longest)) - common;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Each name compared takes the length of both multiplied. */
const mostCompared = 2000;
/** Longer texts are no slips of a name. */
const longest = 100;
