import { isInvocation, isPreviewed } from "./cell";

/** Answers are kept that took so many milliseconds. */
const worthKeeping = 50;
/** What is kept takes at most so many bytes. */
const mostBytes = 32 * 2 ** 20;
/** A cell that is kept, at most; the characters of a text come on top. */
const bytesOfCell = 24;

interface Question {
  /** The function, the size of each range and what is given for the other arguments. */
  readonly form: string;
  /** The cells of all ranges. */
  readonly cells: readonly unknown[];
}

interface Kept extends Question {
  readonly bytes: number;
  readonly answer: () => unknown;
}

/** By function, those that were asked last at the end. */
const kept = new Map<string, Kept[]>();
let bytesKept = 0;

/**
 * The same function, which remembers what it took long to answer: Excel asks again whenever a cell that a formula
 * refers to is written, be it with what it held. The same cells have the same answer, a refusal too.
 */
export function keepingAnswers<A extends never[]>(
  id: string,
  call: (...given: A) => unknown,
): typeof call {
  return (...given) => {
    if (given.some(isPreviewed)) return call(...given);
    const known = kept.get(id);
    const found = known && recall(known, given);
    if (found) {
      askedLast(id, known);
      return found.answer();
    }
    const before = performance.now();
    let answer: () => unknown;
    try {
      const answered = call(...given);
      if (answered instanceof Promise) return answered;
      answer = () => copyOf(answered);
    } catch (thrown) {
      answer = () => {
        throw thrown;
      };
    }
    if (performance.now() - before >= worthKeeping) keep(id, given, answer);
    return answer();
  };
}

/** For a measurement, which otherwise would measure the memory. */
export function forgetAnswers(): void {
  kept.clear();
  bytesKept = 0;
}

function recall(known: Kept[], given: readonly unknown[]): Kept | undefined {
  const form = formOf(given);
  const at = known.findIndex((one) => one.form === form && holds(one.cells, given));
  if (at < 0) return undefined;
  const [found] = known.splice(at, 1) as [Kept];
  known.push(found);
  return found;
}

function holds(cells: readonly unknown[], given: readonly unknown[]): boolean {
  let at = 0;
  for (const range of given) {
    if (!Array.isArray(range)) continue;
    for (const row of range as unknown[][]) {
      for (let column = 0; column < row.length; column++) {
        const [cell, other] = [row[column], cells[at++]];
        // No cell holds what is no number, nor a zero below 0.
        if (cell !== other && !Object.is(cell, other)) return false;
      }
    }
  }
  return true;
}

function keep(id: string, given: readonly unknown[], answer: () => unknown): void {
  const form = formOf(given);
  const cells = form === undefined ? undefined : cellsOf(given);
  if (form === undefined || cells === undefined) return;
  const bytes = bytesOf(cells) + bytesOf(answered(answer)) + 2 * form.length;
  if (bytes > mostBytes) return;
  const known = kept.get(id) ?? [];
  known.push({ form, cells, bytes, answer });
  askedLast(id, known);
  bytesKept += bytes;
  makeRoom();
}

function askedLast(id: string, known: Kept[]): void {
  kept.delete(id);
  kept.set(id, known);
}

/** The oldest answers of the function that was asked longest ago go first. */
function makeRoom(): void {
  for (const [id, known] of kept) {
    while (bytesKept > mostBytes && known.length > 0) bytesKept -= known.shift()?.bytes ?? 0;
    if (known.length === 0) kept.delete(id);
    if (bytesKept <= mostBytes) return;
  }
}

/** Undefined where a range is not one of rows of one length. */
function formOf(given: readonly unknown[]): string | undefined {
  const parts = given.map((argument) => {
    if (isInvocation(argument)) return "";
    if (!Array.isArray(argument)) return formOfCell(argument);
    const rows = argument as readonly unknown[];
    const columns = Array.isArray(rows[0]) ? rows[0].length : NaN;
    const isEven = rows.every((row) => Array.isArray(row) && row.length === columns);
    return isEven ? `${rows.length}×${columns}` : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join("\n");
}

function formOfCell(cell: unknown): string | undefined {
  if (typeof cell === "object" && cell !== null) return undefined;
  return typeof cell === "string" ? JSON.stringify(cell) : String(cell);
}

/** Undefined where one is an object, which may be changed where it is. */
function cellsOf(given: readonly unknown[]): unknown[] | undefined {
  const cells: unknown[] = [];
  for (const range of given) {
    if (!Array.isArray(range)) continue;
    for (const row of range as unknown[][]) {
      for (const cell of row) {
        if (typeof cell === "object" && cell !== null) return undefined;
        cells.push(cell);
      }
    }
  }
  return cells;
}

function bytesOf(cells: readonly unknown[]): number {
  let bytes = cells.length * bytesOfCell;
  for (const cell of cells) if (typeof cell === "string") bytes += 2 * cell.length;
  return bytes;
}

function answered(answer: () => unknown): unknown[] {
  try {
    return [answer()].flat(2);
  } catch {
    return [];
  }
}

/** Whoever is given an answer may write into its rows. */
const copyOf = (answer: unknown): unknown =>
  Array.isArray(answer) ? (answer as unknown[][]).map((row) => row.slice()) : answer;
