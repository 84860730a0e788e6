import type { TourStep } from "../../models/tour/tourSteps";

/** How the tour's sheet is known: by its name, or the next one, and by what stands in its first cell. */
export const TOUR_SHEET = "Guided tour";
export const TOUR_TITLE = "The article, step by step";
/** Words, figure, words, figure and source of a line; the first column holds the step's number. */
export const COLUMNS = 6;
export const ARTICLE_FIGURE = 2;
export const DATA_FIGURE = 4;
/** Rows before the first step. */
export const HEAD_ROWS = 4;

/** The rows of a step as they are entered: its heading, its lines, and what they show. */
export interface TourBlock {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
  readonly lines: number;
}

export function tourBlock(step: TourStep, number: number): TourBlock {
  const lines = Math.max(step.article.length, step.data.length);
  const heading = headingOf(step, number);
  const body = Array.from({ length: lines }, (_, at) => [
    "",
    step.article[at]?.words ?? "",
    step.article[at]?.figure ?? "",
    step.data[at]?.words ?? "",
    step.data[at]?.figure ?? "",
    at === 0 ? step.source : "",
  ]);
  const rows = [
    [heading, "", "", "", "", ""],
    ["", "The article says", "", "The data say", "", "Source of the data"],
    ...body,
    ["", step.shows, "", "", "", ""],
  ];
  return { heading, rows, lines };
}

/** By which a step is found again. */
export const headingOf = ({ title, question }: TourStep, number: number): string =>
  `${number}. ${title}: ${question}`;
