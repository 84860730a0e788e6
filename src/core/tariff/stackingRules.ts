import { serialOfIso } from "../calendar/serialDate";
import { CountrySet } from "../labels/countrySet";

/** Whose duty a layer is, told by its name. */
export interface Authority {
  readonly layer: string;
  readonly pattern: RegExp;
  /** Origins that the duty is charged on; all if absent. */
  readonly onlyFrom?: readonly string[];
}

/** Where both are due, the losers are not: on the whole article, or on the content that the winner covers. */
export interface Precedence {
  readonly winners: readonly string[];
  readonly losers: readonly string[];
  readonly spares: "article" | "content";
  readonly onlyFrom?: readonly string[];
  readonly exceptFrom?: readonly string[];
  /** In force from, and up to but not on, as ISO days; as long as the rules where absent. */
  readonly from?: string;
  readonly to?: string;
}

/** A dated set of stacking rules. */
export interface StackingRules {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly authorities: readonly Authority[];
  readonly precedences: readonly Precedence[];
  /** Origins that some rule names: where the origin is not known, none of them may change the answer. */
  readonly origins: readonly string[];
}

const neighbours = ["Canada", "Mexico"];
/** Executive Order 14195 and 14257 as amended take Hong Kong and Macao with China; Section 301 does not. */
const china = ["China", "Hong Kong", "Macao"];

const section232 = String.raw`(?=.*(?<!\d)232(?!\d))`;
const autos = "232 AUTOS";
const metals = "232 METALS";
export const unnamed232 = "232";
export const reciprocal = "RECIPROCAL";
const fentanyl = "FENTANYL";

/**
 * How the duties of the United States stacked from January 2025 to 5 April 2026, after which Section 232
 * came to cover the full value. What a rate was on a day is data, and given with the layers.
 */
export const us2025: StackingRules = {
  name: "US2025",
  from: "2025-01-01",
  to: "2026-04-06",
  authorities: [
    {
      layer: autos,
      pattern: new RegExp(
        `^${section232}(?=.*(auto|passenger|light truck|vehicle|\\bcars?\\b))(?!.*(heavy|\\bbus))`,
        "i",
      ),
    },
    {
      layer: metals,
      pattern: new RegExp(`^${section232}(?=.*(metal|steel|alumin|copper|derivative))`, "i"),
    },
    { layer: unnamed232, pattern: new RegExp(`^${section232}`) },
    { layer: "301", pattern: /(?<!\d)301(?!\d)/, onlyFrom: ["China"] },
    { layer: reciprocal, pattern: /recip/i },
    { layer: fentanyl, pattern: /fentanyl/i },
    { layer: "122", pattern: /(?<!\d)122(?!\d)/ },
    { layer: "201", pattern: /(?<!\d)201(?!\d)/ },
    { layer: "OTHER", pattern: /^\s*other\b/i },
  ],
  precedences: [
    // Executive Order 14289 of 29 April 2025, section 3(a): an article under the automobile duty.
    { winners: [autos], losers: [metals], spares: "article" },
    { winners: [autos], losers: [fentanyl], spares: "article", onlyFrom: neighbours },
    // Executive Order 14257 of 2 April 2025, section 3(b)(iii), and the Section 122 duty of February 2026.
    { winners: [autos], losers: [reciprocal, "122"], spares: "article" },
    // Executive Order 14289, section 3(b), until Proclamation 10947 of 3 June 2025 turned the order round.
    {
      ...{ winners: [fentanyl], losers: [metals], spares: "article", onlyFrom: neighbours },
      to: "2025-06-04",
    },
    {
      ...{ winners: [metals, unnamed232], losers: [fentanyl], spares: "content" },
      ...{ onlyFrom: neighbours, from: "2025-06-04" },
    },
    // Duties of that name on goods of other origins, as the Budget Lab's tariff-rate-tracker stacks them.
    {
      ...{ winners: [metals, unnamed232], losers: [fentanyl], spares: "content" },
      exceptFrom: [...china, ...neighbours],
    },
    // Executive Order 14257, section 3(b)(ii), and the Section 122 duty: what Section 232 does not cover.
    { winners: [metals, unnamed232], losers: [reciprocal, "122"], spares: "content" },
  ],
  origins: [...china, ...neighbours],
};

/** The authority that a layer's name stands for: "Section 301 List 1" is 301. */
export const authorityOf = (rules: StackingRules, layer: string): Authority | undefined =>
  rules.authorities.find(({ pattern }) => pattern.test(layer));

export const isAmong = (origins: readonly string[], origin: string): boolean =>
  new CountrySet(origins).has(origin);

interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a day lies in a period; without a day, whether the period runs to the end of the rules. */
export function isInForce({ from, to }: Period, day: number | undefined): boolean {
  if (day === undefined) return to === undefined;
  const serial = (iso: string): number => serialOfIso(iso) as number;
  return (from === undefined || day >= serial(from)) && (to === undefined || day < serial(to));
}

export const applies = (rule: Precedence, origin: string, day: number | undefined): boolean =>
  isInForce(rule, day) &&
  (rule.onlyFrom === undefined || isAmong(rule.onlyFrom, origin)) &&
  !isAmong(rule.exceptFrom ?? [], origin);
