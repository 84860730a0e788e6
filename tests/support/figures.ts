import fc from "fast-check";

/** Evenly spread over a range, its ends included; `fc.double` draws mostly from around 0. */
export const between = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((step) => least + (step / 1e6) * (most - least));

/** An amount of several orders of magnitude, above zero. */
export const amount = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

/** Amounts by supplier, one or more. */
export const amounts = fc.array(amount, { minLength: 1, maxLength: 12 });

/** An amount, or none. */
export const amountOrZero = fc.oneof({ weight: 4, arbitrary: amount }, fc.constant(0));

export const fraction = between(0, 1);

/** A factor of unit, such as thousands for ones. */
export const unit = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

/** Values in another order. */
export const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length });

/** A range of one column. */
export const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** The number in the first cell of an answer, or the number itself. */
export function numberOf(answer: unknown): number {
  const value: unknown = Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
  if (typeof value !== "number") throw new Error(`${String(value)} is no number.`);
  return value;
}

/** A column of numbers from an answer of one column. */
export const numbersOf = (answer: unknown[][]): number[] => answer.map((row) => numberOf([row]));

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** How far two figures are apart, beside the larger of 1 and their size. */
export const apart = (got: number, expected: number): number =>
  Math.abs(got - expected) / Math.max(1, Math.abs(expected));
