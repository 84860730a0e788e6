/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { sdmx } from "../../src/datasets/live/sdmx";
import { importDataset } from "../../src/excel/importing/importDataset";
import { type LiveServer, asking, startLiveServer } from "../support/liveServer";
import { giveFetch } from "../support/nodeFetch";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";
import { smallDataset } from "../support/smallDataset";

const NOW = new Date(2026, 10, 21, 9, 30);
const CSV = { type: "application/vnd.sdmx.data+csv" };
const rowsWith = (value: number): string =>
  [
    "DATAFLOW,REF_AREA: Area,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value",
    `X:GDP,USA: United States,B1GQ: Gross domestic product,2024,${value}`,
    "X:GDP,CHN: China,B1GQ: Gross domestic product,2024,18.7",
  ].join("\n");

let server: LiveServer;
beforeAll(async () => {
  giveFetch();
  server = await startLiveServer();
});
afterAll(() => server.close());

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );

async function openTable(name: string) {
  const { user } = renderPane();
  await user.click((await screen.findByText(name)).closest("button")!);
  await screen.findByRole("heading", { level: 3, name: "Vintage" });
  return user;
}

test("a live table asks the same again, only by the button that names the host, and keeps an edit", async () => {
  const excel = startExcelWithFunctions();
  const request = {
    source: sdmx.id,
    inputs: { preset: "", address: `${server.address}/rest/data/X` },
  };
  server.answer({ ...CSV, body: rowsWith(28.5) });
  const answer = await sdmx.plan(request.inputs).ask(asking());
  await importDataset({ ...answer, request }, NOW);
  const table = () => excel.workbook.tables().find(({ name }) => name === "observations")!;
  const values = () => excel.workbook.values({ ...table().area, column: 7, columns: 1 }).flat();
  excel.workbook.write({ ...table().area, row: 2, column: 7, rows: 1, columns: 1 }, [[99]]);

  server.answer({ ...CSV, body: rowsWith(29.3) });
  const user = await openTable("observations");
  await screen.findByText("Check this table");
  expect(server.asked).toEqual([]);
  await user.click(await screen.findByRole("button", { name: `Ask ${server.host} again` }));
  await said(/^\d+ cells? to update/);
  expect(server.asked).toHaveLength(1);
  expect(values().slice(1)).toEqual([28.5, 99]);
  await user.click(button("Refresh"));
  await said(/^Refreshed observations: /);
  expect(values().slice(1)).toEqual([29.3, 99]);
});

test("a table of the user's own is checked against what was understood of it when it was imported", async () => {
  const excel = startExcelWithFunctions();
  const fields = [{ name: "code" }, { name: "share", type: "number" as const }];
  await importDataset(smallDataset("mine", fields, [["a", 0.5]]), NOW);
  const { area } = excel.workbook.tables().find(({ name }) => name === "mine")!;
  excel.workbook.write({ ...area, row: 1, column: 1, rows: 1, columns: 1 }, [["half"]]);
  const user = await openTable("mine");
  await user.click(await screen.findByRole("button", { name: "Check this table" }));
  await said("1 row checked: 1 place to look at.");
  expect(button("Row 2, share")).toBeTruthy();
});
