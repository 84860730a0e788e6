import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { exceeds } from "../rounding";
import { apparentConsumption } from "./importReliance";

export interface Market {
  readonly production: number;
  readonly imports: number;
  readonly exports: number;
}

/** What the market takes up, production + imports − exports; nothing can be a share of none. */
function supply({ production, imports, exports }: Market): number {
  const taken = apparentConsumption({ production, imports, exports, stockRelease: 0 });
  if (taken > 0) return taken;
  throw new Failure(
    "#DIV/0!",
    "production + imports - exports is 0: there is no market to supply.",
  );
}

/** Import penetration, M / (Y + M − X): OECD, STAN indicators. */
export const importPenetration = (market: Market): number => market.imports / supply(market);

/** Self-sufficiency, Y / (Y + M − X): FAO, Food Balance Sheets. */
export const selfSufficiency = (market: Market): number => market.production / supply(market);

/** One partner's imports over the same supply. */
export function partnerPenetration(market: Market, partnerImports: number): number {
  requireNonNegative("partner_imports", partnerImports);
  if (exceeds(partnerImports, market.imports)) {
    throw new Failure(
      "#NUM!",
      `partner_imports: ${partnerImports} exceeds imports, ${market.imports}, of which it is a part: check units and years.`,
    );
  }
  return partnerImports / supply(market);
}
