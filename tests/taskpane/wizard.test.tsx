/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, type RenderedPane, renderPane } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
beforeEach(() => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
});

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});

async function fillIn(id: string): Promise<RenderedPane> {
  const pane = renderPane();
  await openView(pane.user, "Functions");
  await pane.user.click((await screen.findByText(id)).closest("button")!);
  await pane.user.click(await screen.findByRole("button", { name: "Fill in arguments" }));
  return pane;
}

/** Braces and brackets name keys to user-event unless they are doubled. */
const keys = (text: string) => text.replace(/[{[]/g, "$&$&");
const field = (name: RegExp) => screen.getByRole("combobox", { name });
const value = () => screen.getByRole("region", { name: "Value" });
const shows = (text: string | RegExp) =>
  waitFor(() => {
    const pattern = typeof text === "string" ? expect.stringContaining(text) : null;
    expect(value().textContent).toEqual(pattern ?? expect.stringMatching(text));
  });
const status = () => screen.getByRole("status").textContent;

describe("suppliers of 60, 30 and 10 in a table", () => {
  beforeEach(() => {
    excel.workbook.write(area(0, 0, 4, 2), [
      ["supplier", "tonnes"],
      ["A", 60],
      ["B", 30],
      ["C", 10],
    ]);
    excel.workbook.addTable(area(0, 0, 4, 2), true, "imports");
    excel.workbook.select(area(0, 4));
  });

  test("typed cells show their value, 0.46, and the formula goes into the selected cell", async () => {
    const { user } = await fillIn("HHI");
    expect(value().textContent).not.toMatch(/#/);
    await user.type(field(/^values/), "B2:B4");
    // 0.6² + 0.3² + 0.1²
    await shows("0.46");
    expect(value().textContent).toContain("=LINCHPIN.HHI(B2:B4)");
    await waitFor(() => expect(status()).toBe("Gives 0.46."));
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await waitFor(() => expect(status()).toBe("In Sheet1!E1, which shows 0.46."));
    expect(excel.workbook.formulas(area(0, 4))[0]?.[0]).toBe("=LINCHPIN.HHI(B2:B4)");
  });

  test("a selected column of a table is taken by its name", async () => {
    const { user } = await fillIn("HHI");
    excel.workbook.select(area(1, 1, 3, 1));
    await user.click(screen.getByRole("button", { name: "Use selection for values" }));
    await waitFor(() => expect(field(/^values/)).toHaveProperty("value", "imports[tonnes]"));
    await shows("0.46");
  });

  test("a column is chosen from the list of tables by the keyboard alone", async () => {
    const { user } = await fillIn("HHI");
    act(() => field(/^values/).focus());
    await user.keyboard("{ArrowDown}");
    const list = await screen.findByRole("listbox");
    expect(await within(list).findByRole("option", { name: "imports[#All]" })).toBeTruthy();
    await user.keyboard("tonnes{ArrowDown}{Enter}");
    await waitFor(() => expect(field(/^values/)).toHaveProperty("value", "imports[tonnes]"));
    await shows("0.46");
  });

  test("leaving a field keeps what was typed, although the list holds something like it", async () => {
    const { user } = await fillIn("HHI");
    await user.type(field(/^values/), "imp");
    await user.tab();
    expect(field(/^values/)).toHaveProperty("value", "imp");
  });

  test("a word that the argument does not know is answered by the function's own sentence", async () => {
    const { user } = await fillIn("HHI");
    await user.type(field(/^values/), keys("imports[[tonnes]]"));
    await user.type(field(/^normalised/), "EUROSTAT");
    await shows('#VALUE! normalised is "EUROSTAT": choose one of FALSE, TRUE, UNCTAD.');
    await user.clear(field(/^normalised/));
    await user.type(field(/^normalised/), "unctad");
    await shows('=LINCHPIN.HHI(imports[[tonnes]], "UNCTAD")');
  });

  test("the words of an argument are offered", async () => {
    const { user } = await fillIn("HHI");
    await user.click(field(/^normalised/));
    const options = within(await screen.findByRole("listbox")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(["FALSE", "TRUE", "UNCTAD"]);
    await user.click(options[1]!);
    expect(field(/^normalised/)).toHaveProperty("value", "TRUE");
  });

  test("looking writes nothing", async () => {
    const before = pictureOf(excel.workbook);
    const { user } = await fillIn("HHI");
    await user.type(field(/^values/), keys("imports[tonnes]"));
    await shows("0.46");
    expect(pictureOf(excel.workbook)).toEqual(before);
  });
});

test.each([
  ["#VALUE!", "EXPOSURE_RATIO", ["abc", "5"], /#VALUE! trade is "abc": a number is needed\./],
  ["#DIV/0!", "EXPOSURE_RATIO", ["1", "0"], /#DIV\/0! .*gdp.*\.$/],
  ["#NUM!", "HHI", ["{60;30}", "", "-1"], /#NUM! scale is -1: it must be above 0\./],
  ["#N/A", "EXPOSURE_RATIO", ["1", "A1"], /#N\/A gdp is blank: missing is not zero/],
])("a function's %s comes with its sentence", async (_, id, given, sentence) => {
  const { user } = await fillIn(id);
  const fields = screen.getAllByRole("combobox");
  for (const [index, text] of given.entries()) {
    if (text !== "") await user.type(fields[index]!, keys(text));
  }
  await shows(sentence);
});

test("what is still missing is named, not an error", async () => {
  await fillIn("EXPOSURE_RATIO");
  await shows("Fill in trade, gdp to see the value.");
});

test("an answer that takes time is waited for, and a large one shows its first rows and its size", async () => {
  await fillIn("SELFTEST");
  await shows(/\d+ rows × \d+ columns?; shown: the first 6 rows\./);
});

test("a formula never goes among the cells that it is about", async () => {
  excel.workbook.write(area(0, 0, 2, 1), [[1], [2]]);
  excel.workbook.select(area(4, 0));
  const { user } = await fillIn("HHI");
  await user.type(field(/^values/), "A:A");
  await shows(/0\.5555555556/);
  await user.click(screen.getByRole("button", { name: "Insert" }));
  await waitFor(() =>
    expect(status()).toBe(
      "Sheet1!A5 is one of the cells of values, so the formula would refer to itself. Select a cell outside A:A.",
    ),
  );
  expect(excel.workbook.formulas(area(4, 0))).toEqual([[""]]);
});

test("the form has no fault of accessibility that shows without layout", async () => {
  const { container } = await fillIn("HHI");
  await shows(/Fill in values/);
  const { violations, passes } = await axe.run(
    { include: [container], exclude: ["[data-tabster-dummy]"] },
    {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false } },
    },
  );
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(15);
});
