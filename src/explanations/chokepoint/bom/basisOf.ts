/** What shares of a product are shares of. */
export const basisOf = (basis: "VALUE_ADDED" | "GROSS"): string =>
  basis === "GROSS"
    ? "Basis: gross, deliveries at their full cost"
    : "Basis: value added, each value counted once";
