import { lookAtInput, lookAtOutputs } from "../../../src/excel/what-if/chosenCells";
import { restoreInterruptedRun } from "../../../src/excel/what-if/withInputs";
import { runGrid, type GridOptions, type GridRequest } from "../../../src/excel/scenarios/runGrid";
import { writeGrid } from "../../../src/excel/scenarios/writeGrid";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { pictureOf } from "../../support/workbookPicture";
import { HOST_NOTES, runNames, startSalesModel } from "./salesModel";

const NOW = new Date(2026, 10, 21, 9, 30);

let model: ReturnType<typeof startSalesModel>;
beforeEach(() => {
  model = startSalesModel();
});

const run = (request: GridRequest, options: Partial<GridOptions> = {}) =>
  runGrid(request, { ...model.options, ...options });

const PRICES: GridRequest = {
  inputs: [{ reference: "B1", axis: { kind: "range", from: "1", to: "3", by: "step", size: "1" } }],
  outputs: "B3:B6",
};
const BOTH: GridRequest = {
  inputs: [
    { reference: "B1", axis: { kind: "list", list: "1; 2; 3" } },
    { reference: "B2", axis: { kind: "range", from: "100", to: "200", by: "count", size: "2" } },
  ],
  outputs: "B3",
};

const refusal = async (request: GridRequest) => {
  const before = pictureOf(model.workbook);
  const error: unknown = await run(request).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(pictureOf(model.workbook)).toEqual(before);
  return sentenceFor(error);
};

