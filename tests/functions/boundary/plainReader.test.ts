import fc from "fast-check";
import { excelCall } from "../../support/excelCall";

/** Cells as people have them: nearly all plain, some that need a closer look, some that are wrong. */
const cellsLike = (plain: readonly number[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<unknown>(...plain) },
    fc.constantFrom<unknown>(-1, 0.05, 1, 2, 2.5, 5, "3", "abc", "", null, true, "#N/A", 1e308),
  );

/** A single blank cell is an argument that is left out, which for a value has a sentence of its own. */
const filled = cellsLike([0, 1, 7, 250]).filter((value) => value !== "" && value !== null);
const ranges = fc.integer({ min: 2, max: 5 }).chain((rows) => {
  const column = (of: fc.Arbitrary<unknown>) => fc.array(of, { minLength: rows, maxLength: rows });
  return fc.tuple(
    column(filled),
    column(cellsLike([0, 0.1, 0.55, 1.45])),
    column(cellsLike([0, 0.003464, 0.04])),
  );
});

/** An answer's cell, or the error's code and sentence, the row in it taken off. */
function told(answer: () => unknown): unknown {
  try {
    return shown((answer() as unknown[][])[0]?.[0]);
  } catch (thrown) {
    return shown(thrown);
  }
}
const shown = (value: unknown): unknown =>
  value instanceof Error
    ? `${String((value as unknown as { code: unknown }).code)} ${value.message.replace(/ row \d+/g, "")}`
    : value;

test("a cell of a lifted answer is what the function gives for its arguments alone", () => {
  let looked = 0;
  let numbers = 0;
  fc.assert(
    fc.property(ranges, ([values, rates, fees]) => {
      const asColumn = (cells: readonly unknown[]) => cells.map((value) => [value]);
      const args = [asColumn(values), null, null, asColumn(rates), null, null, asColumn(fees)];
      const answers = told(() => [[excelCall("LANDED_COST", args)]]) as unknown[][] | string;
      values.forEach((value, row) => {
        const alone = told(() =>
          excelCall("LANDED_COST", [
            [[value]],
            null,
            null,
            [[rates[row]]],
            null,
            null,
            [[fees[row]]],
          ]),
        );
        const lifted = typeof answers === "string" ? answers : shown(answers[row]?.[0]);
        expect(lifted).toEqual(alone);
        looked++;
        if (typeof alone === "number") numbers++;
      });
    }),
    { numRuns: 300 },
  );
  expect(looked).toBeGreaterThan(500);
  expect(numbers).toBeGreaterThan(50);
});
