import { MODEL_LIST } from "../../src/models/modelList";
import type { ModelInput } from "../../src/models/modelSpec";
import type { Area, CellValue } from "../../src/preview/workbook/workbook";
import { calculate, type Calculated, type Only, type Recalculated } from "../support/modelFigures";
import { buildBundled, bundledData } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * What an analyst types by mistake into each yellow cell and into each row of the tables. Whatever it is, the
 * headline names it and nothing says that all is well. Only the notes, the checks and the headline are calculated:
 * what stands before the others decides.
 */
const WRONG: readonly CellValue[] = ["abc", "Chian", -5, 1e300, 95, ""];

/** A share cannot be 95, an amount can; a blank means something where the input says so. */
function isWrong({ value, format, choices, type, blank }: ModelInput, typed: CellValue): boolean {
  if (typed === "") return blank !== true;
  const isNumber = choices === undefined && type === undefined && typeof value !== "string";
  return typed !== 95 || !isNumber || (format?.includes("%") ?? false);
}

const HEADLINE = [1, 2];
const NOTES = 4;

describe.each(MODEL_LIST.map((spec) => ({ name: spec.title, spec })))("$name", ({ spec }) => {
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let sheet = "";
  let inputs: ModelInput[] = [];
  let only: Only;
  let figures: Recalculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(spec));
    inputs = spec.inputs(await bundledData(spec), {});
    const rows = checkRows();
    const isNote: Only = (row, column) => column === NOTES && row < 8 + inputs.length;
    const isCheck: Only = (row, column) => column === 1 && (rows.has(row) || row > rows.last);
    only = (row, column) => HEADLINE.includes(row) || isNote(row, column) || isCheck(row, column);
    figures = calculate(excel.workbook, {}, only);
  });

  function checkRows(): Set<number> & { last: number } {
    const name = excel.workbook.names().find((each) => each.name === `${spec.prefix}_checks`);
    const [, from = "", to = ""] = /\$A\$(\d+):\$B\$(\d+)$/.exec(name?.formula ?? "") ?? [];
    const [first, last] = [Number(from) - 1, Number(to) - 1];
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    expect(rows.length).toBeGreaterThan(5);
    return Object.assign(new Set(rows), { last });
  }

  const headline = (shown: Calculated): string => String(shown.at(sheet, 1, 0));
  const state = (shown: Calculated): string => String(shown.at(sheet, 2, 0));
  const seen = () => ({ said: headline(figures), state: state(figures) });

  test("a wrong value in any input is named in the headline", () => {
    const faults: unknown[] = [];
    let tried = 0;
    for (const input of inputs) {
      for (const typed of WRONG.filter((each) => isWrong(input, each))) {
        tried++;
        const shown = figures.during(`${spec.prefix}_${input.id}`, typed, seen);
        const isNamed = shown.said.startsWith(`Check “Inputs”: ${input.label}: `);
        if (!isNamed || /^All/.test(shown.state)) faults.push({ input: input.id, typed, ...shown });
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(9);
  });

  test("a wrong cell in any row of its tables is named in the headline", async () => {
    const data = await bundledData(spec);
    const faults: unknown[] = [];
    let tried = 0;
    for (const { role, title, kinds = {}, datasets, starter } of spec.needs) {
      const table = tableOf((starter ?? datasets[0] ?? "").replaceAll("-", "_"));
      const headers = data[role]!.description.schema.fields.map(({ name }) => name);
      const judged = Object.keys(kinds).filter((column) => headers.includes(column));
      // A table of nothing but texts has no cell that cannot be right.
      const rows = judged.length === 0 ? [] : rowsTried(table.area.rows - 1);
      for (const [turn, row] of rows.entries()) {
        const column = judged[turn % judged.length]!;
        const place: Area = {
          ...table.area,
          ...{ row: table.area.row + row, column: table.area.column + headers.indexOf(column) },
          ...{ rows: 1, columns: 1 },
        };
        const typed = ["abc", 1e300, "#N/A"][turn % 3]!;
        tried++;
        const { said } = figures.during({ ...place, sheet: sheetOf(place) }, typed, seen);
        const isNamed = said.startsWith(`Check “${title}”: `) && said.includes(column);
        if (!isNamed || (row > 1 && !said.includes(`row ${row} below the header`))) {
          faults.push({ role, row, column, typed, said });
        }
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(6);
  });

  test("an empty table is named in the headline", () => {
    for (const { title, datasets, starter } of spec.needs) {
      const { area } = tableOf((starter ?? datasets[0] ?? "").replaceAll("-", "_"));
      const body: Area = { ...area, row: area.row + 1, rows: area.rows - 1 };
      const before = excel.workbook.formulas(body);
      excel.workbook.write(
        body,
        before.map((line) => line.map(() => "")),
      );
      const figures = calculate(excel.workbook, {}, only);
      excel.workbook.write(body, before);
      // An input that is looked up in the table is no longer there, and is named first.
      expect(headline(figures)).toMatch(
        new RegExp(`^Check “(${title}”: The table is empty|Inputs”: )`),
      );
      expect(state(figures)).not.toMatch(/^All/);
    }
  });

  test("a column that is deleted is named in the headline", async () => {
    const [{ title, columns, datasets, starter } = spec.needs[0]!] = spec.needs;
    const column = columns[columns.length - 1]!;
    const { name } = tableOf((starter ?? datasets[0] ?? "").replaceAll("-", "_"));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem(name).columns.getItem(column).delete();
      await context.sync();
    });
    const figures = calculate(excel.workbook, {}, only);
    expect(headline(figures)).toMatch(
      new RegExp(`^Check “${title}”: the column ${column} is missing`),
    );
    expect(state(figures)).not.toMatch(/^All/);
  });

  const sheetOf = (area: Area): string =>
    excel.workbook.sheets().find(({ id }) => id === area.sheet)?.name ?? "";

  function tableOf(name: string) {
    const found = excel.workbook.tables().find((each) => each.name === name);
    if (!found) throw new Error(`There is no table ${name}.`);
    return found;
  }
});

/** Every row of a table that people type; of a long list its ends and some between. */
function rowsTried(count: number): number[] {
  if (count <= 40) return Array.from({ length: count }, (_, index) => index + 1);
  return [1, 2, ...[0.25, 0.5, 0.75].map((part) => Math.floor(part * count)), count - 1, count];
}
