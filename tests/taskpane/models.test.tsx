/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { loadDataset } from "../../src/datasets/dataset";
import { importDataset } from "../../src/excel/importing/importDataset";
import { readBundled } from "../support/bundledDatasets";
import { followTrips } from "../support/office/followTrips";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const said = (sentence: RegExp) =>
  waitFor(() => expect(screen.getByRole("status").textContent).toMatch(sentence), {
    timeout: 20_000,
  });

async function open(user: UserEvent, model: string): Promise<void> {
  await openView(user, "Models");
  const panel = await screen.findByRole("tabpanel", { name: "Models" });
  await user.click((await within(panel).findByText(model)).closest("button")!);
  await screen.findByRole("heading", { level: 2, name: model });
}

test("a model is built with one click, listed, and removed as it came", async () => {
  const before = pictureOf(excel.workbook);
  const { user } = renderPane();
  await open(user, "Chokepoint model");
  await screen.findByRole("combobox", { name: "Blocked country or bloc" });
  expect(screen.getAllByText(/^This clears Excel’s Undo list/).length).toBe(1);
  await user.click(screen.getByRole("button", { name: "Build this model" }));
  await said(
    /^Built on the sheet "Chokepoint Quadcopter, China"\..*Imported with it: bom_quadcopter\./,
  );
  expect(excel.workbook.sheets().map(({ name }) => name)).toContain("Chokepoint Quadcopter, China");

  await user.click(screen.getByRole("button", { name: "Models" }));
  const standing = await screen.findByRole("heading", { level: 2, name: "In this workbook" });
  await user.click(within(standing.parentElement!).getByRole("button"));
  await user.click(await screen.findByRole("button", { name: "Remove this model…" }));
  await screen.findByText("It holds none of your own work.");
  await user.click(screen.getByRole("button", { name: "Remove it" }));
  await said(/^Removed the sheet "Chokepoint Quadcopter, China" and the tables bom_quadcopter\.$/);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("another bundled bill gives other choices, and a table that lacks columns is named", async () => {
  const other = await loadDataset("gdp-current-usd", readBundled);
  await importDataset(
    { ...other, description: { ...other.description, name: "mine" } },
    new Date(2026, 10, 21),
  );
  const mark = excel.workbook.names().find(({ name }) => name.startsWith("_linchpin_import_"))!;
  excel.workbook.deleteName(mark.name, null);
  const { user } = renderPane();
  await open(user, "Chokepoint model");
  await screen.findByText(/^Not listed: mine lacks item, parent, own_value and 2 more\./);
  const bill = screen.getByRole("combobox", { name: "Bill of materials" });
  await user.selectOptions(bill, "Import: Bill of materials: the article's drone");
  const part = await screen.findByRole("combobox", { name: /^Part to qualify/ });
  await waitFor(() => expect(part).toHaveProperty("value", "NdFeB Magnets"));
});

test("a protected record of sources is told in a sentence, and nothing is written", async () => {
  const other = await loadDataset("bom-article", readBundled);
  await importDataset(other, new Date(2026, 10, 21));
  const sources = excel.workbook.sheets().find(({ name }) => name === "Sources")!;
  excel.workbook.updateSheet(sources.id, { protected: true });
  const before = pictureOf(excel.workbook);
  const { user } = renderPane();
  await open(user, "Portfolio model");
  await screen.findByRole("textbox", { name: "Partner" });
  await user.click(screen.getByRole("button", { name: "Build this model" }));
  await said(/keeps the record of imports and is protected\. Lift that in Review/);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("another table for one role reads that table alone", async () => {
  const files: string[] = [];
  const readDataset = (path: string): Promise<string> => {
    files.push(path);
    return readBundled(path);
  };
  await importDataset(
    await loadDataset("export-controls-timeline", readBundled),
    new Date(2026, 10, 21),
  );
  const { user } = renderPane({ readDataset });
  await open(user, "Leverage model");
  const controls = await screen.findByRole("combobox", { name: "Dated list of controls" });
  const isRead = (): Promise<void> =>
    waitFor(() => expect(screen.queryByText("Reading the data…")).toBeNull());
  const csv = (): string[] => files.filter((path) => path.endsWith(".csv"));
  await waitFor(() => expect(csv()).toHaveLength(2));
  await isRead();

  files.length = 0;
  const trips = followTrips(excel.host);
  const titles = within(controls)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
  expect(titles).toHaveLength(2);
  await user.selectOptions(controls, titles[1]!);
  await waitFor(() => expect(csv()).toEqual(["tariffs/export-controls-timeline.csv"]));
  await isRead();
  await user.selectOptions(controls, titles[0]!);
  await isRead();
  expect(csv()).toHaveLength(1);
  expect(trips()).toEqual([]);
});
