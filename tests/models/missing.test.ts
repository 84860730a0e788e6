import { chokepoint } from "../../src/models/chokepoint/chokepoint";
import { resilience } from "../../src/models/resilience/resilience";
import type { ModelSpec } from "../../src/models/modelSpec";
import type { CellValue } from "../../src/preview/workbook/workbook";
import { calculate } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** What cannot be worked out is an error in every figure that rests on it: never 0, and the checks say so. */
async function figuresWith(
  spec: ModelSpec,
  table: string,
  changes: readonly (readonly [row: number, column: string, value: CellValue])[],
) {
  const excel = startExcelWithFunctions();
  const { sheet } = await buildBundled(spec);
  const { area } = excel.workbook.tables().find(({ name }) => name === table)!;
  const [headers = []] = excel.workbook.values({ ...area, rows: 1 });
  for (const [row, column, value] of changes) {
    const place = { row: area.row + row, column: area.column + headers.indexOf(column) };
    excel.workbook.write({ ...area, ...place, rows: 1, columns: 1 }, [[value]]);
  }
  const figures = calculate(excel.workbook);
  const said = String(figures.at(sheet, 1, 0));
  return { said, named: (name: string) => figures.named(`${spec.prefix}_${name}`) };
}

const OF_VALUE = ["unit_value", "lookthrough", "face", "at_stake", "extra_cost"];
const OF_HALTS = ["singles_count", "probability", "singles_second", "halt_blocked"];

// Rows of the quadcopter: 4 and 5 are the two sources of NdPr oxide, 2 the motor.
test.each([
  [
    "shares of two suppliers that add to 2",
    [
      [4, "share", 1],
      [5, "share", 1],
    ],
    [...OF_VALUE, ...OF_HALTS],
    /^Check “Results”: /,
  ],
  [
    "own value of text",
    [[2, "own_value", "abc"]],
    OF_VALUE,
    /^Check “Bill of materials”: row 2 below the header, own_value: /,
  ],
  ["a loop", [[1, "parent", "Motor"]], [...OF_VALUE, ...OF_HALTS], /^Check “Results”: /],
] as const)("a bill with %s has no figure that is 0", async (_, changes, wrong, says) => {
  const { said, named } = await figuresWith(chokepoint, "bom_quadcopter", changes);
  expect(wrong.map((name) => [name, String(named(name)).slice(0, 1)])).toEqual(
    wrong.map((name) => [name, "#"]),
  );
  expect(said).toMatch(says);
});

test("sites with a stock of text: no count of outages, and the row is named", async () => {
  const { said, named } = await figuresWith(resilience, "resilience_sites", [[3, "stock", "abc"]]);
  expect([named("open"), named("add")].map((result) => String(result).slice(0, 1))).toEqual([
    "#",
    "#",
  ]);
  expect(said).toMatch(/^Check “Sites and suppliers”: row 3 below the header, stock: /);
});
