/** A longer header is a text, and to look for remarks in it takes the square of its length. */
const longest = 300;
/** A unit or a remark in brackets at the end: "Lag (days)", "Stock [t]". */
const remark = /\s*(?:\([^()]*\)|\[[^[\]]*\])\s*$/;

/**
 * The form in which headers compare: letters and digits alone, without case, accents, spaces,
 * underscores, stops and a unit in brackets.
 */
export function headerKey(header: string): string {
  return plainHeaderKey(withoutRemarks(header)) || plainHeaderKey(header);
}

/** The same with what stands in brackets. */
export const plainHeaderKey = (header: string): string =>
  header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

function withoutRemarks(header: string): string {
  let text = header.normalize("NFKC");
  if (text.length > longest) return text;
  while (remark.test(text)) text = text.replace(remark, "");
  return text;
}
