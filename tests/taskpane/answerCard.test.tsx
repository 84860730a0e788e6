/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { FormulaCard } from "../../src/taskpane/parts/FormulaCard";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { renderPane } from "../support/pane";

const LABEL = "Exposure";
const VIEWS = [
  {
    ...{ id: "card", label: "Card" },
    Component: () => (
      <FormulaCard
        insertable={{
          ...{ label: LABEL, formula: "=LINCHPIN.EXPOSURE_RATIO(A1, A2)", numberFormat: "0.00%" },
        }}
        place="selected"
        onInserted={() => undefined}
      />
    ),
  },
];

test("what was inserted stands in the pane in its own format and follows the sheet", async () => {
  const excel = startExcelWithFunctions();
  const sheet = excel.workbook.activeSheet();
  const at = (row: number, column = 0) => ({ sheet, row, column, rows: 1, columns: 1 });
  // The article's own figures, and 1.61% of them.
  excel.workbook.write(at(0), [[461]]);
  excel.workbook.write(at(1), [[28650]]);
  excel.workbook.select(at(2, 3));
  const { user } = renderPane({ views: VIEWS });
  await user.click(await screen.findByRole("button", { name: `Insert: ${LABEL}` }));
  await screen.findByText("1.61%");
  expect(screen.getByRole("status").textContent).toBe("In Sheet1!D3, which shows 1.61%.");

  excel.workbook.write(at(1), [[46100]]);
  await screen.findByText("1.00%");

  excel.workbook.write(at(1), [[0]]);
  await screen.findByText("#DIV/0!");
  await screen.findByText(/gdp is 0|gdp.*zero/);

  excel.workbook.select(at(9, 9));
  await user.click(screen.getByRole("button", { name: "Sheet1!D3" }));
  await waitFor(() => expect(excel.workbook.selection()).toMatchObject({ row: 2, column: 3 }));

  excel.workbook.clear(at(2, 3), "Contents");
  excel.workbook.select(at(4));
  await screen.findByText("Sheet1!D3 is empty now.");
});
