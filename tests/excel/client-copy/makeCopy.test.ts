import { defaultWay, type Way } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy, type Chosen } from "../../../src/excel/client-copy/makeCopy";
import { restoreCopy } from "../../../src/excel/client-copy/restoreCopy";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { putDrawing } from "../../../src/excel/drawings/putDrawing";
import { png } from "../../support/png";
import { pictureOf } from "../../support/workbookPicture";
import { forms, formsHolding, startWorkbook, type Put } from "./copyWorkbook";

const NOW = new Date(2026, 10, 21, 9, 30);

/** One of each: a closed form, a spilled one, one in a longer formula, one that differs, two without. */
const FORMULAS: Put[] = [
  { at: [1, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)" },
  { at: [1, 5], formula: "=LINCHPIN.EXPOSURE_RATIO(B2:B4,C2:C4)" },
  { at: [2, 4], formula: "=1+LINCHPIN.EXPOSURE_RATIO(B2,C2)" },
  { at: [3, 4], formula: "=LINCHPIN.TRADE_OPENNESS(B2,B3,C2)" },
  { at: [1, 7], formula: "=LINCHPIN.MODEL_VERSION()" },
  {
    at: [1, 9],
    formula: '=LINCHPIN.TORNADO({"a";"=b"},{1;2},{4;9},3)',
  },
];

let book: ReturnType<typeof startWorkbook>;
beforeEach(async () => {
  book = startWorkbook(FORMULAS);
  await book.excel.workbook.settled();
});

async function chosen(way?: Way): Promise<Chosen[]> {
  const { items } = await lookAtCopy(forms);
  return items.map((item) => ({ item, way: way ?? defaultWay(item) }));
}

const cell = (row: number, column: number, rows = 1, columns = 1) => {
  const area = { sheet: book.sheet, row, column, rows, columns };
  return { formulas: book.excel.workbook.formulas(area), values: book.excel.workbook.values(area) };
};
const formulaAt = (row: number, column: number) => cell(row, column).formulas[0]?.[0];

test("a drawing that was put on a sheet is in the client copy, and after the way back", async () => {
  await putDrawing(
    {
      ...{ title: "Supply chain of bom", source: "Table bom.", text: "Two parts." },
      paint: () => Promise.resolve({ image: png(40, 20), width: 30, height: 15 }),
    },
    "a new sheet",
  );
  const before = book.excel.workbook.pictures();
  expect(before.length).toBe(1);
  await makeCopy(await chosen(), NOW);
  expect(book.excel.workbook.pictures()).toEqual(before);
  await restoreCopy();
  expect(book.excel.workbook.pictures()).toEqual(before);
});

describe("looking at a workbook", () => {
  test("finds every formula with what may become of it, and the sensible default", async () => {
    const { state, items, obstacles } = await lookAtCopy(forms);
    expect(state).toBe("live");
    expect(obstacles).toEqual([]);
    const found = items.map((item) => [item.formula.address, defaultWay(item), item.plain]);
    expect(found).toEqual([
      ["Sheet1!E2", "plain", "=B2/C2"],
      ["Sheet1!F2", "plain", "=B2:B4/C2:C4"],
      ["Sheet1!H2", "value", null],
      ["Sheet1!J2", "value", null],
      ["Sheet1!E3", "plain", "=1+(B2/C2)"],
      ["Sheet1!E4", "plain", "=B2/B3+1"],
    ]);
    expect(items[2]?.reason).toBe(
      "MODEL_VERSION has no native formula here: it has no closed form.",
    );
  });

  test("writes whole tables in the form that every program reads", async () => {
    const area = { sheet: book.sheet, row: 0, column: 0, rows: 4, columns: 3 };
    book.excel.workbook.addTable(area, true, "Trade_2024");
    const formula = "=LINCHPIN.EXPOSURE_RATIO(SUM(trade_2024[#All]),Trade_2024[#Headers])";
    const cell = { sheet: book.sheet, row: 1, column: 4, rows: 1, columns: 1 };
    book.excel.workbook.write(cell, [[formula]]);
    const { items } = await lookAtCopy(forms);
    expect(items[0]?.plain).toBe("=SUM(Trade_2024[[#All],[country]:[gdp]])/Trade_2024[#Headers]");
  });

  test("a protected sheet is met before anything is written", async () => {
    book.excel.workbook.updateSheet(book.sheet, { protected: true });
    const { obstacles } = await lookAtCopy(forms);
    expect(obstacles).toEqual([
      'The sheet "Sheet1" is protected. Lift that in Review > Unprotect Sheet, then look again.',
    ]);
  });
});

describe("making a copy", () => {
  test("leaves no function of the add-in in any cell, and says what it did", async () => {
    const made = await makeCopy(await chosen(), NOW);
    expect(made).toMatchObject({ native: 3, named: 0, values: 3, left: 0 });
    expect(formulaAt(1, 4)).toBe("=B2/C2");
    expect(formulaAt(2, 4)).toBe("=1+(B2/C2)");
    expect(cell(1, 5, 3).values).toEqual([[461 / 28650], [460.6 / 17790], [0]]);
    const { items, state } = await lookAtCopy(forms);
    expect({ state, items }).toEqual({ state: "copy", items: [] });
  });

  test("a native formula that gives another result is not kept, and the report says so", async () => {
    const made = await makeCopy(await chosen(), NOW);
    expect(made.differing).toHaveLength(1);
    expect(made.differing[0]?.address).toBe("Sheet1!E4");
    expect(made.differing[0]?.detail).toMatch(/^the native formula gives 2\.0008.*, not 0\.0321/);
    expect(cell(3, 4).values[0]?.[0]).toBeCloseTo((461 + 460.6) / 28650, 12);
  });

  test("a frozen result is marked, holds while its cells are as they were, and is #N/A from then on", async () => {
    const made = await makeCopy(await chosen(), NOW);
    expect(made.values).toBe(3);
    const marks = book.excel.workbook.conditionalFormats(book.sheet);
    expect(marks.map(({ area: { row, column } }) => [row, column])).toEqual([[3, 4]]);
    const frozen = () => cell(3, 4).values[0]?.[0];
    const before = frozen();
    const trade = { sheet: book.sheet, row: 1, column: 1, rows: 1, columns: 1 };
    book.excel.workbook.write(trade, [[500]]);
    expect(frozen()).toBe("#N/A");
    expect(cell(1, 4).values[0]?.[0]).toBeCloseTo(500 / 28650, 12);
    book.excel.workbook.write(trade, [[461]]);
    expect(frozen()).toBe(before);
    // What rests on no cell cannot get out of date.
    expect(formulaAt(1, 7)).toBe(cell(1, 7).values[0]?.[0]);
    book.excel.workbook.write(trade, [[500]]);
    expect(await restoreCopy()).toEqual({ restored: 6, changed: [] });
    expect(book.excel.workbook.conditionalFormats(book.sheet)).toEqual([]);
    expect(book.excel.workbook.sheets()).toHaveLength(1);
  });

  test("a native formula follows what it was tried with, and stands only while the rest is as it was", async () => {
    const { items } = await lookAtCopy(formsHolding({ EXPOSURE_RATIO: [1] }));
    const plan = items.map((item) => ({ item, way: defaultWay(item) }));
    expect((await makeCopy(plan, NOW)).native).toBe(3);
    const ratio = () => cell(1, 4).values[0]?.[0];
    const type = (column: number, value: number) => {
      const area = { sheet: book.sheet, row: 1, column, rows: 1, columns: 1 };
      book.excel.workbook.write(area, [[value]]);
    };
    type(1, 500);
    expect(ratio()).toBeCloseTo(500 / 28650, 12);
    type(2, 20000);
    expect(ratio()).toBe("#N/A");
    type(2, 28650);
    expect(ratio()).toBeCloseTo(500 / 28650, 12);
    expect(await restoreCopy()).toEqual({ restored: 6, changed: [] });
    expect(book.excel.workbook.sheets()).toHaveLength(1);
  });

  test("a formula whose native form follows none of its cells is frozen from the first", async () => {
    const { items } = await lookAtCopy(formsHolding({ EXPOSURE_RATIO: [0, 1] }));
    expect(items.map((item) => defaultWay(item)).filter((way) => way === "plain")).toHaveLength(1);
    expect(items[0]?.reason).toBe(
      "No native formula follows its inputs. EXPOSURE_RATIO: they part.",
    );
  });

  test("a spilled result stands as values, its text never read as a formula", async () => {
    await makeCopy(await chosen(), NOW);
    const { formulas, values } = cell(1, 9, 2, 4);
    expect(values).toEqual([
      ["=b", -1, 6, 7],
      ["a", -2, 1, 3],
    ]);
    expect(formulas).toEqual(values);
  });

  test("has a report with a row for each formula", async () => {
    const made = await makeCopy(await chosen(), NOW);
    const report = book.excel.workbook.sheets().find(({ name }) => name === made.reportSheet);
    const area = { sheet: report?.id ?? "", row: 6, column: 0, rows: 7, columns: 5 };
    const [header, first] = book.excel.workbook.values(area);
    expect(header?.[0]).toBe("Cell");
    expect(first).toEqual([
      "Sheet1!E2",
      "EXPOSURE_RATIO",
      "native formula",
      0,
      "LINCHPIN.EXPOSURE_RATIO(B2,C2)",
    ]);
    expect(book.excel.workbook.values(area).filter(([at]) => at !== "")).toHaveLength(7);
  });

  test("asks Excel not to show its prompt, until the formulas are restored", async () => {
    await makeCopy(await chosen(), NOW);
    expect(Office.context.document.settings.get("Office.DisableTrustUX")).toBe(true);
    await restoreCopy();
    expect(Office.context.document.settings.get("Office.DisableTrustUX")).toBeNull();
  });

  test("through named LAMBDAs defines each once", async () => {
    const { items } = await lookAtCopy(forms);
    const named = items
      .filter(({ lambda }) => lambda !== null)
      .map((item) => ({ item, way: "lambda" as const }));
    const made = await makeCopy(named, NOW);
    expect(made.named).toBe(2);
    expect(formulaAt(1, 4)).toBe("=LINCHPIN_EXPOSURE_RATIO(B2,C2)");
    const names = book.excel.workbook.names().filter(({ name }) => /^LINCHPIN_/.test(name));
    expect(names.map(({ formula }) => formula)).toEqual(["=LAMBDA(trade_,gdp_,trade_/gdp_)"]);
  });

  test("is refused where there is one already", async () => {
    const again = await chosen();
    await makeCopy(again, NOW);
    await expect(makeCopy(again, NOW)).rejects.toThrow("This workbook is a client copy already.");
  });

  test("is refused where a formula was edited since", async () => {
    const before = await chosen();
    book.excel.workbook.write({ sheet: book.sheet, row: 1, column: 4, rows: 1, columns: 1 }, [[7]]);
    await expect(makeCopy(before, NOW)).rejects.toThrow("Sheet1!E2 was edited meanwhile.");
    expect(book.excel.workbook.sheets()).toHaveLength(1);
  });
});

describe("formulas of the workbook's own that pass over errors", () => {
  // E4 becomes frozen: L1 counts it, M2 counts what is divided from it. N2 counts what lives on.
  const OWN: Put[] = [
    { at: [0, 11], formula: "=COUNT(E4:E4)" },
    { at: [1, 11], formula: "=E4/B3" },
    { at: [1, 12], formula: "=COUNT(L2)" },
    { at: [1, 13], formula: "=COUNT(E2:E3)" },
  ];
  const shown = () => OWN.map(({ at: [row, column] }) => cell(row, column).values[0]?.[0]);
  const typed = (value: number) => {
    const trade = { sheet: book.sheet, row: 1, column: 1, rows: 1, columns: 1 };
    book.excel.workbook.write(trade, [[value]]);
  };

  test("are #N/A with the frozen cells that they rest on, directly or through others", async () => {
    book = startWorkbook([...FORMULAS, ...OWN]);
    await book.excel.workbook.settled();
    const before = pictureOf(book.excel.workbook);
    const live = shown();
    expect(live).toEqual([1, expect.closeTo((461 + 460.6) / 28650 / 460.6, 12), 1, 2]);
    await makeCopy(await chosen(), NOW);
    expect(shown()).toEqual(live);
    typed(500);
    expect(shown()).toEqual(["#N/A", "#N/A", "#N/A", 2]);
    // What needs no guard is left alone.
    expect(formulaAt(1, 11)).toBe("=E4/B3");
    expect(formulaAt(1, 13)).toBe("=COUNT(E2:E3)");
    typed(461);
    expect(shown()).toEqual(live);
    expect(await restoreCopy()).toEqual({ restored: 8, changed: [] });
    await book.excel.workbook.settled();
    expect(pictureOf(book.excel.workbook)).toEqual(before);
  });
});

describe("restoring", () => {
  test.each([
    ["by default", undefined],
    ["of values alone", "value" as const],
  ])("brings everything back %s", async (_, way) => {
    const before = pictureOf(book.excel.workbook);
    const { native, values } = await makeCopy(await chosen(way), NOW);
    expect(native + values).toBe(6);
    expect(pictureOf(book.excel.workbook)).not.toEqual(before);
    expect(await restoreCopy()).toEqual({ restored: 6, changed: [] });
    await book.excel.workbook.settled();
    expect(pictureOf(book.excel.workbook)).toEqual(before);
  });

  test("keeps a cell that somebody changed, and the formula that belongs there", async () => {
    await makeCopy(await chosen(), NOW);
    const area = { sheet: book.sheet, row: 1, column: 4, rows: 1, columns: 1 };
    book.excel.workbook.write(area, [[0.5]]);
    const { restored, changed } = await restoreCopy();
    expect(restored).toBe(5);
    expect(changed).toEqual([{ address: "Sheet1!E2", formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)" }]);
    expect(formulaAt(1, 4)).toBe(0.5);
    const names = () => book.excel.workbook.sheets().map(({ name }) => name);
    expect(names()).toContain("_linchpin_formulas");
    await restoreCopy({ letGo: true });
    expect(names()).toEqual(["Sheet1"]);
    expect(formulaAt(1, 4)).toBe(0.5);
  });

  test("works after the pane was closed in the middle of a conversion", async () => {
    const before = pictureOf(book.excel.workbook);
    const plan = await chosen();
    book.excel.faults.failAt("WorksheetCollection.add", "GeneralException");
    await expect(makeCopy(plan, NOW)).rejects.toThrow();
    expect(pictureOf(book.excel.workbook)).toEqual(before);
    // The page dies when half of the formulas are converted: nothing is undone, nothing is finished.
    let seen = 0;
    await new Promise<void>((died, reject) => {
      const dying = makeCopy(plan, NOW, {
        onProgress: () => {
          if (++seen !== 4) return;
          book.excel.restart();
          died();
        },
      });
      // Where the page cannot die any more, the test says so instead of waiting.
      dying.then(() => {
        reject(new Error("The conversion came to its end."));
      }, reject);
    });
    expect((await lookAtCopy(forms)).state).toBe("interrupted");
    await restoreCopy();
    await book.excel.workbook.settled();
    expect(pictureOf(book.excel.workbook)).toEqual(before);
  });

  test("is refused where there is no copy", async () => {
    await expect(restoreCopy()).rejects.toThrow("This workbook is not a client copy");
  });
});

describe("a failure on the way", () => {
  test("after any change, leaves the workbook as it was", async () => {
    const sentences = new Set<string>();
    let failed = 0;
    book = startWorkbook([1, 3, 5].flatMap((at) => FORMULAS[at] ?? []));
    await book.excel.workbook.settled();
    const plan = await chosen();
    const before = pictureOf(book.excel.workbook);
    // One workbook for all: each failure has to leave it as the next one finds it.
    for (let change = 1; ; change++) {
      book.excel.faults.failAtChange(change);
      const error: unknown = await makeCopy(plan, NOW).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      failed++;
      sentences.add(sentenceFor(error));
      await book.excel.workbook.settled();
      expect({ change, picture: pictureOf(book.excel.workbook) }).toEqual({
        change,
        picture: before,
      });
    }
    expect(failed).toBeGreaterThan(30);
    expect([...sentences]).toEqual([
      "Excel reported an internal error. Save the workbook, reload it and try again.",
    ]);
  });

  test("a cancelled conversion leaves no trace", async () => {
    const plan = await chosen();
    const before = pictureOf(book.excel.workbook);
    const controller = new AbortController();
    const error: unknown = await makeCopy(plan, NOW, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    }).catch((reason: unknown) => reason);
    expect(sentenceFor(error)).toBe("Cancelled. The workbook is unchanged.");
    await book.excel.workbook.settled();
    expect(pictureOf(book.excel.workbook)).toEqual(before);
  });
});
