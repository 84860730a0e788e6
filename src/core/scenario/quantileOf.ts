import { Failure } from "../failure";
import { exceeds } from "../rounding";
import { normalQuantile } from "./normalQuantile";

export type UncertainShape = "TRIANGULAR" | "UNIFORM" | "LOGNORMAL";

/** What is known of a figure that is not known exactly. `likely` is NaN where none is given. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The standard normal's 95 % point. */
const z95 = normalQuantile(0.95);

/**
 * The figure that a fraction u of the distribution lies below.
 *
 * TRIANGULAR: density rising in a line from low to likely and falling to high. UNIFORM: even from low to
 * high. LOGNORMAL: low, likely and high are its 5 %, 50 % and 95 % points, as error factors are stated for
 * failure rates (NUREG/CR-2300); where they are not in one ratio, each half has its own spread.
 */
export function quantileOf(
  estimate: Estimate,
  shape: UncertainShape,
  name: string,
): (u: number) => number {
  requireEstimate(estimate, shape, name);
  const { low, likely, high } = estimate;
  if (shape === "UNIFORM") return (u) => low + u * (high - low);
  if (shape === "LOGNORMAL") {
    const [below, above] = [Math.log(likely / low) / z95, Math.log(high / likely) / z95];
    return (u) => {
      const z = normalQuantile(u);
      return likely * Math.exp(z * (z < 0 ? below : above));
    };
  }
  const [width, rise, fall] = [high - low, likely - low, high - likely];
  if (width === 0) return () => likely;
  return (u) =>
    u * width < rise ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * fall);
}

function requireEstimate(
  { low, likely, high }: Estimate,
  shape: UncertainShape,
  name: string,
): void {
  if (Number.isNaN(likely) && shape !== "UNIFORM") {
    throw new Failure(
      "#N/A",
      `likely${name} is blank: ${shape} needs the likeliest figure; UNIFORM does without.`,
    );
  }
  if (exceeds(low, high)) {
    throw new Failure(
      "#NUM!",
      `The range${name} is the wrong way round, low ${low} and high ${high}: give the smaller figure as low.`,
    );
  }
  if (exceeds(low, likely) || exceeds(likely, high)) {
    throw new Failure(
      "#NUM!",
      `likely${name} is ${likely}, outside its range from ${low} to ${high}: low, likely and high must rise.`,
    );
  }
  if (shape === "LOGNORMAL" && low <= 0) {
    throw new Failure("#NUM!", `low${name} is ${low}: a lognormal figure is above 0.`);
  }
}
