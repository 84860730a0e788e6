/** A text that begins with a letter and ends in ASCII: no error, no number, and nothing to trim. */
export function isPlainLabel(value: unknown): value is string {
  if (typeof value !== "string" || value === "") return false;
  const [first, last] = [value.charCodeAt(0), value.charCodeAt(value.length - 1)];
  return first > 64 && first < 123 && last > 32 && last < 127;
}
