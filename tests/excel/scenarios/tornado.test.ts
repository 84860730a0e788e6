import { runTornado, writeTornado } from "../../../src/excel/scenarios/runTornado";
import { pictureOf } from "../../support/workbookPicture";
import { HOST_NOTES, startSalesModel } from "./salesModel";

let model: ReturnType<typeof startSalesModel>;
beforeEach(() => {
  model = startSalesModel();
  // The add-in's own function takes its time to answer and is not needed here.
  model.workbook.clear(model.cell(3, 1), "All");
});

const PRICE = { reference: "B1", low: "1.5", high: "3", share: null };
const VOLUME = { reference: "B2", low: "", high: "", share: "10%" };
const REQUEST = { drivers: [VOLUME, PRICE], output: "B3" };

test("each input alone at its low and its high, the widest swing first", async () => {
  const before = pictureOf(model.workbook);
  const { base, bars, notes } = await runTornado(REQUEST, model.options);
  expect(pictureOf(model.workbook)).toEqual(before);
  expect(base).toBe(200);
  // Price: 1.5 × 100 and 3 × 100; volume: 2 × 90 and 2 × 110.
  expect(bars).toMatchObject([
    { label: { input: { label: "Price" } }, low: -50, high: 100, swing: 150 },
    { label: { input: { label: "Volume" }, lowInput: 90, highInput: 110 }, low: -20, high: 20 },
  ]);
  expect(notes).toEqual(HOST_NOTES);
});

test("goes to a sheet with a bar chart", async () => {
  const result = await runTornado(REQUEST, model.options);
  const { sheet } = await writeTornado(result, new Date(2026, 10, 21, 9, 30));
  expect(sheet).toBe("Tornado");
  const { workbook } = model;
  const made = workbook.sheets().find(({ name }) => name === sheet)!;
  const values = workbook.values(workbook.usedArea(made.id, true)!);
  expect(values[2]![0]).toBe("Output: Revenue (Sheet1!B3), 200 with the present inputs.");
  expect(values.slice(-2)).toEqual([
    ["Price", -50, 100, 150, 1.5, 2, 3, 150, 300, "Sheet1!B1"],
    ["Volume", -20, 20, 40, 90, 100, 110, 180, 220, "Sheet1!B2"],
  ]);
  expect(workbook.charts()).toMatchObject([{ type: "BarClustered", source: { columns: 3 } }]);
});

test("an input that changes nothing is named", async () => {
  model.put(7, 1, 5);
  const idle = { reference: "B8", low: "4", high: "6", share: null };
  const { notes } = await runTornado({ ...REQUEST, drivers: [PRICE, idle] }, model.options);
  expect(notes).toEqual([
    ...HOST_NOTES,
    expect.stringMatching(/^Revenue did not change with .*Sheet1!B8\)/),
  ]);
});

test.each([
  [{ drivers: [], output: "B3" }, /^Add the inputs that are to be varied\.$/],
  [{ drivers: [PRICE], output: "B5:B6" }, /^A tornado shows one output\./],
  [{ drivers: [PRICE], output: "B6" }, /^Grade \(Sheet1!B6\) shows low with the present inputs/],
  [{ drivers: [{ ...PRICE, share: "ten" }], output: "B3" }, /^“ten” for Price is no number\./],
])("what makes no tornado is refused, and nothing is changed", async (request, sentence) => {
  const before = pictureOf(model.workbook);
  await expect(runTornado(request, model.options)).rejects.toThrow(sentence);
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("a failure at any change leaves the workbook as it was", async () => {
  const spy = jest.spyOn(model.excel.faults, "beforeAction");
  const result = await runTornado(REQUEST, model.options);
  const running = spy.mock.calls.filter(([, isChange]) => isChange).length;
  await writeTornado(result, new Date());
  const total = spy.mock.calls.filter(([, isChange]) => isChange).length;
  expect(running).toBeGreaterThan(10);
  expect(total).toBeGreaterThan(running + 10);
  for (let change = 1; change <= total; change++) {
    model = startSalesModel();
    model.workbook.clear(model.cell(3, 1), "All");
    const before = pictureOf(model.workbook);
    model.excel.faults.failAtChange(change);
    await runTornado(REQUEST, model.options)
      .then((done) => writeTornado(done, new Date()))
      .catch(() => null);
    const finished = model.workbook.sheets().length > 1;
    // A failure in putting back is made good by the second try, and the run goes on.
    if (finished) expect(change).toBeLessThanOrEqual(running);
    else
      expect({ change, picture: pictureOf(model.workbook) }).toEqual({ change, picture: before });
    expect(model.workbook.values(model.cell(0, 1, 2, 1))).toEqual([[2], [100]]);
  }
});
