import { startExcel } from "../../support/office/startExcel";

const { Excel, workbook } = startExcel();

function onSheet<R>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>) {
  return Excel.run((context) => work(context.workbook.worksheets.add(), context));
}

describe("names", () => {
  test("a name for cells, a number and a text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Model";
      const { names } = context.workbook;
      const cells = names.add("gdp", sheet.getRange("B2:B9"), "in dollars");
      const rate = names.addFormulaLocal("rate", "=0.03");
      const label = names.add("label", '="high"');
      for (const one of [cells, rate, label]) one.load("type,value,formula,comment,scope");
      const range = cells.getRange().load("address");
      const none = rate.getRangeOrNullObject();
      await context.sync();
      expect([cells.type, cells.formula, cells.comment]).toEqual([
        "Range",
        "=Model!$B$2:$B$9",
        "in dollars",
      ]);
      expect([rate.type, rate.value, rate.scope]).toEqual(["Double", 0.03, "Workbook"]);
      expect([label.type, label.value]).toEqual(["String", "high"]);
      expect([range.address, none.isNullObject]).toEqual(["Model!B2:B9", true]);
    });
  });

  test("a taken or illegal name is refused", async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.names.add("taken_name", "=1");
      await context.sync();
      context.workbook.names.add("TAKEN_NAME", "=2");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      context.workbook.names.add("two words", "=2");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      sheet.names.add("taken_name", "=3");
      await context.sync();
    });
  });

  test("a name follows its cells, can be changed and deleted", async () => {
    await onSheet(async (sheet, context) => {
      const name = context.workbook.names.add("moving", sheet.getRange("A5"));
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      const range = name.getRange().load("address");
      await context.sync();
      expect(range.address.split("!")[1]).toBe("A7");
      name.formula = "=7";
      name.load("value");
      await context.sync();
      expect(name.value).toBe(7);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject("moving");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe("charts", () => {
  test("a chart with titles, axes, place and coloured series", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [
        ["Year", "Imports", "Exports"],
        ["2023", 1, 2],
        ["2024", 3, 4],
      ];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Trade";
      chart.title.text = "Trade by year";
      chart.axes.valueAxis.title.text = "billion dollars";
      chart.legend.position = "Bottom";
      chart.setPosition("E2", "J15");
      chart.series.getItemAt(1).format.line.color = "#C00000";
      chart.series.load("items/name");
      chart.load("name,left,top,width,chartType,title/text,axes/valueAxis/title/text");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Imports", "Exports"]);
      expect([chart.title.text, chart.axes.valueAxis.title.text]).toEqual([
        "Trade by year",
        "billion dollars",
      ]);
      // Four columns of 48 points stand before E, one row of 15 above 2.
      expect([chart.left, chart.top, chart.width]).toEqual([192, 15, 288]);
    });
    expect(workbook.charts()[0]?.properties).toMatchObject({
      "series.1.format.line.color": "#C00000",
    });
  });

  test("a chart is found by name, given other data and deleted", async () => {
    await onSheet(async (sheet, context) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")).name = "Bars";
      await context.sync();
      const chart = sheet.charts.getItem("Bars");
      chart.setData(sheet.getRange("A1:D9"));
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject("Bars");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe("comments", () => {
  test("a cell holds one, found by its cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "Notes";
      sheet.comments.add("Notes!B2", "USGS 2025, table 3");
      const found = sheet.comments.getItemByCell("Notes!B2").load("content");
      await context.sync();
      expect(found.content).toBe("USGS 2025, table 3");
      sheet.comments.add("Notes!B2", "another");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
      sheet.comments.getItemByCell("Notes!C3").load("content");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });
});

describe("what is kept with the file", () => {
  test("settings of any kind, dates included", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("imports", [{ table: "Reliance", rows: 3 }]);
      settings.add("when", new Date(Date.UTC(2025, 0, 31)));
      const list = settings.getItem("imports").load("value");
      const when = settings.getItem("WHEN").load("value");
      const none = settings.getItemOrNullObject("nothing");
      await context.sync();
      expect(list.value).toEqual([{ table: "Reliance", rows: 3 }]);
      expect(when.value).toEqual(new Date(Date.UTC(2025, 0, 31)));
      expect(none.isNullObject).toBe(true);
      settings.getItem("imports").delete();
      settings.load("items/key");
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(["when"]);
    });
  });

  test("settings of the common API are the same ones, once saved", async () => {
    const { settings } = Office.context.document;
    settings.set("Office.DisableTrustUX", true);
    const read = () =>
      Excel.run(async (context) => {
        const name = "Office.DisableTrustUX";
        const setting = context.workbook.settings.getItemOrNullObject(name).load("value");
        await context.sync();
        return setting.isNullObject ? "nothing" : (setting.value as unknown);
      });
    expect(await read()).toBe("nothing");
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(await read()).toBe(true);
    settings.remove("Office.DisableTrustUX");
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    expect(await read()).toBe("nothing");
  });

  test("XML parts by their namespace", async () => {
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add('<sources xmlns="urn:example:sources"><source>USGS</source></sources>');
      customXmlParts.add("<other/>");
      const ours = customXmlParts.getByNamespace("urn:example:sources");
      const xml = ours.getOnlyItem().getXml();
      const count = ours.getCount();
      const none = customXmlParts.getByNamespace("urn:example:none").getOnlyItemOrNullObject();
      await context.sync();
      expect(xml.value).toContain("<source>USGS</source>");
      expect([count.value, none.isNullObject]).toEqual([1, true]);
      customXmlParts.add("no XML");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  test("properties of the file and of a sheet", async () => {
    await onSheet(async (sheet, context) => {
      const { properties } = context.workbook;
      properties.title = "Exposure model";
      properties.custom.add("linchpin.version", 3);
      sheet.customProperties.add("linchpin.dataset", "ree-reliance");
      properties.load("title");
      const version = properties.custom.getItem("linchpin.version").load("value,type");
      const dataset = sheet.customProperties.getItem("linchpin.dataset").load("value");
      await context.sync();
      expect([properties.title, version.value, version.type]).toEqual([
        "Exposure model",
        3,
        "Number",
      ]);
      expect(dataset.value).toBe("ree-reliance");
    });
  });
});

describe("the application", () => {
  test("calculation can be suspended, made manual and asked for", async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.calculationMode = "Manual";
      application.calculate("Full");
      application.load("calculationMode");
      await context.sync();
      expect(application.calculationMode).toBe("Manual");
      application.calculationMode = "Automatic";
      await context.sync();
    });
  });
});
