import { areaAddress } from "../../sheet/names";
import type { StandingTable } from "../../excel/tables/readTable";

/** Which table it is and where it stands, as the source of a picture names it. */
export function tableAddress({ name, sheet, place }: StandingTable): string {
  return `Table ${name}, ${areaAddress({ ...place, sheet })}`;
}
