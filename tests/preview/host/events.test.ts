import { EventType } from "../../../src/preview/host/events";
import { ExcelHost } from "../../../src/preview/host/excelHost";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { startExcel } from "../../support/office/startExcel";
import { put } from "../contract/at";

/** Each test has an Excel of its own: handlers stay registered. */
function start() {
  const excel = startExcel();
  const [sheet] = excel.workbook.sheets();
  if (!sheet) throw new Error("A workbook has a sheet.");
  return { ...excel, sheet };
}

/** A handler that notes something about what it hears. */
function noting<A>(notes: unknown[], about: (args: A) => unknown): (args: A) => Promise<void> {
  return (args) => {
    notes.push(about(args));
    return Promise.resolve();
  };
}

/** Handlers run some turns after the event; this waits for all of them without a clock. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test("nothing leaves Excel that nobody asked for", () => {
  const workbook = new MemoryWorkbook();
  const host = new ExcelHost(workbook);
  const sent: unknown[] = [];
  host.onMessages((messages) => sent.push(...messages.map(({ type, target }) => [type, target])));
  const [sheet] = workbook.sheets();
  const id = sheet?.id ?? "";
  put(workbook, { id }, "A1", [[1]]);
  expect(sent).toEqual([]);
  host.events.register(EventType.worksheetChanged, id);
  put(workbook, { id }, "A1", [[2]]);
  host.events.unregister(EventType.worksheetChanged, id);
  put(workbook, { id }, "A1", [[3]]);
  expect(sent).toEqual([[EventType.worksheetChanged, id]]);
});

test("a handler hears what changes on its sheet, and nothing before it asked", async () => {
  const { Excel, workbook, sheet } = start();
  put(workbook, sheet, "A1", [["unheard"]]);
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet.id).onChanged.add(noting(heard, (args) => args));
    await context.sync();
  });
  put(workbook, sheet, "B2", [[1, 2]]);
  put(workbook, workbook.addSheet("Other"), "A1", [[1]]);
  await delivered();
  expect(heard.map(({ address, changeType, type }) => [address, changeType, type])).toEqual([
    ["B2:C2", "RangeEdited", "WorksheetChanged"],
  ]);
  expect(heard[0]?.worksheetId).toBe(sheet.id);
});

test("the range of an event can be read from the handler", async () => {
  const { Excel, workbook, sheet } = start();
  const values: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (args) => {
      await Excel.run(async (inner) => {
        const range = args.getRange(inner).load("values,address");
        await inner.sync();
        values.push(range.values, range.address);
      });
    });
    await context.sync();
  });
  put(workbook, sheet, "C3", [["changed"]]);
  await delivered();
  expect(values).toEqual([[["changed"]], "Sheet1!C3"]);
});

test("changes by the add-in itself are told apart from those of a person", async () => {
  const { Excel, workbook, sheet } = start();
  const triggers: unknown[] = [];
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet.id);
    target.onChanged.add(noting(triggers, ({ triggerSource }) => triggerSource));
    await context.sync();
    target.getRange("A1").values = [[1]];
    await context.sync();
  });
  await delivered();
  put(workbook, sheet, "A2", [[2]]);
  await delivered();
  expect(triggers).toEqual(["ThisLocalAddin", "Unknown"]);
});

test("a handler that was removed hears nothing more", async () => {
  const { Excel, workbook, sheet } = start();
  const heard: unknown[] = [];
  const result = await Excel.run(async (context) => {
    const { onChanged } = context.workbook.worksheets.getItem(sheet.id);
    const added = onChanged.add(noting(heard, ({ address }) => address));
    await context.sync();
    return added;
  });
  put(workbook, sheet, "A1", [[1]]);
  await delivered();
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  put(workbook, sheet, "A1", [[2]]);
  await delivered();
  expect(heard).toEqual(["A1"]);
});

test("events can be switched off for a while", async () => {
  const { Excel, workbook, sheet } = start();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet.id);
    target.onChanged.add(noting(heard, ({ address }) => address));
    context.runtime.enableEvents = false;
    await context.sync();
    target.getRange("A1").values = [["silent"]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  put(workbook, sheet, "A2", [["heard"]]);
  await delivered();
  expect(heard).toEqual(["A2"]);
});

test("tables, selections and sheets are heard too", async () => {
  const { Excel, workbook, sheet } = start();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.onAdded.add(noting(heard, ({ type }) => type));
    tables.onChanged.add(noting(heard, ({ type, address }) => [type, address]));
    tables.onDeleted.add(noting(heard, ({ type, tableName }) => [type, tableName]));
    worksheets.onAdded.add(noting(heard, ({ type }) => type));
    worksheets.onActivated.add(noting(heard, ({ type }) => type));
    worksheets.getItem(sheet.id).onDeactivated.add(noting(heard, ({ type }) => type));
    worksheets.onSelectionChanged.add(noting(heard, ({ type, address }) => [type, address]));
    context.workbook.onSelectionChanged.add(noting(heard, () => "SelectionChanged"));
    await context.sync();
  });
  put(workbook, sheet, "A1", [["Item"], [1]]);
  const table = workbook.addTable(
    { sheet: sheet.id, row: 0, column: 0, rows: 2, columns: 1 },
    true,
    "Heard",
  );
  put(workbook, sheet, "A2", [[2]]);
  workbook.deleteTable(table.id, true);
  const added = workbook.addSheet("Added");
  workbook.select({ sheet: added.id, row: 4, column: 1, rows: 1, columns: 1 });
  await delivered();
  expect(heard).toEqual([
    "TableAdded",
    ["TableChanged", "A1"],
    ["TableChanged", "A2"],
    ["TableDeleted", "Heard"],
    "WorksheetAdded",
    "WorksheetDeactivated",
    "WorksheetActivated",
    ["WorksheetSelectionChanged", "B5"],
    "SelectionChanged",
  ]);
});

test("inserted and deleted rows are reported as such", async () => {
  const { Excel, workbook, sheet } = start();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem(sheet.id)
      .onChanged.add(noting(heard, ({ changeType, address }) => [changeType, address]));
    await context.sync();
  });
  workbook.insertRows(sheet.id, 1, 2);
  workbook.deleteRows(sheet.id, 0, 1);
  await delivered();
  expect(heard).toEqual([
    ["RowInserted", "2:3"],
    ["RowDeleted", "1:1"],
  ]);
});
