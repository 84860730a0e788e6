/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { UserEvent } from "@testing-library/user-event";
import type { CellValue } from "../../src/preview/workbook/workbook";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { openView, renderPane, tab } from "../support/pane";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

/** An ERP's export: levels, positions, prices that contain the parts. */
const EXPORT: CellValue[][] = [
  ["Lv", "Pos", "Component number", "Description", "Comp. Qty", "Std price", "Country of origin"],
  [1, "0010", "M-100", "Motor", 4, 30, "CN"],
  [2, "0010", "B-200", "Bearing", 2, 3, "DE"],
  [2, "0020", "W-300", "Wire", 0.5, 8, "CN"],
  [1, "0020", "F-400", "Frame", 1, 25, "US"],
];

function addTable(rows: CellValue[][], name: string): void {
  const { workbook } = excel;
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  const area = { sheet: workbook.activeSheet(), row: 0, column: 0, ...size };
  workbook.write(area, rows);
  workbook.addTable(area, true, name);
}

const said = (sentence: RegExp) =>
  waitFor(() => expect(screen.getByRole("status").textContent).toMatch(sentence));

async function openModel(user: UserEvent, model: string): Promise<void> {
  await openView(user, "Models");
  const panel = await screen.findByRole("tabpanel", { name: "Models" });
  await user.click((await within(panel).findByText(model)).closest("button")!);
  await screen.findByRole("heading", { level: 2, name: model });
}

const rowsShown = () =>
  within(screen.getByRole("region", { name: "First rows" }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

test("an ERP's bill becomes a chokepoint model", async () => {
  addTable(EXPORT, "erp_bill");
  const { user, container } = renderPane();
  await openModel(user, "Chokepoint model");
  await user.click(
    await screen.findByRole("button", { name: "Use any table as Bill of materials" }),
  );
  await screen.findByRole("heading", { level: 2, name: "Use a table as bill of materials" });
  await screen.findByRole("region", { name: "First rows" });
  expect(rowsShown()[0]).toEqual([
    ...["item", "parent", "quantity", "own_value", "origin", "restriction"],
  ]);
  expect(rowsShown()[2]).toEqual(["M-100", "erp_bill", "4", "20", "CN", ""]);
  expect(screen.getByText(/No column says how restricted a part is/)).toBeTruthy();
  expect(
    await axe.run(container, { rules: { "color-contrast": { enabled: false } } }),
  ).toMatchObject({ violations: [] });

  const product = screen.getByRole("textbox", { name: /product/ });
  await user.clear(product);
  await user.type(product, "Drone");
  await waitFor(() => expect(rowsShown()[1]?.[0]).toBe("Drone"));
  await user.click(screen.getByRole("radio", { name: /what is added/ }));
  await waitFor(() => expect(rowsShown()[2]?.[3]).toBe("30"));
  await user.click(screen.getByRole("radio", { name: /full cost/ }));

  await user.click(tab("Columns"));
  await user.selectOptions(screen.getByLabelText("Restriction index"), "The same for every row");
  await user.type(screen.getByLabelText("Restriction index, the same for every row"), "90%");
  await user.click(tab("Rows"));
  await waitFor(() => expect(rowsShown()[2]?.[5]).toBe("90.0%"));

  await user.click(screen.getByRole("button", { name: "Make a new table" }));
  await said(
    /^Made the table own_erp_bill_bill_of_materials on the sheet "erp_bill, bill of materials"/,
  );
  await user.click(screen.getByRole("button", { name: /^Use own_erp/ }));
  await screen.findByRole("heading", { level: 2, name: "Chokepoint model" });
  const bill = await screen.findByRole<HTMLSelectElement>("combobox", {
    name: "Bill of materials",
  });
  expect(bill.selectedOptions[0]?.textContent).toBe("Table own_erp_bill_bill_of_materials");
  await screen.findByRole("combobox", { name: "Blocked country or bloc" });
  await user.click(screen.getByRole("button", { name: "Build this model" }));
  await said(/^Built on the sheet "Chokepoint Drone, China"\./);
});

test("a table of one's own leads on to the model that begins with it, chosen there", async () => {
  addTable(EXPORT, "erp_bill");
  const { user } = renderPane();
  await openView(user, "Your own data");
  await user.click(await screen.findByRole("button", { name: /^Use a table as/ }));
  await screen.findByRole("region", { name: "First rows" });
  await user.click(screen.getByRole("button", { name: "Make a new table" }));
  await said(/^Made the table own_erp_bill_bill_of_materials/);
  await user.click(screen.getByRole("button", { name: /^Use own_erp/ }));
  await screen.findByRole("heading", { level: 2, name: "Chokepoint model" });
  const bill = await screen.findByRole<HTMLSelectElement>("combobox", {
    name: "Bill of materials",
  });
  expect(bill.selectedOptions[0]?.textContent).toBe("Table own_erp_bill_bill_of_materials");
});

test("the wizard takes a table under other headers, and its new headers are given back", async () => {
  addTable(
    [
      ["Measure", "Duty rate"],
      ["MFN", 0.025],
      ["Section 301", 0.25],
    ],
    "duties",
  );
  const { user } = renderPane();
  await openView(user, "Functions");
  await user.click((await screen.findByText("TARIFF_STACK")).closest("button")!);
  await user.click(await screen.findByRole("button", { name: "Fill in arguments" }));
  await user.click(await screen.findByRole("button", { name: "Use any table for layers" }));
  await screen.findByRole("region", { name: "First rows" });
  await user.selectOptions(screen.getByLabelText("How"), "Rename the headers");
  await user.click(screen.getByRole("button", { name: "Rename the headers" }));
  await said(/^Renamed 2 headers of duties\./);
  const headers = () => excel.workbook.values({ ...excel.workbook.tables()[0]!.area, rows: 1 })[0];
  expect(headers()).toEqual(["layer", "rate"]);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await said(/^duties is restored\./);
  expect(headers()).toEqual(["Measure", "Duty rate"]);

  await user.click(screen.getByRole("button", { name: "Rename the headers" }));
  await said(/^Renamed 2 headers of duties\./);
  await user.click(screen.getByRole("button", { name: "Use duties" }));
  await waitFor(() =>
    expect(screen.getByRole("region", { name: "Value" }).textContent).toContain("0.275"),
  );
});

test("a way that cannot be gone says why, and a workbook without tables what to do", async () => {
  const { user } = renderPane();
  await openView(user, "Your own data");
  const open = () =>
    screen.findByRole("button", { name: /^Use a table as/ }).then((button) => user.click(button));
  await open();
  await screen.findByText(/^The workbook has no tables\./);
  await user.click(screen.getByRole("button", { name: "Your own data" }));
  addTable(EXPORT, "erp_bill");
  await open();
  await screen.findByRole("region", { name: "First rows" });
  await user.selectOptions(screen.getByLabelText("How"), "Add columns with formulas");
  expect(screen.getByText(/needs a new table\.$/)).toBeTruthy();
  const button = screen.getByRole("button", { name: "Add columns with formulas" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(screen.getByLabelText("Use it as"), "Holdings");
  await screen.findByText(/^No header says which column is:/);
});
