import { alignedShare as shareWith, tradeWeightedDistance } from "../../core/macro/alignedShare";
import { evaluate } from "../boundary/evaluate";
import { missing, word } from "../boundary/reader";
import { nameList, numbers, optional, requireSameLength, texts } from "../boundary/vector";

/** DISTANCE does without it, so that it may be left empty on the way to the distances. */
const alignedGroups = { ...optional(nameList()), optional: false };

export const parameters = {
  values: numbers("keep"),
  groups: texts(),
  aligned: alignedGroups,
  distances: optional(numbers("keep")),
  result: word(["SHARE", "DISTANCE"]),
};

/**
 * How much of a trade is with friends: the share from the groups named, or the trade-weighted distance to partners.
 *
 * Groups are whatever you sort partners by: blocs, signatories, a friend-shoring list; or the partners themselves, with
 * countries or a known bloc such as "EU" as aligned. DISTANCE weighs a distance of yours, such as that between ideal
 * points of votes in the United Nations, by trade: it falls where trade moves to those who are near.
 * @customfunction ALIGNED_SHARE
 * @param values Imports, exports or purchases by partner, 0 or more, in any one unit. Blank cells are skipped.
 * @param groups Group of each partner, or the partner; as many as values. DISTANCE does not need it.
 * @param aligned The group that counts as aligned, or a range of them. DISTANCE does not need it.
 * @param [distances] Distance to each partner, 0 or more, as many as values; needed for DISTANCE.
 * @param [result] SHARE (default) or DISTANCE.
 * @returns A fraction of all values; or a distance in the unit of distances.
 * @equation SHARE = Σ v of aligned groups / Σ v;  DISTANCE = Σ v d / Σ v
 * @example =LINCHPIN.ALIGNED_SHARE({50;30;20}, {"Allied";"Rival";"Allied"}, "Allied") // 0.7
 * @example =LINCHPIN.ALIGNED_SHARE({50;30;20}, {"Japan";"China";"Germany"}, {"Japan";"EU"}) // 0.7
 * @example =LINCHPIN.ALIGNED_SHARE({50;30;20}, , , {0.5;3;1}, "DISTANCE") // 1.35
 * @limits Who counts as aligned is a choice of yours, and a friend's goods may be made of a rival's parts: ORIGIN_CONTENT looks through. A share from friends may rise because goods are sent through them.
 * @source Bailey, Strezhnev and Voeten, Estimating Dynamic State Preferences from United Nations Voting Data, Journal of Conflict Resolution 61(2) (2017), for ideal points as distances
 * @question How much of our trade is with friends, and is it moving nearer?
 * @question Is friend-shoring happening?
 * @related MICRO_DEPENDENCY, HHI, IN_BLOC
 */
export function alignedShare(
  values: unknown[][],
  groups: unknown[][],
  aligned: unknown[][],
  distances?: unknown[][],
  result?: unknown,
): number {
  return evaluate(parameters, [values, groups, aligned, distances, result], (given) => {
    const { values, groups, aligned, distances } = given;
    if (given.result === "DISTANCE") {
      if (distances === undefined) throw missing("distances");
      requireSameLength({ values, distances });
      return tradeWeightedDistance(values, distances);
    }
    requireSameLength({ values, groups });
    if (aligned === undefined) throw missing("aligned");
    return shareWith({ values, groups, aligned });
  });
}
