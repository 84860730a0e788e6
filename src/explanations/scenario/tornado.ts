import { tornado } from "../../core/scenario/tornado";
import { parameters } from "../../functions/scenario/tornado";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";

export const explain = whole(parameters, ({ labels, low, high, base }, { row }) => {
  const drivers = labels.map((label, i) => ({
    ...{ label, low: low[i] ?? NaN, high: high[i] ?? NaN },
  }));
  const rows = tornado(drivers, base);
  const shown = rows[row];
  return {
    numbers: [
      shown === undefined
        ? `changes from ${figure(base)}`
        : `${shown.label}: |${figure(shown.high)} - ${figure(shown.low)}|`,
    ],
    parts: beside(
      "Driver",
      "Swing",
      rows.map(({ label, swing, low: down, high: up }) => ({
        ...{ label, amount: swing },
        detail: `${figure(down)} at low, ${figure(up)} at high`,
      })),
    ),
    note: "Each driver is moved by itself from the base, so the swings do not add up.",
  };
});

/** Swings that differ by rounding alone keep their order, as those of core's `byAmount` do. */
const toNineDigits = (size: string): string =>
  `IF(${size}=0,0,ROUND(${size},8-INT(LOG10(IF(${size}=0,1,${size})))))`;

export const native = form(
  parameters,
  ({ labels, low, high, base }) => {
    const swing = `ABS(${high}-${low})`;
    const table = `CHOOSE({1,2,3,4},${labels},${low}-${base},${high}-${base},${swing})`;
    return `SORTBY(${table},${toNineDigits(swing)},-1)`;
  },
  { notes: "Labels and results stand in columns." },
);
