import { startExcel } from "../../support/office/startExcel";

const { Excel } = startExcel({
  functions: { namespace: "LINCHPIN", metadata: [], implementations: {} },
});

function onSheet<R>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>) {
  return Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

describe("formats of cells", () => {
  test("font, fill and alignment read back; where cells differ the answer is null", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.set({ bold: true, color: "red", size: 14 });
      range.format.fill.color = "#abc";
      range.format.set({ horizontalAlignment: "Center", wrapText: true });
      sheet.getRange("A1").format.font.bold = false;
      const paths = ["font/bold", "font/color", "font/size", "fill/color", "horizontalAlignment"];
      range.load(paths.map((path) => `format/${path}`));
      await context.sync();
      const { font, fill, horizontalAlignment } = range.format;
      expect([font.bold, font.color, font.size]).toEqual([null, "#FF0000", 14]);
      expect([fill.color, horizontalAlignment]).toEqual(["#AABBCC", "Center"]);
    });
  });

  test("a cell that was never filled is white, and so is one that was cleared", async () => {
    await onSheet(async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#112233";
      fill.clear();
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#FFFFFF");
    });
  });

  test("an unknown colour or alignment is refused", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = "reddish";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Center";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("borders of an area", async () => {
    await onSheet(async (sheet, context) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeBottom").set({ style: "Continuous", color: "#445566", weight: "Thick" });
      const below = borders.getItem("EdgeBottom").load("style,color,weight");
      const above = borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([below.style, below.color, below.weight]).toEqual(["Continuous", "#445566", "Thick"]);
      expect(above.style).toBe("None");
    });
  });

  test("columns are as wide as they are told, or as their texts need", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["a heading that needs a good deal of room", "x"]];
      sheet.getRange("B:B").format.columnWidth = 99;
      sheet.getRange("A:A").format.autofitColumns();
      const wide = sheet.getRange("A1").format.load("columnWidth");
      const told = sheet.getRange("B1").format.load("columnWidth");
      await context.sync();
      expect(told.columnWidth).toBe(99);
      expect(wide.columnWidth).toBeGreaterThan(150);
    });
  });
});

describe("conditional formats", () => {
  test("a rule on values with its fill", async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const format = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      format.cellValue.rule = { formula1: "=0.5", operator: "GreaterThan" };
      format.cellValue.format.fill.color = "#FFC7CE";
      format.cellValue.format.font.bold = true;
      conditionalFormats.load("items/type,items/id");
      format.cellValue.load("rule");
      format.getRange().load("address");
      await context.sync();
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["CellValue"]);
      expect(format.cellValue.rule).toEqual({ formula1: "=0.5", operator: "GreaterThan" });
    });
  });

  test("texts, formulas, colour scales and data bars", async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const text = conditionalFormats.add("ContainsText").textComparison;
      text.rule = { operator: "Contains", text: "estimate" };
      text.format.font.color = "#9C5700";
      const custom = conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=$B1>0";
      const scale = conditionalFormats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      const bar = conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#638EC6";
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      custom.rule.load("formula");
      scale.load("criteria,threeColorScale");
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(4);
      expect(custom.rule.formula).toBe("=$B1>0");
      expect(scale.threeColorScale).toBe(false);
      conditionalFormats.clearAll();
      const none = conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    });
  });

  test("no rule calls a function of the add-in", async () => {
    await onSheet(async (sheet, context) => {
      const custom = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=AND(B1>0,Linchpin.HHI(B1:B3)>0.18)";
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("a rule of another kind is a null object, or an error", async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      const none = format.cellValueOrNullObject;
      await context.sync();
      expect(none.isNullObject).toBe(true);
      format.cellValue.rule = { formula1: "=1", operator: "EqualTo" };
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

describe("data validation", () => {
  test("a list from a text or from cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Key tables";
      const typed = sheet.getRange("A1:A9").dataValidation;
      typed.rule = { list: { inCellDropDown: true, source: "high,medium,low" } };
      const fromCells = sheet.getRange("B1:B9").dataValidation;
      fromCells.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D3") } };
      typed.load("type,rule");
      fromCells.load("rule");
      await context.sync();
      expect([typed.type, typed.rule.list?.source]).toEqual(["List", "high,medium,low"]);
      expect(fromCells.rule.list?.source).toBe("='Key tables'!$D$1:$D$3");
    });
  });

  test("message and alert, within the lengths that Excel keeps", async () => {
    await onSheet(async (sheet, context) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      validation.prompt = { showPrompt: true, title: "Share", message: "A fraction from 0 to 1." };
      validation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Share",
        message: "0 to 1",
      };
      validation.load("type,prompt,errorAlert");
      await context.sync();
      expect([validation.type, validation.prompt.message]).toEqual([
        "Decimal",
        "A fraction from 0 to 1.",
      ]);
      expect(validation.errorAlert.style).toBe("Warning");
      validation.prompt = { showPrompt: true, title: "x".repeat(33), message: "" };
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("cleared cells have none, and cells of both kinds are inconsistent", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=A1>0" } };
      sheet.getRange("A5:A9").dataValidation.clear();
      const first = sheet.getRange("A4").dataValidation.load("type");
      const cleared = sheet.getRange("A5").dataValidation.load("type");
      const both = sheet.getRange("A4:A5").dataValidation.load("type");
      await context.sync();
      expect([first.type, cleared.type, both.type]).toEqual(["Custom", "None", "Inconsistent"]);
    });
  });
});
