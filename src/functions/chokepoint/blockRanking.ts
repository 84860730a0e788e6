import { type BlockEffect, blockRanking as rankingOf } from "../../core/chokepoint/blockRanking";
import { Failure } from "../../core/failure";
import { type Answer, evaluateRows } from "../boundary/evaluate";
import { number, optionalNumber, optionalText, word } from "../boundary/reader";
import { billOfMaterials } from "../boundary/tables/billOfMaterials";

export const parameters = {
  bom: billOfMaterials(),
  by: word(["COUNTRY", "PART", "SUPPLIER"]),
  root: optionalText(),
  threshold: number({ from: 0, to: 1, fallback: 0.8 }),
  days: optionalNumber({ above: 0, to: 36_500 }),
  day_value: optionalNumber({ from: 0 }),
};

/**
 * What if each is blocked: every country, part or supplier of a bill of materials in turn, what harms most first.
 *
 * A country is blocked as its shared event; a part with all of its sources; a supplier with all that it delivers. HALTS tells
 * whether production stands still then though everything else works. A row without origin, supplier, restriction or value is
 * counted once as harmful and once as not: where the two differ the cell says "unknown", never "no".
 * @customfunction BLOCK_RANKING
 * @param bom Table with header row: item, parent and, where known, quantity, own_value, origin, supplier, share, capacity, restriction, probability, recovery_days, stock_days, ramp_days, common_cause.
 * @param [by] COUNTRY (default), PART or SUPPLIER.
 * @param [root] The product, if the table holds several. Default: the row without a parent.
 * @param [threshold] Restriction above which a row counts as restricted. Default 0.8.
 * @param [days] Days that each stays blocked: adds the days without cover by stock, for which every failure needs recovery_days.
 * @param [day_value] What a day without cover loses: adds the value at stake. Needs days.
 * @returns A table: country, part or supplier; halts; restricted rows; share at face value, hidden and by all tiers; halt probability if blocked; with days, days without cover; with day_value, value at stake.
 * @equation halts: Q = 1 with its events certain and all others ruled out; halt_probability = Q with its events certain
 * @equation uncovered_days = 365·(Q′(rate 1) − Q′(rate 0))·(1 + days/365), as HALT_RATE
 * @example =LINCHPIN.BLOCK_RANKING({"item","parent","origin","own_value","restriction","probability";"Drone","","USA",60,0,"";"Magnet","Drone","China",40,0.9,0.02}, "PART") // {"part","halts","restricted","face","hidden","lookthrough","halt_probability";"Magnet","yes",1,0.4,0,0.4,1}
 * @limits One is blocked at a time, the others fail as before. What a halt costs beyond day_value for each day, and what a supplier that knows it is the only one asks for, is not in it.
 * @source US Nuclear Regulatory Commission, Fault Tree Handbook, NUREG-0492
 * @question What if each country, part or supplier is blocked?
 * @related CHOKEPOINT_HALT, HALT_PROBABILITY, IMPORTANCE, SINGLE_POINTS
 */
export function blockRanking(
  bom: unknown[][],
  by?: unknown,
  root?: unknown,
  threshold?: unknown,
  days?: unknown,
  day_value?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [bom, by, root, threshold, days, day_value], (given): Answer => {
    const { days, day_value: dayValue } = given;
    if (days === undefined && dayValue !== undefined) throw withoutDays();
    const effects = rankingOf(given.bom, given);
    const headers = [given.by.toLowerCase(), ...COLUMNS];
    if (days !== undefined) headers.push("uncovered_days");
    if (days !== undefined && dayValue !== undefined) headers.push("value_at_stake");
    return [
      headers,
      ...effects.map((effect) => [
        ...figures(effect),
        ...(days === undefined ? [] : [orUnknown(effect.uncoveredDays)]),
        ...(days === undefined || dayValue === undefined
          ? []
          : [orUnknown(times(effect.uncoveredDays, dayValue))]),
      ]),
    ];
  });
}

const withoutDays = (): Failure =>
  new Failure("#VALUE!", "day_value is given without days: give days, for which it counts.");

const COLUMNS = ["halts", "restricted", "face", "hidden", "lookthrough", "halt_probability"];

function figures({ name, halts, restricted, face, lookThrough, probability }: BlockEffect) {
  const hidden = face === undefined || lookThrough === undefined ? undefined : lookThrough - face;
  return [
    name,
    halts === undefined ? "unknown" : halts ? "yes" : "no",
    ...[restricted, face, hidden, lookThrough, probability].map(orUnknown),
  ];
}

const orUnknown = (figure: number | undefined): number | string => figure ?? "unknown";

const times = (figure: number | undefined, factor: number): number | undefined =>
  figure === undefined ? undefined : figure * factor;
