import { isoOfSerial } from "../calendar/serialDate";
import { Failure } from "../failure";
import { CountrySet } from "../labels/countrySet";
import {
  applies,
  type Authority,
  authorityOf,
  isAmong,
  isInForce,
  type StackingRules,
  unnamed232,
} from "./stackingRules";
import { coveredShare, type StackOptions, type TariffLayer } from "./tariffLayer";
import { shortName } from "../labels/shortName";

/** Refuses a day that the rules do not cover. */
export function requireRules(rules: StackingRules, { date }: StackOptions): void {
  if (date === undefined || isInForce(rules, date)) return;
  throw new Failure(
    "#N/A",
    `date: ${rules.name} holds from ${rules.from} up to ${rules.to}, and ${isoOfSerial(date)} lies outside: give the layers of that day with rules "ADD".`,
  );
}

/** What each layer adds, given what it would by itself, where authorities yield to one another. */
export function byAuthority(
  layers: readonly TariffLayer[],
  alone: readonly number[],
  rules: StackingRules,
  options: StackOptions,
): number[] {
  const stack = new Stack(layers, rules, options);
  const { origin } = options;
  const adds = stack.adds(alone, origin ?? "");
  const differs = (other: string): boolean =>
    stack.adds(alone, other).some((value, i) => value !== adds[i]);
  // Without an origin that is understood the answer stands only if no origin would change it.
  const told = new CountrySet(rules.origins);
  const isOpen = origin === undefined || (told.mayHave(origin) && !told.has(origin));
  const telling = isOpen ? rules.origins.find(differs) : undefined;
  if (telling === undefined) return adds;
  if (origin !== undefined) throw told.whyOpen(origin, "origin");
  throw new Failure(
    "#N/A",
    `origin is blank: under ${rules.name} these layers differ between goods of ${telling} and others, so give the origin.`,
  );
}

class Stack {
  private readonly names: readonly Authority[];

  constructor(
    private readonly layers: readonly TariffLayer[],
    private readonly rules: StackingRules,
    private readonly options: StackOptions,
  ) {
    this.names = layers.map(({ layer }) => authorityNamed(rules, layer));
  }

  adds(alone: readonly number[], origin: string): number[] {
    const adds = alone.map((value, i) => {
      const { onlyFrom } = this.names[i] as Authority;
      return onlyFrom === undefined || isAmong(onlyFrom, origin) ? value : 0;
    });
    const due = this.layers.map(({ rate }, i) => rate > 0 && adds[i] !== 0);
    this.requireNamed(due, origin);
    for (const spares of ["article", "content"] as const) {
      for (const rule of this.rules.precedences) {
        if (rule.spares !== spares || !applies(rule, origin, this.options.date)) continue;
        const winning = this.among(rule.winners).filter((i) => due[i]);
        if (winning.length === 0) continue;
        const covered = spares === "article" ? 1 : this.covered(winning);
        for (const i of this.among(rule.losers)) {
          adds[i] = (adds[i] as number) * (1 - covered);
          if (covered === 1) due[i] = false;
        }
      }
    }
    return adds;
  }

  private among(names: readonly string[]): number[] {
    return [...this.names.keys()].filter((i) => names.includes(this.names[i]?.layer ?? ""));
  }

  private covered(winning: readonly number[]): number {
    return (
      this.options.metalShare ?? coveredShare(winning.map((i) => this.layers[i] as TariffLayer))
    );
  }

  /** A Section 232 layer that may be on autos or on metals is enough only where both come to the same. */
  private requireNamed(due: readonly boolean[], origin: string): void {
    const open = this.among([unnamed232]).find(
      (i) => due[i] && isBare(this.layers[i]?.layer ?? ""),
    );
    if (open === undefined) return;
    const asMetals = this.rules.precedences.some(
      ({ winners, losers, ...rule }) =>
        losers.includes("232 METALS") &&
        applies({ winners, losers, ...rule }, origin, this.options.date) &&
        this.among(winners).some((i) => due[i]),
    );
    if (!asMetals) return;
    throw new Failure(
      "#VALUE!",
      `layers: "${shortName(this.layers[open]?.layer ?? "")}" may be on autos or on metals, which differ beside the other layers: name it "232 autos" or "232 metals".`,
    );
  }
}

/** "232" or "Section 232", and no word of what it is on. */
const isBare = (layer: string): boolean => !/[a-z]/i.test(layer.replace(/\bsec(tion|\.)?/i, ""));

function authorityNamed(rules: StackingRules, layer: string): Authority {
  const authority = authorityOf(rules, layer);
  if (authority !== undefined) return authority;
  const names = rules.authorities.map(({ layer: name }) => name).join(", ");
  throw new Failure(
    "#VALUE!",
    `layers: ${rules.name} does not know "${shortName(layer)}". Name each layer by its authority: ${names}.`,
  );
}
