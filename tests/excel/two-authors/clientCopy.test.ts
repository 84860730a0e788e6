import { defaultWay, type Way } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy, type Chosen } from "../../../src/excel/client-copy/makeCopy";
import { restoreCopy, type Restored } from "../../../src/excel/client-copy/restoreCopy";
import { wallClock } from "../../../src/excel/workbook/untilCalculated";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import type { CellInput, CellValue } from "../../../src/preview/workbook/workbook";
import { beforeTrip, emptied } from "../../support/coAuthor";
import { VirtualClock } from "../../support/office/virtualClock";
import { forms, startWorkbook, type Put } from "../client-copy/copyWorkbook";

const NOW = new Date(2026, 10, 21, 9, 30);
const MARK = 77.5;
const ROWS = [2, 3, 4];

/** Of each country a closed form and one that differs, which is frozen; a spilled result; one on no cells. */
const FORMULAS: Put[] = [
  ...ROWS.flatMap((row): Put[] => [
    { at: [row - 1, 4], formula: `=LINCHPIN.EXPOSURE_RATIO(B${row},C${row})` },
    { at: [row - 1, 5], formula: `=LINCHPIN.TRADE_OPENNESS(B${row},B${row},C${row})` },
  ]),
  { at: [6, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(B2:B4,C2:C4)" },
  { at: [6, 6], formula: "=LINCHPIN.MODEL_VERSION()" },
];

let book: ReturnType<typeof startWorkbook>;
beforeAll(() => {
  book = startWorkbook([]);
  const clock = new VirtualClock(book.excel.host);
  jest.spyOn(wallClock, "now").mockImplementation(clock.now);
  jest.spyOn(wallClock, "wait").mockImplementation(clock.wait);
});

const workbook = () => book.excel.workbook;
const userSheet = () =>
  workbook()
    .sheets()
    .find(({ name }) => /^(Sheet1|Theirs)$/.test(name))!.id;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet: userSheet(), row, column, rows, columns },
});
const put = (row: number, column: number, value: CellInput) => {
  workbook().write(area(row, column), [[value]]);
};

/** A formula that was sorted refers to its own row still. */
const inRow = (content: CellValue, from: number, to: number): CellInput =>
  typeof content === "string" && content.startsWith("=")
    ? content.replace(/\b([A-Z])(\d+)\b/g, (all, column: string, row: string) =>
        Number(row) === from ? `${column}${to}` : all,
      )
    : content;

const EDITS: Record<string, () => void> = {
  "types over a formula": () => {
    put(1, 4, MARK);
  },
  "types over a result that is frozen": () => {
    put(2, 5, MARK);
  },
  "types into what a result spills to": () => {
    put(7, 4, MARK);
  },
  "types into an input": () => {
    put(1, 1, MARK);
  },
  "inserts a row above": () => {
    put(20, 0, MARK);
    workbook().insertRows(userSheet(), 0, 1);
  },
  "inserts a row below": () => {
    put(20, 0, MARK);
    workbook().insertRows(userSheet(), 2, 1);
  },
  sorts: () => {
    put(20, 0, MARK);
    const [first = [], last = []] = [1, 3].map((row) => workbook().formulas(area(row, 0, 1, 6))[0]);
    workbook().write(area(1, 0, 1, 6), [last.map((content) => inRow(content, 4, 2))]);
    workbook().write(area(3, 0, 1, 6), [first.map((content) => inRow(content, 2, 4))]);
  },
  "renames the sheet": () => {
    put(20, 0, MARK);
    workbook().updateSheet(userSheet(), { name: "Theirs" });
  },
  "inserts a column": () => {
    put(20, 0, MARK);
    workbook().insertColumns(userSheet(), 1, 1);
  },
  "deletes an empty row": () => {
    put(20, 0, MARK);
    workbook().deleteRows(userSheet(), 5, 1);
  },
  "deletes a row": () => {
    put(20, 0, MARK);
    workbook().deleteRows(userSheet(), 2, 1);
  },
};

async function begin(): Promise<void> {
  emptied(workbook());
  workbook().write(area(0, 0, 4, 3), [
    ["country", "trade", "gdp"],
    ["A", 461, 28650],
    ["B", 460.6, 17790],
    ["C", 50, 100],
  ]);
  for (const { at, formula } of FORMULAS) put(at[0], at[1], formula);
  await workbook().settled();
}

