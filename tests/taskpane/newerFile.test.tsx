/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { startExcel } from "../support/office/startExcel";
import { renderPane, tab } from "../support/pane";

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
  // jsdom has neither; every browser that Office runs in has both.
  Object.assign(window, { TextDecoder });
  File.prototype.arrayBuffer = function () {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer).slice().buffer);
      reader.onerror = () => reject(new Error("not readable"));
      reader.readAsArrayBuffer(this);
    });
  };
});

const OLDER =
  "Level;Part;Qty;Unit cost;Origin\n0;Drone;1;200,5;\n1;Motor;4;30;CN\n1;Frame;1;25;US\n";
const NEWER =
  "Level;Part;Qty;Unit cost;Origin\n0;Drone;1;220,5;\n1;Motor;4;33;VN\n1;Frame;1;25;US\n1;Mast;2;4;DE\n";

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const fileOf = (content: string, name: string) =>
  new File([content], name, { lastModified: Date.UTC(2026, 4, 6, 12) });
const valuesOf = (name: string) =>
  excel.workbook.values(excel.workbook.tables().find((table) => table.name === name)!.area);

async function openTable(user: UserEvent, name: string): Promise<void> {
  await user.click(tab("Datasets"));
  // As when the analyst comes back from the sheet.
  act(() => {
    window.dispatchEvent(new Event("focus"));
  });
  const panel = within(await screen.findByRole("tabpanel", { name: "Datasets" }));
  const back = panel.queryByRole("button", { name: "Datasets" });
  if (back) await user.click(back);
  await user.click((await panel.findByText(name)).closest("button")!);
  await panel.findByRole("heading", { level: 2, name });
}

test("a newer file is merged into a table of one's own, and into the bill that was made from it", async () => {
  const { user } = renderPane();
  await user.click(tab("Your own data"));
  await user.upload(await screen.findByLabelText("Data file"), fileOf(OLDER, "parts.csv"));
  await user.click(await screen.findByRole("button", { name: "Import to a new sheet" }));
  await said(/^Imported 3 rows/);
  await user.click(screen.getByRole("button", { name: "Your own data" }));
  await user.click(await screen.findByRole("button", { name: /^Use a table as/ }));
  await user.selectOptions(await screen.findByLabelText("Table"), "own_parts");
  await screen.findByRole("region", { name: "First rows" });
  await user.click(screen.getByRole("button", { name: "Make a new table" }));
  await said(/^Made the table own_parts_bill_of_materials/);
  // The model needs the restriction, which the file does not have: a column to fill in.
  expect(valuesOf("own_parts_bill_of_materials")[0]?.at(-1)).toBe("restriction");
  expect(valuesOf("own_parts_bill_of_materials")[1]).toEqual(["Drone", "", 1, 55.5, "", ""]);

  // The analyst's own edit: the frame has another origin.
  const { area } = excel.workbook.tables().find(({ name }) => name === "own_parts")!;
  excel.workbook.write({ ...area, row: 3, column: 4, rows: 1, columns: 1 }, [["CA"]]);

  await openTable(user, "own_parts");
  await user.upload(await screen.findByLabelText("Newer file"), fileOf(NEWER, "parts 2.csv"));
  await said("3 cells to update and 1 new row.");
  expect(screen.getByText("Rows are matched by Part.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await said("Refreshed own_parts: 3 cells updated and 1 row added.");
  expect(valuesOf("own_parts").slice(1)).toEqual([
    [0, "Drone", 1, 220.5, ""],
    [1, "Motor", 4, 33, "VN"],
    [1, "Frame", 1, 25, "CA"],
    [1, "Mast", 2, 4, "DE"],
  ]);

  await openTable(user, "own_parts_bill_of_materials");
  await user.click(await screen.findByRole("button", { name: "Read its table again" }));
  await said("3 cells to update and 1 new row.");
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await said(/^Refreshed own_parts_bill_of_materials/);
  // 220.5 less four motors at 33, a frame at 25 and two masts at 4.
  expect(valuesOf("own_parts_bill_of_materials").slice(1)).toEqual([
    ["Drone", "", 1, 55.5, "", ""],
    ["Motor", "Drone", 4, 33, "VN", ""],
    ["Frame", "Drone", 1, 25, "CA", ""],
    ["Mast", "Drone", 2, 4, "DE", ""],
  ]);
});
