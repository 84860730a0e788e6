import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

declare global {
  /** Of the page: how long each task above 50 ms took. */
  var longTasks: number[];
}

const ROWS = 100_000;
const COLUMNS = "id,country,day,year,code,amount,share,price,count,flag,notes,partner";
const COUNTRIES = ["China", "Japan", "Germany", "United States", "Korea", "Chile", "Peru"];

/** Figures that follow from the row's number, so that any cell can be worked out by hand. */
function row(index: number): string {
  return [
    `R${String(index)}`,
    COUNTRIES[index % 7],
    "2024-01-31",
    1990 + (index % 35),
    String(index % 10_000).padStart(4, "0"),
    index / 8,
    (index % 1000) / 1000,
    index / 4,
    index % 37,
    index % 2 === 0,
    `note ${String(index % 100)}`,
    COUNTRIES[(index + 1) % 7],
  ].join(",");
}

const lines = Array.from({ length: ROWS }, (_, index) => row(index));
const FILE = `${COLUMNS}\n${lines.join("\n")}\n`;

describe("a table of 100,000 rows and 12 columns", () => {
  let preview: Preview;
  let folder: string;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "linchpin-large-"));
  });

  beforeEach(async () => {
    preview = await Preview.open();
    await new Pane(preview).openView("Your own data");
  });

  afterEach(async () => {
    await preview.close();
  });

  afterAll(async () => {
    await disconnect();
    await fs.rm(folder, { recursive: true });
  });

  /** From the disk, as a person does it: contents handed over by the test would be a long task of its own. */
  async function choose(name: string): Promise<void> {
    const file = path.join(folder, name);
    await fs.writeFile(file, FILE);
    await preview.pane.getByLabel("Data file").setInputFiles(file);
    await preview.pane.getByRole("button", { name: "Import to a new sheet" }).click();
  }

  test("is taken back whole when it is cancelled on the way", async () => {
    const before = await picture();
    await choose("halfway.csv");
    await preview.page.waitForFunction((rows) => {
      const pane = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentDocument;
      const bar = pane?.querySelector("[role=progressbar]");
      return Number(bar?.getAttribute("aria-valuenow") ?? 0) >= rows;
    }, 5000);
    await preview.pane.getByRole("button", { name: "Cancel" }).click();
    await preview.pane.getByText("Cancelled. The workbook is unchanged.").first().waitFor();
    expect(await picture()).toEqual(before);
  });

  test("is imported whole, and the page answers all the while", async () => {
    await observeTasks();
    await choose("whole.csv");
    const imported = preview.pane.getByText(/^Imported 100,?000 rows/).first();
    await imported.waitFor({ timeout: 100_000 });

    const tasks = await preview.page.evaluate(() => globalThis.longTasks);
    const longest = Math.max(0, ...tasks);
    console.info(`Longest task: ${String(longest)} ms, of ${String(tasks.length)} above 50 ms.`);
    // The aim is 200 ms; on a machine that is busy with other things every task takes a multiple of its
    // time, so it is told and not held.

    const [table] = await preview.ask((handle) => handle.tables());
    expect(table?.address).toBe(`whole!A1:L${String(ROWS + 1)}`);
    expect(table?.columns).toEqual(COLUMNS.split(","));
    for (const index of [0, 49_999, ROWS - 1]) {
      const at = String(index + 2);
      expect((await preview.cell(`whole!A${at}`)).value).toBe(`R${String(index)}`);
      expect((await preview.cell(`whole!E${at}`)).value).toBe(
        String(index % 10_000).padStart(4, "0"),
      );
      expect((await preview.cell(`whole!F${at}`)).value).toBe(index / 8);
      expect((await preview.cell(`whole!J${at}`)).value).toBe(index % 2 === 0);
      expect((await preview.cell(`whole!L${at}`)).value).toBe(COUNTRIES[(index + 1) % 7]);
      // 2024-01-31 is Excel's day 45322.
      expect((await preview.cell(`whole!C${at}`)).value).toBe(45_322);
    }
    expect((await preview.cell(`whole!A${String(ROWS + 2)}`)).value).toBe("");
    // The sum of 0, 1, … 99,999, each divided by 8.
    const sum = await preview.type("Sheet1!A1", `=SUM(${table?.name ?? ""}[amount])`);
    expect(sum.value).toBe((ROWS * (ROWS - 1)) / 2 / 8);
    expect(preview.complaints).toEqual([]);
  });

  async function picture(): Promise<unknown> {
    return preview.ask((handle) => [handle.sheets(), handle.tables(), handle.names()]);
  }

  /** The pane's frame and the page share a thread, so that the page sees the tasks of both. */
  async function observeTasks(): Promise<void> {
    await preview.page.evaluate(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
      }).observe({ entryTypes: ["longtask"] });
    });
  }
});
