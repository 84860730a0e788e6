import { findModels } from "../../../src/excel/building/modelMarks";
import { writeRanking } from "../../../src/excel/ranking/writeRanking";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { chokepoint } from "../../../src/models/chokepoint/chokepoint";
import { calculate } from "../../support/modelFigures";
import { buildBundled, NOW } from "../../support/models";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

async function ranked() {
  const excel = startExcelWithFunctions();
  await buildBundled(chokepoint);
  const [built] = await findModels();
  if (!built) throw new Error("no model");
  const { sheet, answer } = await writeRanking(built, NOW);
  return { excel, built, sheet, answer };
}

/** Twice, as the other program takes what a spill fills from the time before. */
function calculated(...given: Parameters<typeof calculate>) {
  const cells = calculate(...given);
  cells.again();
  return cells;
}

/** The rows below a header that stands in column A. */
function rowsUnder(
  at: (row: number, column: number) => unknown,
  header: string,
): Map<unknown, unknown[]> {
  const top = Array.from({ length: 200 }, (_, row) => row).find((row) => at(row, 0) === header);
  if (top === undefined) throw new Error(`no ${header}`);
  const rows = new Map<unknown, unknown[]>();
  for (let row = top + 2; (at(row, 0) ?? "") !== ""; row++) {
    const line = Array.from({ length: 10 }, (_, column) => at(row, column));
    rows.set(line[0], line);
  }
  return rows;
}

test("every country of the model in turn, live, and China as the model itself has it", async () => {
  const { excel, sheet } = await ranked();
  const cells = calculated(excel.workbook);
  const countries = rowsUnder((row, column) => cells.at(sheet, row, column), "Country");
  // By hand, as tests/models/chokepoint.test.ts works out: all of ten but Malaysia and Korea halt production.
  const halting = [...countries].filter(([, line]) => line[1] === "yes").map(([name]) => name);
  expect(countries.size).toBe(10);
  expect(halting).toHaveLength(8);
  expect([...countries.keys()].filter((name) => !halting.includes(name)).sort()).toEqual([
    "KOR",
    "MYS",
  ]);
  const china = countries.get("CHN") ?? [];
  const own = (id: string): number => Number(cells.named(`choke_${id}`));
  expect(china[2]).toBe(own("halt_count"));
  for (const [column, id] of [
    [3, "face"],
    [4, "hidden"],
    [5, "lookthrough"],
    [6, "halt_blocked"],
    [7, "blocked_days"],
    [8, "at_stake"],
  ] as const) {
    expect(Number(china[column])).toBeCloseTo(own(id), 8);
  }
  expect(china[9]).toBe("China");
  expect(String(cells.at(sheet, 1, 0))).toMatch(
    /^Quadcopter: blocked alone for 90 days, production is halted by 8 of 10 countries, \d+ of \d+ parts\. First in the ranking: .+ with [\d,]+ at stake\.$/,
  );
  const parts = rowsUnder((row, column) => cells.at(sheet, row, column), "Part");
  expect([...parts.values()].every((line) => line[1] === "yes")).toBe(true);
  expect(parts.size).toBeGreaterThan(10);
});

test("it follows the model's inputs and its bill, and what is not known is no “no”", async () => {
  const { excel, sheet, built } = await ranked();
  const before = calculated(excel.workbook);
  const shorter = calculated(excel.workbook, { choke_days: 30 });
  const of = (cells: typeof before) =>
    rowsUnder((row, column) => cells.at(sheet, row, column), "Country");
  expect(Number(of(shorter).get("CHN")?.[7])).toBeLessThan(Number(of(before).get("CHN")?.[7]));
  expect(built.mark.prefix).toBe("choke");
  const table = excel.workbook.tables().find(({ name }) => name === "bom_quadcopter");
  if (!table) throw new Error("no bill");
  const cells = excel.workbook.values(table.area);
  const origin = cells[0]?.indexOf("origin") ?? -1;
  const item = cells.findIndex((row) => row[0] === "Motor");
  const where = { ...table.area, row: table.area.row + item, rows: 1, columns: 1 };
  excel.workbook.write({ ...where, column: table.area.column + origin }, [[""]]);
  const open = of(calculated(excel.workbook));
  expect(["KOR", "MYS"].map((name) => open.get(name)?.[1])).toEqual(["unknown", "unknown"]);
  expect(open.get("CHN")?.[1]).toBe("yes");
  expect(open.get("CHN")?.[5]).toBe("unknown");
});

test("a ranking without an answer is never nothing that halts", async () => {
  const { excel, built, sheet } = await ranked();
  const table = excel.workbook.tables().find(({ name }) => name === "bom_quadcopter");
  if (!table) throw new Error("no bill");
  const column = excel.workbook.values(table.area)[0]?.indexOf("probability") ?? -1;
  const cell = { ...table.area, row: table.area.row + 3, column: table.area.column + column };
  excel.workbook.write({ ...cell, rows: 1, columns: 1 }, [["abc"]]);
  const cells = calculated(excel.workbook);
  expect(String(cells.at(sheet, 1, 0))).toBe(
    "There is no ranking: select the cell below a heading that shows an error, and open Explain.",
  );
  expect(await writeRanking(built, NOW)).toMatchObject({ isWhole: false });
});

test("a model whose formula is gone says what to do", async () => {
  const excel = startExcelWithFunctions();
  await buildBundled(chokepoint);
  const [built] = await findModels();
  if (!built) throw new Error("no model");
  await globalThis.Excel.run(async (context) => {
    context.workbook.names.getItem("choke_probability").delete();
    await context.sync();
  });
  const refusal = await writeRanking(built, NOW).then(String, sentenceFor);
  expect(refusal).toContain("Build the model again.");
  expect(excel.workbook.sheets().map(({ name }) => name)).not.toContain("What if blocked");
});
