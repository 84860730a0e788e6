import { count } from "../count";
import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { shortName } from "../labels/shortName";
import { rounding } from "../rounding";
import type { Accounts } from "./accounts";
import type { Regions } from "./regions";

/** The amounts in the rows and in the columns of one region, whatever their sign. */
interface Presence {
  sells: number;
  buys: number;
}

/**
 * Following goods through a region takes its own purchases, its technology. National tables with imports by
 * origin have rows for the rest of the world and no columns: what stands behind those rows is not in them.
 */
function presences({ flows }: Accounts, regions: Regions): Presence[] {
  const found = regions.names.map(() => ({ sells: 0, buys: 0 }));
  const { rows, columns, values } = flows;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const size = Math.abs(values[r * columns + c] as number);
      if (size === 0) continue;
      const [seller, buyer] = [found[regions.placeOf(r)], found[regions.placeOf(c)]];
      if (seller !== undefined) seller.sells += size;
      if (buyer !== undefined) buyer.buys += size;
    }
  }
  return found;
}

/** Nothing on one side but what rounding leaves, beside something on the other. */
const isNone = (lacking: number, other: number): boolean =>
  other > 0 && lacking <= rounding * other;

/** What cannot be told of regions that lack a side, and what can be asked instead. */
export interface Asked {
  /** "LOOKTHROUGH" or what else the answer is. */
  readonly what: string;
  readonly instead: string;
}

/** Refuses to look behind regions, beside those chosen, that sell inputs and buy none. */
export function requireColumns(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
  asked: Asked,
): void {
  const isCut = ({ sells, buys }: Presence): boolean => isNone(buys, sells);
  const why = "rows but no amounts in its columns: how it makes its goods is not in the table";
  requireWhole(accounts, regions, chosen, isCut, why, asked);
}

/** Refuses to look beyond regions, beside those chosen, that buy inputs and sell none on. */
export function requireRows(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
  asked: Asked,
): void {
  const isCut = ({ sells, buys }: Presence): boolean => isNone(sells, buys);
  const why = "columns but no amounts in its rows: where its goods go is not in the table";
  requireWhole(accounts, regions, chosen, isCut, why, asked);
}

function requireWhole(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
  isCut: (presence: Presence) => boolean,
  why: string,
  { what, instead }: Asked,
): void {
  const found = presences(accounts, regions);
  const cut = regions.names.filter((name, i) => {
    const at = found[i];
    return at !== undefined && isCut(at) && !chosen.has(name);
  });
  const [first, ...others] = cut;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : `, as of ${count(others.length, "other region")},`;
  throw new Failure(
    "#N/A",
    `flows: of ${shortName(first)}${more} it has ${why}, so ${what} cannot be told. ${instead}`,
  );
}
