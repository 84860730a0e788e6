import { compareScenarios, writeComparison } from "../../../src/excel/scenarios/compareScenarios";
import {
  deleteScenario,
  listScenarios,
  saveScenario,
} from "../../../src/excel/scenarios/savedScenarios";
import { backToBase, showScenario } from "../../../src/excel/scenarios/showScenario";
import { pictureOf } from "../../support/workbookPicture";
import { runNames, startSalesModel } from "./salesModel";

const NOW = new Date(2026, 10, 21, 9, 30);

let model: ReturnType<typeof startSalesModel>;
const start = () => {
  model = startSalesModel();
  model.workbook.clear(model.cell(3, 1), "All");
};
beforeEach(start);

const inputs = () => model.workbook.values(model.cell(0, 1, 2, 1)).flat();
const set = (price: number, volume: number) => {
  model.put(0, 1, price);
  model.put(1, 1, volume);
};
/** High is 3 and 90, Low is 1 and 100; the model itself stays at 2 and 100. */
const saveTwo = async () => {
  set(3, 90);
  await saveScenario("High", "B1:B2", "Prices rise");
  set(1, 100);
  await saveScenario("Low", "B1", "");
  set(2, 100);
};
const listCells = () => {
  const list = model.workbook.sheets().find(({ name }) => name === "Scenario list")!;
  return { list, values: model.workbook.values(model.workbook.usedArea(list.id, true)!) };
};

test("scenarios stand in a visible list that a person can read", async () => {
  await saveTwo();
  const { list, values } = listCells();
  expect(list.visibility).toBe("Visible");
  expect(values.slice(3)).toEqual([
    ["Scenario", "Input", "Cell", "Value", "Note", "Id"],
    ["High", "Price", "Sheet1!B1", 3, "Prices rise", "1"],
    ["High", "Volume", "Sheet1!B2", 90, "", "2"],
    ["Low", "Price", "Sheet1!B1", 1, "", "1"],
  ]);
  expect(await listScenarios()).toMatchObject({
    scenarios: [
      { name: "High", note: "Prices rise", inputs: [{ label: "Price", value: 3 }, { value: 90 }] },
      { name: "Low", inputs: [{ value: 1 }] },
    ],
    shown: null,
    cells: "Sheet1!B1",
  });
});

test("what is typed over while a scenario is shown is asked about, and kept or let go", async () => {
  await saveTwo();
  await showScenario("High");
  model.put(0, 1, 7);
  const asked = "Price (Sheet1!B1) holds 7, at the base 2. Keep the typed values?";
  await expect(backToBase()).rejects.toThrow(asked);
  await expect(showScenario("Low")).rejects.toThrow(asked);
  expect(inputs()).toEqual([7, 90]);
  await showScenario("Low", "keep");
  expect(inputs()).toEqual([1, 100]);
  await backToBase();
  expect(inputs()).toEqual([7, 100]);
  await showScenario("High");
  model.put(0, 1, 8);
  const { notes } = await backToBase("keep");
  expect([inputs(), notes]).toEqual([[8, 100], [expect.stringContaining("was left so")]]);
  await showScenario("High");
  model.put(0, 1, 9);
  await backToBase("base");
  expect(inputs()).toEqual([8, 100]);
});

test("showing one after the other and going back leaves the model exactly as it was", async () => {
  await saveTwo();
  const before = pictureOf(model.workbook);
  await showScenario("High");
  expect(inputs()).toEqual([3, 90]);
  expect((await listScenarios()).shown).toBe("High");
  // Low says nothing of the volume, which is that of the base.
  await showScenario("Low");
  expect(inputs()).toEqual([1, 100]);
  expect(await backToBase()).toEqual({ notes: [] });
  expect(pictureOf(model.workbook)).toEqual(before);
  await expect(backToBase()).rejects.toThrow(/^No scenario is shown/);
});

test("the base survives the pane, and rows that are inserted", async () => {
  await saveTwo();
  await showScenario("High");
  model.workbook.insertRows(model.sheet, 0, 2);
  model.excel.restart();
  expect((await listScenarios()).shown).toBe("High");
  await showScenario("Low");
  expect(model.workbook.values(model.cell(2, 1, 2, 1)).flat()).toEqual([1, 100]);
  await backToBase();
  expect(model.workbook.values(model.cell(2, 1, 2, 1)).flat()).toEqual([2, 100]);
});

