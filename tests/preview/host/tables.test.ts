import { startExcel } from "../../support/office/startExcel";

const { Excel } = startExcel();

/** Runs on a fresh sheet with a table of two rows at B2. */
function withTable<R>(
  name: string,
  work: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<R>,
) {
  return Excel.run((context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("B2:C4");
    range.values = [
      ["Material", "Share"],
      ["Gallium", 0.98],
      ["Tungsten", 0.5],
    ];
    const table = sheet.tables.add(range, true);
    table.name = name;
    return work(table, context, sheet);
  });
}

/** The part of an address after the sheet. */
const cells = (range: Excel.Range) => range.address.split("!")[1];

describe("tables", () => {
  test("the ranges of a table and of its columns", async () => {
    await withTable("Ranges", async (table, context) => {
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Share").getDataBodyRange(),
        table.columns.getItem("Share").getHeaderRowRange(),
        table.rows.getItemAt(1).getRange(),
      ].map((range) => range.load("address"));
      await context.sync();
      expect(ranges.map(cells)).toEqual(["B2:C4", "B2:C2", "B3:C4", "C3:C4", "C2", "B4:C4"]);
    });
  });

  test("a table is found by its name in any case, and by its id", async () => {
    await withTable("Found", async (table, context) => {
      table.load("id,name,style,showBandedRows,showHeaders,showTotals");
      const byName = context.workbook.tables.getItemOrNullObject("FOUND").load("id");
      const none = context.workbook.tables.getItemOrNullObject("NotFound");
      await context.sync();
      expect(byName.id).toBe(table.id);
      expect(none.isNullObject).toBe(true);
      expect([table.style, table.showBandedRows]).toEqual(["TableStyleMedium2", true]);
    });
  });

  test("a taken name is refused as vaguely as Excel does", async () => {
    await withTable("Unique", async (_, context) => {
      await context.sync();
      const other = context.workbook.worksheets.add().tables.add("A1:B2", true);
      other.name = "unique";
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        message: "The argument is invalid or missing or has an incorrect format.",
      });
    });
  });

  test("columns are listed with their names and indexes", async () => {
    await withTable("Columns", async (table, context) => {
      table.columns.load("items/name,items/index,count");
      const missing = table.columns.getItemOrNullObject("Country");
      await context.sync();
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ["Material", 0],
        ["Share", 1],
      ]);
      expect([table.columns.count, missing.isNullObject]).toEqual([2, true]);
    });
  });

  test("rows can be added at the end or between, and push down what is below", async () => {
    await withTable("RowsAdded", async (table, context, sheet) => {
      sheet.getRange("B6").values = [["note"]];
      table.rows.add(undefined, [["Cobalt", 0.7]]);
      table.rows.add(0, [["Graphite", 0.9]]);
      const body = table.getDataBodyRange().load("values,address");
      const note = sheet.getRange("B8").load("values");
      await context.sync();
      expect(body.values).toEqual([
        ["Graphite", 0.9],
        ["Gallium", 0.98],
        ["Tungsten", 0.5],
        ["Cobalt", 0.7],
      ]);
      expect([cells(body), note.values]).toEqual(["B3:C6", [["note"]]]);
    });
  });

  test("the first row added to an empty table takes the place of the empty one", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [
        [1, 2],
        [3, 4],
      ]);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect(cells(range)).toBe("A1:B3");
      expect(range.values.slice(1)).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });
  });

  test("a row of the wrong width is refused", async () => {
    await withTable("WrongWidth", async (table, context) => {
      table.rows.add(undefined, [["Cobalt", 0.7, "extra"]]);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("rows are deleted one by one; the last leaves an empty row", async () => {
    await withTable("RowsDeleted", async (table, context) => {
      table.rows.getItemAt(0).delete();
      await context.sync();
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load("values,address");
      await context.sync();
      expect([cells(body), body.values]).toEqual(["B3:C3", [["", ""]]]);
    });
  });

  test("a column is added with its values and deleted again", async () => {
    await withTable("ColumnAdded", async (table, context) => {
      table.columns.add(1, [["Country"], ["China"], ["China"]]);
      const range = table.getRange().load("values,address");
      await context.sync();
      expect(cells(range)).toBe("B2:D4");
      expect(range.values[1]).toEqual(["Gallium", "China", 0.98]);
      table.columns.getItem("Country").delete();
      const after = table.getRange().load("values,address");
      await context.sync();
      expect([cells(after), after.values[0]]).toEqual(["B2:C4", ["Material", "Share"]]);
    });
  });

  test("resizing needs the header row to stay and the areas to meet", async () => {
    await withTable("Resizable", async (table, context, sheet) => {
      table.resize("B2:D9");
      const range = table.getRange().load("address");
      const header = sheet.getRange("D2").load("values");
      await context.sync();
      expect([cells(range), header.values]).toEqual(["B2:D9", [["Column3"]]]);
      table.resize("B3:D9");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("a table that touches a range is found there", async () => {
    await withTable("Touched", async (table, context, sheet) => {
      table.load("id");
      const touching = sheet.getRange("C4:F9").getTables(false);
      const inside = sheet.getRange("C4:F9").getTables(true);
      touching.load("items/name");
      inside.load("items/name");
      const first = touching.getFirst().load("id");
      await context.sync();
      expect([touching.items.length, inside.items.length]).toEqual([1, 0]);
      expect(first.id).toBe(table.id);
    });
  });

  test("a table turned into a range keeps its cells; a deleted one takes them", async () => {
    await withTable("Turned", async (table, context, sheet) => {
      const range = table.convertToRange().load("values");
      await context.sync();
      expect(range.values[1]).toEqual(["Gallium", 0.98]);
      const again = sheet.tables.add("B2:C4", true);
      again.delete();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("names of columns can be changed, and stay text", async () => {
    await withTable("Renamed", async (table, context) => {
      table.columns.getItem("Share").name = "2024";
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Material", "2024"]]);
    });
  });
});
