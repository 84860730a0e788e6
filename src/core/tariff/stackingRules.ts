import { sameLabel } from "../labels/label";

/** How one authority's duty stands beside a Section 232 duty on the same goods. */
export interface Authority {
  readonly layer: string;
  /** What the layer's name holds. */
  readonly pattern: RegExp;
  /** Origins that the duty is charged on; all if absent. */
  readonly onlyFrom?: readonly string[];
  /** It takes the place of the yielding ones on the share of the goods that it covers. */
  readonly covers?: true;
  /** It is charged on the share that is not covered, save on goods from `exceptFrom`. */
  readonly yields?: { readonly exceptFrom: readonly string[] };
}

/** A dated set of stacking rules. */
export interface StackingRules {
  readonly name: string;
  /** In force from, and up to but not on, as ISO days. */
  readonly from: string;
  readonly to: string;
  readonly authorities: readonly Authority[];
}

/**
 * How the duties of the United States stacked from January 2025 to April 2026: Executive Order 14289 of
 * 29 April 2025, and the rules of the tariff-rate-tracker of the Budget Lab at Yale. Section 301 is
 * charged on goods of China alone; the reciprocal and Section 122 duties, and the fentanyl duty except
 * on goods of China, spare the metal content that Section 232 covers.
 */
export const us2025: StackingRules = {
  name: "US2025",
  from: "2025-01-01",
  to: "2026-04-06",
  authorities: [
    { layer: "232", pattern: /(?<!\d)232(?!\d)/, covers: true },
    { layer: "301", pattern: /(?<!\d)301(?!\d)/, onlyFrom: ["China"] },
    { layer: "RECIPROCAL", pattern: /recip/i, yields: { exceptFrom: [] } },
    { layer: "FENTANYL", pattern: /fentanyl/i, yields: { exceptFrom: ["China"] } },
    { layer: "122", pattern: /(?<!\d)122(?!\d)/, yields: { exceptFrom: [] } },
    { layer: "201", pattern: /(?<!\d)201(?!\d)/ },
    { layer: "OTHER", pattern: /^\s*other\b/i },
  ],
};

export const reciprocal = "RECIPROCAL";

/** The authority that a layer's name stands for: "Section 301 List 1" is 301. */
export const authorityOf = (rules: StackingRules, layer: string): Authority | undefined =>
  rules.authorities.find(({ pattern }) => pattern.test(layer));

export const isAmong = (origins: readonly string[], origin: string): boolean =>
  origins.some((candidate) => sameLabel(candidate, origin));
