import { TABLE_KINDS } from "../../../src/datasets/mapping/kinds/tableKinds";
import type { Mapping } from "../../../src/datasets/mapping/mapping";
import { proposeMapping } from "../../../src/datasets/mapping/proposeMapping";
import { readAs } from "../../../src/datasets/mapping/readAs";
import { waysFor } from "../../../src/datasets/mapping/ways";
import { mappedTables } from "../../../src/excel/mapping/mappedTables";
import { readSource } from "../../../src/excel/mapping/readSource";
import { undoMapped } from "../../../src/excel/mapping/undoMapped";
import { applyMapping, type WayChosen } from "../../../src/excel/mapping/applyMapping";
import type { CellValue } from "../../../src/preview/workbook/workbook";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 29, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
});

function addTable(rows: CellValue[][]): string {
  const { workbook } = excel;
  const size = { rows: rows.length, columns: rows[0]?.length ?? 0 };
  const area = { sheet: workbook.activeSheet(), row: 0, column: 0, ...size };
  workbook.write(area, rows);
  return workbook.addTable(area, true).name;
}

const BILL: CellValue[][] = [
  ["Part", "Used in", "Qty per", "Own cost", "Country of origin", "Lead (weeks)"],
  ["Drone", "", "", 120, "", 2],
  ["Motor", "Drone", 4, 30, "China", 6],
  ["Frame", "Drone", 1, 25, "USA", 3],
];

async function looked(
  table: string,
  change: Partial<Mapping["sources"]> = {},
  kindId = "bill-of-materials",
) {
  const kind = TABLE_KINDS.find(({ id }) => id === kindId)!;
  const source = await readSource(table);
  const { mapping: proposed } = proposeMapping(source, kind);
  const sources = { ...proposed.sources, ...change } as Mapping["sources"];
  const mapping = { ...proposed, sources };
  const reading = readAs(source, mapping, kind);
  const ways = waysFor(source, mapping, kind, reading);
  const use = (chosen: WayChosen, signal?: AbortSignal) =>
    applyMapping({ source, mapping, kind, reading, chosen }, NOW, signal);
  return { source, mapping, reading, ways, use };
}

const headers = (table: string): CellValue[] => {
  const found = excel.workbook.tables().find(({ name }) => name === table)!;
  return excel.workbook.values({ ...found.area, rows: 1 })[0]!;
};

test("headers are renamed, kept in the workbook, and given back", async () => {
  const table = addTable(BILL);
  const before = headers(table);
  const { ways, use } = await looked(table);
  if ("obstacle" in ways.rename) throw new Error(ways.rename.obstacle);
  const { table: used, isKept } = await use({ way: "rename", renamed: ways.rename });
  expect([used, isKept]).toEqual([table, true]);
  expect(headers(table)).toEqual([
    ...["item", "parent", "quantity", "own_value", "origin", "Lead (weeks)"],
  ]);
  const [mapped, ...others] = await mappedTables();
  expect(others).toEqual([]);
  expect(mapped).toMatchObject({ table, mapping: { kind: "bill-of-materials" } });
  expect(await undoMapped(mapped!)).toBe(`${table} is restored.`);
  expect(headers(table)).toEqual(before);
  expect(await mappedTables()).toEqual([]);
});

test("a header that was changed since stays", async () => {
  const table = addTable(BILL);
  const { ways, use } = await looked(table);
  if ("obstacle" in ways.rename) throw new Error(ways.rename.obstacle);
  await use({ way: "rename", renamed: ways.rename });
  const { area } = excel.workbook.tables().find(({ name }) => name === table)!;
  excel.workbook.write({ ...area, rows: 1, columns: 1 }, [["part_no"]]);
  const [mapped] = await mappedTables();
  expect(await undoMapped(mapped!)).toBe("Undone, except item, which you have changed since.");
  expect(headers(table).slice(0, 2)).toEqual(["part_no", "Used in"]);
});

test("columns are added whose formulas point at the originals, and taken out again", async () => {
  const table = addTable(BILL);
  const { ways, use } = await looked(table, {
    recovery_days: { column: "Lead (weeks)", factor: 7, unit: "weeks" },
    restriction: { value: 0.5 },
  });
  expect(ways.rename).toMatchObject({ obstacle: expect.stringContaining("recovery_days") });
  if ("obstacle" in ways.columns) throw new Error(ways.columns.obstacle);
  expect(ways.columns).toContainEqual({
    name: "recovery_days",
    formula: '=IF([@[Lead (weeks)]]="","",[@[Lead (weeks)]]*7)',
  });
  await use({ way: "columns", columns: ways.columns });
  const names = ways.columns.map(({ name }) => name);
  expect(headers(table)).toEqual([...BILL[0]!, ...names]);
  const { area } = excel.workbook.tables().find(({ name }) => name === table)!;
  const formulas = excel.workbook.formulas({
    ...area,
    row: 2,
    column: 6,
    rows: 1,
    columns: names.length,
  });
  expect(formulas[0]).toContain(`=IF(${table}[@Part]="","",${table}[@Part])`);
  expect(formulas[0]).toContain("=0.5");
  const [mapped] = await mappedTables();
  expect(await undoMapped(mapped!)).toBe(`${table} is restored.`);
  expect(headers(table)).toEqual(BILL[0]);
});

test("nothing beside the table is overwritten", async () => {
  const table = addTable(BILL);
  excel.workbook.write(
    { sheet: excel.workbook.activeSheet(), row: 3, column: 7, rows: 1, columns: 1 },
    [["mine"]],
  );
  const before = pictureOf(excel.workbook);
  const { ways, use } = await looked(table);
  if ("obstacle" in ways.columns) throw new Error(ways.columns.obstacle);
  await expect(use({ way: "columns", columns: ways.columns })).rejects.toThrow(/hold something/);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a levelled bill becomes a table of its own, recorded and taken out again", async () => {
  const table = addTable([
    ["Level", "Part", "Qty", "Unit cost", "Origin"],
    [0, "Drone", 1, 200, ""],
    [1, "Motor", 4, 30, "China"],
    [2, "Magnet", 14, 1.5, "China"],
  ]);
  const [first] = excel.workbook.sheets().map(({ name }) => name);
  const { ways, use } = await looked(table);
  expect(ways.rename).toMatchObject({ obstacle: expect.stringContaining("worked out") });
  expect(ways.columns).toMatchObject({ obstacle: expect.stringContaining("goes into") });
  const { table: made, sheet } = await use({ way: "table" });
  const found = excel.workbook.tables().find(({ name }) => name === made)!;
  expect(excel.workbook.values(found.area)).toEqual([
    ["item", "parent", "quantity", "own_value", "origin"],
    ["Drone", "", 1, 80, ""],
    ["Motor", "Drone", 4, 9, "China"],
    ["Magnet", "Motor", 14, 1.5, "China"],
  ]);
  expect(sheet).toBe("Table1, bill of materials");
  const [mapped] = await mappedTables();
  expect(mapped?.mapping.sources["item"]).toEqual({ column: "Part" });
  await undoMapped(mapped!);
  expect(excel.workbook.tables().map(({ name }) => name)).toEqual([table]);
  const visible = excel.workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  expect(visible.map(({ name }) => name)).toEqual([first]);
});

test("a cancel on the way leaves no trace", async () => {
  const table = addTable(BILL);
  const before = pictureOf(excel.workbook);
  const { use } = await looked(table);
  await expect(use({ way: "table" }, AbortSignal.abort())).rejects.toThrow();
  expect(pictureOf(excel.workbook)).toEqual(before);
});