describe("a run over one input", () => {
  test("reads numbers, texts and errors of every point, and leaves the workbook as it was", async () => {
    const before = pictureOf(model.workbook);
    const progress: number[] = [];
    const grid = await run(PRICES, { onPoint: (done) => progress.push(done) });
    expect(
      grid.points.map(({ inputs, outputs }) => [...inputs, ...outputs.map((o) => o.value)]),
    ).toEqual([
      // price, price × 100, that over 1000, 1 / (price − 3), above 250 or not
      [1, 100, 0.1, -0.5, "low"],
      [2, 200, 0.2, -1, "low"],
      [3, 300, 0.3, "#DIV/0!", "high"],
    ]);
    expect(grid.outputs.map(({ label }) => label)).toEqual([
      "Revenue",
      "Exposure",
      "Margin",
      "Grade",
    ]);
    expect(grid).toMatchObject({ problem: null, cancelled: false, total: 3, notes: HOST_NOTES });
    expect(progress).toEqual([1, 2, 3]);
    expect(pictureOf(model.workbook)).toEqual(before);
  });

  test("goes to a new sheet as a table with a chart, text as text and errors as errors", async () => {
    const { sheet } = await writeGrid(await run(PRICES), NOW);
    const { workbook } = model;
    const made = workbook.sheets().find(({ name }) => name === sheet)!;
    expect(sheet).toBe("Scenarios");
    const used = workbook.usedArea(made.id, true)!;
    const values = workbook.values(used);
    expect(values[0]![0]).toBe("Scenarios: 4 results by Price");
    expect(values[1]![0]).toBe("Run on 2026-11-21 09:30: 3 points.");
    expect(values[2]![0]).toBe(
      "Input: Price (Sheet1!B1), 3 values. It was 2 before the run and is again.",
    );
    expect(values.slice(-4)).toEqual([
      ["Price", "Point", "Revenue", "Exposure", "Margin", "Grade"],
      [1, "1", 100, 0.1, -0.5, "low"],
      [2, "2 (now)", 200, 0.2, -1, "low"],
      [3, "3", 300, 0.3, "#DIV/0!", "high"],
    ]);
    const [table] = workbook.tables();
    expect(table).toMatchObject({ name: "scenarios", area: { rows: 4, columns: 6 } });
    expect(workbook.charts()).toMatchObject([
      { sheet: made.id, type: "LineMarkers", source: { column: 1, columns: 5, rows: 4 } },
    ]);
  });

  test("shares and amounts have a chart each, its points named beside them", async () => {
    const { workbook } = model;
    const at = (row: number) => {
      return { sheet: workbook.activeSheet(), row, column: 1, rows: 1, columns: 1 };
    };
    workbook.setFormat(at(2), { numberFormat: "#,##0" });
    workbook.setFormat(at(3), { numberFormat: "0.0%" });
    await writeGrid(await run({ ...PRICES, outputs: "B3:B4" }), NOW);
    const [amounts, shares, ...others] = workbook.charts();
    expect(others).toEqual([]);
    expect([amounts?.title, shares?.title]).toEqual(["Revenue", "Exposure"]);
    expect(workbook.values(amounts!.source)).toEqual([
      ["Point", "Revenue"],
      ...[1, 2, 3].map((price) => [price === 2 ? "2 (now)" : String(price), price * 100]),
    ]);
    expect(workbook.values(shares!.source)[3]).toEqual(["3", 0.3]);
    expect(workbook.text(shares!.source)[3]).toEqual(["3", "30.0%"]);
    expect(shares?.properties).toMatchObject({
      "axes.valueAxis.numberFormat": "0.0%",
      "axes.categoryAxis.title.text": "Price",
    });
    expect(shares!.top).toBeGreaterThanOrEqual(amounts!.top + amounts!.height);
  });

  test("a second result gets a sheet and a table of its own", async () => {
    const grid = await run(PRICES);
    await writeGrid(grid, NOW);
    expect(await writeGrid(grid, NOW)).toEqual({ sheet: "Scenarios 2" });
    expect(model.workbook.tables().map(({ name }) => name)).toEqual(["scenarios", "scenarios_2"]);
  });

  test("an output that stays the same is named", async () => {
    model.put(7, 1, 5);
    model.put(8, 1, "=B8");
    const { notes } = await run({ ...PRICES, outputs: "B9" });
    expect(notes).toEqual([
      ...HOST_NOTES,
      expect.stringMatching(
        /^.* \(Sheet1!B9\) did not change at any point: it may not depend on Price\.$/,
      ),
    ]);
  });

  test("a function that is still asked is waited for, even where a formula hides that", async () => {
    model.put(8, 1, "=IFERROR(B4,0)");
    const { points } = await run({ ...PRICES, outputs: "B9" });
    expect(points.map(({ outputs: [shown] }) => shown?.value)).toEqual([0.1, 0.2, 0.3]);
  });

  test("text that looks like a number stays text, at each point and afterwards", async () => {
    const { workbook, cell } = model;
    workbook.setFormat(cell(7, 1), { numberFormat: "@" });
    workbook.write(cell(7, 1), [["0101"]]);
    workbook.write(cell(8, 1), [["'0202"]]);
    const before = pictureOf(workbook);
    for (const reference of ["B8", "B9"]) {
      const axis = { kind: "list", list: "0303; 12%; =B1; TRUE" } as const;
      model.put(9, 1, "=B8");
      const outputs = reference === "B8" ? "B10" : "B3";
      const { points } = await run({ inputs: [{ reference, axis }], outputs });
      expect(points.map(({ inputs: [value] }) => value)).toEqual(["0303", "12%", "=B1", "TRUE"]);
      if (reference === "B8") {
        expect(points.map(({ outputs: [shown] }) => shown?.value)).toEqual([
          ...["0303", "12%", "=B1", "TRUE"],
        ]);
      }
      workbook.clear(cell(9, 1), "All");
      expect(pictureOf(workbook)).toEqual(before);
    }
  });

  test("values can stand in the sheet", async () => {
    [5, 6, ""].forEach((value, row) => model.put(row, 4, value));
    const axis = { kind: "cells", reference: "E1:E3" } as const;
    const { points } = await run({ inputs: [{ reference: "B1", axis }], outputs: "B3" });
    expect(points.map(({ outputs: [shown] }) => shown?.value)).toEqual([500, 600]);
  });

  test("a workbook that calculates only when asked is asked, and at the end as well", async () => {
    model.workbook.calculationMode = "Manual";
    const grid = await run(PRICES);
    expect(grid.points.map(({ outputs: [shown] }) => shown?.value)).toEqual([100, 200, 300]);
    expect(model.workbook.values(model.cell(2, 1))).toEqual([[200]]);
  });
});

test("two inputs and one output go to a matrix with a heat map", async () => {
  const before = pictureOf(model.workbook);
  const grid = await run(BOTH);
  expect(pictureOf(model.workbook)).toEqual(before);
  const { sheet } = await writeGrid(grid, NOW);
  const { workbook } = model;
  const made = workbook.sheets().find(({ name }) => name === sheet)!;
  const values = workbook.values(workbook.usedArea(made.id, true)!);
  expect(values.slice(-4)).toEqual([
    ["Price ↓  Volume →", 100, 200],
    [1, 100, 200],
    [2, 200, 400],
    [3, 300, 600],
  ]);
  expect(workbook.conditionalFormats(made.id)).toMatchObject([
    { type: "ColorScale", area: { rows: 3, columns: 2, column: 1 } },
  ]);
});

