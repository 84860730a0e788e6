import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

const MODEL = [
  ["A1", "Price"],
  ["B1", 2],
  ["A2", "Volume"],
  ["B2", 100],
  ["A3", "Revenue"],
  ["B3", "=B1*B2"],
  ["A4", "Exposure"],
  ["B4", "=LINCHPIN.EXPOSURE_RATIO(B3, 1000)"],
] as const;

/** A small model: price times volume, and what that is of a GDP of 1000. */
async function openModel(): Promise<Preview> {
  const preview = await Preview.open();
  for (const [cell, input] of MODEL) await preview.type(`Sheet1!${cell}`, input);
  return preview;
}

/** What a person does in the tab Scenarios. */
class Scenarios {
  constructor(readonly preview: Preview) {}

  get pane() {
    return this.preview.pane;
  }

  async show(): Promise<void> {
    await new Pane(this.preview).openView("Scenarios");
    await this.pane.getByRole("heading", { name: "Scenarios" }).waitFor();
  }

  async fillGrid(values: number): Promise<void> {
    await this.fill("Input cell", "Sheet1!B1");
    await this.fill("From", "1");
    await this.fill("To", "3");
    await this.fill("Values", String(values));
    await this.fill("Outputs", "Sheet1!B3:B4");
  }

  async fill(name: string, text: string): Promise<void> {
    await this.pane.getByRole("textbox", { name, exact: true }).fill(text);
  }

  async press(name: string): Promise<void> {
    await this.pane.getByRole("button", { name }).click();
  }

  status(text: string | RegExp) {
    return this.pane.getByRole("status").filter({ hasText: text }).waitFor();
  }

  /** Begins a run of many points and waits until it is well under way. */
  async begin(): Promise<void> {
    await this.fillGrid(300);
    await this.press("Run the grid");
    await this.pane.getByText(/^[2-9]\d* of 300 points/).waitFor();
  }
}

const namesOf = (preview: Preview) =>
  preview.ask((handle) =>
    handle.names().flatMap(({ name }) => (name.startsWith("_linchpin_run") ? [name] : [])),
  );

const reloadPane = async (preview: Preview): Promise<void> => {
  await preview.page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("#pane iframe");
    frame?.contentWindow?.location.reload();
  });
};

const CUT_SHORT =
  "Scenario grid: the run was cut short when the pane closed. Its inputs are restored: Price (Sheet1!B1) = 2.";

afterAll(disconnect);

describe("scenarios over a model in the sheet", () => {
  let scenarios: Scenarios;
  beforeAll(async () => {
    scenarios = new Scenarios(await openModel());
    await scenarios.show();
  });
  afterAll(() => scenarios.preview.close());

  test("a grid goes to a new sheet, and the input is as it was", async () => {
    await scenarios.fillGrid(5);
    await scenarios.press("Run the grid");
    await scenarios.status("5 points are on the sheet “Scenarios”. The inputs are unchanged.");
    const { preview } = scenarios;
    expect((await preview.cell("Sheet1!B1")).value).toBe(2);
    expect((await preview.cell("Sheet1!B4")).value).toBeCloseTo(0.2, 12);
    const [table] = await preview.ask((handle) => handle.tables());
    expect(table?.columns).toEqual(["Price", "Point", "Revenue", "Exposure"]);
    const first = Number(/![A-Z]+(\d+)/.exec(table?.address ?? "")?.[1]);
    const rows = await preview.page.evaluate(
      (top) =>
        [1, 2, 3, 4, 5].map((down) =>
          ["A", "C", "D"].map(
            (column) =>
              globalThis.preview.getCell(`Scenarios!${column}${String(top + down)}`).value,
          ),
        ),
      first,
    );
    // Price, price × 100, and that over 1000.
    expect(rows).toEqual([
      [1, 100, expect.closeTo(0.1, 12)],
      [1.5, 150, expect.closeTo(0.15, 12)],
      [2, 200, expect.closeTo(0.2, 12)],
      [2.5, 250, expect.closeTo(0.25, 12)],
      [3, 300, expect.closeTo(0.3, 12)],
    ]);
    expect(await namesOf(preview)).toEqual([]);
  });

  test("a run that is cancelled restores the input and offers what it has", async () => {
    await scenarios.begin();
    await scenarios.press("Cancel");
    await scenarios.status(/^Cancelled\. \d+ of 300 points were read; the inputs are unchanged\.$/);
    expect((await scenarios.preview.cell("Sheet1!B1")).value).toBe(2);
    expect(await namesOf(scenarios.preview)).toEqual([]);
  });

  test("a target is solved for through the add-in's own function", async () => {
    await scenarios.pane.getByRole("tab", { name: "Solve for" }).click();
    await scenarios.fill("Change this input", "Sheet1!B1");
    await scenarios.fill("So that this output", "Sheet1!B4");
    await scenarios.fill("Is", "35%");
    await scenarios.press("Solve");
    // 3.5 × 100 / 1000.
    await scenarios.status(/^Price = 3\.5 makes Exposure 0\.35\./);
    expect((await scenarios.preview.cell("Sheet1!B1")).value).toBe(2);
  });

  test("the pane has no fault of accessibility, and nothing went wrong on the page", async () => {
    const { preview } = scenarios;
    const faults = await preview.accessibility("pane");
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(preview.complaints).toEqual([]);
    expect(preview.outside).toEqual([]);
  });
});

describe("the pane goes away in the middle of a run", () => {
  test("and restores the inputs when it comes back", async () => {
    const preview = await openModel();
    const scenarios = new Scenarios(preview);
    await scenarios.show();
    await scenarios.begin();
    await reloadPane(preview);
    await scenarios.status(CUT_SHORT);
    expect((await preview.cell("Sheet1!B1")).value).toBe(2);
    expect((await preview.cell("Sheet1!B3")).value).toBe(200);
    expect(await namesOf(preview)).toEqual([]);
    await preview.close();
  });

  test("and the file that was saved meanwhile restores them on another day", async () => {
    const first = await openModel();
    const scenarios = new Scenarios(first);
    await scenarios.show();
    await scenarios.begin();
    const file = await first.ask(async (handle) => Array.from(await handle.download()));
    await first.close();

    const second = await Preview.open();
    await second.page.evaluate((bytes) => globalThis.preview.open(new Uint8Array(bytes)), file);
    await new Scenarios(second).status(CUT_SHORT);
    expect((await second.cell("Sheet1!B1")).value).toBe(2);
    expect(await namesOf(second)).toEqual([]);
    await second.close();
  });

  test("and the page that is killed has the inputs when it is opened again", async () => {
    const first = await openModel();
    const scenarios = new Scenarios(first);
    await scenarios.show();
    await scenarios.begin();
    await first.kept();
    const second = await first.killAndReopen();
    await new Scenarios(second).status(CUT_SHORT);
    expect((await second.cell("Sheet1!B1")).value).toBe(2);
    expect((await second.cell("Sheet1!B3")).value).toBe(200);
    expect(await namesOf(second)).toEqual([]);
    expect(second.complaints).toEqual([]);
    await second.close();
  });
});
