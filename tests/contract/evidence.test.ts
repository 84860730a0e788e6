import path from "node:path";
import { exportName, functionFiles, withoutFigures } from "../../src/tools/functionFiles.mjs";
import { frozenFunctions } from "../support/excelCall";
import { vectorFiles } from "../support/vectors";

const files = vectorFiles();
const cases = files.flatMap(({ file, vectors }) =>
  vectors.cases.map((entry) => ({ name: `${file}: ${entry.case}`, vectors, entry })),
);
const functions = frozenFunctions.map(({ id }) => {
  const file = functionFiles().find(({ name }) => name === exportName(id));
  return { id, family: file?.family ?? "", name: file?.name ?? "" };
});

test("every function has cases, in the file beside its test", () => {
  expect(functions.length).toBeGreaterThan(0);
  const without = functions.filter(({ id, family, name }) => {
    const own = files.find(({ vectors }) => vectors.function === id);
    return own?.file.split(path.sep).join("/") !== `${family}/${name}.vectors.json`;
  });
  expect(without.map(({ name }) => name).sort()).toEqual([...withoutFigures].sort());
});

test("every function with figures has a case of an error, with words of its sentence", () => {
  const without = files.filter(
    ({ vectors }) => !vectors.cases.some(({ error, sentence }) => error && sentence),
  );
  expect(without.map(({ vectors }) => vectors.function)).toEqual([]);
});

test("every expected figure says what it rests on, and names its source where that is another's", () => {
  const figures = cases.filter(({ entry }) => entry.error === undefined);
  expect(figures.length).toBeGreaterThan(200);
  const bare = figures.filter(({ entry, vectors }) => {
    const others = entry.evidence === "published" || entry.evidence === "implementation";
    return entry.evidence === undefined || (others && !(entry.source ?? vectors.source));
  });
  expect(bare.map(({ name }) => name)).toEqual([]);
});
