import { startExcel } from "../../support/office/startExcel";

const { Excel, workbook } = startExcel();

/** Runs on a fresh sheet. */
function onSheet<R>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>) {
  return Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

describe("reading a range", () => {
  test("a property that was not loaded fails as in Excel", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      await context.sync();
      expect(() => range.values).toThrow(/property 'values' is not available/);
    });
  });

  test("values, formulas, text and types of a mixed block", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C4");
      range.values = [
        ["Share", 0.5],
        ["12%", true],
        ["", "#N/A"],
      ];
      range.load("values,formulas,text,valueTypes,numberFormat");
      await context.sync();
      expect(range.values).toEqual([
        ["Share", 0.5],
        [0.12, true],
        ["", "#N/A"],
      ]);
      expect(range.text[1]).toEqual(["12%", "TRUE"]);
      expect(range.numberFormat[1]).toEqual(["0%", "General"]);
      expect(range.valueTypes).toEqual([
        ["String", "Double"],
        ["Double", "Boolean"],
        ["Empty", "Error"],
      ]);
      expect(range.formulas[0]).toEqual(["Share", 0.5]);
    });
  });

  test("place and size, also of whole rows and columns, whose values Excel does not give", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "My data";
      const range = sheet.getRange("C5:D7");
      const columns = sheet.getRange("B:C");
      const all = sheet.getRange();
      for (const one of [range, columns, all]) {
        one.load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,values");
      }
      await context.sync();
      expect(range.address).toBe("'My data'!C5:D7");
      expect([range.rowIndex, range.columnIndex]).toEqual([4, 2]);
      expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([3, 2, 6]);
      expect([columns.address, columns.values]).toEqual(["'My data'!B:C", null]);
      expect([all.address, all.cellCount]).toEqual(["'My data'!1:1048576", -1]);
    });
  });

  test("an object of properties loads the same as a list of names", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[7]];
      range.format.fill.color = "#ff0000";
      range.load({ values: true, format: { fill: { color: true } }, worksheet: { name: true } });
      await context.sync();
      expect(range.values).toEqual([[7]]);
      expect(range.format.fill.color).toBe("#FF0000");
      expect(range.worksheet.name).toMatch(/^Sheet\d+$/);
    });
  });
});

describe("writing a range", () => {
  test("a matrix of another shape is refused and nothing of it is written", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
    });
    const [sheet] = workbook.sheets().slice(-1);
    expect(workbook.usedArea(sheet?.id ?? "", true)).toBeNull();
  });

  test("null keeps a cell, a single value fills all cells", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = 3 as unknown as number[][];
      range.values = [[null, 4]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[3, 4]]);
    });
  });

  test("cells of whole columns cannot be set", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A:A").numberFormat = [["@"]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("more than 1500 cells travel in pieces and arrive whole", async () => {
    await onSheet(async (sheet, context) => {
      const rows = Array.from({ length: 1000 }, (_, row) => [row, `row ${String(row)}`, row / 7]);
      const range = sheet.getRangeByIndexes(0, 0, 1000, 3);
      range.numberFormat = rows.map(() => ["0", "@", "0.000"]);
      range.values = rows;
      const last = sheet.getRange("A1000:C1000").load("values,numberFormat");
      await context.sync();
      expect(last.values).toEqual([[999, "row 999", 999 / 7]]);
      expect(last.numberFormat).toEqual([["0", "@", "0.000"]]);
    });
  });
});

