import { toExcelError } from "../../boundary/excelError";
import { callByName } from "../../boundary/registry";

/** One published figure and the call that has to give it. */
export interface Check {
  readonly function: string;
  readonly case: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** A value, rows of values, or `error` instead. */
  readonly expected?: unknown;
  readonly error?: string;
  readonly absolute?: number;
  readonly relative?: number;
  readonly source: string;
}

export interface Outcome {
  readonly got: unknown;
  readonly pass: boolean;
}

export async function runCheck(check: Check): Promise<Outcome> {
  try {
    const got: unknown = await callByName(check.function, check.arguments);
    return { got, pass: check.error === undefined && agrees(got, check.expected, check) };
  } catch (thrown) {
    const got = codeOf(thrown);
    return { got, pass: check.error !== undefined && got === check.error };
  }
}

/** |got − expected| ≤ absolute + relative·|expected|, cell by cell; a single value is one cell. */
export function agrees(
  got: unknown,
  expected: unknown,
  { absolute = 1e-9, relative = 1e-9 }: { absolute?: number; relative?: number },
): boolean {
  const [left, right] = [rowsOf(got), rowsOf(expected)];
  return (
    left.length === right.length &&
    left.every((row, r) => {
      const other = right[r] ?? [];
      return (
        row.length === other.length &&
        row.every((value, c) => sameCell(value, other[c], absolute, relative))
      );
    })
  );
}

/** Rows of an answer; a flat list in a check is a column. */
function rowsOf(value: unknown): unknown[][] {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

function sameCell(got: unknown, expected: unknown, absolute: number, relative: number): boolean {
  if (typeof got === "number" && typeof expected === "number") {
    return Math.abs(got - expected) <= absolute + relative * Math.abs(expected);
  }
  return got instanceof Error ? codeOf(got) === expected : got === expected;
}

function codeOf(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : toExcelError(thrown);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
