/** As much of a name as a sentence quotes. A cell holds up to 32,767 characters; an answer's sentence stays under 500. */
const longest = 40;

/** A name as a sentence shows it: in one line, cut where it is long. */
export function shortName(name: string): string {
  const line = name
    .slice(0, 4 * longest)
    .replace(/\s+/g, " ")
    .trim();
  const letters = Array.from(line);
  const isWhole = letters.length <= longest && name.length <= 4 * longest;
  return isWhole ? line : `${letters.slice(0, longest).join("")}…`;
}
