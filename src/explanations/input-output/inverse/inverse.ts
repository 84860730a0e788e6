import { asColumn, asRow, unless } from "../../native/parts";

/** Input coefficients z / x, each column over its buyer's output. */
export const inputShares = (flows: string, output: string): string =>
  `IF(${flows}=0,0,${flows}/${asRow(output)})`;

/** Output coefficients z / x of the seller. */
export const outputShares = (flows: string, output: string): string =>
  `IF(${flows}=0,0,${flows}/${asColumn(output)})`;

export const inverse = (flows: string, coefficients: string): string =>
  `MINVERSE(MUNIT(ROWS(${flows}))-${coefficients})`;

/** A table that uses more than it makes has an inverse with numbers below zero, and no answer. */
export const productive = (inverted: string, answer: string): string =>
  unless([`MIN(${inverted})<0`], "#NUM!", answer);

export const coefficientsOf = (table: string): string => `(${table}+0)`;
