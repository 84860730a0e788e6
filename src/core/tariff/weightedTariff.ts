import { requireEvery, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { CompensatedSum } from "../sum";

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
  const duties = new CompensatedSum();
  const weights = new CompensatedSum();
  rates.forEach((rate, i) => {
    const value = method === "SIMPLE" ? 1 : (values[i] ?? NaN);
    if (Number.isNaN(rate) || Number.isNaN(value)) return;
    duties.add(method === "COLLECTED" ? rate : value * rate);
    weights.add(value);
  });
  if (weights.value > 0) return duties.value / weights.value;
  throw new Failure(
    "#DIV/0!",
    method === "SIMPLE"
      ? "rates holds no rate: give at least one."
      : "values add up to 0 over the products with a rate: at least one needs imports.",
  );
}
