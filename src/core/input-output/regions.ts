import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { isCountry, placeKey, placeOf } from "../labels/place";
import { isMisspelt, listed, unknownPlace } from "../labels/unknownPlace";
import { CompensatedSum } from "../sum";
import { shortName } from "../labels/shortName";
import { shortList } from "../labels/shortList";

const nameOf = (iso3: string): string => placeOf(iso3)?.name ?? iso3;

/** The region of each row of a multi-region table. */
export class Regions {
  /** Each region once, in the order and spelling met first. */
  readonly names: readonly string[];
  private readonly keys: readonly string[];
  /** Where each region is among `names`. */
  private readonly at = new Map<string, number>();

  constructor(private readonly labels: readonly string[]) {
    this.keys = labels.map(placeKey);
    const names: string[] = [];
    this.keys.forEach((key, row) => {
      if (this.at.has(key)) return;
      this.at.set(key, names.length);
      names.push((labels[row] as string).trim());
    });
    this.names = names;
    this.refuseMisspelt();
  }

  /** Beside countries, a label that nearly is one is a slip of the pen; others are the analyst's own regions. */
  private refuseMisspelt(): void {
    const isKnown = (label: string): boolean => {
      const place = placeOf(label);
      return place !== undefined && isCountry(place);
    };
    if (!this.names.some(isKnown)) return;
    const wrong = this.names.find((name) => placeOf(name) === undefined && isMisspelt(name));
    if (wrong === undefined) return;
    const row = this.keys.indexOf(placeKey(wrong)) + 1;
    throw unknownPlace(`regions (value ${row})`, wrong);
  }

  /** The place among `names` of a row's region. */
  placeOf(row: number): number {
    return this.at.get(this.keys[row] as string) as number;
  }

  /** Whether each row lies in one of the regions chosen; each of them must be in the table. */
  rowsIn(chosen: CountrySet, argument: string): boolean[] {
    this.requireKnown(chosen, argument);
    return this.labels.map((label) => chosen.has(label));
  }

  requireKnown(chosen: CountrySet, argument: string): void {
    for (const label of chosen) {
      if (this.at.has(placeKey(label))) continue;
      const members = chosen.membersOf(label);
      const absent = members.filter((iso3) => !this.at.has(iso3));
      if (members.length > 0 && absent.length === 0) continue;
      const has = `regions, which has ${shortList(this.names)}`;
      throw new Failure(
        "#N/A",
        absent.length > 0 && absent.length < members.length
          ? `${argument}: ${shortName(label)} means its members, and ${listed(absent.slice(0, 5).map(nameOf), "and")} of them is not in regions: name those that are.`
          : `${argument}: ${shortName(label)} is not in ${has}.`,
      );
    }
  }

  /** The rows of a vector added up by region, in the order of `names`. */
  sums(values: Float64Array): Float64Array {
    const sums = this.names.map(() => new CompensatedSum());
    this.keys.forEach((key, row) => sums[this.at.get(key) as number]?.add(values[row] as number));
    return Float64Array.from(sums, ({ value }) => value);
  }
}
