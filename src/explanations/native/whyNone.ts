/** Why functions of a kind have no native form, as the end of a sentence. */
export const whyNone = {
  /** A decision diagram of a tree that any table may hold. */
  failures: "a halt depends on which failures come together, for which Excel has no function",
  /** PCG32. */
  draws: "its draws come from a generator of 64-bit numbers, which Excel does not have",
} as const;
