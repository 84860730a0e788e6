import { wholeLimit } from "../../core/fractionLimit";
import {
  type DependencyIndicators,
  dependencyIndicators,
  isDependent,
} from "../../core/criticality/dependencyIndicators";
import { type Answer, evaluateRows, type Scalar } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { numbers } from "../boundary/vector";

export const parameters = {
  extra_imports: numbers("keep"),
  intra_imports: number({ from: 0 }),
  exports_total: number({ from: 0 }),
  t1: number({ from: 0, fallback: 0.4, limit: wholeLimit }),
  t2: number({ from: 0, fallback: 0.5, limit: wholeLimit }),
  t3: number({ from: 0, fallback: 1 }),
  result: word(["TABLE", "CDI1", "CDI2", "CDI3", "DEPENDENT"]),
};

/**
 * The EU's three core dependency indicators of a product, and whether all exceed their thresholds.
 *
 * CDI1 is the concentration of outside suppliers, CDI2 their share in all imports, CDI3 their imports over the
 * bloc's exports. A single country sources nothing inside a bloc: give its domestic production as
 * intra_imports, or CDI2 is 1 throughout.
 * @customfunction CDI
 * @param extra_imports Import values by supplier outside the bloc, 0 or more. Blank cells are skipped.
 * @param intra_imports Value sourced inside the bloc, 0 or more.
 * @param exports_total All exports of the product by the bloc's members, the proxy of its capacity, 0 or more.
 * @param [t1] Threshold of CDI1, exceeded strictly; a fraction of at most 1. Default 0.4.
 * @param [t2] Threshold of CDI2, a fraction of at most 1. Default 0.5.
 * @param [t3] Threshold of CDI3; no exports at all exceed it. Default 1.
 * @param [result] TABLE (default), CDI1, CDI2, CDI3 or DEPENDENT.
 * @returns TABLE spills cdi1, cdi2, cdi3, dependent under a header; else one number, or TRUE or FALSE.
 * @equation CDI1 = Σ s², CDI2 = Σ extra / (Σ extra + intra), CDI3 = Σ extra / exports
 * @equation dependent = CDI1 > t1 and CDI2 > t2 and CDI3 > t3
 * @example =LINCHPIN.CDI({800;100;100}, 400, 600, , , , "CDI1") // 0.66
 * @example =LINCHPIN.CDI({250;250;250;250}, 100, 50) // {"cdi1","cdi2","cdi3","dependent";0.25,0.909090909090909,20,FALSE}
 * @limits One year's trade values make a list of which about a fifth changes in the next: DEPENDENCY_SCREEN takes means of several. Production at home, stocks and how essential the product is stay out of sight.
 * @source European Commission, Strategic dependencies and capacities, SWD(2021) 352 final
 * @source Arjona, Connell and Herghelegiu, An enhanced methodology to monitor the EU's strategic dependencies and vulnerabilities, Single Market Economics Paper 14 (2023)
 * @question Is a bloc strategically dependent on outsiders for a product?
 * @related HHI, NET_IMPORT_RELIANCE, SINGLE_POINT_EXPOSURE, MICRO_DEPENDENCY, DEPENDENCY_SCREEN
 */
export function cdi(
  extra_imports: unknown[][],
  intra_imports: unknown,
  exports_total: unknown,
  t1?: unknown,
  t2?: unknown,
  t3?: unknown,
  result?: unknown,
): unknown[][] {
  const given = [extra_imports, intra_imports, exports_total, t1, t2, t3, result];
  return evaluateRows(parameters, given, (read): Answer => {
    const indicators = dependencyIndicators({
      extraImports: read.extra_imports,
      intraImports: read.intra_imports,
      exportsTotal: read.exports_total,
    });
    const columns = columnsOf(indicators, isDependent(indicators, [read.t1, read.t2, read.t3]));
    if (read.result !== "TABLE") return columns[read.result];
    const names = Object.keys(columns).map((name) => name.toLowerCase());
    return [names, Object.values(columns)];
  });
}

function columnsOf(
  { concentration, scarcity, substitution }: DependencyIndicators,
  dependent: boolean,
): Record<"CDI1" | "CDI2" | "CDI3" | "DEPENDENT", Scalar> {
  return { CDI1: concentration, CDI2: scarcity, CDI3: substitution, DEPENDENT: dependent };
}
