import { requireEvery, requireNonNegative, requireTotal } from "../domain";
import { Failure } from "../failure";
import { blocOf } from "../labels/bloc";
import { CountrySet } from "../labels/countrySet";
import { isMissingPlace } from "../labels/missingPlace";
import { NameSet } from "../labels/name";
import { isCountry, placeOf } from "../labels/place";
import { shortList } from "../labels/shortList";
import { shortName } from "../labels/shortName";
import { isTotal } from "../labels/totalLabel";
import { isMisspelt, unknownPlace } from "../labels/unknownPlace";
import { sum, sumOf } from "../sum";

/** Trade by partner; NaN where the amount is missing. */
export interface AlignedTrade {
  readonly values: Float64Array;
  /** The group of each partner, or the partner itself, "" where it is missing. */
  readonly groups: readonly string[];
  readonly aligned: NameSet;
}

/** Rows with an amount and whether they are aligned. */
export function alignment({ values, groups, aligned }: AlignedTrade): boolean[] {
  const isAligned = membership(groups, aligned);
  return groups.map((group, i) => {
    if (!((values[i] as number) > 0)) return false;
    const where = `groups (value ${i + 1})`;
    if (isTotal(group)) {
      throw new Failure(
        "#VALUE!",
        `${where} is "${shortName(group)}", which adds up the others: leave its row out.`,
      );
    }
    if (!isMissingPlace(group) || aligned.has(group)) return isAligned(group, where);
    throw new Failure(
      "#N/A",
      `${where} ${group === "" ? "is blank" : `is "${shortName(group)}"`}: whether its amount is aligned could change the share, so name its group.`,
    );
  });
}

/** The part of the trade that is with the groups named: friends, a bloc, members of an agreement. */
export function alignedShare(trade: AlignedTrade): number {
  requireEvery("values", trade.values, requireNonNegative);
  const isIn = alignment(trade);
  const total = known(trade.values, () => 1);
  requireTotal("values", total);
  return known(trade.values, (i) => (isIn[i] === true ? 1 : 0)) / total;
}

/** Mean distance to partners, each weighted by its trade. */
export function tradeWeightedDistance(values: Float64Array, distances: Float64Array): number {
  requireEvery("values", values, requireNonNegative);
  requireEvery("distances", distances, requireNonNegative);
  const blank = distances.findIndex((d, i) => Number.isNaN(d) && (values[i] as number) > 0);
  if (blank >= 0) {
    throw new Failure(
      "#N/A",
      `distances (value ${blank + 1}) is blank beside an amount: leaving it out would take the partner for an average one. Give its distance.`,
    );
  }
  const total = sum(values.filter((value) => !Number.isNaN(value)));
  requireTotal("values", total);
  return known(values, (i) => distances[i] as number) / total;
}

/** Σ value · weight over the amounts that are there. */
const known = (values: Float64Array, weight: (i: number) => number): number =>
  sumOf(values, (value, i) => (value > 0 ? value * weight(i) : 0));

/**
 * Groups are the analyst's own and compare as written. Where a name in the list is no group of the column, it is a
 * country, or a bloc that means its members, and the groups are partners; a partner that is not known could
 * then be a member.
 */
function membership(
  groups: readonly string[],
  aligned: NameSet,
): (group: string, where: string) => boolean {
  const written = new NameSet(groups);
  const absent = [...aligned].filter((label) => !written.has(label));
  const unknown = absent.find((label) => !isPlace(label));
  if (unknown !== undefined) throw notAmong(unknown, written);
  const countries = new CountrySet([...aligned].filter(isPlace));
  const arePartners = absent.length > 0;
  return (group, where) => {
    if (aligned.has(group) || countries.has(group)) return true;
    const isOpen = placeOf(group) === undefined ? arePartners || isSlip(group) : false;
    if (isOpen || (arePartners && countries.mayHave(group))) throw unknownPlace(where, group);
    return false;
  };
  function isSlip(group: string): boolean {
    return countries.size > 0 && isMisspelt(group);
  }
}

function isPlace(label: string): boolean {
  if (blocOf(label) !== undefined) return true;
  const place = placeOf(label);
  return place !== undefined && isCountry(place);
}

function notAmong(label: string, written: NameSet): Failure {
  const names = shortList([...written].filter((name) => name !== ""));
  return new Failure(
    "#N/A",
    `aligned: "${shortName(label)}" is no group of groups, which has ${names}, nor a country or bloc that is known here.`,
  );
}
