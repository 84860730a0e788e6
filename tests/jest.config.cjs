const { availableParallelism } = require("node:os");

/** The unit and contract tests. The browser's have a configuration of their own, tests/e2e/jest.config.cjs. */
module.exports = {
  rootDir: "..",
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "<rootDir>/tests/bench/"],
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/dist-preview"],
  transform: {
    "^.+\\.(ts|tsx|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // In a test's realm every mention of a global asks the realm's owner for it; handed to each module it costs
  // nothing, which makes loops of figures up to ten times as fast. Only what no test and no clock replaces, and
  // what no package declares anew.
  sandboxInjectedGlobals: (
    "Array Boolean Error Infinity JSON Map Math Number Object Promise Proxy RangeError Reflect RegExp Set String " +
    "TypeError WeakMap WeakSet Float64Array Int32Array Uint8Array process"
  ).split(" "),
  testSequencer: "<rootDir>/tests/support/longestFirst.cjs",
  // By default one processor is kept free, which on a machine of two leaves one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Ends a test that hangs. How fast something is, is the benchmark's business, not a test's.
  testTimeout: 120_000,
  // office.js keeps a timer of half a second after its last request: by default a worker is killed just before that.
  workerGracefulExitTimeout: 5_000,
  // Packages with both forms are loaded in the one that jest can require.
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/noStyles.ts",
    // Its exports have no form for require.
    "^d3-geo$": "<rootDir>/node_modules/d3-geo/dist/d3-geo.js",
  },
};
