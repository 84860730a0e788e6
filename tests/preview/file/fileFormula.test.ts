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
  // As XlsxWriter's manual has them: https://xlsxwriter.readthedocs.io/working_with_formulas.html
  ["=LAMBDA(temp, (5/9) * (temp-32))(32)", "_xlfn.LAMBDA(_xlpm.temp, (5/9) * (_xlpm.temp-32))(32)"],
  ["=LET(x,2,y,x*3,x+y)", "_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)"],
  ["=LAMBDA(v,SUM((v/SUM(v))^2))", "_xlfn.LAMBDA(_xlpm.v,SUM((_xlpm.v/SUM(_xlpm.v))^2))"],
  [
    "=LET(f,LAMBDA(n,n*rate),MAP(A1:A3,f)+f(2))+n",
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n*rate),_xlfn.MAP(A1:A3,_xlpm.f)+_xlpm.f(2))+n",
  ],
  ['=LET(x,"x, y",x&"(x)")', '_xlfn.LET(_xlpm.x,"x, y",_xlpm.x&"(x)")'],
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
