import fc from "fast-check";
import "../../../src/functions/index";
import { limitText } from "../../../src/core/fractionLimit";
import { registered } from "../../../src/functions/boundary/registry";
import { exportName, functionFiles } from "../../../src/tools/functionFiles.mjs";
import { documentationOf } from "../../../src/tools/metadata/documentationOf.mjs";
import { isCall, parseFormula } from "../../support/exampleFormula";
import { excelCall, frozenFunctions } from "../../support/excelCall";
import { refusal } from "../../support/refusal";

/** Every argument with a limit, with the arguments of its function's first example that lets them all be figures. */
const limited = frozenFunctions.flatMap(({ id, parameters }) => {
  const readers = registered().get(id)?.parameters ?? {};
  const file = functionFiles().find(({ name }) => name === exportName(id));
  const formula = file && documentationOf(file, id).examples[0]?.formula;
  const { given } = parseFormula(formula ?? "");
  const example = parameters.map((_, i) => (isCall(given[i]) ? null : (given[i] ?? null)));
  return parameters.flatMap(({ name, description = "" }, at) => {
    const limit = readers[name]?.limit;
    return limit === undefined ? [] : [{ id, name, at, limit, example, description }];
  });
});

test("arguments with a limit were found", () => {
  expect(limited.length).toBeGreaterThan(15);
  expect(new Set(limited.map(({ id }) => id)).size).toBeGreaterThan(6);
});

test.each(limited)("$id says of $name what it is at most", ({ limit, description }) => {
  expect(description).toContain(limitText(limit));
});

/** The first number of an argument replaced. */
function withFirst(given: unknown, value: number): unknown {
  if (!Array.isArray(given)) return value;
  const rows = given as unknown[][];
  return rows.map((row, r) => row.map((old, c) => (r === 0 && c === 0 ? value : old)));
}

test.each(limited)(
  "$id refuses $name in percent, with the fraction to give",
  ({ id, name, at, limit, example }) => {
    const least = limit.below ?? limit.most ?? 0;
    fc.assert(
      fc.property(
        fc.integer({ min: Math.floor(least * 1000) + 1, max: 100_000 }).map((n) => n / 1000),
        (percent) => {
          const given = example.map((value, i) => (i === at ? withFirst(value, percent) : value));
          const fraction = Number((percent / 100).toPrecision(12));
          const said = refusal(() => excelCall(id, given));
          expect(said).toContain(`#NUM! ${name}`);
          expect(said).toContain(`write ${String(fraction)} for ${String(percent)}%.`);
        },
      ),
      { numRuns: 25 },
    );
  },
);
