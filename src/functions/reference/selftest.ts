import { type Answer, evaluateRowsLater, type Scalar } from "../boundary/evaluate";
import { word } from "../boundary/reader";
import published from "./selftest/publishedChecks.json";
import { type Check, runCheck } from "./selftest/check";

export const parameters = { result: word(["TABLE", "SUMMARY"]) };

/**
 * Proof of the installed build: every published check shipped with the add-in, run here and now.
 *
 * Each row names the function, the case, the published figure, what this build gives, and the source.
 * @customfunction SELFTEST
 * @param [result] TABLE (default), or SUMMARY for one sentence.
 * @returns A table function, case, expected, got, source, pass; or "n of n checks pass".
 * @example =LINCHPIN.SELFTEST("SUMMARY")
 * @limits It checks calculations, not the figures in your workbook.
 * @question Can I trust the numbers of this installation?
 * @related MODEL_VERSION
 */
export async function selftest(result?: unknown): Promise<unknown[][]> {
  return evaluateRowsLater(parameters, [result], async (given): Promise<Answer> => {
    const rows: Scalar[][] = [];
    for (const check of published as Check[]) {
      const { got, pass } = await runCheck(check);
      const expected = check.error ?? check.expected;
      rows.push([check.function, check.case, shown(expected), shown(got), check.source, pass]);
    }
    if (given.result === "TABLE") {
      return [["function", "case", "expected", "got", "source", "pass"], ...rows];
    }
    const passed = rows.filter((row) => row[5] === true).length;
    return `${String(passed)} of ${String(rows.length)} checks pass`;
  });
}

const longest = 200;

/** A number, text or truth value as it is; rows as an array constant, cut when long. */
function shown(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  if (!Array.isArray(value)) return String(value);
  const [only] = value as unknown[][];
  if (value.length === 1 && Array.isArray(only) && only.length === 1) return shown(only[0]);
  const text = value
    .map((row: unknown) => (Array.isArray(row) ? row : [row]).map(String).join(", "))
    .join("; ");
  return `{${text.length > longest ? `${text.slice(0, longest)}…` : text}}`;
}
