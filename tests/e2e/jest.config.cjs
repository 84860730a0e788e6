/**
 * End to end: the built add-in in the preview, in a real browser that `support/globalSetup` starts once. Each test
 * opens a profile of its own in it, so that two files run side by side.
 */
module.exports = {
  rootDir: "../..",
  testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
  testEnvironment: "node",
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-preview"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
    ],
  },
  globalSetup: "<rootDir>/tests/e2e/support/globalSetup.mjs",
  globalTeardown: "<rootDir>/tests/e2e/support/globalTeardown.mjs",
  maxWorkers: 2,
  testTimeout: 120_000,
};