test("two inputs and several outputs go to a table, a row a point", async () => {
  const grid = await run({ ...BOTH, outputs: "B3; B6" });
  const { sheet } = await writeGrid(grid, NOW);
  const made = model.workbook.sheets().find(({ name }) => name === sheet)!;
  const values = model.workbook.values(model.workbook.usedArea(made.id, true)!);
  expect(values.slice(-7)).toEqual([
    ["Price", "Volume", "Point", "Revenue", "Grade"],
    [1, 100, "1 / 100", 100, "low"],
    [1, 200, "1 / 200", 200, "low"],
    [2, 100, "2 / 100 (now)", 200, "low"],
    [2, 200, "2 / 200", 400, "high"],
    [3, 100, "3 / 100", 300, "high"],
    [3, 200, "3 / 200", 600, "high"],
  ]);
});

describe("what cannot be run is refused before anything is written", () => {
  const withInput = (reference: string): GridRequest => ({
    ...PRICES,
    inputs: [{ reference, axis: PRICES.inputs[0]!.axis }],
  });

  test("inputs that hold no constant", async () => {
    model.put(7, 1, "'12");
    expect(await refusal(withInput("B3"))).toBe(
      "Sheet1!B3 holds the formula =B1*B2. An input holds a constant: choose a cell that the formula depends on.",
    );
    expect(await refusal(withInput("D9"))).toMatch(/^Sheet1!D9 is empty\. Type the present value/);
    expect(await refusal(withInput("B1:B2"))).toBe(
      "B1:B2 is more than one cell. An input is a single cell.",
    );
    expect(await refusal(withInput("nowhere"))).toMatch(/^“nowhere” is no cell of this workbook\./);
    expect(await refusal(withInput("B8"))).toMatch(/holds no number, so a range has no meaning/);
  });

  test("a spilled result", async () => {
    model.put(10, 1, "=LINCHPIN.SELFTEST()");
    await model.workbook.settled();
    expect(await refusal(withInput("B13"))).toMatch(
      /^Sheet1!B13 shows part of the result of the formula in Sheet1!B11\./,
    );
  });

  test("a locked cell of a protected sheet", async () => {
    model.workbook.updateSheet(model.sheet, { protected: true });
    expect(await refusal(withInput("B1"))).toMatch(/^Sheet1!B1 is locked\. Lift the protection/);
  });

  test("merged cells stand for their first", async () => {
    model.put(10, 3, 4);
    model.workbook.merge(model.cell(10, 3, 2, 2));
    expect((await lookAtInput("D11:E12")).address).toBe("Sheet1!D11");
  });

  test("a formula of a table's calculated column", async () => {
    model.workbook.write(model.cell(0, 5, 2, 2), [
      ["a", "b"],
      [1, "=B1*B2"],
    ]);
    model.workbook.addTable(model.cell(0, 5, 2, 2), true, "mine");
    expect(await refusal(withInput("G2"))).toMatch(/^Sheet1!G2 holds the formula/);
  });

  test("an output that is the input, an input given twice, no outputs", async () => {
    expect(await refusal({ ...PRICES, outputs: "B1" })).toMatch(/is an input and an output/);
    const twice = [PRICES.inputs[0]!, PRICES.inputs[0]!];
    expect(await refusal({ ...PRICES, inputs: twice })).toMatch(/is given as an input twice/);
    expect(await refusal({ ...PRICES, outputs: "B3; D3" })).toBe(
      "Sheet1!D3 is blank. Choose cells that show something.",
    );
    expect(await refusal({ ...PRICES, outputs: " ; " })).toMatch(
      /^Select the cells of the results/,
    );
  });

  test("too many points", async () => {
    const axis = { kind: "range", from: "1", to: "100", by: "count", size: "100" } as const;
    const inputs = ["B1", "B2"].map((reference) => ({ reference, axis }));
    expect(await refusal({ inputs, outputs: "B3" })).toBe(
      "That makes 10,000 points of 1 output; at most 2,000 points and 20,000 figures go. Give fewer values.",
    );
  });

  test.each([
    ["1,000", /a comma could separate values or thousands/],
    ["1; two", /“two” for Price is no number\. Write 0\.05, 5% or 1500\./],
    ["", /^Give the values that Price is to take\.$/],
  ])("values that are none: %s", async (list, sentence) => {
    const inputs = [{ reference: "B1", axis: { kind: "list", list } as const }];
    expect(await refusal({ inputs, outputs: "B3" })).toMatch(sentence);
  });
});

