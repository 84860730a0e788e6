/** Asks for the difference from the target at one input after another. */
export type Asking<T> = Generator<number, T, number | null>;

/** How a search ends. */
export type Ending =
  /** The answer is within the tolerance, or as near as numbers of this size can be. */
  | { readonly kind: "found"; readonly x: number }
  /** The result jumps over the target between two neighbouring values. */
  | { readonly kind: "jump"; readonly x: number; readonly beyond: number }
  /** The result has no number between two values on either side of the target. */
  | { readonly kind: "gap"; readonly x: number; readonly beyond: number }
  /** Nothing in the range reaches the target; x came closest. */
  | { readonly kind: "closest"; readonly x: number }
  /** The result was the same wherever it was tried. */
  | { readonly kind: "flat"; readonly x: number }
  /** The result was nowhere a number. */
  | { readonly kind: "none" };

/** What a search has tried, in order of the input, so that nothing is calculated twice. */
export class Trials {
  private readonly answers = new Map<number, number | null>();

  constructor(readonly tolerance: number) {}

  *ask(x: number): Asking<number | null> {
    const known = this.answers.get(x);
    if (known !== undefined) return known;
    const answer = yield x;
    this.answers.set(x, answer);
    return answer;
  }

  at(x: number): number | null {
    return this.answers.get(x) ?? null;
  }

  get count(): number {
    return this.answers.size;
  }

  /** An input whose result is within the tolerance. */
  hit(): number | undefined {
    const best = this.best();
    return best !== undefined && Math.abs(this.at(best) ?? Infinity) <= this.tolerance
      ? best
      : undefined;
  }

  /** Whether there is a hit, or the target is passed between two neighbours. */
  isSettled(start: number): boolean {
    return this.hit() !== undefined || this.bracketNear(start) !== null;
  }

  /** The first that came closest: what was tried later has to come closer to count. */
  best(): number | undefined {
    let best: { x: number; distance: number } | undefined;
    for (const [x, answer] of this.answers) {
      if (answer === null) continue;
      const distance = Math.abs(answer);
      if (!best || distance < best.distance) best = { x, distance };
    }
    return best?.x;
  }

  isFlat(): boolean {
    const numbers = this.numbers();
    return numbers.length > 1 && numbers.every(({ answer }) => answer === numbers[0]?.answer);
  }

  /** How far apart the results lie. */
  spread(): number {
    const answers = this.numbers().map(({ answer }) => answer);
    return Math.max(...answers) - Math.min(...answers);
  }

  /** The neighbours, nearest to the start, between which the difference changes its sign. */
  bracketNear(start: number): [number, number] | null {
    return nearest(start, this.crossings(this.tried()));
  }

  /** The same where inputs without a number lie between. */
  gapNear(start: number): [number, number] | null {
    return nearest(start, this.crossings(this.numbers()));
  }

  /** The neighbours, nearest to the start, of which one has a number and the other none: [with, without]. */
  edges(start: number): [number, number][] {
    const tried = this.tried();
    const found = tried.slice(1).flatMap(({ x, answer }, index): [number, number][] => {
      const before = tried[index];
      if (!before || (before.answer === null) === (answer === null)) return [];
      return [answer === null ? [before.x, x] : [x, before.x]];
    });
    return found.sort(([a], [b]) => Math.abs(a - start) - Math.abs(b - start));
  }

  private crossings(tried: readonly Trial[]): [number, number][] {
    return tried.slice(1).flatMap(({ x, answer }, index): [number, number][] => {
      const before = tried[index];
      if (!before || before.answer === null || answer === null) return [];
      return before.answer > 0 !== answer > 0 ? [[before.x, x]] : [];
    });
  }

  /** The tried inputs on either side. */
  around(x: number): [number, number] {
    const inputs = this.numbers().map((each) => each.x);
    const index = inputs.indexOf(x);
    return [inputs[index - 1] ?? x, inputs[index + 1] ?? x];
  }

  private numbers(): { x: number; answer: number }[] {
    return this.tried().flatMap(({ x, answer }) => (answer === null ? [] : [{ x, answer }]));
  }

  private tried(): Trial[] {
    return [...this.answers].map(([x, answer]) => ({ x, answer })).sort((a, b) => a.x - b.x);
  }
}

interface Trial {
  readonly x: number;
  readonly answer: number | null;
}

function nearest(start: number, brackets: [number, number][]): [number, number] | null {
  const distance = ([low, high]: [number, number]): number =>
    Math.max(0, low - start, start - high);
  return brackets.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
