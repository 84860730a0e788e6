import { foldCase } from "./spelling";

/** The form in which names of items, gates, events, nodes and products compare: as written, trimmed and case folded. */
export const nameKey = (text: string): string => foldCase(text);

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** A set of names that remembers the spelling met first, and where that is written. */
export class NameSet {
  private readonly spellings = new Map<string, string>();
  private readonly places = new Map<string, string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string, where = ""): void {
    const key = nameKey(name);
    if (this.spellings.has(key)) return;
    this.spellings.set(key, name.trim());
    this.places.set(key, where);
  }

  /** Where a name is written, as a sentence names it: "blocked row 2". */
  whereOf(name: string): string {
    return this.places.get(nameKey(name)) ?? "";
  }

  has(name: string): boolean {
    return this.spellings.has(nameKey(name));
  }

  get size(): number {
    return this.spellings.size;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.spellings.values();
  }
}
