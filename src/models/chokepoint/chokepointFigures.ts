import type { Figure, FiguresBlock } from "../modelSpec";
import { unlessError } from "../unlessError";
import { RESTRICTED } from "./blockedRows";

export const PERCENT = "0.0%";
export const AMOUNT = "#,##0.00";

/** Margin of so many days, less what is caught up later. */
const marginOf = (days: string): string =>
  `{units}/365*{margin}*{unit_value}*${days}*(1-{recapture})`;

/** Sources that are restricted, and each of which is a single point of failure. */
const DIRECT = "({base_block.over}=1)*({base_block.alone}>0)";

/** What stops when the country or bloc is blocked. */
export function blocked(): FiguresBlock {
  // The product itself and the events of countries are no parts: nobody can withhold them.
  const restriction = 'IF({base.parent}="",0,{base.restriction})';
  const parts = `{base.item},{base.origin},${restriction},{blocked},{threshold}`;
  return {
    kind: "figures",
    title: "If it is blocked",
    figures: [
      {
        id: "halt_blocked",
        label: "Halt probability if it is blocked",
        formula: "=LINCHPIN.HALT_PROBABILITY({base_block},{scenario},{product})",
        format: PERCENT,
        meaning: "With the block certain and all else as likely as before",
      },
      {
        id: "blocked_days",
        label: "Days beyond stock that the block adds",
        formula: daysOf("base_block"),
        format: "0.0",
        meaning:
          '="Of "&{days}&" days blocked, less stock and less the days that other failures halt anyway"',
      },
      {
        id: "at_stake",
        label: "Margin at stake",
        formula: `=${marginOf("{blocked_days}")}`,
        format: "#,##0",
        meaning: "Contribution margin a day × days not covered × what is not caught up",
      },
      {
        id: "at_stake_low",
        label: "With every other probability at its low end",
        formula: `=${marginOf(daysOf("base_low").slice(1))}`,
        format: "#,##0",
        meaning: "Higher, as other failures stop production less often",
      },
      {
        id: "at_stake_high",
        label: "With every other one at its high end",
        formula: `=${marginOf(daysOf("base_high").slice(1))}`,
        format: "#,##0",
      },
      {
        // No meaning beside it: the sentence runs on over the cells to its right.
        id: "halt_message",
        label: "Direct halt",
        formula: `=IF(SUMPRODUCT(--(LINCHPIN.SINGLE_POINTS({base_block},{product})="${RESTRICTED}"))>0,"SYSTEM HALT: "&IF({halt_parts}>0,{halt_first},"the restricted parts together")&" (Micro-Dependency) is blocked.","Production Green"&IF({halt_count}>0,": other sources cover what is restricted.","."))`,
      },
      {
        id: "halt_count",
        label: "Rows restricted above the threshold",
        formula: `=LINCHPIN.CHOKEPOINT_HALT(${parts},"COUNT")`,
        format: "0",
        meaning:
          "The line above is by restriction alone; other sources count as far as their capacity goes",
      },
      {
        id: "halt_parts",
        label: "Of them, single points of failure",
        formula: `=${unlessError("singles", `SUMPRODUCT(${DIRECT})`)}`,
        format: "0",
        meaning: "Each stops production by itself; the others have sources that can take over",
      },
      {
        id: "halt_first",
        label: "The first of these",
        formula: `=IF({halt_parts}>0,INDEX({base.item},MATCH(1,${DIRECT},0)),"")`,
      },
      {
        id: "kind",
        label: "What is blocked",
        formula: '=IF(COUNTIF({blocs.bloc},{blocked})>0,"bloc","country")',
        meaning: `="Rows of the bill from there: "&SUM({base_block.of_blocked})`,
      },
    ],
  };
}

/**
 * Days a year with one block a year, less days without any, over the part of a year that is free of it:
 * the rate 1 takes the block from 0 to D/365/(1 + D/365) of the time.
 */
const daysOf = (bill: string): string =>
  `=(LINCHPIN.HALT_RATE({${bill}},{scenario},{product},"UNCOVERED_DAYS")-LINCHPIN.HALT_RATE({${bill}},{without},{product},"UNCOVERED_DAYS"))*(1+{days}/365)`;

/** Where the value comes from. */
export function content(): FiguresBlock {
  return {
    kind: "figures",
    title: "Look-through",
    figures: [
      {
        id: "unit_value",
        label: "Value of one product",
        formula: `=${unlessError("content", "SUM(INDEX({content},0,2))")}`,
        format: AMOUNT,
        meaning: "In the unit of own_value",
      },
      {
        id: "lookthrough",
        label: "Share of the blocked, all tiers",
        formula: `=LINCHPIN.ORIGIN_CONTENT({base},{product},"LOOKTHROUGH",{blocked})`,
        format: PERCENT,
        meaning: "Look-through: every tier counts at its own origin",
      },
      {
        id: "face",
        label: "Share at face value",
        formula: `=LINCHPIN.ORIGIN_CONTENT({base},{product},"FACE",{blocked})`,
        format: PERCENT,
        meaning: "What the invoices of direct suppliers show",
      },
      {
        id: "hidden",
        label: "Hidden exposure",
        formula: "=LINCHPIN.HIDDEN_EXPOSURE({base},{blocked},{product})",
        format: PERCENT,
        meaning: "The difference; below zero, value is added elsewhere later",
      },
    ],
  };
}

const RANGE = "Over the ranges entered: 90% of draws";

