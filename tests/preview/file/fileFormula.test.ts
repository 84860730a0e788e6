import { fromFile, toFile } from "../../../src/preview/file/fileFormula";

/** As Excel shows a formula, and as it stands in a file written by Excel. */
const pairs: [shown: string, stored: string][] = [
  ["=1+1", "1+1"],
  ["=LINCHPIN.EXPOSURE_RATIO(A1,B1)", "_xldudf_LINCHPIN_EXPOSURE_RATIO(A1,B1)"],
  ["=IFERROR(LINCHPIN.HHI(A1:A9),0)", "IFERROR(_xldudf_LINCHPIN_HHI(A1:A9),0)"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=ROWS('My sheet'!$B$2#)", "ROWS(_xlfn.ANCHORARRAY('My sheet'!$B$2))"],
  ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
  ["=SORT(FILTER(A1:A9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))"],
  ["=[@Share]*2", "Supply[[#This Row],[Share]]*2"],
  ["=[@[Net share]]/[@Share]", "Supply[[#This Row],[Net share]]/Supply[[#This Row],[Share]]"],
  ['=CONCAT("LINCHPIN.HHI(A1#)",A2)', '_xlfn.CONCAT("LINCHPIN.HHI(A1#)",A2)'],
  ["=SUM(Supply[Share])", "SUM(Supply[Share])"],
];

describe("formulas in files", () => {
  const surroundings = { namespace: "LINCHPIN", table: "Supply" };

  test.each(pairs)("%s is stored as Excel stores it", (shown, stored) => {
    expect(toFile(shown, surroundings)).toBe(stored);
  });

  test.each(pairs)("%s is shown again as it was", (shown, stored) => {
    expect(fromFile(stored, surroundings)).toBe(shown);
  });

  test("a reference to the row of another table keeps that table's name", () => {
    expect(fromFile("Other[[#This Row],[Share]]", surroundings)).toBe(
      "=Other[[#This Row],[Share]]",
    );
  });
});
