/** A cell as Excel hands it out; an error is its text, a blank "". */
export type Shown = number | string | boolean;

export interface Comparison {
  readonly same: boolean;
  /** The largest difference between two numbers, beside their size. */
  readonly difference: number;
  /** Where they part, as the end of a sentence; "" where they are the same. */
  readonly detail: string;
}

/** Sums in another order differ in the last digits, and by no more. */
const CLOSE = 1e-9;

/** Compares two results cell by cell: errors by their kind, texts letter by letter, and nothing missing for a zero. */
export function compare(
  ours: readonly (readonly Shown[])[],
  native: readonly (readonly Shown[])[],
): Comparison {
  let difference = 0;
  for (const [r, row] of ours.entries()) {
    for (const [c, expected] of row.entries()) {
      const got = native[r]?.[c] ?? "";
      const apart = distance(expected, got);
      if (apart > CLOSE)
        return { same: false, difference: apart, detail: parting(r, c, expected, got) };
      difference = Math.max(difference, apart);
    }
  }
  return { same: true, difference, detail: "" };
}

function distance(one: Shown, other: Shown): number {
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) / Math.max(1, Math.abs(one), Math.abs(other));
  }
  // A function cannot answer #REF!, and answers #VALUE! with its name.
  const isPassedOn = one === "#VALUE!" && other === "#REF!";
  return one === other || isPassedOn ? 0 : Infinity;
}

const parting = (row: number, column: number, expected: Shown, got: Shown): string => {
  const place = row + column === 0 ? "" : ` in row ${row + 1}, column ${column + 1} of the result`;
  return `the native formula gives ${shown(got)}${place}, not ${shown(expected)}`;
};

const shown = (value: Shown): string =>
  value === "" ? "a blank" : typeof value === "string" ? `"${value.slice(0, 60)}"` : String(value);

/** A short text that is another one for other values. */
export async function digest(values: readonly (readonly Shown[])[]): Promise<string> {
  // A text result of "" leaves an empty cell, which reads the same.
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash).slice(0, 12), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
