import fc from "fast-check";

export const rate = fc.double({ min: 0, max: 2, noNaN: true });

export const value = fc.double({ min: 0.01, max: 1e6, noNaN: true });

export const basket = fc.array(fc.tuple(value, rate, rate), { minLength: 1, maxLength: 12 });

export const columns = (rows: number[][], i: number): number[][] =>
  rows.map((row) => [row[i] ?? 0]);
