/**
 * A month as the date of its first day; any other date is itself.
 *
 * @param {string} date
 */
export const firstDay = (date) => (/^\d{4}-\d{2}$/.test(date) ? `${date}-01` : date);
