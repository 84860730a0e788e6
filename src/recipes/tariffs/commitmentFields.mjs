import { code, number, text } from "../fields.mjs";
import { shiftDecimal } from "../shiftDecimal.mjs";

/**
 * The columns of a purchase commitment; `first` is the agreement's own column.
 *
 * @param {{
 *   first: import("../specification.mjs").Column,
 *   period: string,
 *   measure: string,
 *   unit: string,
 *   measures: readonly string[],
 *   units: readonly string[],
 * }} texts
 */
export function commitmentFields({ first, period, measure, unit, measures, units }) {
  return [
    first,
    text("category", "Goods", "Group of goods or services that the figure is for.", {
      required: true,
    }),
    text("period", "Period", period, { required: true }),
    code("measure", "Measure", measure, {
      required: true,
      enum: measures,
    }),
    number(
      "value",
      "Value",
      "as the unit column says",
      "Amount promised, bought or measured from, or the share achieved: in the unit that the column unit names.",
      {
        required: true,
        minimum: 0,
      },
    ),
    text("unit", "Unit", unit, { required: true, enum: units }),
  ];
}

/**
 * A share achieved, stated in percent, as a fraction.
 *
 * @param {import("../specification.mjs").Row} row
 * @returns {import("../specification.mjs").Row}
 */
export function achievedAsFraction(row) {
  if (row.unit !== "%") return row;
  return {
    ...row,
    measure: row.measure.replace("_pct", ""),
    value: shiftDecimal(row.value, -2),
    unit: "fraction",
  };
}
