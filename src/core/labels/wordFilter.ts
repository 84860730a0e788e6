import { writtenShort } from "./spelling";

/**
 * Tells at a glance most labels that hold no name of a list, as those of parts and firms: whatever is done to
 * a label before it is looked up, the longest word of a name stands in it. Only plain ASCII is judged.
 */
export class WordFilter {
  private readonly words = new Set<string>();
  /** What was asked last is often asked again at once. */
  private last = { label: "", answer: false };

  /** The names as `spellingKeys` forms them, and names that are found without the spaces between their words. */
  constructor(keys: Iterable<string>, solids: Iterable<string> = []) {
    for (const key of keys) {
      const word = longest(key.split(" ").flatMap((part) => part.match(runs) ?? []));
      this.words.add(word);
      for (const short of writtenShort(word)) this.words.add(short);
    }
    for (const solid of solids) {
      const [start = ""] = solid.match(runs) ?? [];
      for (let length = 1; length <= start.length; length++) this.words.add(start.slice(0, length));
    }
  }

  /** False only where no name can be found in the label. */
  mayHold(label: string): boolean {
    if (label !== this.last.label) this.last = { label, answer: this.judge(label) };
    return this.last.answer;
  }

  private judge(label: string): boolean {
    if (!judged.test(label)) return true;
    for (const word of label.toLowerCase().match(runs) ?? []) {
      // Letters by themselves may be initials: "U. S. A.".
      if (word.length === 1 ? word > "9" : this.words.has(word)) return true;
    }
    return false;
  }
}

const runs = /[a-z]+|\d+/g;
/** Without apostrophes, which part words or do not. */
const judged = /^[ -&(-_a-~]*$/;

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), "");
