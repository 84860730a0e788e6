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
