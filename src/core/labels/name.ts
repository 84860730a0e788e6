import { foldCase } from "./spelling";

/** The form in which names of items, gates, events, nodes and products compare: as written, trimmed and case folded. */
export const nameKey = (text: string): string => foldCase(text);

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/** A set of names that remembers the spelling met first. */
export class NameSet {
  private readonly spellings = new Map<string, string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const key = nameKey(name);
    if (!this.spellings.has(key)) this.spellings.set(key, name.trim());
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
