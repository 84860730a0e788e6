import { readFileSync } from "node:fs";
import { ExcelProblem } from "../../../src/excel/workbook/excelProblem";
import { sentenceFor, SENTENCES } from "../../../src/excel/workbook/sentenceFor";
import { Failure } from "../../../src/core/failure";

const typings = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");

/** The codes of `Excel.ErrorCodes`, as the typings list them. */
function excelErrorCodes(): string[] {
  const excel = typings.slice(typings.indexOf("declare namespace Excel {"));
  const [body = ""] = /enum ErrorCodes \{[^}]*\}/.exec(excel) ?? [];
  return [...body.matchAll(/= "(\w+)"/g)].map(([, code]) => code ?? "");
}

/** The codes of `OfficeExtension.ErrorCodes`: static members whose names are the codes, first letter small. */
function extensionErrorCodes(): string[] {
  const [body = ""] = /class ErrorCodes \{[^}]*\}/.exec(typings) ?? [];
  return [...body.matchAll(/static (\w)(\w+): string/g)].map(
    ([, first = "", rest = ""]) => first.toUpperCase() + rest,
  );
}

test("every error code of Office.js has a sentence that says what to do", () => {
  const codes = [...new Set([...excelErrorCodes(), ...extensionErrorCodes()])];
  expect(codes.length).toBeGreaterThanOrEqual(40);
  expect(codes.filter((code) => !(code in SENTENCES))).toEqual([]);
});

test("sentences begin with a capital, end with a stop and never show a code", () => {
  const sentences = Object.values(SENTENCES);
  expect(sentences.length).toBeGreaterThanOrEqual(40);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-Z][^]*\.$/);
    expect(sentence).not.toMatch(/[a-z][A-Z][a-z]+[A-Z]/);
  }
});

test("an Office.js error is explained by its code, one that is new by naming it", () => {
  expect(sentenceFor({ code: "AccessDenied", message: "x" })).toMatch(/^The workbook or the sheet/);
  expect(sentenceFor({ code: "SomethingNew" })).toBe(
    "Excel refused the request (SomethingNew). Try again.",
  );
});

test("our own errors speak for themselves", () => {
  expect(sentenceFor(new ExcelProblem("Select an empty cell."))).toBe("Select an empty cell.");
  expect(sentenceFor(new Failure("#N/A", "There is no dataset."))).toBe("There is no dataset.");
});

test("a cancelled task says that nothing was changed", () => {
  expect(sentenceFor(AbortSignal.abort().reason)).toBe("Cancelled. The workbook is unchanged.");
});

test.each([null, undefined, "text", 1, new Error("")])(
  "%p is answered with a sentence",
  (error) => {
    expect(sentenceFor(error)).toMatch(/Reload the pane/);
  },
);