/** How likely a halt is within a year, how sure that is, and how long it lasts. */
export function halts(): FiguresBlock {
  return {
    kind: "figures",
    title: "Halts in a year",
    figures: [
      {
        id: "probability",
        label: "Halt probability a year",
        formula: "=LINCHPIN.HALT_PROBABILITY({base},,{product})",
        format: "0.00%",
        meaning: "Exact for the probabilities entered, and no better than they are",
      },
      {
        id: "range_low",
        label: "Low end",
        formula: `=LINCHPIN.HALT_RANGE({base},,{product},,,,"LOW")`,
        format: "0.00%",
        meaning: RANGE,
      },
      {
        id: "range_high",
        label: "High end",
        formula: `=LINCHPIN.HALT_RANGE({base},,{product},,,,"HIGH")`,
        format: "0.00%",
        meaning: RANGE,
      },
      {
        id: "rare",
        label: "Sum of the failure combinations",
        formula: `=LINCHPIN.HALT_PROBABILITY({base},,{product},"RARE")`,
        format: "0.00%",
        meaning: "The usual shortcut, which is never below the probability",
      },
      {
        id: "frequency",
        label: "Halts a year, stock not counted",
        formula: "=LINCHPIN.HALT_RATE({base},,{product})",
        format: "0.00",
        meaning: "Failures have to overlap where there are second sources",
      },
      {
        id: "uncovered",
        label: "Days a year that stock does not cover",
        formula: `=LINCHPIN.HALT_RATE({base},,{product},"UNCOVERED_DAYS")`,
        format: "0.00",
      },
      {
        id: "expected",
        label: "Expected margin lost a year",
        formula: `=${marginOf("{uncovered}")}`,
        format: "#,##0",
      },
      {
        id: "singles_count",
        label: "Single points of failure",
        formula: `=${unlessError("singles", 'COUNTIF({singles},"?*")')}`,
        format: "0",
        meaning: "Events that halt production alone",
      },
      {
        id: "undocumented",
        label: "Parts without a stated probability",
        formula: `=SUMPRODUCT(({base.parent}<>"")*({base.stated}="no"))`,
        format: "0",
        meaning: "They take the default of the inputs",
      },
    ],
  };
}

const HAS_NO_RANGE = "SUM({changed_high.probability})-SUM({changed_low.probability})<0.000000001";

/** The same with one more source of one part. */
export function secondSource(): FiguresBlock {
  return {
    kind: "figures",
    title: "What one qualified second source would change",
    figures: [
      {
        id: "blocked_second",
        label: "Halt probability if it is blocked",
        formula: "=LINCHPIN.HALT_PROBABILITY({changed_block},{scenario},{product})",
        format: PERCENT,
      },
      {
        id: "probability_second",
        label: "Halt probability a year with it",
        formula: "=LINCHPIN.HALT_PROBABILITY({changed},,{product})",
        format: "0.00%",
      },
      {
        id: "probability_change",
        label: "Change of the probability",
        formula: "={probability_second}-{probability}",
        format: "0.00%",
      },
      {
        id: "singles_second",
        label: "Single points of failure with it",
        formula: '=SUMPRODUCT(--(LINCHPIN.SINGLE_POINTS({changed},{product})<>""))',
        format: "0",
      },
      {
        id: "lookthrough_second",
        label: "Share of the blocked with it",
        formula: `=LINCHPIN.ORIGIN_CONTENT({changed},{product},"LOOKTHROUGH",{blocked})`,
        format: PERCENT,
      },
      {
        id: "gap",
        label: "Days without the part if started only then",
        formula: `=LINCHPIN.COVER_GAP(${stockOfPart},1,{second_lead},0,{second_ramp},{second_capacity},IF({second_capacity}<1,{days},""))`,
        format: "0.0",
        meaning: "Counted from the block, with no other source delivering, less stock of the part",
      },
      ...saving("saved", "Expected margin saved a year", "base", "changed"),
      ...saving("saved_low", "With every probability at its low end", "base_low", "changed_low"),
      ...saving("saved_high", "With every one at its high end", "base_high", "changed_high"),
      {
        id: "extra_cost",
        label: "Extra cost a year",
        formula:
          "={units}*(SUM(INDEX(LINCHPIN.ORIGIN_CONTENT({changed},{product}),0,2))-{unit_value})+{second_cost}/{second_years}",
        format: "#,##0",
        meaning: "Price premium on its share, plus qualification per year",
      },
      {
        id: "worth",
        label: "Worth it over the range?",
        formula: `=IF(${HAS_NO_RANGE},IF({saved}>{extra_cost},"yes","no")&" at the probabilities entered, which have no range: add one",IF(MIN({saved},{saved_low},{saved_high})>{extra_cost},"yes, over the whole range of probabilities",IF(MAX({saved},{saved_low},{saved_high})<{extra_cost},"no, over the whole range of probabilities","open: it depends on where in their ranges the probabilities lie")))`,
        meaning: "Counts halts only; a sole supplier's pricing power comes on top",
      },
    ],
  };
}

const stockOfPart = `SUMIFS({base.stock_days},{base.item},{second_item})/MAX(1,COUNTIFS({base.item},{second_item},{base.stock_days},">=0"))`;

/** The mean margin of the days that are covered with the second source and not without. */
const saving = (id: string, label: string, now: string, then: string): Figure[] => {
  const days = (bill: string): string =>
    `LINCHPIN.HALT_RATE({${bill}},,{product},"UNCOVERED_DAYS")`;
  return [{ id, label, formula: `=${marginOf(`(${days(now)}-${days(then)})`)}`, format: "#,##0" }];
};
