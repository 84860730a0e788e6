/** How many cells are above a bound; an error among them is that of the count, which COUNTIF would pass over. */
export const countAbove = (cells: string, bound = 0): string =>
  `SUMPRODUCT((${cells}<>"")*(${cells}>${bound}))`;
