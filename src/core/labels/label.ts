import countries from "./countries.json";

/** The form in which names of items, gates, events and nodes compare: trimmed and case folded. */
export const nameKey = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

const countryOf = new Map<string, string>(
  countries.flatMap((spellings) =>
    spellings.map((spelling): [string, string] => [nameKey(spelling), nameKey(spellings[0] ?? "")]),
  ),
);

/**
 * The form in which labels compare: trimmed, case folded, and a country as one label whether written as
 * its name, an ISO 3166 code or a common short form.
 */
export function labelKey(text: string): string {
  const name = nameKey(text);
  return countryOf.get(name) ?? name;
}

export const sameLabel = (a: string, b: string): boolean => labelKey(a) === labelKey(b);

/** A set of labels that remembers the spelling met first. */
export class LabelSet {
  private readonly spellings = new Map<string, string>();

  constructor(labels: Iterable<string> = []) {
    for (const label of labels) this.add(label);
  }

  add(label: string): void {
    const key = labelKey(label);
    if (!this.spellings.has(key)) this.spellings.set(key, label.trim());
  }

  has(label: string): boolean {
    return this.spellings.has(labelKey(label));
  }

  /** The spelling met first, or the label itself when it is new. */
  spelling(label: string): string {
    return this.spellings.get(labelKey(label)) ?? label.trim();
  }

  get size(): number {
    return this.spellings.size;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.spellings.values();
  }
}
