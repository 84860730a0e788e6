import { excelCall, frozenFunction } from "../support/excelCall";
import { argumentsOf, vectorFiles } from "../support/vectors";

/** As much as a cell holds. */
const longest = 32_767;
const mostInSentence = 500;

type Change = (value: unknown) => unknown;
type Arguments = readonly unknown[];

let calls = 0;
let sentences = 0;

const lengthenedTo =
  (length: number): Change =>
  (value) =>
    typeof value === "string" && value !== "" && Number.isNaN(Number(value))
      ? value.padEnd(length, ` ${value}`)
      : value;
const longestLabel = lengthenedTo(longest);
/** Long enough to show in a sentence that quotes it whole, and quick to compare. */
const lengthened = lengthenedTo(2 * mostInSentence);

const isRows = (value: unknown): value is unknown[][] => Array.isArray(value);

function changed(argument: unknown, change: Change): unknown {
  if (!isRows(argument)) return change(argument);
  return argument.map((row) => (Array.isArray(row) ? row.map(change) : change(row)));
}

/** The cells below the headers, so that the table is still read as one. */
function belowHeaders(argument: unknown, change: Change): unknown {
  if (!isRows(argument) || argument.length < 2) return changed(argument, change);
  return [argument[0], ...(changed(argument.slice(1), change) as unknown[])];
}

const isFigure = (value: unknown): boolean => typeof value === "number";

/** The argument with its nth figure changed. */
function nth(argument: unknown, n: number, to: unknown): unknown {
  let seen = 0;
  return changed(argument, (value) => (isFigure(value) && seen++ === n ? to : value));
}

const figures = (argument: unknown): number => {
  let count = 0;
  changed(argument, (value) => (isFigure(value) ? ++count : 0));
  return count;
};

/** The arguments of a case with long labels in one place after another, and with a wrong figure beside them. */
function* withLongLabels(given: Arguments): Generator<Arguments> {
  yield given.map((argument) => changed(argument, longestLabel));
  const long = given.map((argument) => belowHeaders(argument, lengthened));
  yield long;
  for (const i of given.keys()) {
    const only = (of: Arguments, value: unknown): Arguments =>
      of.map((own, at) => (at === i ? value : own));
    yield only(given, changed(given[i], lengthened));
    yield only(given, belowHeaders(given[i], lengthened));
    yield only(long, given[i]);
    yield only(long, lengthened("no such name"));
    for (let n = 0; n < Math.min(2, figures(given[i])); n++) {
      for (const wrong of [-1, 1e9, null, lengthened("text")]) {
        yield only(long, nth(long[i], n, wrong));
      }
    }
  }
}

/** The sentences of every error that a call ends in or shows in a cell. */
async function sentencesOf(id: string, given: Arguments): Promise<string[]> {
  calls++;
  try {
    const answer = await excelCall(id, given);
    const cells = isRows(answer) ? answer.flat() : [answer];
    return cells.filter((value) => value instanceof Error).map(({ message }) => message);
  } catch (thrown) {
    return [(thrown as Error).message];
  }
}

test.each(vectorFiles().map(({ vectors }) => [vectors.function, vectors] as const))(
  "%s says what is wrong in under 500 characters, however long the labels",
  async (id, vectors) => {
    const names = frozenFunction(id).parameters.map(({ name }) => name);
    const tooLong = new Set<string>();
    for (const entry of vectors.cases.slice(0, 8)) {
      const given = argumentsOf(vectors, entry);
      for (const long of withLongLabels(names.map((name) => given[name] ?? null))) {
        for (const sentence of await sentencesOf(id, long)) {
          sentences++;
          if (sentence.length >= mostInSentence) {
            tooLong.add(`${sentence.length}: ${sentence.slice(0, 160)} … ${sentence.slice(-80)}`);
          }
        }
      }
    }
    expect([...tooLong]).toEqual([]);
  },
);

afterAll(() => {
  process.stdout.write(`long labels: ${calls} calls, ${sentences} sentences\n`);
  expect(sentences).toBeGreaterThan(2000);
});
