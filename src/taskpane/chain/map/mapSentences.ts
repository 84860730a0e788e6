import { count } from "../../../core/count";
import { short } from "../chainOf";
import { NOT_STATED, type OriginShare, type OriginShares, shareText } from "./originShares";
import { valueText } from "./MapTable";

const MOST_NAMES = 3;

/** Where the most comes from. */
export function mainSentence({ of, total, origins }: OriginShares): string {
  const single = origins.filter(({ iso3, share }) => iso3 !== "" && share !== null);
  const first = single.slice(0, MOST_NAMES).map(({ name, share }) => `${name} ${shareText(share)}`);
  const whole = of === "value" ? `a value of ${valueText(total)}` : count(total, "part");
  if (first.length === 0) return `Of ${whole}, nothing is known to come from a single country.`;
  const left = single.length - first.length;
  const more = left === 0 ? "" : `, and ${left === 1 ? "1 other country" : `${left} others`}`;
  return `Of ${whole}, by origin: ${first.join(", ")}${more}.`;
}

/** What is not on the map, and what its figures are of. */
export function mapNotes(shares: OriginShares, lacking: readonly OriginShare[]): string[] {
  const { of, origins } = shares;
  const unknown = origins.filter(({ iso3, key }) => iso3 === "" && key !== "");
  const unstated = origins.filter(({ key }) => key === "");
  return [
    ...(of === "parts" ? ["The table states no own_value above 0: the map counts parts."] : []),
    ...unstated.map((origin) => `${NOT_STATED}: ${amountText([origin], of)}.`),
    ...(unknown.length > 0
      ? [`Origin is no single country (${namesOf(unknown)}): ${amountText(unknown, of)}.`]
      : []),
    ...(lacking.length > 0
      ? [`Not on the map (${namesOf(lacking)}): ${amountText(lacking, of)}.`]
      : []),
  ];
}

function amountText(origins: readonly OriginShare[], of: OriginShares["of"]): string {
  const parts = origins.reduce((sum, origin) => sum + origin.parts.length, 0);
  const known = origins.flatMap(({ share }) => share ?? []);
  const share = known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : null;
  const said = share === null ? "value not known" : `${shareText(share)} of the ${of}`;
  return `${count(parts, "part")}, ${said}`;
}

function namesOf(origins: readonly OriginShare[]): string {
  const named = origins.slice(0, MOST_NAMES).map(({ name }) => short(name));
  const left = origins.length - named.length;
  return named.join(", ") + (left > 0 ? ` and ${left.toLocaleString("en-US")} more` : "");
}
