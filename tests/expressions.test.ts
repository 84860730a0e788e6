import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { numberFrom, signShown } from "../src/datasets/files/numberText";

const folder = path.resolve(__dirname, "../src");

/** Every regular expression that is written out in what Excel loads. */
const expressions = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/^(?:preview|tools|recipes)\//.test(file))
  .flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    const found: [file: string, expression: string][] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push([file, node.text]);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
    return found;
  });

const beginnings = ["", "1", "a", "(", "<", '"', "1 ", "="];
const repeated =
  " |1|a|é|(|)|.|,|-|<|\"|\\|=|\t|/|:|'|[|{|_|%|$|€|x|\n|A1|1 |1,|a |1.|((|<a|x\n".split("|");
const endings = ["", "!", "\n!", "x\ny", "\u0001"];

/** One thing over and over, and what nearly fits an expression around it. */
const textsOf = (length: number): string[] =>
  beginnings.flatMap((beginning) =>
    repeated.flatMap((part) =>
      endings.map((ending) => beginning + part.repeat(length / part.length) + ending),
    ),
  );

/** A cell's worth. */
const texts = textsOf(10_000);

/**
 * What takes the square of 10,000 steps takes half a second, what takes as many as there are letters less
 * than one thousandth; in between a busy machine may lie.
 */
const slow = 150;

/** The least of some tries, which a machine that is busy with something else does not lengthen. */
function quickest(work: () => unknown): number {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > slow; tries++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function slowest(
  work: (text: string) => unknown,
  given: readonly string[] = texts,
): string | undefined {
  const found = given.find((text) => quickest(() => work(text)) > slow);
  return found === undefined
    ? undefined
    : JSON.stringify(`${found.slice(0, 5)}…${found.slice(-5)}`);
}

const known = new Map<number, string[]>();
function shorter(length: number): string[] {
  const texts = known.get(length) ?? textsOf(length);
  known.set(length, texts);
  return texts;
}

/** Files whose expressions see at most so many letters, and how that is seen to. */
const SHORTER: Readonly<Record<string, [most: number, because: string]>> = {
  "core/headers/headerKey.ts": [300, "longer headers are texts"],
  "core/labels/bloc.ts": [300, "no bloc has a longer name"],
  "core/labels/place.ts": [1000, "spelling.ts cuts labels"],
  "core/labels/spelling.ts": [1000, "it cuts labels"],
  "core/tariff/productCode.ts": [500, "longer texts are names"],
  "datasets/files/frame.ts": [40, "it cuts what it looks at"],
  "datasets/files/olderEncoding.ts": [20, "it looks so far back from a place"],
  "excel/saving/tableDataset.ts": [255, "Excel has no longer number formats"],
  "excel/scenarios/axisValues.ts": [255, "Excel has no longer number formats"],
};

test("every expression takes as long as its text, however the text is made", () => {
  const bad = expressions.flatMap(([file, text]) => {
    const [, pattern = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
    const all = new RegExp(pattern, flags.includes("g") ? flags : `${flags}g`);
    const [most] = SHORTER[file] ?? [];
    const worst = slowest(
      (given) => given.replace(all, ""),
      most === undefined ? texts : shorter(most),
    );
    return worst === undefined ? [] : [`${file}: ${text} on ${worst}`];
  });
  expect(bad).toEqual([]);
  expect(expressions.length).toBeGreaterThan(500);
});

test("numbers are read as fast, whose expressions are put together from parts", () => {
  for (const style of ["point", "comma"] as const) {
    expect(slowest((text) => numberFrom(text, style))).toBeUndefined();
  }
  expect(slowest(signShown)).toBeUndefined();
});
