import { readFileSync } from "node:fs";
import path from "node:path";
import { compare, type Shown } from "../../../src/excel/client-copy/sameResult";
import { prepared } from "../../../src/explanations/native/trial/calculate";
import { CellError, type Matrix, type Scalar } from "../../../src/explanations/native/trial/scalar";
import { writtenFormula } from "../../../src/explanations/writtenFormula";
import { letters, nativeCases, type NativeCase } from "../../support/nativeCases";

/** What LibreOffice gave for the same formulas over the same cells (libreOffice.test.ts). */
const kept = JSON.parse(
  readFileSync(path.join(__dirname, "libreOffice.json"), "utf8"),
) as readonly { readonly case: string; readonly answer: Shown[][] }[];

const address = (block: NativeCase["blocks"][number]): string => {
  const width = Math.max(...block.rows.map((row) => row.length));
  return `${letters(block.column)}1:${letters(block.column + width - 1)}${String(block.rows.length)}`;
};

function answerOf(each: NativeCase): Shown[][] {
  const plain = "plain" in each.native ? each.native.plain : "";
  return shown(prepared(plain)(cellsOf(each)));
}

function cellsOf(each: NativeCase): Map<string, Matrix> {
  return new Map<string, Matrix>(
    each.blocks.map((block) => {
      const width = Math.max(...block.rows.map((row) => row.length));
      const rows = block.rows.map((row) =>
        Array.from({ length: width }, (_, at): Scalar => {
          const value = row[at] ?? null;
          if (value === "") return null;
          return typeof value === "string" && value.startsWith("#") ? new CellError(value) : value;
        }),
      );
      return [address(block), rows];
    }),
  );
}

function shown(answer: Matrix): Shown[][] {
  return answer.map((row) =>
    row.map((cell) => {
      if (cell instanceof CellError) return cell.code;
      return typeof cell === "boolean" ? Number(cell) : (cell ?? 0);
    }),
  );
}

/** The same, step after step, as it is written out on a sheet. */
function byStepsOf(each: NativeCase): { answer: Shown[][]; longest: number; steps: number } {
  const given = each.arguments.map((argument) => ({ ...argument, isCell: false }));
  const written = writtenFormula(each.id, given);
  if ("reason" in written) throw new Error(`${each.title}: ${written.reason}`);
  const stepAt = (at: number): string => `ZZ${String(at + 1)}`;
  const { steps, result } = written.formulaOf((input) => input, stepAt);
  const cells = cellsOf(each);
  for (const [at, { formula, name }] of steps.entries()) {
    const answer = prepared(formula)(cells);
    expect({ formula, name, cells: answer.length * (answer[0]?.length ?? 0) }).toEqual({
      ...{ formula, name, cells: 1 },
    });
    cells.set(stepAt(at), answer);
  }
  const longest = Math.max(result.length, ...steps.map(({ formula }) => formula.length));
  return { answer: shown(prepared(result)(cells)), longest, steps: steps.length };
}

/**
 * Where LibreOffice is not Excel, or shows one error where the others are blank: it takes roots of negative
 * numbers, inverts no matrix of one cell, and multiplies no row by a column of conditions.
 */
const ELSEWHERE = new Set([
  "DIVERSIFY: cheapest first, costs in a row",
  "EFFECTIVE_SUPPLIERS: a very large order is 1 / max s",
  "EFFECTIVE_SUPPLIERS: the largest number that Excel takes as an order",
  "EVENT_STUDY: days in a row",
  "GHOSH_INVERSE: an entry below 0",
  "INOPERABILITY: a coefficient below 0",
  "IO_MULTIPLIERS: a coefficient below 0",
  "LEONTIEF_INVERSE: a coefficient below 0",
  "LEONTIEF_INVERSE: a single sector that uses a quarter of itself",
  "LEONTIEF_INVERSE: rounding noise of a balanced table is 0",
  "LINKAGES: an entry below 0",
  "PRICE_SHOCK: a coefficient below 0",
  "TARIFF_DIVERSION: an elasticity so high that all goes to the cheaper origin",
  "TARIFF_IN_FORCE: days in a row spill in a row",
  "UPSTREAMNESS: a deficit shortens the distance",
  "UPSTREAMNESS: an open economy: 20 of 100 stays in the sector and 20 is exported net",
  "UPSTREAMNESS: stages behind do not depend on net exports",
  "USGS_SUPPLY_RISK: a net exporter's reliance",
]);

const isError = (value: unknown): boolean => typeof value === "string" && value.startsWith("#");

test("calculates every native formula as LibreOffice does", () => {
  const answers = new Map(kept.map((each) => [each.case, each.answer]));
  let looked = 0;
  const other: string[] = [];
  for (const each of nativeCases()) {
    const answer = answers.get(each.title);
    if (answer === undefined || !("plain" in each.native) || each.native.needs365) continue;
    // What we refuse Excel and LibreOffice need not refuse alike.
    if (typeof each.ours === "string" || ELSEWHERE.has(each.title)) continue;
    looked++;
    const ours = answerOf(each);
    // Which error it is differs between programs; that it is one does not.
    const alike = answer.map((row, r) =>
      row.map((cell, c) => (isError(cell) && isError(ours[r]?.[c]) ? (ours[r]?.[c] ?? "") : cell)),
    );
    const { same, detail } = compare(alike, ours);
    if (!same) other.push(`${each.title}: ${detail}`);
  }
  expect(looked).toBeGreaterThan(380);
  expect(other).toEqual([]);
});

test("written out step by step it gives the same, and long formulas have their steps", () => {
  let [looked, long] = [0, 0];
  const other: string[] = [];
  for (const each of nativeCases()) {
    // Only what fills one cell is written out.
    const isOne = Array.isArray(each.ours) && each.ours.length === 1 && each.ours[0]?.length === 1;
    if (!("plain" in each.native) || each.native.needs365 || !isOne) continue;
    looked++;
    const { answer, longest, steps } = byStepsOf(each);
    const { same, detail } = compare(answerOf(each), answer);
    if (!same) other.push(`${each.title}: ${detail}`);
    if (each.native.plain.length < 1000) continue;
    long++;
    if (steps === 0 || longest >= each.native.plain.length) other.push(`${each.title}: as long`);
  }
  expect(other).toEqual([]);
  expect([looked > 300, long > 20]).toEqual([true, true]);
});
