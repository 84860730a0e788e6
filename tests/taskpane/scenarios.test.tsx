/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { startSalesModel } from "../excel/scenarios/salesModel";
import { renderPane } from "../support/pane";
import { ScenariosView } from "../../src/taskpane/scenarios/ScenariosView";
import { pictureOf } from "../support/workbookPicture";

// The waits of a run are held in virtual time, in tests/excel/scenarios; a person's take too long here.
jest.mock("../../src/excel/what-if/usualQuiet", () => ({
  usualQuiet: () => ({ usual: 5, plain: 5, unasked: 5, pending: 5 }),
}));

const VIEWS = [{ id: "scenarios", label: "Scenarios", Component: ScenariosView }];

let model: ReturnType<typeof startSalesModel>;
beforeEach(() => {
  model = startSalesModel();
  // The add-in's own function takes its time to answer and is not needed here.
  model.workbook.clear(model.cell(3, 1), "All");
});

const field = (name: string) => screen.getByRole("textbox", { name });
const fill = async (user: UserEvent, name: string, text: string) => {
  await user.clear(field(name));
  await user.type(field(name), text);
};
const press = (user: UserEvent, name: string | RegExp) =>
  user.click(screen.getByRole("button", { name }));
const said = (sentence: string | RegExp) =>
  waitFor(() => {
    const { textContent } = screen.getByRole("status");
    if (typeof sentence === "string") expect(textContent).toBe(sentence);
    else expect(textContent).toMatch(sentence);
  });
const select = (row: number, rows = 1) => model.workbook.select(model.cell(row, 1, rows));
const price = () => model.workbook.values(model.cell(0, 1))[0]![0];

describe("the grid", () => {
  const fillGrid = async (user: UserEvent) => {
    select(0);
    await press(user, "Use selection for Input cell");
    await screen.findByText("Price is 2");
    await fill(user, "From", "1");
    await fill(user, "To", "3");
    await fill(user, "Values", "3");
    select(2);
    await press(user, "Use selection for Outputs");
    await screen.findByText("Revenue is 200");
  };

  test("is filled from the selection, run, and written to a sheet", async () => {
    const { user } = renderPane({ views: VIEWS });
    await fillGrid(user);
    select(5);
    await press(user, "Use selection for Outputs");
    await screen.findByText("Revenue is 200 · Grade is low");
    await press(user, "Run the grid");
    await said("3 points are on the sheet “Scenarios”. The inputs are unchanged.");
    expect(price()).toBe(2);
    expect(model.workbook.tables()).toMatchObject([{ name: "scenarios", area: { rows: 4 } }]);
  });

  test("says beside the field why a cell cannot be an input", async () => {
    const { user } = renderPane({ views: VIEWS });
    await user.type(field("Input cell"), "B3");
    await screen.findByText(/^Sheet1!B3 holds the formula =B1\*B2\. An input holds a constant/);
  });

  test("goes on meaning the same cells when its result is in front", async () => {
    const { user } = renderPane({ views: VIEWS });
    await user.type(field("Input cell"), "B1");
    await user.type(field("Outputs"), "B3; B6");
    await user.tab();
    await waitFor(() => expect(field("Input cell")).toHaveProperty("value", "Sheet1!B1"));
    await waitFor(() => expect(field("Outputs")).toHaveProperty("value", "Sheet1!B3; Sheet1!B6"));
  });

  test("when cancelled offers the points that there are", async () => {
    const { user } = renderPane({ views: VIEWS });
    await fillGrid(user);
    await fill(user, "Values", "400");
    await press(user, "Run the grid");
    await screen.findByText(/^\d+ of 400 points, about \d+ (s|min) left$/);
    await press(user, "Cancel");
    await said(/^Cancelled\. \d+ of 400 points were read; the inputs are unchanged\.$/);
    expect(price()).toBe(2);
    await press(user, "Write the points so far");
    await said(/^\d+ points are on the sheet “Scenarios”\./);
  });

  test("keeps the result of a run whose sheet could not be made", async () => {
    const { user } = renderPane({ views: VIEWS });
    await fillGrid(user);
    model.excel.faults.failAt("TableCollection.add");
    await press(user, "Run the grid");
    await said(/^Excel reported an internal error\./);
    expect(model.workbook.sheets()).toHaveLength(1);
    await press(user, "Write the result");
    await said("3 points are on the sheet “Scenarios”. The inputs are unchanged.");
  });

  test("keeps what was filled in while another part is looked at", async () => {
    const { user } = renderPane({ views: VIEWS });
    await user.type(field("From"), "7");
    await user.click(screen.getByRole("tab", { name: /^Tornado/ }));
    await screen.findByRole("button", { name: "Run the tornado" });
    await user.click(screen.getByRole("tab", { name: /^Grid/ }));
    expect(field("From")).toHaveProperty("value", "7");
  });
});

