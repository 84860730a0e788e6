import { cell, grid, isError } from "../../../functions/boundary/cell";
import { complete, type Draft } from "../../explainer";
import type { Explainer } from "../../explanation";

export const text = (raw: unknown): string => {
  const value = cell(grid(raw)[0]?.[0]);
  return value === null ? "" : isError(value) ? value.error : String(value);
};

/** "iso3 = China, year = 2020" from pairs of a column and a value. */
export function conditions(given: readonly unknown[]): string {
  const pairs = [0, 2, 4].flatMap((at) => {
    const column = text(given[at]);
    return column === "" ? [] : [`${column} = ${text(given[at + 1])}`];
  });
  return pairs.length === 0 ? "every row" : pairs.join(" and ");
}

export const stated =
  (draft: (given: readonly unknown[], answer: unknown) => Draft): Explainer =>
  (given, { answer }) =>
    complete(draft(given, answer));
