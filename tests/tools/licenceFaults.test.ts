import { readFileSync } from "node:fs";
import path from "node:path";
import { exceptions, licenceFaults } from "../../src/tools/check/licenceFaults.mjs";

const lock = JSON.parse(readFileSync(path.join(__dirname, "../../package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string; license?: string }>;
};

const among = (license: string | undefined): string[] =>
  licenceFaults({
    ...lock.packages,
    "node_modules/a/node_modules/@b/new":
      license === undefined ? {} : { license, version: "1.0.0" },
  }).faults;

test("every package that the lock file names has a licence on the list", () => {
  const { looked, faults } = licenceFaults(lock.packages);
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(800);
});

test.each(["MIT", "(MIT OR GPL-2.0)", "Apache-2.0 AND MIT"])("%s may be added", (licence) => {
  expect(among(licence)).toEqual([]);
});

test.each(["GPL-3.0-only", "AGPL-3.0", "MIT AND GPL-2.0", "SEE LICENSE IN LICENSE", undefined])(
  "%s may not",
  (licence) => {
    expect(among(licence)).toEqual([expect.stringMatching(/^@b\/new .*is under /)]);
  },
);

test("an exception for what is not installed is told", () => {
  expect(licenceFaults({ "node_modules/x": { license: "MIT" } }).faults).toHaveLength(
    Object.keys(exceptions).length,
  );
});
