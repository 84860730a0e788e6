import { disconnect } from "./support/browser";
import { Preview } from "./support/preview";

afterAll(disconnect);

describe("the preview's page", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
  });

  test("says that it is not Excel, and lists what it leaves out", async () => {
    const { page } = preview;
    await expect(page.getByText("Preview — not Excel.").isVisible()).resolves.toBe(true);
    await page.getByText("What it leaves out").click();
    const items = await page.locator("#limits-text li").allInnerTexts();
    expect(items.length).toBeGreaterThan(5);
    expect(items.join(" ")).toContain("not emulated");
    await page.getByText("What it leaves out").click();
  });

  test("shows why over an error on which the pointer rests", async () => {
    const { page } = preview;
    const { error } = await preview.type("A2", '=LINCHPIN.HHI({"a";"b"})');
    const grid = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
    if (!grid || !error) throw new Error("The grid is not drawn, or the cell is no error.");
    // Beside the row numbers and below the letters, in the second of rows 20 pixels high.
    await page.mouse.move(grid.x + 46 + 20, grid.y + 20 + 20 + 10);
    await page.getByText(error).waitFor();
  });

  test("the pane can be made wider by keyboard, put away and brought back", async () => {
    const { page } = preview;
    const divider = page.getByRole("separator", { name: "Width of the task pane" });
    const width = async () => (await page.locator("#pane").boundingBox())?.width ?? 0;
    expect(await width()).toBe(350);
    await divider.press("ArrowLeft");
    expect(await width()).toBe(366);
    const toggle = page.getByRole("button", { name: "Task pane" });
    await toggle.click();
    await expect(page.locator("#pane").isVisible()).resolves.toBe(false);
    await expect(toggle.getAttribute("aria-expanded")).resolves.toBe("false");
    await toggle.click();
    expect(await width()).toBe(366);
  });

  test("has names and contrast that axe accepts, apart from the grid that is not ours", async () => {
    expect(await preview.accessibility("#about")).toEqual([]);
    expect(await preview.accessibility("#workspace > #divider")).toEqual([]);
  });
});

describe("the preview's button for light and dark", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
  });

  const press = async (label: "Dark" | "Light") => {
    await preview.page.locator("#about").getByRole("button", { name: label, exact: true }).click();
  };
  const shown = async () => ({
    page: await preview.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
    pane: await preview.pane.locator("html").evaluate((root) => root.style.colorScheme),
  });

  test("turns the grid and the pane dark, and back, and says what it would do next", async () => {
    expect(await shown()).toEqual({ page: "light", pane: "light" });
    await press("Dark");
    await preview.pane.locator("html[style*='color-scheme: dark']").waitFor();
    expect(await shown()).toEqual({ page: "dark", pane: "dark" });
    expect(await preview.accessibility("pane")).toEqual([]);
    await press("Light");
    await preview.pane.locator("html[style*='color-scheme: light']").waitFor();
    expect(await shown()).toEqual({ page: "light", pane: "light" });
  });

  test("leaves a pane alone that was told how to look", async () => {
    await preview.pane.getByRole("button", { name: "Settings" }).click();
    await preview.pane.getByRole("menuitemradio", { name: "Light" }).click();
    await press("Dark");
    expect(await shown()).toEqual({ page: "dark", pane: "light" });
    await press("Light");
  });
});

test("the preview is dark where the system is", async () => {
  const preview = await Preview.open({ colorScheme: "dark" });
  try {
    const background = await preview.page.evaluate(
      () => getComputedStyle(document.body).backgroundColor,
    );
    expect(background).toBe("rgb(31, 31, 31)");
    expect(await preview.accessibility("#about")).toEqual([]);
  } finally {
    await preview.close();
  }
});
