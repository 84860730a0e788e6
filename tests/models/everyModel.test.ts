import { loadCatalogue } from "../../src/datasets/catalogue";
import { MODEL_LIST } from "../../src/models/modelList";
import { readBundled } from "../support/bundledDatasets";
import { calculate } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** More would make the preview slow: 600 for the figures, and one beside each input that judges it. */
const MOST_FORMULAS = 640;

/** Scale factors, ranks and tolerances are below 1000; years and amounts come from the data. */
const OWN_NUMBER = /(?<![\w.])\d{4,}(?![\w.])/;

const variants = MODEL_LIST.flatMap((spec) => [
  { name: spec.title, spec, datasets: {} },
  ...spec.needs.flatMap(({ role, datasets: [, ...others] }) =>
    others.map((dataset) => ({
      name: `${spec.title} on ${dataset}`,
      spec,
      datasets: { [role]: dataset },
    })),
  ),
]);

test.each(variants)(
  "$name: every formula gives a result and has no number of its own, and all checks are OK",
  async (variant) => {
    const excel = startExcelWithFunctions();
    const { sheet } = await buildBundled(variant.spec, { datasets: variant.datasets });
    const figures = calculate(excel.workbook);
    const formulas = figures.formulas(sheet);
    const wrong = formulas.filter(({ result }) => result === null || /^#/.test(String(result)));
    expect(wrong).toEqual([]);
    expect(formulas.length).toBeGreaterThan(20);
    const bare = formulas.map(({ formula }) =>
      formula.replace(/"[^"]*"/g, "").replace(/\$?[A-Z]+\$?\d+/g, ""),
    );
    expect(bare.filter((formula) => OWN_NUMBER.test(formula))).toEqual([]);
    // Its format codes are those of the reader's regional settings.
    expect(formulas.filter(({ formula }) => /\bTEXT\(/i.test(formula))).toEqual([]);
    expect(formulas.length).toBeLessThan(MOST_FORMULAS);
    expect(Math.max(...formulas.map(({ formula }) => formula.length))).toBeLessThan(8192);
    // Countries by their names, and nothing that only the tables understand.
    expect(String(figures.at(sheet, 1, 0)).replace(/\b(USD|GDP)\b/g, "")).not.toMatch(
      /\b[A-Z]{3}\b|country:|;\S|_|-\d+\.\d|\d\.\d{5}/,
    );
    expect(figures.at(sheet, 2, 0)).toMatch(/^All \d+ checks are OK\.$/);
    expect(excel.workbook.charts().length).toBeGreaterThan(0);
  },
);

test("every model is told apart by its id, title and names, and its datasets ship", async () => {
  expect(MODEL_LIST.length).toBeGreaterThan(0);
  const { groups } = await loadCatalogue(readBundled);
  const shipped = groups.flatMap(({ datasets }) => datasets);
  for (const key of ["id", "title", "prefix"] as const) {
    expect(new Set(MODEL_LIST.map((spec) => spec[key])).size).toBe(MODEL_LIST.length);
  }
  for (const { title, question, needs } of MODEL_LIST) {
    expect(title.length).toBeLessThanOrEqual(28);
    expect(question).toMatch(/\?$/);
    for (const { datasets, columns } of needs) {
      for (const dataset of datasets) {
        const found = shipped.find(({ name }) => name === dataset);
        expect(found?.columns).toEqual(expect.arrayContaining([...columns]));
      }
    }
  }
});
