import { startSalesModel } from "./salesModel";

type Run = typeof Excel.run;

/** Each test is a pane of its own: what a host refuses is remembered as long as one is open. */
beforeEach(() => jest.resetModules());
const freshRun = async () => (await import("../../../src/excel/scenarios/runGrid")).runGrid;

const PRICES = {
  inputs: [{ reference: "Sheet1!B1", axis: { kind: "list", list: "1; 4; 5" } as const }],
  outputs: "Sheet1!B3",
};

/** A host of ExcelApi 1.20, which says what changed the sheet outside of a group, and may refuse one. */
function newerHost(refuseAt?: number) {
  const model = startSalesModel();
  const { workbook, excel } = model;
  const { requirements } = excel.Office.context;
  const isSetSupported = requirements.isSetSupported.bind(requirements);
  requirements.isSetSupported = (set, version) =>
    set === "ExcelApi" ? Number(String(version).split(".")[1]) <= 20 : isSetSupported(set, version);
  const page = globalThis as unknown as { Excel: { run: Run } };
  const plainRun = page.Excel.run;
  const seen = { groups: 0, steps: 0, outside: [] as string[] };
  const state = (): string => {
    const area = { sheet: model.sheet, row: 0, column: 1, rows: 2, columns: 1 };
    return JSON.stringify([workbook.formulas(area), workbook.names()]);
  };
  const run = ((
    options: Excel.RunOptions,
    work: (context: Excel.RequestContext) => Promise<unknown>,
  ) => {
    const { mergeUndoGroup = false, ...rest } = options;
    if (mergeUndoGroup) seen.groups++;
    return plainRun(rest, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (passed: unknown) => {
        const before = state();
        await sync();
        if (state() === before) return passed;
        if (!mergeUndoGroup) seen.outside.push(state());
        else if (++seen.steps === refuseAt)
          throw Object.assign(new Error("no undo here"), { code: "UndoNotSupported" });
        return passed;
      }) as typeof context.sync;
      return work(context);
    });
  }) as Run;
  page.Excel.run = run;
  return { ...model, seen, state };
}

const REVENUES = [100, 400, 500];

test("a whole run is one step of Undo where Excel groups steps", async () => {
  const { options, seen, state } = newerHost();
  const before = state();
  const { points } = await (await freshRun())(PRICES, options);
  expect(points.map(({ outputs }) => outputs[0]?.value)).toEqual(REVENUES);
  expect(state()).toBe(before);
  expect(seen.groups).toBe(1);
  // The journal, three points, two of them again, the way back.
  expect(seen.steps).toBeGreaterThan(5);
  expect(seen.outside).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6])(
  "a host that refuses to group the change number %i gets the same run without a group, once and for all",
  async (refuseAt) => {
    const { options, seen, state } = newerHost(refuseAt);
    const before = state();
    const runGrid = await freshRun();
    const { points, problem } = await runGrid(PRICES, options);
    expect([problem, ...points.map(({ outputs }) => outputs[0]?.value)]).toEqual([
      null,
      ...REVENUES,
    ]);
    expect(state()).toBe(before);
    await runGrid(PRICES, options);
    expect(seen.groups).toBe(1);
    expect(state()).toBe(before);
  },
);

test("an Excel that knows no groups is not asked for one", async () => {
  const { options } = startSalesModel();
  const asked: unknown[] = [];
  const page = globalThis as unknown as { Excel: { run: (...given: unknown[]) => unknown } };
  const plain = page.Excel.run;
  page.Excel.run = (...given) => {
    asked.push(given[0]);
    return plain(...given);
  };
  await (
    await freshRun()
  )(PRICES, options);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((each) => JSON.stringify(each).includes("mergeUndoGroup"))).toEqual([]);
});