async function sheetNow() {
  await workbook().settled();
  const whole = area(0, 0, 24, 10);
  return { formulas: workbook().formulas(whole), values: workbook().values(whole) };
}
type Sheet = Awaited<ReturnType<typeof sheetNow>>;

const close = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : one === other;

/** Cells that show another figure than the same workbook shows that nobody was at work on; #N/A is none. */
const wrongFigures = (now: Sheet, live: Sheet): string[] =>
  now.values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const meant = live.values[r]?.[c];
      // The calculator of these tests divides a blank where Excel has an error.
      const isError = value === "#N/A" || Number.isNaN(value);
      const isOurs = isError && String(live.formulas[r]?.[c] ?? "") !== "";
      return close(value, meant) || isOurs ? [] : [`${r},${c}: ${value}, not ${meant}`];
    }),
  );
const otherFormulas = (now: Sheet, live: Sheet): string[] =>
  now.formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      const meant = live.formulas[r]?.[c];
      return close(formula, meant) ? [] : [`${r},${c}: ${formula}, not ${meant}`];
    }),
  );
const cells = (sheet: Sheet): CellValue[] => sheet.formulas.flat();

async function chosen(way?: Way): Promise<Chosen[]> {
  const { items } = await lookAtCopy(forms);
  return items.map((item) => ({ item, way: way ?? defaultWay(item) }));
}

/** The workbook as it is after the edit when nobody else is at work. */
async function undisturbed(edit: () => void): Promise<Sheet> {
  await begin();
  edit();
  return sheetNow();
}

/** What is told as changed must be so. */
const told = ({ changed }: Restored): string[] => changed.map(({ address }) => address);

/** Each edit, where a host says nothing of cells that a formula spills into, and where it repeats that formula. */
const CASES = (["blank", "formula"] as const).flatMap((spilled) =>
  Object.entries(EDITS).map(([name, edit]) => ({ name, edit, spilled })),
);

test.each(CASES)(
  "a client copy while somebody else $name at any moment, spilled cells telling $spilled",
  async ({ edit, spilled }) => {
    book.excel.host.habits.spilled = spilled;
    const live = await undisturbed(edit);
    const wrong: unknown[] = [];
    let moments = 0;
    for (;;) {
      await begin();
      const plan = await chosen();
      const before = beforeTrip(book.excel.host, moments + 1, edit);
      const sentence = await makeCopy(plan, NOW).then(() => "", sentenceFor);
      if (!before.end()) break;
      moments++;
      const now = await sheetNow();
      const lost = cells(now).filter((content) => content === MARK).length !== 1;
      const figures = wrongFigures(now, live);
      const half = sentence === "" ? [] : otherFormulas(now, live);
      const sheets = workbook()
        .sheets()
        .map(({ name }) => name);
      const left = sentence !== "" && sheets.length > 1 ? sheets : [];
      if (lost || figures.length + half.length + left.length > 0) {
        wrong.push({ moment: moments, sentence, lost, figures, half, left });
      }
      if (sentence !== "") continue;
      const restored = await restoreCopy();
      const after = otherFormulas(await sheetNow(), live);
      if (after.length > told(restored).length) wrong.push({ moment: moments, restored, after });
    }
    expect(moments).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  },
);

test.each(CASES)(
  "a restore while somebody else $name at any moment, spilled cells telling $spilled",
  async ({ edit, spilled }) => {
    book.excel.host.habits.spilled = spilled;
    const live = await undisturbed(edit);
    const wrong: unknown[] = [];
    let moments = 0;
    for (;;) {
      await begin();
      await makeCopy(await chosen(), NOW);
      const before = beforeTrip(book.excel.host, moments + 1, edit);
      let restored: Restored = { restored: 0, changed: [] };
      const sentence = await restoreCopy().then((done) => {
        restored = done;
        return "";
      }, sentenceFor);
      if (!before.end()) break;
      moments++;
      const now = await sheetNow();
      const lost = cells(now).filter((content) => content === MARK).length !== 1;
      const figures = wrongFigures(now, live);
      const half = sentence === "" ? otherFormulas(now, live) : [];
      const untold = half.length > told(restored).length ? half : [];
      if (lost || figures.length + untold.length > 0) {
        wrong.push({ moment: moments, sentence, lost, figures, untold, told: told(restored) });
      }
      if (sentence === "") continue;
      // What was not finished is there to be finished.
      const again = await restoreCopy();
      const after = otherFormulas(await sheetNow(), live);
      if (after.length > told(again).length)
        wrong.push({ moment: moments, sentence, again, after });
    }
    expect(moments).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  },
);
