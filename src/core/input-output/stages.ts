import { Failure } from "../failure";
import { isNothing } from "../rounding";
import { type Accounts, salesTo } from "./accounts";
import { backwardLinkages, forwardLinkages } from "./linkages";

/**
 * Upstreamness: the mean distance from final use of what a sector makes, counted in sales, 1 where all of it
 * goes to final use. Antràs, Chor, Fally and Hillberry (2012): U = (I − Δ)⁻¹1, δᵢⱼ = zᵢⱼ / (xᵢ − eᵢ + mᵢ).
 *
 * In an open economy the flows use what is made and imported, less what is exported, so each row is put over
 * that; exports and imports are taken to be used as what stays at home is.
 */
export function upstreamness(accounts: Accounts, netExports?: Float64Array): Float64Array {
  if (netExports === undefined) return forwardLinkages(accounts);
  return forwardLinkages({ ...accounts, grossOutput: absorption(accounts, netExports) });
}

/**
 * Downstreamness: the mean number of stages behind a sector's product, 1 where it takes no inputs. Fally (2012):
 * D = 1ᵀ(I − A)⁻¹. Purchases hold what is imported already, so that it needs no correction.
 */
export const downstreamness = (accounts: Accounts): Float64Array => backwardLinkages(accounts);

/** What is used at home of each sector's goods, whoever made them: output less exports plus imports. */
function absorption(accounts: Accounts, netExports: Float64Array): Float64Array {
  const sales = salesTo(accounts, () => true);
  return accounts.grossOutput.map((output, i) => {
    const exported = netExports[i] as number;
    const used = output - exported;
    const left = isNothing(used, Math.abs(output) + Math.abs(exported)) ? 0 : used;
    if (left > 0 || (left === 0 && sales[i] === 0)) return left;
    throw new Failure(
      left === 0 ? "#DIV/0!" : "#NUM!",
      `net_exports (value ${i + 1}): gross_output of ${output} less net exports of ${exported} leaves ${left} for use at home, yet flows has sales. Give exports less imports, above 0 for a surplus, in the unit of flows.`,
    );
  });
}
