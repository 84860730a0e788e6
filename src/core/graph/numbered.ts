/**
 * Texts as numbers from 0, in the order in which they are met, so that tables of texts become arrays. `keyOf`
 * gives the form in which texts compare, and leaves that form as it is: "China" and "CHN" are one number.
 *
 * The table is open-addressed: for hundreds of thousands of texts a third of the time that a Map takes, whose
 * chains lie all over the memory.
 */
export class Numbered {
  /** The form of each number's text. */
  readonly keys: string[] = [];
  /** Texts in another form than their key, and their numbers. */
  private readonly variants: string[] = [];
  private readonly numbersOfVariants: number[] = [];
  /** In pairs, a hash and a place: from 1 in `keys`, from -1 downwards in `variants`; 0 is free. */
  private slots = new Int32Array(256);

  constructor(private readonly keyOf: (text: string) => string) {}

  get size(): number {
    return this.keys.length;
  }

  numberOf(text: string): number {
    return this.metOrNew(text, hash(text));
  }

  private metOrNew(text: string, code: number): number {
    const slot = this.slotOf(text, code);
    const place = this.slots[slot + 1] as number;
    return place === 0 ? this.add(text, code, slot) : this.numberAt(place);
  }

  /** -1 where the text has not been met. */
  find(text: string): number {
    const place = this.slots[this.slotOf(text, hash(text)) + 1] as number;
    if (place !== 0) return this.numberAt(place);
    const key = this.keyOf(text);
    return key === text ? -1 : this.find(key);
  }

  /** A column of numbers, -1 where a text has not been met. */
  found(texts: readonly string[]): Int32Array {
    return this.numbersOf(texts, (text) => this.find(text));
  }

  /** A column of numbers. */
  column(texts: readonly string[]): Int32Array {
    return this.numbersOf(texts, (text, code) => this.metOrNew(text, code));
  }

  /**
   * The texts of a long table lie far apart in memory. All that is done with some hundred of them is done in
   * steps that do not wait for each other, which takes half the time.
   */
  private numbersOf(
    texts: readonly string[],
    other: (text: string, code: number) => number,
  ): Int32Array {
    const numbers = new Int32Array(texts.length);
    const codes = new Int32Array(Math.min(together, texts.length));
    for (let from = 0; from < texts.length; from += together) {
      const end = Math.min(from + together, texts.length);
      this.hashAll(texts, from, end, codes);
      const { slots, keys, variants } = this;
      const last = slots.length - 2;
      for (let i = from; i < end; i++) {
        const code = codes[i - from] as number;
        const slot = (code << 1) & last;
        numbers[i] = slots[slot] === code ? (slots[slot + 1] as number) : 0;
      }
      for (let i = from; i < end; i++) {
        const place = numbers[i] as number;
        const text = texts[i] as string;
        const known = place > 0 ? keys[place - 1] : place < 0 ? variants[-place - 1] : undefined;
        numbers[i] = known === text ? this.numberAt(place) : other(text, codes[i - from] as number);
      }
    }
    return numbers;
  }

  /** Many tables are sorted, so that a text often follows itself. */
  private hashAll(texts: readonly string[], from: number, end: number, codes: Int32Array): void {
    let last: string | undefined;
    let code = 0;
    for (let i = from; i < end; i++) {
      const text = texts[i] as string;
      if (text !== last) code = hash((last = text));
      codes[i - from] = code;
    }
  }

  private add(text: string, code: number, slot: number): number {
    const key = this.keyOf(text);
    if (key === text) {
      const place = this.keys.push(text);
      this.keep(code, place, slot);
      return place - 1;
    }
    const number = this.numberOf(key);
    this.numbersOfVariants.push(number);
    this.keep(code, -this.variants.push(text), this.slotOf(text, code));
    return number;
  }

  private numberAt(place: number): number {
    return place > 0 ? place - 1 : (this.numbersOfVariants[-place - 1] as number);
  }

  private keep(code: number, place: number, slot: number): void {
    this.fill(code, place, slot);
    if (4 * (this.keys.length + this.variants.length) > this.slots.length) this.grow();
  }

  /** The slot of a text, or the free one that it would take. */
  private slotOf(text: string, code: number): number {
    const { slots, keys, variants } = this;
    const last = slots.length - 2;
    let slot = (code << 1) & last;
    for (let place = slots[slot + 1] as number; place !== 0; place = slots[slot + 1] as number) {
      if (slots[slot] === code) {
        const known = place > 0 ? keys[place - 1] : variants[-place - 1];
        if (known === text) break;
      }
      slot = (slot + 2) & last;
    }
    return slot;
  }

  private fill(code: number, place: number, slot: number): void {
    this.slots[slot] = code;
    this.slots[slot + 1] = place;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(4 * old.length);
    const last = this.slots.length - 2;
    for (let from = 0; from < old.length; from += 2) {
      const [code, place] = [old[from] as number, old[from + 1] as number];
      if (place === 0) continue;
      let slot = (code << 1) & last;
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & last;
      this.fill(code, place, slot);
    }
  }
}

/** How many texts of a column are looked up at once. */
const together = 512;

/** Fowler, Noll and Vo's (FNV-1a), its high bits mixed into the low ones that are used. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}
