import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { strictFormula } from "../../../src/explanations/native/strictFormula";
import { tryForm } from "../../../src/explanations/native/trial/tryForm";
import { seeded } from "../../../src/explanations/native/trial/trials";
import { MODEL_LIST } from "../../../src/models/modelList";
import { differences, figuresOf, typed } from "../../support/copyAgainstLive";
import { startCalculatedExcel } from "../../support/calculatedHost";
import { changesFor } from "../../support/randomChanges";
import { calculate } from "../../support/modelFigures";
import { buildBundled, NOW } from "../../support/models";

/** With `LINCHPIN_CHANGES=4` all models are gone through, which takes some ten minutes. */
const ASKED = process.env["LINCHPIN_CHANGES"];
const CHANGES = Number(ASKED ?? 2);
const SEED = Number(process.env["LINCHPIN_SEED"] ?? 20_261_129);

const forms = { write: strictFormula, tryForm };

/**
 * Formulas of each model that call a function, of which so many at least follow all of their cells in the copy.
 */
const LIVING: Readonly<Record<string, number>> = {
  chokepoint: 22,
  resilience: 2,
  portfolio: 56,
  facilities: 1,
  ...(ASKED === undefined
    ? {}
    : { "macro-exposure": 14, "critical-minerals": 24, tariff: 14, leverage: 9, industry: 16 }),
};
const MODELS = MODEL_LIST.filter(({ id }) => id in LIVING);

test.each(MODELS.map((spec) => [spec.id, spec] as const))(
  "%s: the copy is right or #N/A, whatever is changed",
  async (id, spec) => {
    const excel = startCalculatedExcel();
    const { sheet } = await buildBundled(spec);
    await excel.calculated();
    const live = calculate(excel.workbook);
    const cells = live.formulas(sheet).map(({ address }) => address);
    const { items } = await lookAtCopy(forms);
    const native = items.filter((item) => defaultWay(item) === "plain" && item.held.length === 0);
    expect(native.length).toBeGreaterThanOrEqual(LIVING[id] ?? Infinity);
    await makeCopy(
      items.map((item) => ({ item, way: defaultWay(item) })),
      NOW,
    );
    const copy = calculate(excel.workbook);
    const before = figuresOf(live, sheet, cells);
    expect(differences(before, figuresOf(copy, sheet, cells))).toEqual([]);
    let compared = 0;
    const random = seeded(SEED);
    for (const change of changesFor(excel.workbook, spec, CHANGES, random)) {
      for (const book of [live, copy]) typed(book, change.cells, "value");
      const now = [live, copy].map((book) => figuresOf(book, sheet, cells));
      const wrong = differences(now[0] ?? new Map(), now[1] ?? new Map());
      expect({ change: change.what, wrong }).toEqual({ change: change.what, wrong: [] });
      compared += cells.length;
      for (const book of [live, copy]) typed(book, change.cells, "former");
    }
    expect(compared).toBe(CHANGES * cells.length);
    // Put back, both are as they were.
    expect(differences(before, figuresOf(copy, sheet, cells))).toEqual([]);
  },
  ASKED === undefined ? 300_000 : 1_800_000,
);
