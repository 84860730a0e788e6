import { TOUR_STEPS } from "../../src/models/tour/tourSteps";
import { afterReading, type Result, resultsAmong } from "../support/formulaEngine";

const AT_HALF = 0.005;

/** By step, the figures of the article and of the data; read from the rows of the source tables, or by hand. */
const EXPECTED: Record<string, { article: Result[]; data: Result[] }> = {
  // Census, June 2026: 440,319.5 million; World Bank, 2026-07: 29,298,013 and 18,729,668.4 million.
  macro: { article: [0.0161, 0.0259], data: [440_319.5 / 29_298_013, 440_319.5 / 18_729_668.4] },
  // KKR's chart: 96 of 435 billion, and 41% of US imports.
  sector: { article: [0.22], data: [96 / 435, 0.41] },
  // USGS, Mineral Commodity Summaries 2026.
  minerals: { article: [0.77, 0.9], data: [0.53, 0.71] },
  // The model's hand figures: 36.1% through all tiers, 10.5 points of it unseen.
  magnets: { article: [0.94], data: [0.256, 0.361] },
  // In force from 2024-12-03, suspended from 2025-11-09, not known from 2026-11-28.
  controls: { article: ["2024-12"], data: [1, 0, 0, 1] },
  halt: {
    article: [0.016, 0.95],
    data: ["SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked."],
  },
  // 25% of List 1 with 145% in May 2025; with 25% and 100% of Section 232 from 2026-09-03.
  tariffs: { article: [1.7, 0.55], data: [1.7, 0.5, 1.25] },
  leverage: { article: [0.22, 0.99], data: [0.41 - 0.22] },
};

const FORMULAS = TOUR_STEPS.flatMap(({ article, data, source }) => [
  ...[...article, ...data].flatMap(({ words, figure }) => [words, figure]),
  source,
]).filter((text) => text.startsWith("="));

let answers: ReadonlyMap<string, Result>;
beforeAll(async () => {
  const results = await afterReading(() => resultsAmong({}, FORMULAS));
  answers = new Map(FORMULAS.map((formula, at) => [formula, results[at] ?? null]));
});

test("every step of the article's argument is there, in its order", () => {
  expect(TOUR_STEPS.map(({ id }) => id)).toEqual(Object.keys(EXPECTED));
});

test.each(TOUR_STEPS)("$title: the article's figures and those of the data", (step) => {
  const { article, data } = EXPECTED[step.id]!;
  const shown = (lines: typeof step.data) => lines.map(({ figure }) => answers.get(figure));
  for (const [found, wanted] of [
    [shown(step.article), article],
    [shown(step.data), data],
  ] as const) {
    expect(found.length).toBe(wanted.length);
    found.forEach((value, at) => {
      if (typeof wanted[at] !== "number") expect(value).toBe(wanted[at]);
      else expect(Math.abs(Number(value) - wanted[at])).toBeLessThan(AT_HALF * wanted[at] + 1e-9);
    });
  }
});

test.each(TOUR_STEPS)(
  "$title: what the article says and where the data come from are texts",
  (step) => {
    const texts = [...step.article.map(({ words }) => words), step.source].map((formula) =>
      answers.get(formula),
    );
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text).toMatch(/^\p{L}|^"|^\d/u);
  },
);
