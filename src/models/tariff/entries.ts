/** How the basket is declared: fees have their least and most by entry (19 CFR 24.23). */
export const ONE_ENTRY = "one for all";
export const ENTRIES = [ONE_ENTRY, "one for each line"] as const;
