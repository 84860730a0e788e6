import { requireNonNegative, requireTotal } from "../domain";
import { Failure } from "../failure";
import { CompensatedSum } from "../sum";

export interface ImportRisk {
  /** Σ instability × imports. */
  readonly riskyImports: number;
  readonly totalImports: number;
  /** riskyImports over domestic production and imports together, 0 to 1. */
  readonly risk: number;
}

/**
 * Import risk of the GeoPolRisk method, Σ g f / (domestic production + Σ f): Gemechu et al. (2016),
 * Koyamparambath et al. (2024). An origin with missing imports is dropped; one with imports and no
 * instability is not, since its risk would count as none.
 */
export function importRisk(
  imports: Float64Array,
  instability: Float64Array,
  domesticProduction = 0,
): ImportRisk {
  requireNonNegative("domestic_production", domesticProduction);
  if (imports.every(Number.isNaN)) {
    throw new Failure(
      "#N/A",
      "imports has no figures: give the imports from each origin, 0 for none.",
    );
  }
  const risky = new CompensatedSum();
  const all = new CompensatedSum();
  let open: number | undefined;
  imports.forEach((flow, i) => {
    if (Number.isNaN(flow)) return;
    requireNonNegative(`imports (value ${i + 1})`, flow);
    const unstable = instability[i] as number;
    requireInstability(unstable, i + 1);
    all.add(flow);
    if (flow === 0) return;
    if (Number.isNaN(unstable)) open ??= i + 1;
    else risky.add(flow * unstable);
  });
  const [riskyImports, totalImports] = [risky.value, all.value];
  requireTotal("imports and domestic_production", domesticProduction + totalImports);
  if (open !== undefined) {
    throw new Failure(
      "#N/A",
      `instability (value ${open}) is blank beside imports: fill it in, or the origin's risk would count as none.`,
    );
  }
  return { riskyImports, totalImports, risk: riskyImports / (domesticProduction + totalImports) };
}

function requireInstability(value: number, position: number): void {
  if (!(value < 0 || value > 1)) return;
  throw new Failure(
    "#NUM!",
    `instability (value ${position}) is ${value}, outside 0 to 1: write (2.5 − estimate) / 5 for a World Bank estimate.`,
  );
}
