import { ERROR_VALUES, isErrorConstant, isErrorValue } from "../../src/sheet/errorValue";

// Office.js, Excel.CellValue: one type for each error, with the text that its cell shows; and Python's.
test("every error that a cell can show is known as one", () => {
  const shown =
    "#BLOCKED! #BUSY! #CALC! #CONNECT! #DIV/0! #EXTERNAL! #FIELD! #GETTING_DATA #N/A #NAME? #NULL! #NUM! #PYTHON! #REF! #SPILL! #UNKNOWN! #VALUE!";
  expect([...ERROR_VALUES].sort()).toEqual(shown.split(" "));
  expect(ERROR_VALUES.every(isErrorValue)).toBe(true);
});

test.each(["", "#", "#hashtag", "N/A", "#N/A yet", "#ref!"])("%j is text", (text) => {
  expect(isErrorValue(text)).toBe(false);
});

test("an error is typed into a formula in any case, but not one that Excel alone sets", () => {
  expect(["#ref!", "#N/a", "#DIV/0!"].every(isErrorConstant)).toBe(true);
  expect(isErrorConstant("#SPILL!")).toBe(false);
});
