import { readFileSync } from "node:fs";
import path from "node:path";
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
