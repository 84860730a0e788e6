/** Text of a value that should be a text or a number, as rules and formats carry them; nothing of any other. */
export function plainText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}
