import { NoForm } from "../../native/nativeForm";
import { isAmong } from "../../native/parts";

export const byRegion = new NoForm("a list of regions has no short form");

/** The regions named, or all but one's own. */
export const countedRows = (regions: string, own: string, named: string): string =>
  named === "" ? `(1-${isAmong(regions, own)})` : isAmong(regions, named);

export function relianceFormula(
  direct: string,
  through: string,
  counted: string,
  view: "LOOKTHROUGH" | "FACE" | "HIDDEN",
): string {
  const share = (amounts: string): string =>
    `SUMPRODUCT(${amounts}*${counted})/SUMPRODUCT(${amounts}+0)`;
  if (view === "FACE") return share(direct);
  if (view === "LOOKTHROUGH") return share(through);
  return `${share(through)}-${share(direct)}`;
}
