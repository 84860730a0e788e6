import fs from "node:fs";
import path from "node:path";
import univerPatches from "../../src/preview/univerPatches.loader.cjs";

const packages = [
  "engine-formula",
  "sheets-conditional-formatting",
  "sheets-data-validation",
  "sheets-formula",
  "sheets-table",
  "sheets-ui",
] as const;

function fileOf(name: string): string {
  return path.resolve("node_modules/@univerjs", name, "lib/es/index.js");
}

describe("the patches of Univer", () => {
  test.each(packages)("fit the installed %s", (name) => {
    const resourcePath = fileOf(name);
    const source = fs.readFileSync(resourcePath, "utf8");
    const patched = univerPatches.call({ resourcePath }, source);
    expect(patched).not.toBe(source);
  });

  test.each(packages)("stop the build when %s is another than they were made for", (name) => {
    const resourcePath = fileOf(name);
    expect(() => univerPatches.call({ resourcePath }, "another version")).toThrow(
      /no longer fits .*univerPatches/,
    );
  });

  test("are not applied twice", () => {
    const resourcePath = fileOf("sheets-formula");
    const source = fs.readFileSync(resourcePath, "utf8");
    const patched = univerPatches.call({ resourcePath }, source);
    expect(() => univerPatches.call({ resourcePath }, patched)).toThrow(/no longer fits/);
  });
});
