/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import frozen from "../../src/functions/functions.json";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, readFunctions, type RenderedPane, renderPane } from "../support/pane";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );

async function openFunctions(
  options: Parameters<typeof renderPane>[0] = {},
): Promise<RenderedPane> {
  const pane = renderPane(options);
  await openView(pane.user, "Functions");
  await screen.findByText("EXPOSURE_RATIO");
  return pane;
}

const entry = (name: string) => screen.getByText(name).closest("button")!;

test("every function that Excel knows is listed", async () => {
  await openFunctions();
  expect(frozen.functions.length).toBeGreaterThanOrEqual(6);
  for (const { id } of frozen.functions) expect(entry(id)).toBeTruthy();
});

test("a function is found by the question it answers", async () => {
  const { user } = await openFunctions();
  await user.type(
    screen.getByRole("searchbox", { name: "Search functions" }),
    "beside the whole economy",
  );
  await said(/functions found/);
  expect(screen.getAllByRole("listitem")[0]?.textContent).toMatch(/^EXPOSURE_RATIO/);
});

test("a question that nothing answers in full is taken by its subject", async () => {
  const { user } = await openFunctions();
  await user.type(
    screen.getByRole("searchbox", { name: "Search functions" }),
    "Which trade threatens the whole economy?",
  );
  await said(/[1-9]\d* functions found/);
  expect(screen.getAllByRole("listitem")[0]?.textContent).toMatch(/^EXPOSURE_RATIO/);
});

test("its page tells signature, arguments, result, limits and sources", async () => {
  const { user } = await openFunctions();
  await user.click(entry("EXPOSURE_RATIO"));
  const page = screen.getByRole("heading", { name: "EXPOSURE_RATIO" }).parentElement!;
  for (const text of [
    "=LINCHPIN.EXPOSURE_RATIO(trade, gdp, [scale])",
    "100 for percent.",
    "Trade over GDP as a fraction.",
    "exposure = trade / gdp × scale",
    "It counts gross trade.",
    "A macro ratio says nothing about single products.",
    "World Bank, World Development Indicators",
  ]) {
    expect(page.textContent).toContain(text);
  }
  expect(document.activeElement?.textContent).toBe("EXPOSURE_RATIO");
});

test("a related function is one step away, and one that does not exist is not offered", async () => {
  const { user } = await openFunctions();
  await user.click(entry("EXPOSURE_RATIO"));
  expect(screen.queryByText("NOT_A_FUNCTION")).toBeNull();
  await user.click(screen.getByRole("button", { name: "HHI" }));
  expect(await screen.findByRole("heading", { name: "HHI" })).toBe(document.activeElement);
});

test("the example goes into the selected cell and shows its answer", async () => {
  const { user } = await openFunctions();
  await user.click(entry("EXPOSURE_RATIO"));
  await screen.findByText("Sheet1!A1");
  await user.click(screen.getByRole("button", { name: /^Insert/ }));
  await said(/^In Sheet1!A1, which shows 0\.0160/);
  const sheet = excel.workbook.activeSheet();
  const at = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  expect(excel.workbook.formulas(at)[0]?.[0]).toContain("EXPOSURE_RATIO(461, 28650)");
  await screen.findByText("Sheet1!A1 is not empty. Select an empty cell.");
});

test("the example never goes over what is there", async () => {
  const sheet = excel.workbook.activeSheet();
  const at = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  excel.workbook.write(at, [["mine"]]);
  const { user } = await openFunctions();
  await user.click(entry("EXPOSURE_RATIO"));
  await user.click(screen.getByRole("button", { name: /^Insert/ }));
  await said("Sheet1!A1 is not empty. Select an empty cell.");
  expect(excel.workbook.values(at)).toEqual([["mine"]]);
});

test("a function without help is shown with what Excel knows of it", async () => {
  const readJson = (path: string) =>
    path === "help.json" ? Promise.reject(new Error("gone")) : readFunctions(path);
  const { user } = await openFunctions({ readJson });
  await user.click(entry("HHI"));
  expect(screen.getByText(/^=LINCHPIN\.HHI\(values/)).toBeTruthy();
});

test("no functions at all is an error with a way out", async () => {
  const readJson = () => Promise.resolve({ functions: [] });
  const { user } = renderPane({ readJson });
  await openView(user, "Functions");
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /^functions\.json lists no functions\. Reload the pane\./,
  );
});
