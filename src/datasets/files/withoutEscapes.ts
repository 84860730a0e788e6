import type { Line } from "./lines";

/** Whether a cell ends in the first half of an escaped delimiter: an odd number of backslashes. */
function endsOpen(text: string): boolean {
  let backslashes = 0;
  while (text[text.length - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** The record with those of its cells joined that a backslash before the delimiter holds together. */
export function withoutEscapes(record: Line, delimiter: string): Line {
  if (!record.some(endsOpen)) return record;
  const cells: string[] = [];
  let open = false;
  for (const text of record) {
    if (open) cells.push(`${(cells.pop() ?? "").slice(0, -1)}${delimiter}${text}`);
    else cells.push(text);
    open = endsOpen(text);
  }
  return cells;
}
