import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { strictFormula } from "../../../src/explanations/native/strictFormula";
import { tryForm } from "../../../src/explanations/native/trial/tryForm";
import { seeded } from "../../../src/explanations/native/trial/trials";
import { MODEL_LIST } from "../../../src/models/modelList";
import type { CellValue, Workbook } from "../../../src/preview/workbook/workbook";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import { startCalculatedExcel } from "../../support/calculatedHost";
import {
  countBoth,
  differences,
  type Figures,
  figuresOf,
  typed,
} from "../../support/copyAgainstLive";
import { recalculatedByLibreOffice } from "../../support/libreOffice";
import { calculate } from "../../support/modelFigures";
import { buildBundled, NOW } from "../../support/models";
import { changesFor, type Change } from "../../support/randomChanges";

/**
 * A copy as a client opens it: saved, changed, and calculated anew by another program, against the live functions.
 * It takes LibreOffice: LINCHPIN_LIBREOFFICE=soffice npm run test:unit -- tests/excel/client-copy/libreOffice
 */
const program = process.env["LINCHPIN_LIBREOFFICE"];
const CHANGES = Number(process.env["LINCHPIN_CHANGES"] ?? 6);
const SEED = Number(process.env["LINCHPIN_SEED"] ?? 20_261_129);

/** Cells with formulas that have a figure or a text in both, at the least. */
const BOTH = { chokepoint: 100, portfolio: 80, resilience: 80 };
const MODELS = MODEL_LIST.filter(({ id }) => id in BOTH);

const title = "%s: a saved copy is right or #N/A in LibreOffice, whatever is changed";
if (program === undefined)
  test.skip(`${title} (set LINCHPIN_LIBREOFFICE to its program)`, () => undefined);
else
  test.each(MODELS.map((spec) => [spec.id, spec] as const))(
    title,
    async (id, spec) => {
      const excel = startCalculatedExcel();
      const { sheet } = await buildBundled(spec);
      await excel.calculated();
      const live = calculate(excel.workbook);
      const cells = live.formulas(sheet).map(({ address }) => address);
      const { items } = await lookAtCopy({ write: strictFormula, tryForm });
      await makeCopy(
        items.map((item) => ({ item, way: defaultWay(item) })),
        NOW,
      );
      const changes = [
        { what: "nothing", cells: [] },
        ...changesFor(excel.workbook, spec, CHANGES, seeded(SEED)),
      ];
      const files: Uint8Array[] = [];
      const expected: Figures[] = [];
      for (const change of changes) {
        put(excel.workbook, change, "value");
        files.push(await writeXlsx(excel.workbook, "LINCHPIN"));
        put(excel.workbook, change, "former");
        typed(live, change.cells, "value");
        expected.push(figuresOf(live, sheet, cells));
        typed(live, change.cells, "former");
      }
      const books = await recalculatedByLibreOffice(program, files);
      const wrong = changes.map(({ what }, at) => {
        const copy = books[at];
        const figures = copy ? figuresOf(copy, sheet, cells) : new Map<string, null>();
        const right = expected[at] ?? new Map<string, null>();
        if (at === 0)
          expect(countBoth(right, figures)).toBeGreaterThan(BOTH[id as keyof typeof BOTH]);
        return { what, wrong: differences(right, figures) };
      });
      expect(wrong.filter((each) => each.wrong.length > 0)).toEqual([]);
    },
    600_000,
  );

/** In the saved book only: what follows is left to LibreOffice. */
function put(workbook: Workbook, { cells }: Change, which: "value" | "former"): void {
  for (const { sheet, row, column, ...values } of cells) {
    const id = workbook.sheets().find(({ name }) => name === sheet)?.id ?? "";
    const value: CellValue = values[which];
    workbook.write({ sheet: id, row, column, rows: 1, columns: 1 }, [[value]]);
  }
}
