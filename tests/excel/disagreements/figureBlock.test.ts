import type { Disagreement, DisagreeingFigure } from "../../../src/datasets/disagreements";
import { figureBlock } from "../../../src/excel/disagreements/figureBlock";

const figure = (low: number, high: number | null = null): DisagreeingFigure => ({
  kind: "official",
  label: "Office",
  low,
  high,
  printed: String(low),
  source: "An office",
  sourceUrl: null,
  vintage: "2025",
  licence: "CC0",
  confidence: "verified",
});
const block = (unit: string, figures: DisagreeingFigure[]) =>
  figureBlock({
    id: "a",
    question: "How much?",
    reason: "They count differently.",
    unit,
    dataset: "b",
    figures,
  } satisfies Disagreement);

describe("the number format of figures that disagree", () => {
  test.each([
    [
      "whole numbers carry no bare decimal point",
      "tonnes",
      [figure(1200), figure(950, 1000)],
      "#,##0",
    ],
    ["decimals as the figures need them", "USD billion", [figure(582.4), figure(659)], "#,##0.0"],
    ["a high with decimals counts, too", "tonnes", [figure(1, 2.25)], "#,##0.00"],
    ["a small number is shown as it is", "tonnes", [figure(0.001), figure(2)], "General"],
    ["a fraction is a percentage", "fraction of GDP", [figure(0.0161)], "0.00%"],
  ])("%s", (_, unit, figures, format) => {
    expect(block(unit, figures).numberFormat).toBe(format);
  });
});
