import fc from "fast-check";

export const loss = fc.double({ min: -1e4, max: 1e6, noNaN: true });

export const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Losses with whole weights, so that a weight is that many equal losses. */
export const weighted = fc.array(fc.tuple(loss, fc.integer({ min: 1, max: 9 })), {
  minLength: 1,
  maxLength: 15,
});
