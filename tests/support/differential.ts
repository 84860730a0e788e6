import fc from "fast-check";
import "../../src/functions/index";
import { callByName, registered } from "../../src/functions/boundary/registry";

/** What a naive definition says: an answer, or the code of an error. */
export class Code {
  constructor(readonly code: string) {}
}

type Answer = unknown;
const seed = Number(process.env["LINCHPIN_SEED"] ?? Date.now() % 2 ** 31);

interface Comparison<Case> {
  readonly of: string;
  readonly cases: fc.Arbitrary<Case>;
  /** The arguments as Excel gives them. */
  readonly given: (one: Case) => readonly unknown[];
  /** The definition, written out as plainly as it reads. */
  readonly naive: (one: Case) => Answer;
  readonly runs?: number;
}

/** A function beside a definition written independently of it, over random cases; the seed is in the test's name. */
export function compare<Case>({ of, cases, given, naive, runs = 400 }: Comparison<Case>): void {
  const [name = ""] = of.split(" ");
  test(`${of}: ${runs} cases of seed ${seed}`, async () => {
    let [looked, answered] = [0, 0];
    for (const one of fc.sample(cases, { seed, numRuns: runs })) {
      const got = await answerOf(name, given(one));
      const wanted = plain(naive(one));
      if (!same(got, wanted))
        expect({ case: given(one), got }).toEqual({ case: given(one), got: wanted });
      looked++;
      if (!String(got).startsWith("#")) answered++;
    }
    expect(looked).toBe(runs);
    // Definitions that only ever agree on errors agree on nothing.
    expect(answered).toBeGreaterThan(runs / 10);
  });
}

/** A function called with its arguments in their order on the worksheet. */
export function callInOrder(name: string, given: readonly unknown[]): unknown {
  const names = Object.keys(registered().get(name)?.parameters ?? {});
  return callByName(
    name,
    Object.fromEntries(given.map((value, i) => [names[i] ?? `argument ${i + 1}`, value])),
  );
}

async function answerOf(name: string, given: readonly unknown[]): Promise<Answer> {
  try {
    return plain(await callInOrder(name, given));
  } catch (thrown) {
    return (thrown as { code: string }).code;
  }
}

/** A single cell as its value, an error as its code. */
function plain(answer: Answer): Answer {
  if (answer instanceof Code || answer instanceof Error) return (answer as Code).code;
  if (!Array.isArray(answer)) return answer;
  const rows = answer as unknown[][];
  return rows.length === 1 && rows[0]?.length === 1
    ? plain(rows[0][0])
    : rows.map((row) => row.map(plain));
}

function same(got: Answer, wanted: Answer): boolean {
  if (typeof got === "number" && typeof wanted === "number") {
    return Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
  }
  if (!Array.isArray(got) || !Array.isArray(wanted)) return got === wanted;
  return got.length === wanted.length && got.every((cell, i) => same(cell, wanted[i]));
}
