import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { disconnect, newContext, previewAddress } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

afterAll(disconnect);

/** The labels of all views, as the pane lists them. */
const labels = [
  ...readFileSync(path.join(__dirname, "../../src/taskpane/views.ts"), "utf8").matchAll(
    /label: "([^"]+)"/g,
  ),
].map(([, label = ""]) => label);

describe("the pane's content security policy", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await Preview.open();
  });
  afterAll(() => preview.close());

  test("lets every view open and a function calculate", async () => {
    const pane = new Pane(preview);
    for (const label of labels) {
      await pane.openView(label);
      await preview.pane
        .getByRole("heading", { level: 1 })
        .or(preview.pane.getByRole("tabpanel"))
        .first()
        .waitFor();
    }
    const { text } = await preview.type("A1", "=LINCHPIN.EXPOSURE_RATIO(461,28650)");
    expect(Number(text)).toBeCloseTo(461 / 28650, 6);
    expect(preview.complaints).toEqual([]);
    expect(labels.length).toBeGreaterThan(8);
  });

  test("keeps the page from loading what is not its own", async () => {
    const frame = await preview.paneFrame();
    const blocked = await frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
          const script = document.createElement("script");
          script.src = "https://outside.example/script.js";
          document.head.append(script);
        }),
    );
    expect(blocked).toMatch(/^script-src/);
  });
});

/** Formulas that fetch, run or lead somewhere in a spreadsheet. */
const FETCHING = [
  'IMAGE("https://outside.example/image.png")',
  'WEBSERVICE("https://outside.example/service")',
  'FILTERXML(WEBSERVICE("https://outside.example/xml"),"//a")',
  'HYPERLINK("javascript:document.title=1","run")',
  'HYPERLINK("https://outside.example/link","go")',
  "cmd|'/c calc'!A0",
  "'https://outside.example/[book.xlsx]Sheet1'!A1",
];

test("a workbook that would fetch from elsewhere opens, and nothing is asked of anybody", async () => {
  const preview = await Preview.open();
  try {
    const file = new FileWorkbook();
    const sheet = file.addWorksheet("Hostile");
    FETCHING.forEach((formula, at) => {
      sheet.getCell(at + 1, 1).value = { formula, result: "<img src=https://outside.example/x>" };
    });
    sheet.getCell("B1").value = {
      text: "<img src=x onerror=document.title=1>",
      hyperlink: "https://outside.example/hyperlink",
    };
    sheet.getCell("C1").value = { formula: "1+1" };
    const bytes = [...new Uint8Array(await file.xlsx.writeBuffer())];
    const tried = preview.page.waitForEvent("requestfailed");
    const seen = await preview.page.evaluate(async (given) => {
      const handle = globalThis.preview;
      await handle.open(new Uint8Array(given));
      await handle.settled();
      handle.select("Hostile!A1:C9");
      const names = handle.sheets().map(({ name }) => name);
      return { names, sum: handle.getCell("Hostile!C1").value };
    }, bytes);
    expect(seen).toEqual({ names: ["Hostile"], sum: 2 });
    await preview.page.locator("#grid canvas").first().waitFor();
    expect(await preview.page.title()).toBe("Linchpin preview");
    await tried;
    expect(new Set(preview.stopped)).toEqual(new Set(["https://outside.example/image.png"]));
    expect(preview.outside).toEqual([]);
  } finally {
    await preview.close();
  }
});

test("a pane that office.js does not reach says what it needs", async () => {
  const context = await newContext();
  try {
    await context.route("**/office/office.js", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(previewAddress());
    const text = page.frameLocator("#pane iframe").getByText("The pane needs office.js");
    await text.waitFor();
    await text.evaluate((element) =>
      Promise.all(element.getAnimations().map(({ finished }) => finished)),
    );
    expect(await text.evaluate((element) => getComputedStyle(element).opacity)).toBe("1");
  } finally {
    await context.close();
  }
});
