import type { Quiet } from "./rest";

/** On the web the answers of functions travel to Excel's own computer, which then calculates what depends on them. */
const DESKTOP: Quiet = { usual: 750, plain: 150, unasked: 1500, pending: 2000 };
const WEB: Quiet = { usual: 1200, plain: 300, unasked: 2400, pending: 2400 };

export function usualQuiet(): Quiet {
  return String(Office.context.platform) === "OfficeOnline" ? WEB : DESKTOP;
}
