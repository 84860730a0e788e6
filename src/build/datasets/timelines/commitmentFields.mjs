import { code, number, text } from "../fields.mjs";
import { shiftDecimal } from "../decimal.mjs";

/** The columns of a purchase commitment; `first` names the agreement's own column. */
export function commitmentFields({ first, measures, units }) {
  return [
    first,
    text("category", "Goods", "Group of goods or services promised.", { required: true }),
    text("period", "Period", "Year, years or season, as text.", { required: true }),
    code("measure", "Measure", "Whether the figure is a baseline, a promise or what was bought.", {
      required: true,
      enum: measures,
    }),
    number("value", "Value", "as the unit column says", "The figure, in the unit beside it.", {
      required: true,
      minimum: 0,
    }),
    text("unit", "Unit", "Unit that the value of the row is in.", { required: true, enum: units }),
  ];
}

/** A share achieved, stated in percent, as a fraction. */
export function achievedAsFraction(row) {
  if (row.unit !== "%") return row;
  return {
    ...row,
    measure: row.measure.replace("_pct", ""),
    value: shiftDecimal(row.value, -2),
    unit: "fraction",
  };
}
