import { cell, grid, isError } from "../../functions/boundary/cell";
import { complete, type Draft } from "../explainer";
import type { Explainer, Explainers } from "../explanation";
import { figure } from "../figure";

const text = (raw: unknown): string => {
  const value = cell(grid(raw)[0]?.[0]);
  return value === null ? "" : isError(value) ? value.error : String(value);
};

/** "iso3 = China, year = 2020" from pairs of a column and a value. */
function conditions(given: readonly unknown[]): string {
  const pairs = [0, 2, 4].flatMap((at) => {
    const column = text(given[at]);
    return column === "" ? [] : [`${column} = ${text(given[at + 1])}`];
  });
  return pairs.length === 0 ? "every row" : pairs.join(" and ");
}

const stated =
  (draft: (given: readonly unknown[], answer: unknown) => Draft): Explainer =>
  (given, { answer }) =>
    complete(draft(given, answer));

export const reference: Explainers = {
  MODEL_VERSION: stated(() => ({
    numbers: [],
    note: "The version is stated by the add-in itself: it is not calculated from anything.",
  })),

  REFERENCE: stated((given) => ({
    numbers: [`${text(given[1])} where ${conditions(given.slice(2))}`],
    note: `The figure is copied from the bundled dataset ${text(given[0])}: one row meets the conditions. REFERENCE_SOURCE with the same conditions says where it comes from.`,
  })),

  REFERENCE_SOURCE: stated((given) => ({
    numbers: [conditions(given.slice(1))],
    note: `The line states publisher, vintage, licence and confidence of the matching rows of ${text(given[0])}: it is not calculated.`,
  })),

  REFERENCE_TABLE: stated((given, answer) => ({
    numbers: [conditions(given.slice(2))],
    note: `${figure(Math.max(0, grid(answer).length - 1))} rows copied from the bundled dataset ${text(given[0])}: nothing is calculated.`,
  })),

  SELFTEST: stated((_, answer) => ({
    numbers: [],
    note:
      grid(answer).length > 1
        ? `${figure(grid(answer).length - 1)} published figures, each calculated anew by this build: a list of checks, which has no parts.`
        : "The sentence counts the published figures that this build calculates as their sources print them.",
  })),
};
