/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { TOUR_STEPS } from "../../src/models/tour/tourSteps";
import { VIEWS } from "../../src/taskpane/views";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";

const TOUR = VIEWS.filter(({ id }) => id === "tour" || id === "datasets").reverse();

/** Both figures are there: functions in functions are beyond the workbook in memory, which says so. */
const figures = () =>
  waitFor(() => {
    const { length } = screen.getAllByText("#CALC!");
    expect(length).toBe(2);
  });

test("steps are added by keyboard, one after the other, and their figures stand in the pane", async () => {
  const excel = startExcelWithFunctions();
  const { user } = renderPane({ views: TOUR });
  await screen.findByRole("heading", { name: "1 of 8: The macro ratio" });
  const add = screen.getByRole("button", { name: "Add to the sheet" });
  add.focus();
  await user.keyboard("{Enter}");
  const section = screen.getByRole("region", { name: "The macro ratio" });
  const [exposure] = TOUR_STEPS[0]!.data;
  await within(section).findByText(exposure!.words);
  await within(section).findByRole("button", { name: "'Guided tour'!E7" });
  expect(excel.workbook.sheets().map(({ name }) => name)).toContain("Guided tour");
  await figures();

  await user.click(screen.getByRole("button", { name: "Next: the sector" }));
  await screen.findByRole("heading", { name: "2 of 8: The sector" });
  const steps = within(screen.getByRole("navigation", { name: "Steps" }));
  expect(steps.getAllByRole("button").map((each) => each.textContent)).toHaveLength(8);
  expect(steps.getAllByText("On the sheet")).toHaveLength(1);
});

test("a tour that was begun goes on where it stopped, and a step leads further", async () => {
  startExcelWithFunctions();
  const first = renderPane({ views: TOUR });
  await first.user.click(await screen.findByRole("button", { name: "Add to the sheet" }));
  await screen.findByRole("button", { name: "Next: the sector" });
  await figures();
  await first.user.click(screen.getByRole("button", { name: "Macro exposure ratios" }));
  await screen.findByRole("heading", { name: "Macro exposure ratios" });
  first.unmount();

  renderPane({ views: TOUR });
  await screen.findByRole("heading", { name: "2 of 8: The sector" });
});

test("a protected structure is told, and nothing is added", async () => {
  const excel = startExcelWithFunctions();
  await Excel.run(async ({ workbook }) => {
    workbook.protection.protect();
    await workbook.context.sync();
  });
  const { user } = renderPane({ views: TOUR });
  await user.click(await screen.findByRole("button", { name: "Add to the sheet" }));
  await screen.findAllByText(/^The structure of this workbook is protected/);
  expect(excel.workbook.sheets()).toHaveLength(1);
});

test("the view has no fault of accessibility that shows without layout", async () => {
  startExcelWithFunctions();
  const { user, container } = renderPane({ views: TOUR });
  await user.click(await screen.findByRole("button", { name: "Add to the sheet" }));
  await screen.findByRole("button", { name: "Next: the sector" });
  await figures();
  // Figures are read again after every calculation, and axe takes longer than the last of them.
  const { passes, violations } = await act(() =>
    axe.run(
      { include: [container], exclude: ["[data-tabster-dummy]"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { "color-contrast": { enabled: false } },
      },
    ),
  );
  expect(passes.length).toBeGreaterThan(5);
  expect(violations).toEqual([]);
});
