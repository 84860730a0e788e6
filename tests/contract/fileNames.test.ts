import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "../..");

/**
 * Files whose name says where they stand rather than what they export: an explanation is named as its
 * function, an index as its folder, a part of the preview's host as Excel's object that it plays.
 */
const conventions = [
  {
    folder: "src/explanations/",
    fits: (only: string) => ["explain", "explanations"].includes(only),
  },
  {
    folder: "src/preview/host/model/",
    fits: (only: string, name: string) => startsAlike(only, name),
  },
];

const files = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "src"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"));

test("a file that exports one thing is named as it", () => {
  const named = files.map((file) => ({ file, ...exportsOf(file) }));
  const single = named.filter(({ values }) => values.length === 1);
  const misnamed = single.filter(({ file, values: [only = ""], types }) => {
    const name = path.basename(file).replace(/\.\w+$/, "");
    const convention = conventions.find(({ folder }) => file.startsWith(folder));
    return (
      ![only, ...types].some((each) => plain(each) === plain(name)) && !convention?.fits(only, name)
    );
  });
  expect(misnamed.map(({ file, values }) => `${file} exports ${values.join()}`)).toEqual([]);
  expect(single.length).toBeGreaterThan(300);
});

test("a file named otherwise is seen", () => {
  expect(
    exportsOf("look.ts", "export function takeInventory() {}\nexport interface Seen {}"),
  ).toEqual({
    values: ["takeInventory"],
    types: ["Seen"],
  });
});

const plain = (name: string) => name.replaceAll("_", "").toLowerCase();
const startsAlike = (only: string, name: string) =>
  plain(only).startsWith(plain(name).replace(/s$/, ""));

function exportsOf(file: string, text = readFileSync(path.join(root, file), "utf8")) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const values: string[] = [];
  const types: string[] = [];
  for (const statement of source.statements) {
    if (!ts.canHaveModifiers(statement)) continue;
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      values.push(statement.name?.text ?? "default");
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        values.push(name.getText(source));
    } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
      types.push(statement.name.text);
    }
  }
  return { values, types };
}
