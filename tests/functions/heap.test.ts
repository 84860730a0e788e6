import { spawnSync } from "node:child_process";
import path from "node:path";
import config from "../jest.config.cjs";

const root = path.resolve(__dirname, "../..");

/** In this process the heap also holds what earlier tests have left, which goes at any time. */
test("what the functions keep of the heap, measured in a process of its own", () => {
  const alone = {
    ...{ ...config, rootDir: root },
    testMatch: ["<rootDir>/tests/functions/heap.alone.ts"],
  };
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const { stderr } = spawnSync(process.execPath, [jest, "-c", JSON.stringify(alone)], {
    cwd: root,
    encoding: "utf8",
  });
  expect(stderr).toMatch(/^Tests: +2 passed, 2 total$/m);
});
