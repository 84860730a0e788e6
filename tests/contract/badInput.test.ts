import vm from "node:vm";
import { failureCodes } from "../../src/core/failure";
import { exportName, functionFiles } from "../../src/tools/functionFiles.mjs";
import { documentationOf } from "../../src/tools/metadata/documentationOf.mjs";
import { badInputsFor, passedError } from "../support/badInput";
import { isCall, parseFormula } from "../support/exampleFormula";
import {
  excelCall,
  formulaValue,
  type FrozenFunction,
  frozenFunctions,
} from "../support/excelCall";

/** Far above any real answer, so that only a hang reaches it. */
const longestMs = 60_000;

const files = functionFiles();
let calls = 0;

test.each(frozenFunctions.filter(({ parameters }) => parameters.length > 0))(
  "$id answers whatever it is given",
  async (entry) => {
    const valid = await validArguments(entry);
    const problems: string[] = [];
    for (const [i, { name }] of entry.parameters.entries()) {
      const inputs = badInputsFor(i);
      const outcomes = outcomesOf(
        entry.id,
        inputs.map(([bad, of]) => ({
          bad,
          given: () => valid.map((value, at) => (at === i ? of(value) : value)),
        })),
      );
      for (const [at, [bad]] of inputs.entries()) {
        const fault = faultOf(await settled(outcomes[at]), bad);
        if (fault !== undefined) problems.push(`${name}: ${bad}: ${fault}`);
        calls++;
      }
    }
    expect(problems).toEqual([]);
  },
  20 * longestMs,
);

afterAll(() => {
  process.stdout.write(
    `bad input: ${String(calls)} calls of ${String(frozenFunctions.length)} functions\n`,
  );
});

test("functions were called", () => {
  const least = frozenFunctions.flatMap(({ parameters }) => parameters).length;
  expect(least).toBeGreaterThan(0);
  expect(calls).toBeGreaterThan(30 * least);
});

/** The arguments of the function's own example, all of them, the last ones left out. */
async function validArguments({ id, parameters }: FrozenFunction): Promise<unknown[]> {
  const file = files.find(({ name }) => name === exportName(id));
  const formula = file && documentationOf(file, id).examples[0]?.formula;
  if (formula === undefined) throw new Error(`${id} has no example.`);
  const { given } = parseFormula(formula);
  const values: unknown[] = [];
  for (const value of given) values.push(isCall(value) ? await formulaValue(value) : value);
  return parameters.map((_, i) => values[i] ?? null);
}

const sandbox = vm.createContext({ call: (): unknown => undefined });
const callInSandbox = new vm.Script("call()");

interface Call {
  readonly bad: string;
  readonly given: () => unknown[];
}

/** What calls came to. A hang is stopped by the engine, which is asked once for all of them: each time costs. */
function outcomesOf(id: string, all: readonly Call[]): unknown[] {
  const answers: unknown[] = [];
  sandbox["call"] = () => {
    for (const { given } of all) {
      try {
        const answer: unknown = excelCall(id, given());
        if (answer instanceof Promise) answer.catch(() => undefined);
        answers.push(answer);
      } catch (thrown) {
        answers.push({ thrown });
      }
    }
  };
  try {
    callInSandbox.runInContext(sandbox, { timeout: longestMs });
  } catch (thrown) {
    throw new Error(`${id} hangs on ${all[answers.length]?.bad ?? "?"}: ${String(thrown)}`);
  }
  return answers;
}

/** An answer, when it is there; a promise that never settles is stopped by the clock. */
async function settled(answer: unknown): Promise<unknown> {
  if (!(answer instanceof Promise)) return answer;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("the promise did not settle"));
    }, longestMs);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (thrown) {
    return { thrown };
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(got: unknown, bad: string): string | undefined {
  if (typeof got === "object" && got !== null && "thrown" in got) {
    return errorFault(got.thrown, bad);
  }
  const rows: unknown[][] = Array.isArray(got) ? (got as unknown[][]) : [[got]];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length === 0)) {
    return "an answer without cells";
  }
  if (rows.some((row) => row.length !== rows[0]?.length)) return "rows of different lengths";
  for (const row of rows) {
    for (const value of row) {
      const fault = cellFault(value, bad);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function cellFault(value: unknown, bad: string): string | undefined {
  if (typeof value === "string" || typeof value === "boolean") return undefined;
  if (value instanceof Error) return errorFault(value, bad);
  return Number.isFinite(value) ? undefined : `${String(value)} in the answer`;
}

const codes: readonly string[] = [...failureCodes, passedError.basicValue];

function errorFault(thrown: unknown, bad: string): string | undefined {
  const { code, message = "" } = thrown as { code?: string; message?: string };
  if (code === undefined || !codes.includes(code)) return `threw ${String(thrown)}`;
  if (message.trim().split(/\s+/).length < 3) return `${code} without a sentence: "${message}"`;
  const leaks = bad.includes("NaN") ? /undefined|\[object/ : /undefined|\[object|NaN/;
  return leaks.test(message) ? `${code} says "${message}"` : undefined;
}
