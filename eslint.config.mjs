import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import { defineConfig } from "eslint/config";
import globals from "globals";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The plugin's own declarations leave its rules out. */
const { rules: officeRules } = /** @type {{ rules: Record<string, unknown> }} */ (
  /** @type {unknown} */ (officeAddins)
);

const SCRIPTS = ["**/*.{js,mjs,cjs,mts}"];
const SCRIPT_PROJECTS = [
  "src/tools/tsconfig.json",
  "src/tools/help/page/tsconfig.json",
  "src/recipes/tsconfig.json",
  "tests/bench/tsconfig.json",
];

export default defineConfig(
  { ignores: ["dist/", "dist-preview/", "coverage/", "src/functions/index.ts"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Our two kinds of error are alike in shape and told apart by class.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Figures in sentences are numbers; String() around each says nothing.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: SCRIPTS,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: {
      globals: globals.node,
      parserOptions: { project: SCRIPT_PROJECTS, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // The compiler reads JSDoc, and these rules do not see what it says of a parsed file.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["**/*.cjs", "*.js"],
    languageOptions: { sourceType: "commonjs", globals: globals.commonjs },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // A browser runs it, and Node does not.
    files: ["src/tools/help/page/*.js"],
    languageOptions: {
      globals: {
        ...Object.fromEntries(Object.keys(globals.node).map((name) => [name, "off"])),
        ...globals.browser,
      },
    },
  },
  {
    // Tests look into untyped answers of functions and of the page.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": { rules: reactHooks.rules } },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeRules).map((name) => [`office-addins/${name}`, "error"]),
    ),
  },
);
