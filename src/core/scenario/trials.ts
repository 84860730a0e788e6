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

  best(): number | undefined {
    return this.numbers()
      .sort((a, b) => Math.abs(a.answer) - Math.abs(b.answer))
      .map(({ x }) => x)[0];
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
    const numbers = this.numbers();
    const brackets = numbers.slice(1).flatMap(({ x, answer }, index) => {
      const before = numbers[index];
      return before && before.answer > 0 !== answer > 0 ? [[before.x, x] as [number, number]] : [];
    });
    const distance = ([low, high]: [number, number]): number =>
      Math.max(0, low - start, start - high);
    return brackets.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  /** The tried inputs on either side. */
  around(x: number): [number, number] {
    const inputs = this.numbers().map((each) => each.x);
    const index = inputs.indexOf(x);
    return [inputs[index - 1] ?? x, inputs[index + 1] ?? x];
  }

  private numbers(): { x: number; answer: number }[] {
    return [...this.answers]
      .flatMap(([x, answer]) => (answer === null ? [] : [{ x, answer }]))
      .sort((a, b) => a.x - b.x);
  }
}