test("text codes come back as text", async () => {
  model.workbook.write(model.cell(7, 1), [["'0101"]]);
  await saveScenario("Code", "B8", "");
  model.workbook.write(model.cell(7, 1), [["'0202"]]);
  const before = pictureOf(model.workbook);
  await showScenario("Code");
  expect(model.workbook.values(model.cell(7, 1))).toEqual([["0101"]]);
  await backToBase();
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("a deleted input is said to be deleted, and nothing is changed", async () => {
  await saveTwo();
  model.workbook.deleteRows(model.sheet, 0, 1);
  const before = pictureOf(model.workbook);
  await expect(showScenario("High")).rejects.toThrow(
    "The cell of Price (Sheet1!B1 when “High” was saved) was deleted. Remove its row from the scenario list, or delete the scenario and save it again.",
  );
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("a value that someone edited in the list counts, a blank one is refused", async () => {
  await saveTwo();
  const { list } = listCells();
  const value = (input: string | number) =>
    model.workbook.write({ ...model.cell(6, 3), sheet: list.id }, [[input]]);
  value(1.5);
  await showScenario("Low");
  expect(inputs()).toEqual([1.5, 100]);
  await backToBase();
  value("");
  await expect(showScenario("Low")).rejects.toThrow(
    "The list has no value for Price in “Low”. Type one; a blank is not zero.",
  );
});

test("names are given once, and cells hold constants", async () => {
  await saveTwo();
  await expect(saveScenario("high", "B1", "")).rejects.toThrow(
    "There is a scenario “high” already. Choose another name, or delete that one first.",
  );
  await expect(saveScenario(" ", "B1", "")).rejects.toThrow("Give the scenario a name.");
  await expect(saveScenario("Third", "B3", "")).rejects.toThrow(/^Sheet1!B3 holds the formula/);
});

test("a deleted scenario takes its hidden names along where no other needs them", async () => {
  await saveTwo();
  await deleteScenario("High");
  expect(listCells().values.slice(4)).toEqual([["Low", "Price", "Sheet1!B1", 1, "", "1"]]);
  expect(runNames(model.workbook).filter((name) => name.includes("input"))).toEqual([
    "_linchpin_input_1",
  ]);
  await deleteScenario("Low");
  expect((await listScenarios()).scenarios).toEqual([]);
  await saveScenario("Again", "B2", "");
  expect(listCells().values.slice(4)).toEqual([["Again", "Volume", "Sheet1!B2", 100, "", "1"]]);
});

test("scenarios are compared side by side with their differences to the base", async () => {
  await saveTwo();
  await showScenario("High");
  const before = pictureOf(model.workbook);
  const comparison = await compareScenarios(["High", "Low"], "B3; B6", model.options);
  expect(pictureOf(model.workbook)).toEqual(before);
  const { sheet } = await writeComparison(comparison, NOW);
  const made = model.workbook.sheets().find(({ name }) => name === sheet)!;
  const values = model.workbook.values(model.workbook.usedArea(made.id, true)!);
  expect(values.slice(-5)).toEqual([
    ["Kind", "Name", "Cell", "Base", "High", "Low", "High less base", "Low less base"],
    ["Input", "Price", "Sheet1!B1", 2, 3, 1, 1, -1],
    ["Input", "Volume", "Sheet1!B2", 100, 90, 100, -10, 0],
    // 2 × 100, 3 × 90, 1 × 100
    ["Output", "Revenue", "Sheet1!B3", 200, 270, 100, 70, -100],
    ["Output", "Grade", "Sheet1!B6", "low", "high", "low", "differs", "same"],
  ]);
});

describe("a failure at any change leaves no trace", () => {
  const through = async (prepare: () => Promise<void>, work: () => Promise<unknown>) => {
    start();
    await prepare();
    const spy = jest.spyOn(model.excel.faults, "beforeAction");
    await work();
    const total = spy.mock.calls.filter(([, isChange]) => isChange).length;
    let undone = 0;
    for (let change = 1; change <= total; change++) {
      start();
      await prepare();
      const before = pictureOf(model.workbook);
      model.excel.faults.failAtChange(change);
      const error: unknown = await work().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) continue;
      undone++;
      expect({ change, picture: pictureOf(model.workbook) }).toEqual({ change, picture: before });
    }
    return { total, undone };
  };
  const nothing = () => Promise.resolve();

  test("of saving the first scenario", async () => {
    const { total, undone } = await through(nothing, () => saveScenario("High", "B1:B2", "note"));
    expect(undone).toBe(total);
    expect(total).toBeGreaterThan(10);
  });

  test("of saving another", async () => {
    const withAnother = async () => {
      await saveTwo();
      model.put(7, 1, 5);
    };
    const save = () => saveScenario("Third", "B1; B8", "");
    const { total, undone } = await through(withAnother, save);
    expect(total).toBeGreaterThan(0);
    expect(undone).toBe(total);
  });

  test("of saving another of the same cells, which have their names already", async () => {
    const { total, undone } = await through(saveTwo, () => saveScenario("Third", "B1:B2", ""));
    expect(total).toBeGreaterThan(0);
    expect(undone).toBe(total);
  });

  test("of showing the first", async () => {
    const { total, undone } = await through(saveTwo, () => showScenario("High"));
    expect(undone).toBe(total);
    expect(total).toBeGreaterThan(5);
  });

  test("of showing another", async () => {
    const showLow = async () => {
      await saveTwo();
      await showScenario("Low");
    };
    const { total, undone } = await through(showLow, () => showScenario("High"));
    expect(undone).toBe(total);
    expect(total).toBeGreaterThan(3);
  });
});

/** The ids of sheets and tables are other ones in every workbook. */
function pictureWithoutIds(): unknown {
  const ids: string[] = [];
  const text = JSON.stringify(pictureOf(model.workbook)).replace(/\{[0-9A-F-]{36}\}/g, (id) => {
    if (!ids.includes(id)) ids.push(id);
    return String(ids.indexOf(id));
  });
  return JSON.parse(text);
}

describe("deleting a scenario goes on after a failure at any change", () => {
  const saveThree = async () => {
    await saveTwo();
    model.put(7, 1, 5);
    await saveScenario("Third", "B1; B8", "");
  };

  test.each([
    ["one of several", saveThree, "Third"],
    ["the first", saveThree, "High"],
    ["the only one", () => saveScenario("High", "B1:B2", "note"), "High"],
  ])("%s", async (_, prepare, name) => {
    start();
    await prepare();
    const spy = jest.spyOn(model.excel.faults, "beforeAction");
    await deleteScenario(name);
    const total = spy.mock.calls.filter(([, isChange]) => isChange).length;
    const after = pictureWithoutIds();
    expect(total).toBeGreaterThan(1);
    for (let change = 1; change <= total; change++) {
      start();
      await prepare();
      model.excel.faults.failAtChange(change);
      await deleteScenario(name);
      expect({ change, picture: pictureWithoutIds() }).toEqual({ change, picture: after });
    }
    expect((await listScenarios()).scenarios.map((each) => each.name)).not.toContain(name);
  });
});
