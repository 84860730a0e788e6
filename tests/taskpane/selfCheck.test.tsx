/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { checkExcel, PROBES } from "../../src/excel/self-check/checkExcel";
import { SelfCheckView } from "../../src/taskpane/self-check/SelfCheckView";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";

const few = PROBES.filter(({ id }) => ["texts", "null", "list-256"].includes(id));
const View = () => <SelfCheckView check={(given) => checkExcel({ ...given, probes: few })} />;

test("by keyboard: facts of the Excel, a table of what was expected and found, and a report to copy", async () => {
  startExcelWithFunctions();
  const { user } = renderPane({
    views: [{ id: "self-check", label: "Check this Excel", Component: View }],
  });
  const button = await screen.findByRole("button", { name: "Check this Excel" });
  expect(screen.getByText("16.0.99999.0")).toBeTruthy();
  button.focus();
  await user.keyboard("{Enter}");

  const table = await screen.findByRole("table", { name: "Questions and answers" });
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows).toHaveLength(few.length);
  expect(rows[0]?.textContent).toMatch(/stay texts=1 \| 00101 \| @x \| -5=1 .*as expected\d+$/);
  const report = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Report" }).value;
  expect(report).toContain("ExcelApi\t1.13");
  expect(report.split("\n")).toHaveLength(1 + 8 + 2 + few.length);
  expect(screen.getByRole("button", { name: "Check again" })).toBeTruthy();
  const { violations } = await axe.run(document.getElementById("view-self-check")!);
  expect(violations.map(({ id }) => id)).toEqual([]);
});
