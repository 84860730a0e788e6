import type { Check } from "../modelSpec";
import { ROWS_ABOVE } from "./bills";

export function chokepointChecks(): Check[] {
  return [
    {
      label: "The whole bill is read",
      first: true,
      formula: `=IF(ROWS({bom}[item])+${ROWS_ABOVE - 1}<ROWS({base.item}),"OK","The bill has outgrown its room on the sheet: build the model again.")`,
    },
    {
      label: "Shares of the origins add to 1",
      formula: `=IF(ABS(SUM(INDEX({content},0,3))-1)<0.000001,"OK","They add to "&FIXED(SUM(INDEX({content},0,3)),4)&".")`,
    },
    {
      label: "Hidden exposure is look-through less face value",
      formula: `=IF(ABS({hidden}-({lookthrough}-{face}))<0.000001,"OK","It differs.")`,
    },
    {
      label: "The shortcut is not below the probability",
      formula: `=IF({rare}>={probability}-0.000001,"OK","It is below, which is impossible.")`,
    },
    {
      label: "The part for the second source is in the bill",
      formula: `=IF(COUNTIF({bom}[item],{second_item})>0,"OK","There is no "&{second_item}&" in the bill: choose another part.")`,
    },
    {
      label: "Restricted parts are counted alike",
      formula: `=IF(SUM({base_block.over})={halt_count},"OK","LINCHPIN.CHOKEPOINT_HALT counts "&{halt_count}&", the rows of the bill "&SUM({base_block.over})&": look for a restriction at the threshold.")`,
    },
    {
      label: "Origins are stated for every part",
      formula: `=IF(SUMPRODUCT(({bom}[parent]<>"")*({bom}[origin]=""))=0,"OK",SUMPRODUCT(({bom}[parent]<>"")*({bom}[origin]=""))&" parts have no origin.")`,
    },
  ];
}

export const CHOKEPOINT_METHOD = [
  'Restricted is a part of the blocked origin whose restriction index is above the threshold (LINCHPIN.CHOKEPOINT_HALT), as in "US-China Trade 2025: The Micro-Dependency Risk", EximGPT. Production halts directly where the loss of these parts alone stops it: those that are single points of failure, or all of them together. Other sources count as far as their capacity goes.',
  "A bloc stands for its members of the bundled date. Their parts share one event, the block, for so many days; the event of each member besides is ruled out, as in a block of one country.",
  "Look-through counts the value of every tier at its own origin, quantities and shares multiplied along the path (gozinto); face value is what direct suppliers invoice. Baldwin, Freeman and Theodorakopoulos 2023.",
  "Halts: an item is unavailable when the capacity of the sources left is below its need; a source without a capacity can do no more than its share. A source fails by itself, with its country, by a common cause, or for want of its own inputs. Every country has an event, the blocked one as any other. Events shared by several parts count once, by a binary decision diagram. NUREG-0492, Fault Tree Handbook.",
  "The year's probability multiplies events that occur some time in the year, not necessarily together. Frequency and days have time in them: rates from probabilities, outages of recovery_days, stock in front of each, other sources stepping in over their ramp_days (Vesely 1970). Outages find stock full.",
  "Margin at stake is contribution margin a day × days not covered × what is not caught up later, not the cost of the bill. A second source costs its premium and its qualification, spread over its years. Simchi-Levi and others 2015 for losses by margin, time to survive and time to recover.",
  "The range of the probability comes from the ranges of the events, drawn independently (LINCHPIN.HALT_RANGE); what the second source saves is worked out with all probabilities at their low and at their high ends.",
  "A second source of a part takes the same inputs as the first one, unless the bill has rows with parent_origin. Its country's event is the one of all parts from there.",
  "Probabilities, ranges, margin, stock, units and days are assumptions: those of the bundled bills are illustrative and describe no product.",
];