describe("going from one range to another", () => {
  const steps: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ["getCell", (range) => range.getCell(1, 2), "E4"],
    ["getRow", (range) => range.getRow(1), "C4:E4"],
    ["getColumn", (range) => range.getColumn(0), "C3:C6"],
    ["getLastCell", (range) => range.getLastCell(), "E6"],
    ["getLastRow", (range) => range.getLastRow(), "C6:E6"],
    ["getLastColumn", (range) => range.getLastColumn(), "E3:E6"],
    ["getOffsetRange", (range) => range.getOffsetRange(-1, 2), "E2:G5"],
    ["getResizedRange", (range) => range.getResizedRange(-3, 1), "C3:F3"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(2, 2), "C3:D4"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "C7:E8"],
    ["getRowsAbove", (range) => range.getRowsAbove(), "C2:E2"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "F3:F6"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(2), "A3:B6"],
    ["getEntireRow", (range) => range.getEntireRow(), "3:6"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "C:E"],
    ["getBoundingRect", (range) => range.getBoundingRect("G1"), "C1:G6"],
    ["getIntersection", (range) => range.getIntersection("A1:D4"), "C3:D4"],
    ["getUsedRange", (range) => range.getUsedRange(), "D4"],
    ["getSurroundingRegion", (range) => range.getCell(1, 1).getSurroundingRegion(), "D4"],
  ];

  test.each(steps)("%s", async (_, step, expected) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("D4").values = [[1]];
      sheet.getRange("A9").values = [[1]];
      const target = step(sheet.getRange("C3:E6")).load("address");
      await context.sync();
      expect(target.address.split("!")[1]).toBe(expected);
    });
  });

  test("outside the sheet there is nothing", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").getOffsetRange(-1, 0);
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("ranges without common cells have no intersection", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").getIntersection("B2");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  test("an empty sheet has no used range, or its first cell", async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const first = sheet.getUsedRange().load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(first.address).toMatch(/!A1$/);
    });
  });

  test("addresses may name sheets, names, tables and their columns", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Bill of materials";
      sheet.getRange("B2:C3").values = [
        ["Part", "Share of value"],
        ["Magnet", 0.1],
      ];
      sheet.tables.add("B2:C3", true).name = "Parts";
      context.workbook.names.add("share", sheet.getRange("C3"));
      const addresses = [
        "'Bill of materials'!A1:B2",
        "share",
        "Parts",
        "Parts[Share of value]",
        "Parts[[#Headers],[Part]]",
        "Parts[#All]",
      ].map((address) => sheet.getRange(address).load("address"));
      await context.sync();
      const found = addresses.map((range) => range.address.split("!")[1]);
      expect(found).toEqual(["A1:B2", "C3", "B3:C3", "C3", "B2", "B2:C3"]);
    });
  });
});

describe("changing cells", () => {
  test("a range that is kept moves with its cells when rows are inserted above", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A5");
      range.values = [["kept"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address,values");
      await context.sync();
      expect([range.address.split("!")[1], range.values]).toEqual(["A7", [["kept"]]]);
    });
  });

  test("a range whose cells are deleted is lost", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A5").load("address");
      await context.sync();
      sheet.getRange("5:5").delete("Up");
      await context.sync();
      range.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });

  test("clear takes contents, formats or both", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[1]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[[""]], true]);
    });
  });

  test("copyFrom repeats a formula with its references moved along", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("C1").formulas = [["=A1*$B$1"]];
      const below = sheet.getRange("C2:C4");
      below.copyFrom("C1");
      below.load("formulas");
      await context.sync();
      expect(below.formulas).toEqual([["=A2*$B$1"], ["=A3*$B$1"], ["=A4*$B$1"]]);
    });
  });

  test("a selected range is the selection", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Chosen";
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Chosen!B2:C3", "Chosen!B2"]);
    });
  });

  test("merged cells are found", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").merge();
      const merged = sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A5:B9").getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.address).toBe("A1:B1");
      expect(none.isNullObject).toBe(true);
    });
  });

  test("a link carries its address and leaves the text", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.org/", textToDisplay: "Source" };
      range.load("values,hyperlink");
      await context.sync();
      expect(range.values).toEqual([["Source"]]);
      expect(range.hyperlink).toEqual({ address: "https://example.org/" });
    });
  });

  test("hidden rows and columns are reported, mixed ones as neither", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").columnHidden = true;
      const hidden = sheet.getRange("B1").load("columnHidden,rowHidden");
      const mixed = sheet.getRange("A1:B1").load("columnHidden");
      await context.sync();
      expect([hidden.columnHidden, hidden.rowHidden, mixed.columnHidden]).toEqual([
        true,
        false,
        null,
      ]);
    });
  });

  test("grouped columns fold together, and a group against the range's lines is refused", async () => {
    await onSheet(async (sheet, context) => {
      const detail = sheet.getRange("C:E");
      detail.group("ByColumns");
      sheet.getRange("D:D").hideGroupDetails("ByColumns");
      const folded = sheet.getRange("C1:E1").load("columnHidden");
      const beside = sheet.getRange("B1").load("columnHidden");
      await context.sync();
      expect([folded.columnHidden, beside.columnHidden]).toEqual([true, false]);
      detail.showGroupDetails("ByColumns");
      folded.load("columnHidden");
      await context.sync();
      expect(folded.columnHidden).toBe(false);
      detail.group("ByRows");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      detail.ungroup("ByColumns");
      await context.sync();
      detail.hideGroupDetails("ByColumns");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    });
  });
});
