import { readFileSync } from "node:fs";
import path from "node:path";
import { engineProblem } from "../../../src/taskpane/large/engine/engineProblem";

const sentenceOf = (message: string): string =>
  (engineProblem(new Error(message), "a.parquet") as Error).message;

test("a Parquet file with an unknown codec is a sentence with what to do, as hyparquet words it", () => {
  const reader = readFileSync(
    path.join(__dirname, "../../../node_modules/hyparquet/src/datapage.js"),
    "utf8",
  );
  const [, words = "none"] =
    /new Error\(`(parquet unsupported [^$]*)\$\{codec\}`\)/.exec(reader) ?? [];
  // A codec's number that no list has is "undefined" there.
  for (const codec of ["LZO", "undefined"]) {
    expect(sentenceOf(`${words}${codec}`)).toMatch(
      /a\.parquet.*unsupported compression.*Save it with/,
    );
  }
});

test("a page that is not as long as its header says is damaged", () => {
  expect(sentenceOf("parquet decompressed page length 3 does not match header 9")).toMatch(
    /damaged or cut off\. Download it again/,
  );
});
