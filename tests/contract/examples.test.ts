import { documentationOf } from "../../src/tools/metadata/documentationOf.mjs";
import { functionFiles, exportName } from "../../src/tools/functionFiles.mjs";
import { agrees } from "../../src/functions/reference/selftest/check";
import { type Literal, parseFormula, parseShown, type Rows } from "../support/exampleFormula";
import { formulaValue, frozenFunctions } from "../support/excelCall";

const files = functionFiles();
const documented = frozenFunctions.map(({ id }) => {
  const file = files.find(({ name }) => name === exportName(id));
  if (file === undefined) throw new Error(`${id} has no file ${exportName(id)}.ts.`);
  return documentationOf(file, id);
});
const examples = documented.flatMap(({ id, examples }) =>
  examples.map((example) => ({ id, ...example })),
);

/** The one result that grows with every published check. */
const resultDependsOnBuild = ["SELFTEST"];

test("every function has an example, and its result unless that depends on the build", () => {
  expect(documented.length).toBeGreaterThan(0);
  const without = documented.filter(({ examples }) => examples.length === 0);
  const open = examples.filter(
    ({ id, result }) => result === undefined && !resultDependsOnBuild.includes(id),
  );
  expect(without.map(({ id }) => id)).toEqual([]);
  expect(open.map(({ formula }) => formula)).toEqual([]);
});

test.each(examples)("$formula", async ({ id, formula, result }) => {
  const call = parseFormula(formula);
  expect(call.id).toBe(id);
  const got = await formulaValue(call).catch((thrown: unknown) => thrown);
  if (result === undefined) {
    expect(got).not.toBeInstanceOf(Error);
    return;
  }
  const shown = parseShown(result);
  const cells = cellsOf(got);
  const seen = isRows(shown) ? cells : cells[0]?.[0];
  const expected = isRows(shown) ? shown.map((row) => row.map(codeOf)) : codeOf(shown);
  expect({ seen, shown: agrees(seen, expected, asShown) }).toEqual({ seen, shown: true });
});

/** Excel shows 15 digits. */
const asShown = { absolute: 1e-15, relative: 1e-14 };

const isRows = (shown: Literal | Rows): shown is Rows => Array.isArray(shown);

const cellsOf = (value: unknown): unknown[][] =>
  (Array.isArray(value) ? (value as unknown[][]) : [[value]]).map((row) => row.map(codeOf));

/** An error as its code. */
function codeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  return code ?? basicValue ?? value;
}
