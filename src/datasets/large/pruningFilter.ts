import { kindOf } from "./questionSql";
import type { Condition, Question } from "./question";

/** What the parts of a file are compared with by their smallest and largest values, before they are read. */
export interface Bounds {
  readonly $gte?: number | string;
  readonly $lte?: number | string;
  readonly $in?: (number | string)[];
}

/** Conditions by which a whole part can be passed over: of columns that are compared as they are stored. */
export function pruningFilter(
  question: Question,
  typed: ReadonlySet<string>,
): { $and: Record<string, Bounds>[] } | null {
  const bounds = question.filters.flatMap((filter) => {
    const isFigure = kindOf(question, filter.column) !== "text";
    // Texts that are read as figures, and figures that are read as texts, are not stored in that order.
    if (isFigure !== typed.has(filter.column)) return [];
    const bound = boundOf(filter, isFigure);
    return bound === null ? [] : [{ [filter.column]: bound }];
  });
  return bounds.length === 0 ? null : { $and: bounds };
}

function boundOf({ test, value }: Condition, isFigure: boolean): Bounds | null {
  const read = (text: string): number | string => (isFigure ? Number(text) : text);
  if (test === "is one of") {
    const items = value.split(";").map((item) => item.trim());
    return { $in: items.filter((item) => item !== "").map(read) };
  }
  if (test === "≥") return { $gte: read(value.trim()) };
  return test === "≤" ? { $lte: read(value.trim()) } : null;
}
