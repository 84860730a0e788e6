import { herfindahl } from "../concentration/herfindahl";
import { knownAmounts } from "../concentration/shares";
import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { exceeds } from "../rounding";
import { sum } from "../sum";

export interface DependencyFlows {
  /** Imports by supplier outside the bloc. */
  readonly extraImports: Float64Array;
  /** Value sourced inside the bloc. */
  readonly intraImports: number;
  /** All exports of the product by the bloc's members, the proxy of its capacity. */
  readonly exportsTotal: number;
}

export interface DependencyIndicators {
  /** Concentration of the suppliers outside; a Failure where there are none. */
  readonly concentration: number | Failure;
  /** Imports from outside over all imports. */
  readonly scarcity: number;
  /** Imports from outside over exports; a Failure where nothing is exported. */
  readonly substitution: number | Failure;
}

/** The European Commission's core dependency indicators CDI1 to CDI3: SWD(2021) 352 final. */
export function dependencyIndicators(flows: DependencyFlows): DependencyIndicators {
  const { extraImports, intraImports, exportsTotal } = flows;
  requireNonNegative("intra_imports", intraImports);
  requireNonNegative("exports_total", exportsTotal);
  const known = knownAmounts(extraImports, "extra_imports");
  if (known.length === 0) {
    throw new Failure(
      "#N/A",
      "extra_imports has no figures: give the imports from each supplier outside, 0 for none.",
    );
  }
  const extra = sum(known);
  return {
    concentration:
      extra === 0
        ? new Failure(
            "#DIV/0!",
            "extra_imports add up to 0: without imports nothing is concentrated.",
          )
        : herfindahl(extraImports, { name: "extra_imports" }),
    scarcity: extra === 0 ? 0 : extra / (extra + intraImports),
    substitution:
      exportsTotal === 0
        ? new Failure(
            "#DIV/0!",
            "exports_total is 0: the bloc shows no capacity to replace imports.",
          )
        : extra / exportsTotal,
  };
}

/**
 * Dependent where all three exceed their thresholds, strictly. No exports at all meet the third; without
 * imports there is no dependency.
 */
export function isDependent(
  { concentration, scarcity, substitution }: DependencyIndicators,
  [t1, t2, t3]: readonly [number, number, number],
): boolean {
  if (concentration instanceof Failure) return false;
  const unreplaceable = substitution instanceof Failure || exceeds(substitution, t3);
  return exceeds(concentration, t1) && exceeds(scarcity, t2) && unreplaceable;
}
