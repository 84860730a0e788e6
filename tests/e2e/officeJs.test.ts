import type { Frame } from "playwright-core";
import { disconnect } from "./support/browser";
import { Preview } from "./support/preview";

/** Real office.js, in the add-in's own frame, over the wire of Excel on the web. */
describe("office.js in the pane's frame", () => {
  let preview: Preview;
  let frame: Frame;

  beforeAll(async () => {
    preview = await Preview.open();
    const found = preview.page.frames().find((one) => one.url().includes("taskpane.html"));
    if (!found) throw new Error("The task pane has no frame.");
    frame = found;
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("it knows that it runs in Excel on the web, with the ExcelApi of the manifest", async () => {
    const facts = await frame.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      supported: ["1.13", "1.14"].map((version) =>
        Office.context.requirements.isSetSupported("ExcelApi", version),
      ),
    }));
    expect(facts).toEqual({ host: "Excel", platform: "OfficeOnline", supported: [true, false] });
  });

  test("a table is written, named, formatted and read back", async () => {
    const read = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("From the frame");
        const range = sheet.getRange("B2:C4");
        range.numberFormat = [
          ["@", "@"],
          ["@", "0.0%"],
          ["@", "0.0%"],
        ];
        range.values = [
          ["HS code", "Share"],
          ["0101", 0.0161],
          ["2846", 0.8],
        ];
        const table = sheet.tables.add(range, true);
        table.name = "FrameTable";
        table.getHeaderRowRange().format.font.bold = true;
        const body = table.getDataBodyRange().load("values,text,address");
        await context.sync();
        return { values: body.values, text: body.text, address: body.address };
      }),
    );
    expect(read).toEqual({
      values: [
        ["0101", 0.0161],
        ["2846", 0.8],
      ],
      text: [
        ["0101", "1.6%"],
        ["2846", "80.0%"],
      ],
      address: "'From the frame'!B3:C4",
    });
  });

  test("errors carry Excel's codes and places", async () => {
    const errors = await frame.evaluate(async () => {
      const attempts: ((context: Excel.RequestContext) => void)[] = [
        ({ workbook }) => workbook.worksheets.getItem("Nowhere").load("name"),
        ({ workbook }) => workbook.worksheets.add("From the frame"),
        ({ workbook }) => (workbook.worksheets.getFirst().getRange("A1:B2").values = [[1]]),
        ({ workbook }) => {
          const texts = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
          workbook.worksheets.getFirst().getRange("A1:A200").values = texts;
        },
      ];
      const codes: string[][] = [];
      for (const attempt of attempts) {
        await Excel.run(async (context) => {
          attempt(context);
          await context.sync();
        }).catch((error: unknown) => {
          const { code, debugInfo } = error as OfficeExtension.Error;
          codes.push([code, debugInfo.errorLocation ?? ""]);
        });
      }
      return codes;
    });
    expect(errors).toEqual([
      ["ItemNotFound", "WorksheetCollection.getItem"],
      ["ItemAlreadyExists", "WorksheetCollection.add"],
      ["InvalidArgument", "Range.values"],
      ["RequestPayloadSizeLimitExceeded", ""],
    ]);
  });

  test("settings of the document are saved with the workbook", async () => {
    const value = await frame.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set("linchpin.test", { kept: true });
      const status = await new Promise((resolve) => {
        settings.saveAsync((result) => {
          resolve(result.status);
        });
      });
      return Excel.run(async (context) => {
        const setting = context.workbook.settings.getItem("linchpin.test").load("value");
        await context.sync();
        return [status, setting.value as unknown];
      });
    });
    expect(value).toEqual(["succeeded", { kept: true }]);
  });

  test("a handler hears what a person types and where they go", async () => {
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        const sheet = context.workbook.worksheets.getItem("From the frame");
        sheet.activate();
        sheet.onChanged.add(({ address }) => {
          heard.push(`changed ${address}`);
          return Promise.resolve();
        });
        context.workbook.worksheets.onSelectionChanged.add(({ address }) => {
          heard.push(`selected ${address}`);
          return Promise.resolve();
        });
        context.workbook.onSelectionChanged.add(() => {
          heard.push("selection");
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await preview.type("'From the frame'!C3", 0.5);
    await preview.ask((handle) => handle.select("'From the frame'!E7"));
    await frame.waitForFunction(
      () => (globalThis as unknown as { heard: string[] }).heard.length > 2,
    );
    const heard = await frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toContain("changed C3");
    expect(heard).toContain("selected E7");
    expect(heard).toContain("selection");
  });

  test("a member that is not emulated fails with its name", async () => {
    const message = await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").flashFill();
        await context.sync();
      }).then(
        () => "nothing happened",
        (error: unknown) => (error as Error).message,
      ),
    );
    expect(message).toBe("not emulated: Range.flashFill");
    expect(preview.outside).toEqual([]);
  });
});
