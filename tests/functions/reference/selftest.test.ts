import "../../../src/functions/index";
import { selftest } from "../../../src/functions/reference/selftest";
import { agrees, runCheck } from "../../../src/functions/reference/selftest/check";
import published from "../../../src/functions/reference/selftest/publishedChecks.json";
import { vectorFiles } from "../../support/vectors";

test("the table has a row for every published case, with its source, and all pass", async () => {
  const [header, ...rows] = await selftest();
  expect(header).toEqual(["function", "case", "expected", "got", "source", "pass"]);
  const cases = vectorFiles().flatMap(({ vectors }) =>
    vectors.cases.filter(({ evidence }) => evidence === "published"),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toHaveLength(cases.length);
  expect(rows.filter((row) => row[5] !== true)).toEqual([]);
  expect(rows.filter((row) => row[4] === undefined || row[4] === "")).toEqual([]);
});

test("the summary counts them", async () => {
  const count = String(published.length);
  expect(await selftest("summary")).toEqual([[`${count} of ${count} checks pass`]]);
});

test("a figure that this build does not give fails, and shows what it gives", async () => {
  const check = {
    function: "HHI",
    case: "wrong on purpose",
    arguments: { values: [75, 25] },
    expected: 0.5,
    source: "none",
  };
  expect(await runCheck(check)).toEqual({ got: 0.625, pass: false });
  expect(await runCheck({ ...check, absolute: 0.2 })).toMatchObject({ pass: true });
});

test("an error where a figure was published fails, and an error that was published passes", async () => {
  const check = { function: "HHI", case: "none", arguments: { values: [0, 0] }, source: "none" };
  expect(await runCheck({ ...check, expected: 0 })).toEqual({ got: "#DIV/0!", pass: false });
  expect(await runCheck({ ...check, error: "#DIV/0!" })).toMatchObject({ pass: true });
});

test("answers agree cell by cell, in shape too", () => {
  expect(agrees([[1, "a"]], [[1 + 1e-12, "a"]], {})).toBe(true);
  expect(agrees([[1], [2]], [1, 2], {})).toBe(true);
  expect(agrees([[1], [2]], [[1, 2]], {})).toBe(false);
  expect(agrees([[1], [2]], [1], {})).toBe(false);
  expect(agrees([["1"]], [[1]], {})).toBe(false);
});
