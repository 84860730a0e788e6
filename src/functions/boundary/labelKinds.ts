/**
 * How labels were given. Inside, a label is its text, so that 1 and "1" match; on the way out it is again
 * what the first cell held that said it, so that a lookup of a number finds the number.
 */
export class LabelKinds {
  private readonly first = new Map<string, number | string>();

  note(label: string, value: number | string): void {
    if (!this.first.has(label)) this.first.set(label, value);
  }

  /** A cell of an answer, a label in the kind in which it was given. */
  asGiven<T>(answer: T): T | number | string {
    return typeof answer === "string" ? (this.first.get(answer) ?? answer) : answer;
  }

  get isEmpty(): boolean {
    return this.first.size === 0;
  }
}

/** The one that takes note while arguments are read. Reading never waits, so calls cannot mix. */
let noting: LabelKinds | undefined;

export function takingNote<T>(kinds: LabelKinds, read: () => T): T {
  const outer = noting;
  noting = kinds;
  try {
    return read();
  } finally {
    noting = outer;
  }
}

/** A minus sign or a digit, by its code: a pattern would cost more than all else that is done with a label. */
function startsAsNumber(label: string): boolean {
  const first = label.charCodeAt(0);
  return first === 45 || (first >= 48 && first <= 57);
}

/** Takes note of a cell read as a label; a text matters only where it could be mistaken for a number. */
export function noteLabel(label: string, value: number | string | boolean): void {
  if (noting === undefined || typeof value === "boolean") return;
  if (typeof value === "number" || startsAsNumber(label)) noting.note(label, value);
}
