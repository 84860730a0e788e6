import type { Recalculating } from "../../../src/preview/workbook/memory/calculation";
import type { Habits } from "../../../src/preview/host/habits";
import { runGrid, type GridOptions } from "../../../src/excel/scenarios/runGrid";
import { runTornado } from "../../../src/excel/scenarios/runTornado";
import { solveFor } from "../../../src/excel/scenarios/solveFor";
import { compareScenarios, writeComparison } from "../../../src/excel/scenarios/compareScenarios";
import { saveScenario } from "../../../src/excel/scenarios/savedScenarios";
import { writeGrid } from "../../../src/excel/scenarios/writeGrid";
import { writeTornado } from "../../../src/excel/scenarios/runTornado";
import { startSalesModel } from "./salesModel";

/** Excels that recalculate as they are reported to: what cells show meanwhile, how late, and when they say "Done". */
const recalculations: readonly Recalculating[] = ["busy", "stale", "mixed"];
const delays = [0, 150, 900];
const ends: readonly Habits["done"][] = ["when answered", "early", "never"];
const EXCELS = recalculations.flatMap((shows) =>
  delays.flatMap((delay) => ends.map((done) => [shows, delay, done] as const)),
);

let model: ReturnType<typeof startSalesModel>;

/** Revenue is price × volume; its exposure, a function of ours, goes through a second one of ours. */
const start = async (shows: Recalculating, delay: number, done: Habits["done"]) => {
  model = startSalesModel();
  model.put(7, 1, "=LINCHPIN.EXPOSURE_RATIO(B4, 10)");
  await model.workbook.settled();
  model.workbook.recalculating = shows;
  Object.assign(model.excel.host.habits, { delay, done });
};
const PRICES = {
  inputs: [{ reference: "B1", axis: { kind: "list", list: "1; 3; 5; 4" } as const }],
  outputs: "B4; B8",
};
const grid = (options: Partial<GridOptions> = {}) =>
  runGrid(PRICES, { ...model.options, ...options });
const outputs = (result: Awaited<ReturnType<typeof grid>>) =>
  result.points.map((point) => point.outputs.map(({ value }) => value));

test("there are excels of every kind", () => expect(EXCELS).toHaveLength(27));

describe.each(EXCELS)("an Excel that shows %s cells, %i ms late, and is done %s", (...excel) => {
  beforeEach(() => start(...excel));

  test("never hands out a result of the point before", async () => {
    const result = await grid();
    // price × 100 over 1000, and a tenth of that.
    expect(outputs(result)).toEqual([
      [0.1, 0.01],
      [0.3, 0.03],
      [0.5, 0.05],
      [0.4, 0.04],
    ]);
    expect(result).toMatchObject({ problem: null, doubt: null });
    const pending = result.notes.filter((note) => note.startsWith("Excel did not say"));
    expect(pending).toHaveLength(excel[2] === "never" ? 1 : 0);
  });
});

describe("the hardest Excel", () => {
  beforeEach(() => start("stale", 900, "early"));

  test("gives a tornado and a comparison of the right figures", async () => {
    const drivers = [{ reference: "B1", low: "1", high: "4", share: null }];
    const { base, bars } = await runTornado({ drivers, output: "B8" }, model.options);
    expect(base).toBeCloseTo(0.02, 12);
    expect(bars[0]).toMatchObject({ label: { lowOutput: 0.01, highOutput: 0.04 } });
    model.put(0, 1, 3);
    await saveScenario("High", "B1", "");
    model.put(0, 1, 2);
    await model.options.clock.wait(10_000);
    const { columns } = await compareScenarios(["High"], "B4", model.options);
    expect(columns.map(({ results }) => results[0]?.value)).toEqual([0.2, 0.3]);
  });

  test("is solved for", async () => {
    const ask = { input: "B1", output: "B8", target: "0.035", from: "", to: "", tolerance: "" };
    expect(await solveFor(ask, model.options)).toMatchObject({
      ...{ found: true, doubt: null, value: expect.closeTo(3.5, 6) as number },
    });
  });
});

describe("what the count of calls cannot tell", () => {
  /** A count that never moves, as where the functions ran in another page. */
  const calls = () => ({ begun: 0, ended: 0 });

  test("a point without a call waits longer, and is named", async () => {
    await start("stale", 900, "early");
    const quiet = { usual: 1000, plain: 0, unasked: 4000, pending: 0 };
    const result = await grid({ calls, quiet });
    expect(outputs(result).map(([first]) => first)).toEqual([0.1, 0.3, 0.5, 0.4]);
    expect(result.notes).toEqual([
      "Excel called no Linchpin function at any point. That is right if these inputs reach none; otherwise check the figures there by hand.",
    ]);
    // One that volume does not reach, and one that it does.
    model.put(8, 1, 7);
    const both = {
      inputs: [
        { reference: "B1", axis: { kind: "list", list: "1; 3" } as const },
        { reference: "B9", axis: { kind: "list", list: "7; 8" } as const },
      ],
      outputs: "B4",
    };
    const { notes } = await runGrid(both, model.options);
    expect(notes[0]).toMatch(
      /^Excel called no Linchpin function at Price = 1, .* = 8; Price = 3, .* = 8\. That is right if/,
    );
  });

  test("results that lag behind are found out by running two points again, and said on the sheet", async () => {
    await start("stale", 900, "early");
    const late = { calls, quiet: { usual: 700, plain: 0, unasked: 700, pending: 0 } };
    const result = await grid(late);
    expect(outputs(result)).not.toEqual([[0.1], [0.3], [0.5], [0.4]]);
    expect(result.doubt).toMatch(
      /^Not reliable: Price = 1 was run twice, and Exposure \(Sheet1!B4\) was /,
    );
    const sheets = [
      await writeGrid(result, new Date()),
      await writeTornado(
        await runTornado(
          {
            drivers: [{ reference: "Sheet1!B1", low: "1", high: "4", share: null }],
            output: "Sheet1!B8",
          },
          { ...model.options, ...late },
        ),
        new Date(),
      ),
    ];
    model.put(0, 1, 3);
    await saveScenario("High", "Sheet1!B1", "");
    model.put(0, 1, 2);
    const compared = await compareScenarios(["High"], "Sheet1!B4", { ...model.options, ...late });
    sheets.push(await writeComparison(compared, new Date()));
    for (const { sheet } of sheets) {
      const made = model.workbook.sheets().find(({ name }) => name === sheet)!;
      const [second] = model.workbook.values({ ...model.cell(1, 0), sheet: made.id });
      expect(second![0]).toMatch(/^Not reliable: /);
    }
    expect(sheets).toHaveLength(3);
  });

  test("a model that changes by itself is found out", async () => {
    await start("busy", 0, "when answered");
    const result = await grid({
      onPoint: (done) => done === 4 && model.put(3, 1, "=LINCHPIN.EXPOSURE_RATIO(B3, 500)"),
    });
    expect(result.doubt).toMatch(
      /^Not reliable: Price = 1 was run twice, and Exposure \(Sheet1!B4\) was first 0[.,]1, then 0[.,]2\./,
    );
  });

  test("a check that is cancelled leaves the result, and says that there was none", async () => {
    await start("busy", 0, "when answered");
    const controller = new AbortController();
    const result = await grid({
      signal: controller.signal,
      onPoint: (done) => done === 4 && controller.abort(),
    });
    expect(result).toMatchObject({
      ...{ problem: null, cancelled: false, doubt: null },
      notes: [expect.stringMatching(/^No point was run again to check the result: /)],
    });
  });
});
