import type { FiguresBlock } from "../modelSpec";

export const PERCENT = "0.0%";
export const AMOUNT = "#,##0.00";

/** What stops at once, and where the value comes from. */
export function direct(): FiguresBlock {
  const parts = "{base.item},{base.origin},{base.restriction},{blocked},{threshold}";
  return {
    kind: "figures",
    title: "Direct halt and look-through",
    figures: [
      {
        id: "halt_message",
        label: "Direct halt",
        formula: `=LINCHPIN.CHOKEPOINT_HALT(${parts})`,
      },
      {
        id: "halt_count",
        label: "Parts that halt production directly",
        formula: `=LINCHPIN.CHOKEPOINT_HALT(${parts},"COUNT")`,
        format: "0",
      },
      {
        id: "halt_first",
        label: "The first of them",
        formula: `=LINCHPIN.CHOKEPOINT_HALT(${parts},"FIRST")`,
      },
      {
        id: "unit_value",
        label: "Value of one product",
        formula: "=SUM(INDEX({content},0,2))",
        format: AMOUNT,
        meaning: "In the unit of own_value",
      },
      {
        id: "lookthrough",
        label: "Share of the blocked country, all tiers",
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

/** How likely a halt is, and what it stops. */
export function halts(): FiguresBlock {
  return {
    kind: "figures",
    title: "Halt probability and value at stake",
    figures: [
      {
        id: "probability",
        label: "Exact halt probability a year",
        formula: "=LINCHPIN.HALT_PROBABILITY({base},,{product})",
        format: "0.00%",
        meaning: "Countries fail as a whole: two suppliers in one country are not independent",
      },
      {
        id: "rare",
        label: "Sum of the failure combinations",
        formula: `=LINCHPIN.HALT_PROBABILITY({base},,{product},"RARE")`,
        format: "0.00%",
        meaning: "The usual shortcut, which is never below the exact figure",
      },
      {
        id: "singles_count",
        label: "Single points of failure",
        formula: `=COUNTIF({singles},"?*")`,
        format: "0",
        meaning: "Events that halt production alone",
      },
      {
        id: "undocumented",
        label: "Parts without a stated probability",
        formula: undocumented(),
        format: "0",
        meaning: "They take the default of the inputs",
      },
      {
        id: "at_stake",
        label: "Value stopped by one halt",
        formula: "={units}*{unit_value}*{days}/365",
        format: "#,##0",
        meaning: "Units a year times value times days over 365",
      },
      {
        id: "expected",
        label: "Expected value stopped a year",
        formula: "={probability}*{at_stake}",
        format: "#,##0",
      },
    ],
  };
}

function undocumented(): string {
  return `=SUMPRODUCT(({base.parent}<>"")*({base.stated}="no"))`;
}

/** The same with one more source of one part. */
export function secondSource(): FiguresBlock {
  return {
    kind: "figures",
    title: "What one qualified second source would change",
    figures: [
      {
        id: "probability_second",
        label: "Halt probability with it",
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
        label: "Share of the blocked country with it",
        formula: `=LINCHPIN.ORIGIN_CONTENT({changed},{product},"LOOKTHROUGH",{blocked})`,
        format: PERCENT,
      },
      {
        id: "saved",
        label: "Expected value no longer stopped a year",
        formula: "=({probability}-{probability_second})*{at_stake}",
        format: "#,##0",
      },
      {
        id: "extra_cost",
        label: "Extra cost a year",
        formula:
          "={units}*(SUM(INDEX(LINCHPIN.ORIGIN_CONTENT({changed},{product}),0,2))-{unit_value})",
        format: "#,##0",
        meaning: "Its price above the present one, over its share",
      },
      {
        id: "worth",
        label: "Worth it on these figures?",
        formula: `=IF({saved}>{extra_cost},"yes: it saves more than it costs","no: it costs more than it saves")`,
      },
    ],
  };
}
