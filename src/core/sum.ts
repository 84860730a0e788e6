/**
 * A running sum that carries what rounding drops (Neumaier 1974, after Kahan): a hundred thousand terms add
 * up to the last digits, whatever their order and size.
 */
export class CompensatedSum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const { sum } = this;
    const next = sum + term;
    this.lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    this.sum = next;
  }

  copy(): CompensatedSum {
    const other = new CompensatedSum();
    other.sum = this.sum;
    other.lost = this.lost;
    return other;
  }

  /** Beyond what a number can hold, what was lost is no number and the sum is infinite. */
  get value(): number {
    return Number.isFinite(this.sum) ? this.sum + this.lost : this.sum;
  }
}

export const sum = (terms: ArrayLike<number>): number => sumOf(terms, (term) => term);

/** Σ term(item, i). */
export function sumOf<T>(items: ArrayLike<T>, term: (item: T, i: number) => number): number {
  const total = new CompensatedSum();
  for (let i = 0; i < items.length; i++) total.add(term(items[i] as T, i));
  return total.value;
}

/** Running sums of the same kind, counted from 0. */
export class CompensatedSums {
  /** Each sum with what it lost beside it: who asks for one asks for both, of places far apart. */
  private readonly sums: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(2 * size);
  }

  add(i: number, term: number): void {
    const { sums } = this;
    const sum = sums[2 * i] as number;
    const next = sum + term;
    const lost = Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sums[2 * i + 1] = (sums[2 * i + 1] as number) + lost;
    sums[2 * i] = next;
  }

  of(i: number): number {
    const sum = this.sums[2 * i] as number;
    return Number.isFinite(sum) ? sum + (this.sums[2 * i + 1] as number) : sum;
  }

  clear(i: number): void {
    this.sums[2 * i] = 0;
    this.sums[2 * i + 1] = 0;
  }
}
