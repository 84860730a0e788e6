/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );

const QUESTION = "How large were US imports from China against US GDP in 2024?";

async function open(user: UserEvent): Promise<void> {
  await openView(user, "Disagreements");
  await user.click((await screen.findByText(QUESTION)).closest("button")!);
}

test("every disagreement is listed with its figures", async () => {
  const { user } = renderPane();
  await openView(user, "Disagreements");
  await screen.findByRole("heading", { name: "Where sources disagree" });
  const panel = screen.getByRole("tabpanel", { name: "Disagreements" });
  const items = within(panel).getAllByRole("listitem");
  expect(items.length).toBeGreaterThanOrEqual(20);
  for (const item of items) expect(item.textContent).toContain(" · ");
});

test("a disagreement is found by a figure that someone read elsewhere", async () => {
  const { user } = renderPane();
  await openView(user, "Disagreements");
  const panel = await screen.findByRole("tabpanel", { name: "Disagreements" });
  await user.type(await within(panel).findByRole("searchbox"), "1.61");
  await said(/^\d disagreements? found\.$/);
  expect(within(panel).getAllByRole("listitem")[0]?.textContent).toContain(QUESTION);
});

test("a disagreement shows figures, sources and reason, and inserts both at the selection", async () => {
  const { user } = renderPane();
  await open(user);
  const heading = await screen.findByRole("heading", { level: 2, name: QUESTION });
  expect(document.activeElement).toBe(heading);
  const figures = screen.getAllByText(/^1\.(61|50) %$/).map((each) => each.textContent);
  expect(figures).toEqual(["1.61 %", "1.50 %"]);
  expect(screen.getByText("Why they differ.")).toBeTruthy();

  const sheet = excel.workbook.activeSheet();
  excel.workbook.select({ sheet, row: 9, column: 2, rows: 1, columns: 1 });
  await screen.findByText("Sheet1!C10:M14");
  await user.click(screen.getByRole("button", { name: "Insert both figures" }));
  await said("2 figures with their sources are in Sheet1!C10:M14.");
  expect(excel.workbook.values({ sheet, row: 11, column: 3, rows: 2, columns: 1 })).toEqual([
    [0.0161],
    [0.015029],
  ]);
  excel.workbook.select({ sheet, row: 20, column: 2, rows: 1, columns: 1 });
  await screen.findByText("Sheet1!C21:M25");
});

test("what stands in the way is told before and after the button is pressed, and nothing is written", async () => {
  const sheet = excel.workbook.activeSheet();
  excel.workbook.write({ sheet, row: 2, column: 4, rows: 1, columns: 1 }, [["mine"]]);
  const before = pictureOf(excel.workbook);
  const { user } = renderPane();
  await open(user);
  const sentence = /and Sheet1!E3 is not empty\. Select a cell with free space/;
  await screen.findByText(sentence);
  await user.click(screen.getByRole("button", { name: "Insert both figures" }));
  await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(sentence));
  expect(pictureOf(excel.workbook)).toEqual(before);
});
