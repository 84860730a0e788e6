/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { VIEWS } from "../../src/taskpane/views";
import { startExcel } from "../support/office/startExcel";
import { renderPane } from "../support/pane";

const VIEW = VIEWS.filter(({ id }) => id === "chain");

test("a map of origins is asked of a bill, walked by keyboard, and leads to a part's row", async () => {
  const excel = startExcel();
  const [{ id: sheet } = { id: "" }] = excel.workbook.sheets();
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 6, columns: 5 }, [
    ["item", "parent", "quantity", "own_value", "origin"],
    ["Motor", null, 1, 100, "USA"],
    ["Magnet", "Motor", 4, 5, "Japan"],
    ["Oxide", "Magnet", 1, 10, "China"],
    ["Case", "Motor", 1, 30, "Atlantis"],
    ["Bolt", "Motor", 1, 10, null],
  ]);
  excel.workbook.addTable({ sheet, row: 0, column: 0, rows: 6, columns: 5 }, true, "bill");
  const { user, container } = renderPane({ views: VIEW });
  await user.click(await screen.findByRole("radio", { name: "Map of origins" }));
  // By hand: 100 + 4 × 5 + 4 × 10 + 30 + 10 = 200.
  await screen.findAllByText(
    "Of a value of 200, by origin: United States 50.0%, China 20.0%, Japan 10.0%.",
  );
  screen.getByText("No origin stated: 1 part, 5.0% of the value.");
  screen.getByText("Origin is no single country (Atlantis): 1 part, 15.0% of the value.");
  screen.getByRole("button", { name: "United States: 50.0% of the value" }).focus();
  await user.keyboard("{ArrowRight}{Enter}");
  await screen.findByText("China: 20.0% of the value, blocked.");
  await user.click(screen.getByRole("button", { name: "Oxide" }));
  await waitFor(() => expect(excel.workbook.selection().row).toBe(3));
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "CountryValueShareBlockedPartsNo value",
    ...["United States10050.0%10", "China4020.0%blocked10", "Atlantis3015.0%10"],
    ...["Japan2010.0%10", "No origin stated105.0%10"],
  ]);
  await user.click(screen.getByRole("button", { name: "Atlantis" }));
  await screen.findByText("Atlantis: 15.0% of the value.");
  const { violations, passes } = await axe.run(container);
  expect(violations).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
}, 60_000);
