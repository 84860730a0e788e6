import { partnerShare } from "../../core/macro/partnerShare";
import { exceeds } from "../../core/rounding";
import { lift } from "../boundary/evaluate";
import { number, word } from "../boundary/reader";
import { scalar } from "../boundary/scalar";

export const parameters = {
  partner_flows: scalar(),
  total_flows: scalar(),
  min_total: number({ from: 0, fallback: 0 }),
  result: word(["SHARE", "FLAGS"]),
};

/** Above one half the partner outweighs all others together. */
const majority = 0.5;

/**
 * A partner's share of a sector's or product's trade with the world, 0 to 1.
 *
 * Give a column of sectors and the answer spills beside it. A sector that trades nothing with anyone is
 * left blank, since it is neither dependent nor free.
 * @customfunction MICRO_DEPENDENCY
 * @param partner_flows Exports or imports of each sector with the partner, 0 or more.
 * @param total_flows The same flow with the whole world, in the same unit; as many as partner_flows.
 * @param [min_total] Smallest total_flows that gives a share; below it the row is #N/A. Default 0.
 * @param [result] SHARE (default), or FLAGS for 1 where the share is above one half, else 0.
 * @returns A share, or a flag, for each row; blank where both flows are 0.
 * @equation share = partner flow / total flow
 * @example =LINCHPIN.MICRO_DEPENDENCY({22;5}, {100;50}) // {0.22;0.1}
 * @example =LINCHPIN.MICRO_DEPENDENCY({438.9;143.5}, {3267.4;2065.2}) // {0.134326987819061;0.0694847956614372}
 * @limits A share of imports is no dependence where most of the supply is made at home: IMPORT_PENETRATION puts a partner over the whole supply. A share of trade does not show whether the sector could buy or sell elsewhere. HHI and CDI look at the other partners.
 * @source US-China Trade 2025: The Micro-Dependency Risk, EximGPT, section on dependency by sector
 * @source International Trade Centre, Trade Map, "share in country's exports"
 * @source European Commission, Strategic dependencies and capacities, SWD(2021) 352 final
 * @question Which sectors depend on one partner although the economy as a whole does not?
 * @related EXPOSURE_RATIO, CDI, SINGLE_POINT_EXPOSURE, LEVERAGE_BALANCE, IMPORT_PENETRATION
 */
export function microDependency(
  partner_flows: unknown[][],
  total_flows: unknown[][],
  min_total?: unknown,
  result?: unknown,
): unknown[][] {
  return lift(parameters, [partner_flows, total_flows, min_total, result], (at) => {
    const share = partnerShare(at.partner_flows, at.total_flows, at.min_total);
    if (share === null) return "";
    if (at.result === "SHARE") return share;
    return exceeds(share, majority) ? 1 : 0;
  });
}
