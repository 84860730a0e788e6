/** Why functions of a kind have no native form, as the end of a sentence. */
export const whyNone = {
  /** A decision diagram of a tree that any table may hold. */
  failures: "a halt depends on which failures come together, for which Excel has no function",
  /** PCG32. */
  draws: "its draws come from a generator of 64-bit numbers, which Excel does not have",
  /** Dates along relations. */
  schedule:
    "dates follow from activity to activity along whatever relations the table holds, for which Excel has no function",
  /** Linear programmes. */
  network:
    "it is the answer of a linear programme, for which no function of Excel stands in a cell",
  /** Datasets that ship with the add-in. */
  bundled: "what it reads is in the add-in and not in the workbook",
  /** Its version and its own tests. */
  itself: "it tells about the add-in itself",
} as const;
