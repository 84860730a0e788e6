/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { lazy } from "react";
import { census } from "../../src/datasets/live/census";
import { sdmx } from "../../src/datasets/live/sdmx";
import { LiveView } from "../../src/taskpane/live/LiveView";
import { type LiveServer, startLiveServer } from "../support/liveServer";
import { giveFetch } from "../support/nodeFetch";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
let server: LiveServer;
beforeAll(async () => {
  giveFetch();
  server = await startLiveServer();
});
afterAll(() => server.close());
beforeEach(() => {
  excel = startExcelWithFunctions();
  localStorage.clear();
});

const CSV = { type: "application/vnd.sdmx.data+csv" };
const ROWS = [
  "DATAFLOW,REF_AREA: Area,MEASURE: Measure,TIME_PERIOD: Time,OBS_VALUE: Value",
  "X:GDP,USA: United States,B1GQ: Gross domestic product,2024,28.5",
  "X:GDP,CHN: China,B1GQ: =HYPERLINK(1),2024,18.7",
].join("\n");
const KEY = "0123456789abcdef0123456789abcdef01234567";

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** The view over sources whose addresses lead to the server of the test. */
async function open(title: string): Promise<UserEvent> {
  const sources = [sdmx, census(`${server.address}/data`)];
  const Component = lazy(() => Promise.resolve({ default: () => <LiveView sources={sources} /> }));
  const { user } = renderPane({ views: [{ id: "live", label: "Live sources", Component }] });
  await user.click((await screen.findByText(title)).closest("button")!);
  return user;
}

async function openSdmx(): Promise<UserEvent> {
  const user = await open("OECD and other SDMX services");
  const address = screen.getByRole("textbox", { name: "Address" });
  await user.clear(address);
  await user.type(address, `${server.address}/rest/data/X`);
  return user;
}

test("nothing is asked until the button that names the host is pressed", async () => {
  server.answer({ ...CSV, body: ROWS });
  const user = await open("OECD and other SDMX services");
  expect(button("Ask sdmx.oecd.org")).toBeTruthy();
  const address = screen.getByRole("textbox", { name: "Address" });
  await user.clear(address);
  await user.type(address, `${server.address}/rest/data/X`);
  expect(button(`Ask ${server.host}`)).toBeTruthy();
  expect(server.asked).toEqual([]);
});

test("rows are looked at, then imported by the path of the bundled datasets, with their record", async () => {
  const user = await openSdmx();
  server.answer({ ...CSV, body: ROWS });
  const before = pictureOf(excel.workbook);
  await user.click(button(`Ask ${server.host}`));
  await said("2 rows received. Check them, then import.");
  expect(document.activeElement).toBe(button(`Ask ${server.host}`));
  const table = within(screen.getByRole("region", { name: "First rows" }));
  expect(table.getAllByRole("row")).toHaveLength(3);
  expect(table.getByText("=HYPERLINK(1)")).toBeTruthy();
  expect(pictureOf(excel.workbook)).toEqual(before);

  await user.click(button("Import to a new sheet"));
  await said(/^Imported 2 rows into the sheet "Observations" as the table observations\.$/);
  const sheets = excel.workbook.sheets();
  const [observations, sources] = ["Observations", "Sources"].map(
    (name) => sheets.find((sheet) => sheet.name === name)!.id,
  );
  const cells = excel.workbook.values({
    sheet: observations!,
    row: 1,
    column: 0,
    rows: 2,
    columns: 8,
  });
  expect(cells.map((row) => [row[1], row[3], row[5], row[7]])).toEqual([
    ["Gross domestic product", "USA", "2024", 28.5],
    ["=HYPERLINK(1)", "CHN", "2024", 18.7],
  ]);
  const record = excel.workbook.text({ sheet: sources!, row: 4, column: 0, rows: 1, columns: 14 });
  const text = record.flat().join(" | ");
  expect(text).toContain(`asked from ${server.host} on `);
  expect(text).toContain(`${server.address}/rest/data/X`);
});

test("a failure is told in sight and aloud, and can be tried again", async () => {
  const user = await openSdmx();
  server.answer({ status: 429, type: "text/plain", headers: { "Retry-After": "30" }, body: "" });
  await user.click(button(`Ask ${server.host}`));
  const sentence = `${server.host} has had too many requests from your network. Ask again in 30 seconds.`;
  await said(sentence);
  expect(screen.getAllByText(sentence)).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Import to a new sheet" })).toBeNull();
  server.answer({ ...CSV, body: ROWS });
  await user.click(button(`Ask ${server.host}`));
  await said("2 rows received. Check them, then import.");
});

test("a question is cancelled while the host keeps silent", async () => {
  const user = await openSdmx();
  const reached = new Promise<void>((resolve) => {
    server.answer(() => {
      resolve();
      return null;
    });
  });
  await user.click(button(`Ask ${server.host}`));
  await reached;
  const cancel = button("Cancel");
  expect(document.activeElement).toBe(cancel);
  await user.click(cancel);
  await said("Cancelled. The workbook is unchanged.");
  expect(document.activeElement).toBe(button(`Ask ${server.host}`));
});

test("an answer is dropped when the question changes", async () => {
  const user = await openSdmx();
  server.answer({ ...CSV, body: ROWS });
  await user.click(button(`Ask ${server.host}`));
  await said("2 rows received. Check them, then import.");
  await user.type(screen.getByRole("textbox", { name: "Address" }), "Y");
  expect(screen.queryByRole("region", { name: "First rows" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Import to a new sheet" })).toBeNull();
});

test("inputs that cannot be asked are explained, and the button then asks nothing", async () => {
  server.answer({ body: "" });
  const user = await open("OECD and other SDMX services");
  await user.clear(screen.getByRole("textbox", { name: "Address" }));
  expect(screen.getByText(/^The address must begin with https:/)).toBeTruthy();
  await user.click(button("Ask"));
  expect(server.asked).toEqual([]);
});

test("the census key is kept on the machine only, found again, and removed on request", async () => {
  const user = await open("US Census, trade in goods");
  server.answer((url) => ({
    body: JSON.stringify([
      ["CTY_CODE", "CTY_NAME", url.pathname.includes("imports") ? "GEN_VAL_YR" : "ALL_VAL_YR"],
      ["5700", "CHINA", "438741977000"],
    ]),
  }));
  await user.type(screen.getByLabelText("Your key"), KEY);
  await user.click(button(`Ask ${server.host}`));
  await said(/^3 rows received/);
  expect(server.asked).toHaveLength(6);
  await user.click(button("Import to a new sheet"));
  await said(/^Imported 3 rows/);
  expect(JSON.stringify(pictureOf(excel.workbook))).not.toContain(KEY);
  expect(Object.values(localStorage)).toEqual([KEY]);

  await user.click(button("Live sources"));
  await user.click((await screen.findByText("US Census, trade in goods")).closest("button")!);
  expect(screen.getByLabelText<HTMLInputElement>("Your key").value).toBe(KEY);
  await user.click(button("Remove the key from this machine"));
  expect(localStorage).toHaveLength(0);
  expect(screen.getByLabelText<HTMLInputElement>("Your key").value).toBe("");
});
