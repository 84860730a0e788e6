import { calculatesWithArrays } from "../../../src/preview/file/calculatesWithArrays";

/** What Excel itself marks as a dynamic array, or would calculate otherwise without the mark. */
describe("a formula is marked for Excel", () => {
  test.each([
    "=SUM(A1:A3*2)",
    "=SUM(--(A1:A3>1))",
    "=SUM(IF(A1:A3>1,B1:B3,0))",
    "=MAX(ABS(Supply[Share]))",
    "=SUM(2*{1;2;3})",
    "=SUM(A1#*2)",
    "=SUM(amounts/2)",
    '=IF(COUNTIF(A1:A3,"x")>0,1,0)',
  ])("%s", (formula) => {
    expect(calculatesWithArrays(formula)).toBe(true);
  });
});

describe("a formula stays as it is", () => {
  test.each([
    "=A1*2",
    "=SUM(A1:A3)",
    "=SUM(Supply[Amount])",
    "=[@Share]*2",
    "=Supply[[#This Row],[Share]]*2",
    "=ROUND(SUM(A1,B1)/Sheet1!$C$2,2)",
    '=A1&"{x:y}"',
    "=LINCHPIN.HHI(B2:B4)",
  ])("%s", (formula) => {
    expect(calculatesWithArrays(formula)).toBe(false);
  });
});
