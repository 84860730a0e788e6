import { Failure } from "../failure";
import { blocOf, isWorld, membershipDay, membersOn } from "./bloc";
import { isCountry, type Place, placeKey, placeOf } from "./place";
import { unknownPlace } from "./unknownPlace";

/** A label of a list and where it is written, as a sentence names it: "blocked row 2". */
export interface ListedLabel {
  readonly label: string;
  readonly where: string;
}

/**
 * Countries named in a list. A bloc stands for its members on a day, and the world for every country.
 * Whether a label belongs to it may be open: the label is no country that is known, or only part of a
 * bloc is in the list, or the list itself has a label that could be the country.
 */
export class CountrySet {
  private readonly entries = new Map<string, ListedLabel>();
  private readonly members = new Set<string>();
  private readonly unclear = new Map<string, ListedLabel>();
  private hasWorld = false;
  /** Tables repeat their labels thousands of times. */
  private readonly answers = new Map<string, boolean | undefined>();

  constructor(
    labels: Iterable<string | ListedLabel> = [],
    private readonly day: number = membershipDay,
  ) {
    for (const given of labels) {
      this.add(typeof given === "string" ? { label: given.trim(), where: "The list" } : given);
    }
  }

  private add(entry: ListedLabel): void {
    const key = placeKey(entry.label);
    if (this.entries.has(key)) return;
    this.entries.set(key, entry);
    const place = placeOf(entry.label);
    const members = this.standsFor(entry.label, place);
    if (members === undefined) this.unclear.set(key, entry);
    for (const member of members ?? []) this.members.add(member);
    this.hasWorld ||= isWorld(place);
  }

  /** The ISO codes that a label stands for; undefined where that is not known. */
  private standsFor(label: string, place: Place | undefined): readonly string[] | undefined {
    const bloc = blocOf(label);
    if (bloc !== undefined) return membersOn(bloc, this.day)?.map(({ iso3 }) => iso3);
    if (place === undefined) return undefined;
    return isCountry(place) || place.iso3 !== "" ? [place.iso3] : undefined;
  }

  /** Whether a label belongs to the list, by name or as all of a bloc. */
  has(label: string): boolean {
    return this.membership(label) === true;
  }

  /** Whether it belongs to the list or could, as far as the labels tell. */
  mayHave(label: string): boolean {
    return this.membership(label) !== false;
  }

  private membership(label: string): boolean | undefined {
    const known = this.answers.get(label);
    if (known !== undefined) return known;
    if (!this.answers.has(label)) this.answers.set(label, this.decide(label));
    return this.answers.get(label);
  }

  private decide(label: string): boolean | undefined {
    const key = placeKey(label);
    if (this.entries.has(key) || this.members.has(key)) return true;
    const place = placeOf(label);
    const meant = place?.kind === "ambiguous" ? place.candidates : this.standsFor(label, place);
    if (meant === undefined || meant.length === 0) return undefined;
    if (this.hasWorld) return true;
    if (isWorld(place)) return undefined;
    const inside = meant.filter((iso3) => this.members.has(iso3)).length;
    if (inside === meant.length) return true;
    return inside > 0 || this.unclearLabel(meant) !== undefined ? undefined : false;
  }

  /** The label of the list that is not understood and could be one of the countries. */
  private unclearLabel(countries: readonly string[]): ListedLabel | undefined {
    for (const entry of this.unclear.values()) {
      const place = placeOf(entry.label);
      if (place?.kind !== "ambiguous") return entry;
      if (place.candidates.some((iso3) => countries.includes(iso3))) return entry;
    }
    return undefined;
  }

  /** Why it is open whether a label belongs to the list, naming the label to blame and its place. */
  whyOpen(label: string, where: string): Failure {
    if (label.trim() === "") {
      return new Failure(
        "#N/A",
        `${where} names no country, and which it is could change the answer: write its name or ISO code.`,
      );
    }
    const place = placeOf(label);
    const unclear = place !== undefined && isCountry(place) && this.unclearLabel([place.iso3]);
    return unclear ? unknownPlace(unclear.where, unclear.label) : unknownPlace(where, label);
  }

  /**
   * The same list beside the labels that it is compared with: what is written alike on both sides is
   * that very thing, whether or not it is a country.
   */
  beside(labels: Iterable<string>): CountrySet {
    if (this.unclear.size === 0) return this;
    const set = new CountrySet(this.entries.values(), this.day);
    for (const label of labels) set.unclear.delete(placeKey(label));
    return set;
  }

  /** The members that a bloc stands for; none where the label is no bloc. */
  membersOf(label: string): readonly string[] {
    return blocOf(label) === undefined ? [] : (this.standsFor(label, placeOf(label)) ?? []);
  }

  get size(): number {
    return this.entries.size;
  }

  /** The labels as they were written, each place once. */
  *[Symbol.iterator](): Iterator<string> {
    for (const { label } of this.entries.values()) yield label;
  }
}
