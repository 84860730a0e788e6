/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { VIEWS } from "../../src/taskpane/views";
import { startExcel } from "../support/office/startExcel";
import { renderPane } from "../support/pane";

const VIEW = VIEWS.filter(({ id }) => id === "timeline");

test("a timeline is asked for a day, walked by keyboard, and leads to a measure's row", async () => {
  const excel = startExcel();
  const [{ id: sheet } = { id: "" }] = excel.workbook.sheets();
  const area = { sheet, row: 0, column: 0, rows: 4, columns: 6 };
  excel.workbook.write(area, [
    ["key", "start", "end", "status", "status_as_of", "imposer_iso3"],
    ["Duty", 45658, 45748, "ended", 45800, "USA"],
    ["Control", 45700, null, "in-force", 45800, "CHN"],
    ["Rumour", null, null, "unknown", null, "CHN"],
  ]);
  excel.workbook.addTable(area, true, "measures");
  const { user, container } = renderPane({ views: VIEW });
  // 45,748 is 2025-04-01: the first day out of force.
  fireEvent.change(await screen.findByLabelText("In force on"), {
    target: { value: "2025-04-01" },
  });
  await screen.findAllByText("On 2025-04-01, of 3 rows: 1 in force, 1 not known, 1 ended.");
  screen.getByRole("button", { name: /^Rumour: not known/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await screen.findByText("Control: in force on 2025-04-01.");
  await screen.findByText(/^from 2025-02-12, no end set, last known on 2025-05-23/);
  await user.click(screen.getByRole("button", { name: "Show its row" }));
  await waitFor(() => expect(excel.workbook.selection().row).toBe(2));
  const { violations, passes } = await axe.run(container);
  expect(violations).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
}, 60_000);
