import { spillLook } from "../../../src/excel/formulas/spillLook";

test("a table of an answer has headers and a format for each column by what it holds", () => {
  expect(
    spillLook([
      ["origin", "value", "share", "rank", "start"],
      ["USA", 642.0, 0.381824669918, 1, 45000],
      ["CHN", 607.4, 0.361008683, 2, 45001],
    ]),
  ).toEqual({ hasHeaders: true, formats: [null, "#,##0.00", "0.0%", null, "yyyy-mm-dd"] });
});

test("a share above 1 is no part of a whole, and words beside it change nothing", () => {
  expect(
    spillLook([
      ["country", "share"],
      ["USA", 38.2],
      ["CHN", "unknown"],
    ]).formats,
  ).toEqual([null, "#,##0.00"]);
});

test("lists of names and of figures have no headers", () => {
  expect(spillLook([["Magnet"], ["Motor"]])).toEqual({ hasHeaders: false, formats: [null] });
  expect(spillLook([[0.016], [0.031]])).toEqual({ hasHeaders: false, formats: ["0.0000"] });
  expect(
    spillLook([
      ["a", "b"],
      ["c", "d"],
    ]).hasHeaders,
  ).toBe(false);
});
