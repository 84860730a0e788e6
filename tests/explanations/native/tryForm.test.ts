import "../../support/excelCall";
import { NoForm } from "../../../src/explanations/native/nativeForm";
import { strictFormula } from "../../../src/explanations/native/strictFormula";
import { countryLabels } from "../../../src/core/labels/countryLabels";
import { tryForm, type Tried } from "../../../src/explanations/native/trial/tryForm";

const { rows, starts, countries: known } = countryLabels([]);
const countries = {
  labels: rows.map(({ label }) => label),
  starts,
  codes: known.map(({ code }) => code),
  titles: known.map(({ name }) => name),
};

const tries = (id: string, ...given: Parameters<typeof tryForm>[1]): Tried => {
  const found = tryForm(id, given, countries);
  if (found instanceof NoForm) throw new Error(found.reason);
  return found;
};

const column = (...cells: (number | string)[]) => ({
  text: "A1:A9",
  cells: cells.map((cell) => [cell]),
});

test("a form that is the function's own rule is free in all of its arguments", () => {
  const weights = column(30, 20, 50, "");
  const shares = column(0.4, 0.1, "", 0.3);
  const total = { text: '"TOTAL"', cells: null };
  expect(tries("PORTFOLIO_EXPOSURE", weights, shares, total)).toEqual({
    free: [0, 1],
    held: [],
    parting: "",
  });
});

const names = column("Motor", "Magnet", "Frame");
const restrictions = column(0.9, 0.95, 0.1);
const count = [
  { text: "", cells: null },
  { text: '"COUNT"', cells: null },
];

test("countries are told apart by what is written out, in whatever spelling they come", () => {
  const origins = column("USA", "United States", "JPN");
  const blocked = { text: "B9", cells: [["USA"]] };
  const tried = tries("CHOKEPOINT_HALT", names, origins, restrictions, blocked, ...count);
  expect(tried).toEqual({ free: [0, 1, 2, 3], held: [], parting: "" });
});

test("without its label written out a country is #N/A, and never another one", () => {
  const origins = column("USA", "JPN", "JPN");
  const blocked = { text: "B9", cells: [["USA"]] };
  const few = { ...countries, labels: ["JPN", "USA"], starts: [1, 2] };
  const given = [names, origins, restrictions, blocked, ...count];
  expect(tryForm("CHOKEPOINT_HALT", given, few)).toMatchObject({ held: [] });
  const none = { ...countries, labels: ["JPN"], starts: [1] };
  expect(tryForm("CHOKEPOINT_HALT", given, none)).toEqual(
    new NoForm("with the cells as they are the native formula gives #N/A, not 1"),
  );
});

test("two countries under one number are met by the trial", () => {
  const origins = column("USA", "JPN", "JPN");
  const blocked = { text: "B9", cells: [["USA"]] };
  const mixed = { ...countries, labels: ["USA", "CHN", "JPN"], starts: [1, 3] };
  const found = tries("CHOKEPOINT_HALT", names, origins, restrictions, blocked, ...count);
  expect(found.held).toEqual([]);
  const wrong = tryForm(
    "CHOKEPOINT_HALT",
    [names, origins, restrictions, blocked, ...count],
    mixed,
  );
  expect(wrong).toMatchObject({ held: expect.arrayContaining([1, 3]) as number[] });
});

test.each(["ISO3", "NAME"])("the %s of countries is read from what is written out", (result) => {
  const labels = column("USA", "China", "Japan");
  const found = tries("COUNTRY", labels, { text: `"${result}"`, cells: null });
  expect(found).toEqual({ free: [0], held: [], parting: "" });
});

const outputs = column(100, 80, 60);
const flows = {
  text: "D1:F3",
  cells: [
    [10, 20, 5],
    [15, 8, 10],
    [5, 12, 6],
  ],
};
const direction = (word: string) => ({ text: `"${word}"`, cells: null });

test("a table that uses more than it makes has no linkages and no distance", () => {
  for (const word of ["BACKWARD", "FORWARD", "KEY"]) {
    const found = tries("LINKAGES", flows, outputs, direction(word));
    expect([word, found.parting]).toEqual([word, ""]);
  }
  const blank = { text: "", cells: null };
  for (const word of ["UP", "DOWN"]) {
    const found = tries("UPSTREAMNESS", flows, outputs, blank, direction(word));
    expect([word, found.parting]).toEqual([word, ""]);
  }
});

test("bounds of a fee may be blank cells, and have to be the right way round", () => {
  const cell = (at: string, value: number | string) => ({ text: at, cells: [[value]] });
  const none = { text: "", cells: null };
  const goods = [cell("B1", 1000), none, none, cell("B2", 0.1), none, direction("FOB")];
  const found = tries("LANDED_COST", ...goods, cell("B3", 0.003), cell("B4", ""), cell("B5", 500));
  expect(found.parting).toBe("");
});

test("what is calculated is tried as a figure, and a calculated table not at all", () => {
  const calculated = { text: "B2*2", cells: "calculated" as const };
  const gdp = { text: "C2", cells: [[28_650]] };
  expect(tries("EXPOSURE_RATIO", calculated, gdp).held).toEqual([]);
  expect(tryForm("ORIGIN_CONTENT", [calculated], countries)).toBeInstanceOf(NoForm);
});

test("texts and truths among figures are refused, as the function refuses them", () => {
  const native = strictFormula("EXPOSURE_RATIO", ["B2", "C2"]);
  expect("plain" in native && native.plain).toMatch(
    /^IF\(\(ISTEXT\(B2\)\*\(B2<>""\)\+ISLOGICAL\(B2\)\)\+\(ISTEXT\(C2\).*>0,#VALUE!,/,
  );
});

test("a bill of materials is native in every cell: loops, odd shares and unknown origins are #N/A", () => {
  const bill = [
    ["item", "parent", "quantity", "own_value", "origin", "share"],
    ["Drone", "", 1, 10, "United States", 1],
    ["Motor", "Drone", 4, 5, "USA", 0.4],
    ["Motor", "Drone", 4, 6, "CHN", 0.6],
    ["Magnet", "Motor", 8, 1, "China", 1],
  ];
  const given = [
    { text: "A1:F5", cells: bill },
    { text: "B8", cells: [["Drone"]] },
    { text: '"LOOKTHROUGH"', cells: null },
    { text: "B9", cells: [["USA"]] },
  ];
  expect(tries("ORIGIN_CONTENT", ...given)).toEqual({ free: [0, 1, 3], held: [], parting: "" });
});

test("a word that a cell chooses has a formula for each word", () => {
  const cell = (at: string, value: number | string) => ({ text: at, cells: [[value]] });
  const days = [cell("B1", 0.1), cell("B2", 30), cell("B3", 5), cell("B4", 1000)];
  const found = tryForm("BREAKEVEN_STOCK", [...days, cell("B5", "UNIFORM")], countries);
  expect(found).toMatchObject({ held: [] });
});
