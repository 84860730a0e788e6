import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { numberFrom, signShown } from "../../src/datasets/files/numberText";

const folder = path.resolve(__dirname, "../../src/datasets");

/** Every regular expression that is written out in the readers of files and answers. */
const expressions = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
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

/** A cell's worth of one thing over and over, and what nearly fits an expression around it. */
const length = 10_000;
const texts = beginnings.flatMap((beginning) =>
  repeated.flatMap((part) =>
    endings.map((ending) => beginning + part.repeat(length / part.length) + ending),
  ),
);

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

function slowest(work: (text: string) => unknown): string | undefined {
  const found = texts.find((text) => quickest(() => work(text)) > slow);
  return found === undefined
    ? undefined
    : JSON.stringify(`${found.slice(0, 5)}…${found.slice(-5)}`);
}

/** Those that only ever see a few letters, and how that is seen to. */
const short: Readonly<Record<string, string>> = {
  "files/frame.ts /[^\\p{L}\\p{N})]+$/u": "cut at 40 characters",
  'files/olderEncoding.ts /[^\\s,;\\t|"]*$/': "20 characters before a place",
};

test("every expression takes as long as its text, however the text is made", () => {
  const measured = expressions.filter(([file, text]) => short[`${file} ${text}`] === undefined);
  const bad = measured.flatMap(([file, text]) => {
    const [, pattern = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? [];
    const all = new RegExp(pattern, flags.includes("g") ? flags : `${flags}g`);
    const worst = slowest((given) => given.replace(all, ""));
    return worst === undefined ? [] : [`${file}: ${text} on ${worst}`];
  });
  expect(bad).toEqual([]);
  expect(measured.length).toBeGreaterThan(120);
  expect(measured.length).toBe(expressions.length - Object.keys(short).length);
});

test("numbers are read as fast, whose expressions are put together from parts", () => {
  for (const style of ["point", "comma"] as const) {
    expect(slowest((text) => numberFrom(text, style))).toBeUndefined();
  }
  expect(slowest(signShown)).toBeUndefined();
});
