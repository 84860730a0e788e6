/**
 * The day after an ISO date: turns the last day of a measure into the first day without it.
 *
 * @param {string} isoDate
 */
export function dayAfter(isoDate) {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
