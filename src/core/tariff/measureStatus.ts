/** What counts as no measure, whatever its days are: a proposal, a statement, what was never applied. */
export const neverCounts = (status: string): boolean =>
  /^\s*(?:proposed|statement|not[\s-]?applied)/i.test(status);

/** Whether nobody knows if the measure runs. */
export const isOpen = (status: string): boolean => /^\s*(?:unknown|reported)/i.test(status);

/** Whether its days lie in the future as far as the table knows. */
export const isScheduled = (status: string): boolean => /^\s*scheduled/i.test(status);
