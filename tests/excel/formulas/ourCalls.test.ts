import {
  isStoredName,
  ourCalls,
  replaceCall,
  replaced,
  withTypedNames,
} from "../../../src/excel/formulas/ourCalls";

/** What is found, in short: the function's id, its arguments as written, and how deep it stands. */
const found = (formula: string) =>
  ourCalls(formula).map(({ id, arguments: given, depth }) => ({
    ...{ id, depth, given: given.map(({ text }) => text) },
  }));

test("a call is found with its arguments as they are written", () => {
  expect(found("=LINCHPIN.EXPOSURE_RATIO(99, 200,{29298})")).toEqual([
    { id: "EXPOSURE_RATIO", depth: 0, given: ["99", "200", "{29298}"] },
  ]);
});

test.each([
  ["=_xldudf_LINCHPIN_EXPOSURE_RATIO(A1,B1)", "EXPOSURE_RATIO", true],
  ["=_xlfn._xldudf_LINCHPIN_EXPOSURE_RATIO(A1,B1)", "EXPOSURE_RATIO", true],
  ["=_xludf.LINCHPIN.HHI(A1,B1)", "HHI", true],
  ["=_xlfn.LINCHPIN.HHI(A1,B1)", "HHI", true],
  ["=linchpin.hhi(A1,B1)", "HHI", false],
])("%s calls %s", (formula, id, stored) => {
  expect(found(formula)).toEqual([{ id, depth: 0, given: ["A1", "B1"] }]);
  expect(isStoredName(ourCalls(formula)[0]!.name)).toBe(stored);
});

test("calls inside other functions and inside one another are all found, the outer ones first", () => {
  const formula =
    "=LET(x,LINCHPIN.HHI(t[share]),f,LAMBDA(y,LINCHPIN.HHI_WGI(y,@A1:A3)),IFERROR(f(LINCHPIN.EFFECTIVE_SUPPLIERS(LINCHPIN.HHI(x))),0))";
  expect(found(formula)).toEqual([
    { id: "HHI", depth: 0, given: ["t[share]"] },
    { id: "HHI_WGI", depth: 0, given: ["y", "@A1:A3"] },
    { id: "EFFECTIVE_SUPPLIERS", depth: 0, given: ["LINCHPIN.HHI(x)"] },
    { id: "HHI", depth: 1, given: ["x"] },
  ]);
});

test.each([
  ["'My (odd, \"quoted\") sheet!'!$A$1:A3"],
  ["'It''s (one)'!A1"],
  ["t[[#All],[share, %]:[b]]"],
  ["t[@[a (b), c]]"],
  ['{1,2;"a,)",TRUE}'],
  ['"a ""quoted"", text)"'],
  ["(A1:A3,C1:C3)"],
  ["IF(A1>2,{1,2},B1)"],
  ["A1#"],
  ["-5%"],
  ["A:INDEX(A:A,3)"],
  ["[1]Sheet!A1"],
])("%s stays one argument", (argument) => {
  expect(found(`=SUM(LINCHPIN.HHI(${argument} , ${argument}),1)`)).toEqual([
    { id: "HHI", depth: 0, given: [argument, argument] },
  ]);
});

test("arguments left out keep their places", () => {
  expect(found("=LINCHPIN.HHI(A1,, 10000,)")).toEqual([
    { id: "HHI", depth: 0, given: ["A1", "", "10000", ""] },
  ]);
  expect(found("=LINCHPIN.MODEL_VERSION( )")).toEqual([
    { id: "MODEL_VERSION", depth: 0, given: [] },
  ]);
});

test.each([
  ['="LINCHPIN.HHI(1)"'],
  ['=SUM(A1)&"=LINCHPIN.HHI("'],
  ["='LINCHPIN.HHI(1)'!A1"],
  ["=t[LINCHPIN.HHI(1)]"],
  ["=MYLINCHPIN.HHI(1)"],
  ["=OTHER.LINCHPIN.HHI(1)"],
  ["LINCHPIN.HHI(1)"],
  [""],
])("%s calls none of ours", (formula) => {
  expect(ourCalls(formula)).toEqual([]);
});

test("what is no formula text calls none of ours", () => {
  for (const value of [5, true, null, undefined]) expect(ourCalls(value)).toEqual([]);
});

test("positions lead back to the text", () => {
  const formula = "=1+LINCHPIN.HHI( A1:A3 ,'a b'!C1)*2";
  const [call] = ourCalls(formula);
  expect(formula.slice(call!.start, call!.end)).toBe("LINCHPIN.HHI( A1:A3 ,'a b'!C1)");
  expect(call!.arguments.map(({ start, end }) => formula.slice(start, end))).toEqual([
    "A1:A3",
    "'a b'!C1",
  ]);
});

test("a call is replaced by a text, and nothing else of the formula", () => {
  const formula = '=IFERROR(LINCHPIN.HHI(A1,"LINCHPIN.HHI(1)")*2, "none")';
  expect(replaceCall(formula, ourCalls(formula)[0]!, "SUMSQ(A1)")).toBe(
    '=IFERROR(SUMSQ(A1)*2, "none")',
  );
});

test("several calls are replaced at once, and a call inside another goes with it", () => {
  const formula = "=LINCHPIN.HHI(LINCHPIN.HHI(A1))+LINCHPIN.RCA(B1)";
  const replacements = ourCalls(formula).map(({ start, end, id, arguments: given }) => ({
    ...{ start, end, text: `${id}_${String(given.length)}` },
  }));
  expect(replacements).toHaveLength(3);
  expect(replaced(formula, replacements.reverse())).toBe("=HHI_1+RCA_1");
});

test("names that a file kept become those that Excel calls", () => {
  expect(
    withTypedNames('=_xlfn.LET(_xlpm.x,_xldudf_LINCHPIN_HHI(A1),LINCHPIN.RCA(_xlpm.x)&"_xldudf_")'),
  ).toBe('=_xlfn.LET(_xlpm.x,LINCHPIN.HHI(A1),LINCHPIN.RCA(_xlpm.x)&"_xldudf_")');
  expect(withTypedNames("=SUM(A1)")).toBe("=SUM(A1)");
});

test("a formula that is not whole gives what can be read of it", () => {
  expect(found("=SUM(LINCHPIN.HHI(A1,B1")).toEqual([{ id: "HHI", depth: 0, given: ["A1", "B1"] }]);
});

test.each([
  ["=MAP(A1:A3,LINCHPIN.HHI)", "HHI"],
  ["=BYROW(A1:B3,_xldudf_LINCHPIN_HHI)", "HHI"],
  ["=LET(f,LINCHPIN.EXPOSURE_RATIO,f(A1,B1))", "EXPOSURE_RATIO"],
  ["=REDUCE(0,A1:A3,linchpin.hhi)", "HHI"],
])("%s hands the function on by its name", (formula, id) => {
  const [call, ...more] = ourCalls(formula);
  expect(more).toEqual([]);
  expect(call).toMatchObject({ id, arguments: [], isHanded: true });
  expect(formula.slice(call!.start, call!.end)).toBe(call!.name);
});

test("a name that is handed on is written as Excel calls it", () => {
  expect(withTypedNames("=BYROW(A1:B3,_xldudf_LINCHPIN_HHI)")).toBe("=BYROW(A1:B3,LINCHPIN.HHI)");
});