test("a cell on a hidden sheet can be an input", async () => {
  const hidden = model.workbook.addSheet("Assumptions");
  model.workbook.write({ ...model.cell(0, 0), sheet: hidden.id }, [[7]]);
  model.workbook.updateSheet(hidden.id, { visibility: "Hidden" });
  const axis = { kind: "list", list: "8, 9" } as const;
  const inputs = [{ reference: "Assumptions!A1", axis }];
  const grid = await run({ inputs, outputs: "B3" });
  expect(grid.points).toHaveLength(2);
  expect(model.workbook.values({ ...model.cell(0, 0), sheet: hidden.id })).toEqual([[7]]);
});

test("outputs are called by their name, else by the text beside or above them", async () => {
  model.workbook.setName({
    ...{ name: "Turnover", scope: null, formula: "=Sheet1!$B$3", comment: "", visible: true },
  });
  model.put(9, 3, "Total");
  model.put(10, 3, 5);
  const found = await lookAtOutputs("Sheet1!B3:B4; D11; 'Sheet1'!B3");
  expect(found.map(({ label, address }) => [label, address])).toEqual([
    ["Turnover", "Sheet1!B3"],
    ["Exposure", "Sheet1!B4"],
    ["Total", "Sheet1!D11"],
  ]);
});

describe("a run that does not reach its end", () => {
  test("when cancelled keeps its points and restores the inputs", async () => {
    const before = pictureOf(model.workbook);
    const controller = new AbortController();
    const grid = await run(PRICES, {
      signal: controller.signal,
      onPoint: (done) => done === 2 && controller.abort(),
    });
    expect(grid).toMatchObject({ cancelled: true, total: 3 });
    expect(grid.points).toHaveLength(2);
    expect(pictureOf(model.workbook)).toEqual(before);
    const { sheet } = await writeGrid(grid, NOW);
    const made = model.workbook.sheets().find(({ name }) => name === sheet)!;
    expect(model.workbook.values({ ...model.cell(1, 0), sheet: made.id })[0]![0]).toMatch(
      /^Run on .*: 2 of 3 points\. The run ended early: Cancelled\./,
    );
  });

  test("when an output never settles says which and restores the inputs", async () => {
    const never = startSalesModel();
    never.excel.host.functions.pageIsGone();
    const before = pictureOf(never.workbook);
    const { options } = never;
    await expect(runGrid(PRICES, { ...options, limitSeconds: 5 })).rejects.toThrow(
      "Exposure (Sheet1!B4) still showed #BUSY! after 5 seconds with Price = 1. Look whether that cell ever comes to rest, or allow more time for each point.",
    );
    expect(never.workbook.values(never.cell(0, 1))).toEqual([[2]]);
    expect(runNames(never.workbook)).toEqual([]);
    expect(JSON.stringify(pictureOf(never.workbook))).toBe(JSON.stringify(before));
  });

  test("when the user types into the input leaves what they typed, and says so", async () => {
    const grid = await run(PRICES, {
      onPoint: (done) => {
        if (done === 2) model.excel.faults.failAtChange(1);
        if (done === 2) model.put(0, 1, 77);
      },
    });
    expect(grid.problem).toMatch(
      /Price \(Sheet1!B1\) was changed meanwhile to 77 and was left so; before it was 2\.$/,
    );
    expect(model.workbook.values(model.cell(0, 1))).toEqual([[77]]);
    expect(runNames(model.workbook)).toEqual([]);
  });

  test("when rows are inserted above goes on with the same cells", async () => {
    const grid = await run(PRICES, {
      onPoint: (done) => done === 1 && model.workbook.insertRows(model.sheet, 0, 3),
    }).catch((error: unknown) => error);
    expect(model.workbook.values(model.cell(3, 1, 2, 1))).toEqual([[2], [100]]);
    expect(model.workbook.values(model.cell(0, 1, 3, 1))).toEqual([[""], [""], [""]]);
    expect(grid).toMatchObject({ total: 3 });
  });

  test("when the sheet is protected meanwhile keeps the journal until it can restore", async () => {
    const error: unknown = await run(PRICES, {
      onPoint: (done) => done === 1 && model.workbook.updateSheet(model.sheet, { protected: true }),
    }).then(
      ({ problem }) => problem,
      (reason: unknown) => sentenceFor(reason),
    );
    expect(error).toMatch(/The inputs could not be put back \(.*protected/);
    expect(runNames(model.workbook)).not.toEqual([]);
    model.workbook.updateSheet(model.sheet, { protected: false });
    const restored = await restoreInterruptedRun();
    expect(restored).toMatchObject({ what: "Scenario grid", notes: [] });
    expect(model.workbook.values(model.cell(0, 1))).toEqual([[2]]);
    expect(runNames(model.workbook)).toEqual([]);
  });

  test("two runs at once are refused", async () => {
    const first = run(PRICES);
    await expect(run(PRICES)).rejects.toThrow(/^(A run is under way|Another run)/);
    await expect(first).resolves.toMatchObject({ total: 3, problem: null });
  });
});

/** A run in a page of its own, which is gone when the second point is written: nothing of it happens any more. */
async function runAndClose(): Promise<void> {
  let dying: { runGrid: typeof runGrid } | undefined;
  jest.isolateModules(() => {
    dying = jest.requireActual("../../../src/excel/scenarios/runGrid");
  });
  await new Promise<void>((resolve) => {
    void dying?.runGrid(PRICES, {
      ...model.options,
      onPoint: (done) => {
        if (done !== 2) return;
        const stop = model.workbook.onEvent(({ kind }) => {
          if (kind !== "cells") return;
          stop();
          model.excel.restart();
          resolve();
        });
      },
    });
  });
}

describe("a pane that is closed in the middle", () => {
  test("leaves a journal from which the next one restores the inputs", async () => {
    const before = pictureOf(model.workbook);
    await runAndClose();
    expect(model.workbook.values(model.cell(0, 1))).toEqual([[3]]);
    expect(await restoreInterruptedRun()).toMatchObject({
      what: "Scenario grid",
      inputs: [{ label: "Price", address: "Sheet1!B1", was: 2 }],
      notes: [],
    });
    await model.workbook.settled();
    expect(pictureOf(model.workbook)).toEqual(before);
    expect(await restoreInterruptedRun()).toBeNull();
  });

  test("has its inputs restored before the next run begins", async () => {
    await runAndClose();
    const grid = await run(PRICES);
    expect(grid.inputs).toMatchObject([{ value: 2, text: "2" }]);
    expect(model.workbook.values(model.cell(0, 1))).toEqual([[2]]);
  });

  test("loses nothing that was typed or deleted before it is opened again", async () => {
    await runAndClose();
    model.put(0, 1, 9);
    expect((await restoreInterruptedRun())?.notes).toEqual([
      "Price (Sheet1!B1) was changed meanwhile to 9 and was left so; before it was 2.",
    ]);
    expect(model.workbook.values(model.cell(0, 1))).toEqual([[9]]);
    await runAndClose();
    model.workbook.deleteRows(model.sheet, 0, 1);
    expect((await restoreInterruptedRun())?.notes).toEqual([
      "The cell of Price (Sheet1!B1) was deleted meanwhile; it held 9.",
    ]);
    expect(runNames(model.workbook)).toEqual([]);
  });
});

describe("a failure at any change", () => {
  /** Without the add-in's own function, which takes its time to answer. */
  const quick: GridRequest = { ...BOTH, outputs: "B3" };
  const start = () => {
    model = startSalesModel();
    model.workbook.clear(model.cell(3, 1), "All");
    return pictureOf(model.workbook);
  };
  const changesOf = async (work: () => Promise<unknown>): Promise<number> => {
    const changes = jest.spyOn(model.excel.faults, "beforeAction");
    await work();
    return changes.mock.calls.filter(([, isChange]) => isChange).length;
  };

  test("of a run leaves the workbook as it was", async () => {
    start();
    const total = await changesOf(() => run(quick));
    expect(total).toBeGreaterThan(20);
    for (let change = 1; change <= total; change++) {
      const before = start();
      model.excel.faults.failAtChange(change);
      await run(quick).catch(() => null);
      expect({ change, picture: pictureOf(model.workbook) }).toEqual({ change, picture: before });
    }
  });

  test("of writing the result leaves no sheet behind", async () => {
    start();
    for (const grid of [await run(quick), await run({ ...quick, outputs: "B3; B6" })]) {
      const total = await changesOf(() => writeGrid(grid, NOW));
      expect(total).toBeGreaterThan(5);
      for (let change = 1; change <= total; change++) {
        const before = start();
        model.excel.faults.failAtChange(change);
        await expect(writeGrid(grid, NOW)).rejects.toThrow();
        expect({ change, picture: pictureOf(model.workbook) }).toEqual({ change, picture: before });
      }
    }
  });
});
