/** One constraint of a linear programme: the sum of coefficient times variable is at most 0. */
export type Row = readonly (readonly [variable: number, coefficient: number])[];

/** A factor that rounds nothing. */
export const nearestPowerOfTwo = (size: number): number => 2 ** Math.round(Math.log2(size));
