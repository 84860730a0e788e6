/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { startWorkbook } from "../excel/client-copy/copyWorkbook";
import { openView, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let book: ReturnType<typeof startWorkbook>;
beforeEach(async () => {
  book = startWorkbook([
    { at: [1, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)" },
    { at: [2, 4], formula: "=LINCHPIN.MODEL_VERSION()" },
  ]);
  await book.excel.workbook.settled();
});

const formulas = () =>
  book.excel.workbook
    .formulas({ sheet: book.sheet, row: 1, column: 4, rows: 2, columns: 1 })
    .flat();

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );

async function open() {
  const { user } = renderPane();
  await openView(user, "Client copy");
  await screen.findByText("2 formulas: 1 native, 1 frozen.");
  return user;
}

test("every formula is listed by function with what becomes of it, and can be chosen", async () => {
  const user = await open();
  const all = screen.getByRole("combobox", { name: "EXPOSURE_RATIO: all" });
  await user.selectOptions(all, "Frozen value");
  expect(screen.getByText("2 formulas: 2 frozen.")).toBeTruthy();
  expect(
    screen.getByText("MODEL_VERSION has no native formula here: it tells about the add-in itself."),
  ).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /named LAMBDAs/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Sheet1!E2" }), "Named LAMBDA");
  expect(screen.getByText("2 formulas: 1 through named LAMBDAs, 1 frozen.")).toBeTruthy();
});

test("a copy is made, a cell that differs is a value, and restoring gives the same workbook", async () => {
  const before = pictureOf(book.excel.workbook);
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Convert to a client copy" }));
  await said(/^The workbook is now a client copy: /);
  expect(formulas().join()).not.toContain("LINCHPIN");
  await user.click(screen.getByRole("button", { name: "Show the report" }));
  await waitFor(() => {
    const active = book.excel.workbook.activeSheet();
    expect(book.excel.workbook.sheets().find(({ id }) => id === active)?.name).toBe("Client copy");
  });
  await user.click(screen.getByRole("button", { name: "Restore the live formulas" }));
  await said("2 live formulas are back. The copy has been removed from the workbook.");
  await book.excel.workbook.settled();
  expect(pictureOf(book.excel.workbook)).toEqual(before);
});

test("a cell that somebody changed is named, and stays when the user says so", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Convert to a client copy" }));
  await said(/^The workbook is now a client copy: /);
  const cell = { sheet: book.sheet, row: 1, column: 4, rows: 1, columns: 1 };
  book.excel.workbook.write(cell, [[7]]);
  await user.click(screen.getByRole("button", { name: "Restore the live formulas" }));
  await said(/1 cell was changed meanwhile and left alone/);
  expect(screen.getByText("=LINCHPIN.EXPOSURE_RATIO(B2,C2)")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Keep these cells/ }));
  await said("1 live formula is back. 1 cell stays as changed.");
  expect(formulas()).toEqual([7, "=LINCHPIN.MODEL_VERSION()"]);
  expect(book.excel.workbook.sheets()).toHaveLength(1);
});

test("errors are named before a copy is made", async () => {
  book = startWorkbook([{ at: [1, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(A2,C2)" }]);
  await book.excel.workbook.settled();
  const { user } = renderPane();
  await openView(user, "Client copy");
  expect(
    await screen.findByText(
      "1 formula shows an error, and a copy would hand it on: Sheet1!E2 (#VALUE!). The view Problems says why.",
    ),
  ).toBeTruthy();
});

test("a protected sheet is a sentence, and nothing can be converted", async () => {
  book.excel.workbook.updateSheet(book.sheet, { protected: true });
  const { user } = renderPane();
  await openView(user, "Client copy");
  await screen.findByText(/^The sheet "Sheet1" is protected\./);
  const button = screen.getByRole("button", { name: "Convert to a client copy" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
});
