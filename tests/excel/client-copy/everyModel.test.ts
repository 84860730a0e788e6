import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { strictFormula } from "../../../src/explanations/native/strictFormula";
import { tryForm } from "../../../src/explanations/native/trial/tryForm";
import { seeded } from "../../../src/explanations/native/trial/trials";
import { MODEL_LIST } from "../../../src/models/modelList";
import { startCalculatedExcel } from "../../support/calculatedHost";
import { changesFor, type Change } from "../../support/randomChanges";
import { type Result } from "../../support/formulaEngine";
import { calculate, type Recalculated } from "../../support/modelFigures";
import { buildBundled, NOW } from "../../support/models";

/** With `LINCHPIN_CHANGES=4` all models are gone through, which takes some five minutes. */
const ASKED = process.env["LINCHPIN_CHANGES"];
const CHANGES = Number(ASKED ?? 2);
const SEED = Number(process.env["LINCHPIN_SEED"] ?? 20_261_129);

const forms = { write: strictFormula, tryForm };

/**
 * Formulas of each model that call a function, of which so many at least follow all of their cells in the copy.
 * The input-output model is not among them: the program that calculates here gives #CALC! for its filters.
 */
const LIVING: Readonly<Record<string, number>> = {
  chokepoint: 19,
  resilience: 2,
  portfolio: 55,
  ...(ASKED === undefined
    ? {}
    : { "macro-exposure": 13, "critical-minerals": 24, tariff: 21, leverage: 7 }),
};
const MODELS = MODEL_LIST.filter(({ id }) => id in LIVING);

const isError = (result: Result): boolean => typeof result === "string" && /^#[A-Z]/.test(result);

/** A figure of the copy is the live one, or openly unknown. */
function apart(live: Result, copy: Result): boolean {
  if (isError(copy)) return false;
  if (typeof live === "number" && typeof copy === "number")
    return Math.abs(live - copy) > 1e-9 * Math.max(1, Math.abs(live), Math.abs(copy));
  return (live ?? "") !== (copy ?? "");
}

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
    const before = valuesOf(live, sheet, cells);
    expect(differences(before, valuesOf(copy, sheet, cells))).toEqual([]);
    let compared = 0;
    const random = seeded(SEED);
    for (const change of changesFor(excel.workbook, spec, CHANGES, random)) {
      for (const book of [live, copy]) made(book, change.cells, "value");
      const now = [live, copy].map((book) => valuesOf(book, sheet, cells));
      const wrong = differences(now[0] ?? new Map(), now[1] ?? new Map());
      expect({ change: change.what, wrong }).toEqual({ change: change.what, wrong: [] });
      compared += cells.length;
      for (const book of [live, copy]) made(book, change.cells, "former");
    }
    expect(compared).toBe(CHANGES * cells.length);
    // Put back, both are as they were.
    expect(differences(before, valuesOf(copy, sheet, cells))).toEqual([]);
  },
  300_000,
);

function made(book: Recalculated, cells: Change["cells"], which: "value" | "former"): void {
  for (const { sheet, row, column, ...values } of cells)
    book.change(sheet, row, column, values[which]);
  book.again();
}

function valuesOf(
  book: Recalculated,
  sheet: string,
  cells: readonly string[],
): Map<string, Result> {
  return new Map(
    cells.map((address) => {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column =
        Array.from(letters).reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) - 1;
      return [address, book.at(sheet, Number(row) - 1, column)];
    }),
  );
}

function differences(live: ReadonlyMap<string, Result>, copy: ReadonlyMap<string, Result>) {
  return [...live].flatMap(([address, expected]) => {
    const got = copy.get(address) ?? null;
    return apart(expected, got) ? [{ address, expected, got }] : [];
  });
}
