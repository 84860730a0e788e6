/** The release that most mineral tables come from. */
export const MCS_2026 = {
  title: "U.S. Geological Survey, Mineral Commodity Summaries 2026 data release",
  path: "https://doi.org/10.5066/P1WKQ63T",
  version: "2026-02",
};

export const MCS_2026_CREDIT =
  "U.S. Geological Survey, 2026, Mineral Commodity Summaries 2026 data release, https://doi.org/10.5066/P1WKQ63T.";

export const REVISED_FILE_CAVEAT =
  "From the release of February 2026; a revised file was posted on 2026-05-27 and is not used here.";

/**
 * A figure as printed: blank where it is a symbol (W, NA, E) or a bound (<100,000).
 *
 * @param {string} printed
 */
export function plainNumber(printed) {
  const digits = printed.replaceAll(",", "");
  return /^\d+(\.\d+)?$/.test(digits) ? digits : "";
}
