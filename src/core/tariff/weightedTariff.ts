import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";

export type TariffAverage = "WEIGHTED" | "SIMPLE" | "COLLECTED";

/**
 * Average tariff: import-weighted Σ v·τ / Σ v, simple Σ τ / n, or collected Σ duties / Σ v, where `rates`
 * holds the duties paid. WTO, ITC and UNCTAD, World Tariff Profiles. A product with either figure missing
 * (NaN) is left out; the simple average needs the rate alone.
 */
export function weightedTariff(
  values: Float64Array,
  rates: Float64Array,
  method: TariffAverage,
): number {
  requireEvery("values", values, requireNonNegative);
  requireEvery("rates", rates, requireNonNegative);
  let sum = 0;
  let weights = 0;
  rates.forEach((rate, i) => {
    const value = method === "SIMPLE" ? 1 : (values[i] ?? NaN);
    if (Number.isNaN(rate) || Number.isNaN(value)) return;
    sum += method === "COLLECTED" ? rate : value * rate;
    weights += value;
  });
  if (weights > 0) return sum / weights;
  throw new Failure(
    "#DIV/0!",
    method === "SIMPLE"
      ? "rates holds no rate: give at least one."
      : "values add up to 0 over the products with a rate: at least one needs imports.",
  );
}
