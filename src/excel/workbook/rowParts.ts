/** Rows in parts of so many, from the first up to before the last. */
export const rowParts = (rows: number, atOnce: number): { from: number; to: number }[] =>
  Array.from({ length: Math.ceil(rows / atOnce) }, (_, at) => ({
    from: at * atOnce,
    to: Math.min(rows, (at + 1) * atOnce),
  }));
