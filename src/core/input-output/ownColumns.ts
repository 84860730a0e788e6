import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import type { Accounts } from "./accounts";
import type { Regions } from "./regions";

/** Rows and columns of one region, and whether they hold any amounts. */
interface Presence {
  sells: boolean;
  buys: boolean;
}

/**
 * Following goods through a region takes its own purchases, its technology. National tables with imports by
 * origin have rows for the rest of the world and no columns: what stands behind those rows is not in them.
 */
function presences({ flows }: Accounts, regions: Regions): Presence[] {
  const found = regions.names.map(() => ({ sells: false, buys: false }));
  const { rows, columns, values } = flows;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (values[r * columns + c] === 0) continue;
      const [seller, buyer] = [found[regions.placeOf(r)], found[regions.placeOf(c)]];
      if (seller !== undefined) seller.sells = true;
      if (buyer !== undefined) buyer.buys = true;
    }
  }
  return found;
}

/** Regions beside those chosen that sell inputs and buy none. */
export function withoutColumns(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
): readonly string[] {
  const found = presences(accounts, regions);
  return regions.names.filter((name, i) => {
    const at = found[i];
    return at?.sells === true && !at.buys && !chosen.has(name);
  });
}

/** Refuses to look behind such regions, and says what the table does tell. */
export function requireColumns(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
  asked: string,
  instead: string,
): void {
  const [first, ...others] = withoutColumns(accounts, regions, chosen);
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  throw new Failure(
    "#N/A",
    `flows has rows of ${first}${more} but no amounts in the columns: how it makes its goods is not in the table, so ${asked} cannot be told. ${instead}`,
  );
}
