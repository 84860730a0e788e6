import { markText, type ModelMark, readMark } from "../../../src/excel/building/markText";

const mark: ModelMark = {
  model: "critical-minerals",
  sheetId: "{B42F84A4-87C1-47DE-A90A-A005F5C20772}",
  prefix: "minerals",
  imports: ["imwq7isw0", "imwq7isw0_2", "other", "imwq7isw0_8"],
  charts: 2,
  print: "gv0swa",
  spills: "A116:D123,A128:D185",
};

test.each<[string, ModelMark]>([
  ["as it is", mark],
  ["without imports", { ...mark, imports: [], charts: 0, spills: "" }],
])("a mark is read as it was written, %s", (_, written) => {
  expect(readMark(markText(written))).toEqual(written);
});

test("eleven spills far down the sheet and eight imports fit into a comment of Excel", () => {
  const spills = Array.from({ length: 11 }, (_, k) => `A1${k}119:O1${k}153`).join();
  const few = { ...mark, model: "chokepoint", prefix: "choke_2", imports: ["imwq7isw0"], spills };
  expect(markText(few).length).toBeLessThanOrEqual(255);
  const imports = Array.from({ length: 12 }, (_, k) => `imwq7isw0${k > 0 ? `_${k + 1}` : ""}`);
  expect(markText({ ...mark, imports }).length).toBeLessThanOrEqual(255);
});

test.each(["", "not a mark", '{"model":"tariff"}', "[]", "[1,2]"])(
  "%j is no mark of a model",
  (text) => {
    expect(readMark(text)).toBeNull();
  },
);