test("the tornado names the input that matters most", async () => {
  const { user } = renderPane({ views: VIEWS });
  await user.click(screen.getByRole("tab", { name: /^Tornado/ }));
  await user.click(screen.getByRole("radio", { name: "Values" }));
  const [first, second] = ["Input 1", "Input 2"].map((name) => screen.getByRole("group", { name }));
  const within1 = within(first!);
  const within2 = within(second!);
  await user.type(within1.getByRole("textbox", { name: "Input 1 cell" }), "B1");
  await user.type(within1.getByRole("textbox", { name: "Low" }), "1");
  await user.type(within1.getByRole("textbox", { name: "High" }), "3");
  await user.type(within2.getByRole("textbox", { name: "Input 2 cell" }), "B2");
  await user.type(within2.getByRole("textbox", { name: "Low" }), "90");
  await user.type(within2.getByRole("textbox", { name: "High" }), "110");
  await user.type(field("Output"), "B3");
  await press(user, "Run the tornado");
  await said(
    "The tornado is on the sheet “Tornado”. Price moves Revenue most. The inputs are unchanged.",
  );
});

test("a tornado whose output does not move names no input", async () => {
  const { user } = renderPane({ views: VIEWS });
  await user.click(screen.getByRole("tab", { name: /^Tornado/ }));
  const [first] = screen.getAllByRole("group", { name: /^Input/ });
  await user.type(within(first!).getByRole("textbox", { name: "Input 1 cell" }), "B2");
  await user.type(field("Output"), "B1");
  await press(user, "Run the tornado");
  await said(/^The tornado is on the sheet “Tornado”\. .* did not move at any of them/);
});

test("a solution is shown, kept and taken back in one press each", async () => {
  const { user } = renderPane({ views: VIEWS });
  await user.click(screen.getByRole("tab", { name: /^Solve for/ }));
  await user.type(field("Change this input"), "B1");
  await user.type(field("So that this output"), "B3");
  await user.type(field("Is"), "250");
  const before = pictureOf(model.workbook);
  await press(user, "Solve");
  await said(/^Price = 2\.5 makes Revenue 250\. \d+ values were tried; Price is again 2\.$/);
  expect(pictureOf(model.workbook)).toEqual(before);
  await press(user, "Keep this value");
  await said(/^Sheet1!B1 now holds 2\.5.*; before it was 2\.$/);
  expect(price()).toBeCloseTo(2.5, 9);
  await press(user, "Undo");
  await said("Price is again 2.");
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("scenarios are saved, shown, taken back and compared", async () => {
  const { user } = renderPane({ views: VIEWS });
  await user.click(screen.getByRole("tab", { name: /^Saved/ }));
  model.put(0, 1, 3);
  await user.type(field("Cells"), "B1");
  await user.type(field("Name"), "High");
  await press(user, "Save as a scenario");
  await said("“High” is saved in the sheet Scenario list.");
  model.put(0, 1, 2);
  await user.click(await screen.findByRole("button", { name: "Show High" }));
  await said("The model shows “High”. Back to base restores it.");
  expect(price()).toBe(3);
  await user.click(await screen.findByRole("button", { name: "Back to base" }));
  await said("The model is at its base again.");
  expect(price()).toBe(2);
  await user.type(field("Outputs to compare"), "B3");
  await press(user, "Compare");
  await said("The comparison is on the sheet “Comparison”. The inputs are unchanged.");
  await user.click(screen.getByRole("button", { name: "Delete High" }));
  await said("“High” was removed from the list. The model is unchanged.");
  await screen.findByText("None yet.");
});

test("a run that was cut short is restored when the pane opens, and said", async () => {
  const { workbook } = model;
  const name = (text: string, formula: string) =>
    workbook.setName({ name: text, scope: null, formula, comment: "", visible: false });
  const input = { label: "Price", address: "Sheet1!B1", was: 2, format: "General", tries: [1, 3] };
  const journal = JSON.stringify({ what: "Scenario grid", inputs: [input] });
  const before = pictureOf(workbook);
  model.put(0, 1, 3);
  name("_linchpin_run_in_1", "=Sheet1!$B$1");
  name("_linchpin_run", `="${journal.replaceAll('"', '""')}"`);
  const { user } = renderPane({ views: VIEWS });
  await said(
    "Scenario grid: the run was cut short when the pane closed. Its inputs are restored: Price (Sheet1!B1) = 2.",
  );
  await workbook.settled();
  expect(pictureOf(workbook)).toEqual(before);
  await press(user, "OK");
  expect(screen.queryByRole("button", { name: "OK" })).toBeNull();
});

test("an input that cannot be restored stays known until it can", async () => {
  const { workbook } = model;
  const name = (text: string, formula: string) =>
    workbook.setName({ name: text, scope: null, formula, comment: "", visible: false });
  const input = { label: "Price", address: "Sheet1!B1", was: 2, format: "General", tries: [1, 3] };
  model.put(0, 1, 3);
  name("_linchpin_run_in_1", "=Sheet1!$B$1");
  const journal = JSON.stringify({ what: "Tornado", inputs: [input] });
  name("_linchpin_run", `="${journal.replaceAll('"', '""')}"`);
  workbook.updateSheet(model.sheet, { protected: true });
  const { user } = renderPane({ views: VIEWS });
  await said(/^The inputs could not be put back \(.*then try again or reload the pane\.$/);
  workbook.updateSheet(model.sheet, { protected: false });
  await press(user, "Restore the inputs");
  await said(/^Tornado: the run was cut short.* Price \(Sheet1!B1\) = 2\.$/);
  expect(price()).toBe(2);
});
