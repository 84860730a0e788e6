import { anchorOf, cellsOf, readAreas } from "./area";
import type { Way } from "./copyItem";
import { setFormats } from "./putBack";
import type { Remembered } from "./remember";
import { compare, digest, type Shown } from "./sameResult";
import { asInput } from "./asInput";
import { whileSame } from "./whileSame";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";

/** What became of a formula. */
export interface Done {
  readonly way: Way;
  /** The native formula as Excel hands it out; null where there is none. */
  readonly formula: string | null;
  /** The largest difference between our result and the native one. */
  readonly difference: number;
  /** Why a native formula was not kept; "" where it was or none was wanted. */
  readonly detail: string;
  /** What the formulas of a frozen result amount to. */
  readonly cells?: string;
}

type Settle = (each: Remembered, done: Done) => void;

/** Formulas that are entered, calculated and compared together. */
const AT_ONCE = 50;
const REFUSED = new Set(["InvalidArgument", "InvalidOperation", "FormulaLengthExceedsLimit"]);

/** Enters native formulas and compares what they give; answers those that differ, or that Excel does not take. */
export async function writeNatives(
  context: Excel.RequestContext,
  natives: readonly Remembered[],
  nativeOf: (each: Remembered) => string,
  touched: Remembered[],
  settle: Settle,
  signal?: AbortSignal,
): Promise<{ each: Remembered; detail: string }[]> {
  const failed: { each: Remembered; detail: string }[] = [];
  for (let from = 0; from < natives.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const part = natives.slice(from, from + AT_ONCE);
    touched.push(...part);
    const refused = await enter(context, part, nativeOf);
    const judged = await judge(
      context,
      part.filter((each) => !refused.has(each)),
      signal,
    );
    for (const each of part) {
      const done = judged.get(each) ?? notKept("Excel does not take the native formula");
      if (done.way === "value") failed.push({ each, detail: done.detail });
      else settle(each, done);
    }
  }
  return failed;
}

/** The formulas that Excel does not take; where it refuses some, each is tried alone. */
async function enter(
  context: Excel.RequestContext,
  part: readonly Remembered[],
  nativeOf: (each: Remembered) => string,
): Promise<Set<Remembered>> {
  for (const each of part) {
    const { kept } = each;
    if (kept.rows * kept.columns > 1) cellsOf(context, kept).clear("Contents");
    anchorOf(context, kept).formulas = [[nativeOf(each)]];
    // Excel formats a cell of its own accord when a formula refers to dates or amounts.
    setFormats(context, kept);
  }
  try {
    await context.sync();
    return new Set();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!REFUSED.has(String(code))) throw error;
    if (part.length === 1) return new Set(part);
    const half = Math.ceil(part.length / 2);
    const first = await enter(context, part.slice(0, half), nativeOf);
    return new Set([...first, ...(await enter(context, part.slice(half), nativeOf))]);
  }
}

/** Compares what the native formulas give, waiting for those that are still calculating. */
async function judge(
  context: Excel.RequestContext,
  entered: readonly Remembered[],
  signal: AbortSignal | undefined,
): Promise<Map<Remembered, Done>> {
  const judged = new Map<Remembered, Done>();
  let waiting = entered;
  await untilCalculated(
    async () => {
      for (const [each, done] of await judgeNow(context, waiting, signal)) judged.set(each, done);
      waiting = waiting.filter((each) => !judged.has(each));
      return waiting.length > 0 ? "calculating" : { answer: judged };
    },
    { signal },
  );
  for (const each of waiting) judged.set(each, notKept(TOO_SLOW));
  return judged;
}

const TOO_SLOW = "the native formula did not calculate within three seconds";

/** Judges those that have calculated. */
async function judgeNow(
  context: Excel.RequestContext,
  entered: readonly Remembered[],
  signal: AbortSignal | undefined,
): Promise<[Remembered, Done][]> {
  const asked = entered.map(({ kept }) => {
    const anchor = anchorOf(context, kept).load("text,formulas");
    const spill = anchor.getSpillingToRangeOrNullObject().load("rowCount,columnCount");
    return { anchor, spill };
  });
  const now = await readAreas(
    context,
    entered.map(({ kept }) => kept),
    "values",
    signal,
  );
  return entered.flatMap((each, at): [Remembered, Done][] => {
    const { anchor, spill } = asked[at] as (typeof asked)[number];
    if (isCalculating(anchor.text[0]?.[0])) return [];
    const formula = String(anchor.formulas[0]?.[0]);
    return [[each, verdict(each, formula, now[at] ?? [], spill)]];
  });
}

function verdict(
  { kept, values }: Remembered,
  formula: string,
  now: readonly (readonly Shown[])[],
  spill: Excel.Range,
): Done {
  const wider = !spill.isNullObject ? spill : { rowCount: 1, columnCount: 1 };
  if (wider.rowCount > kept.rows || wider.columnCount > kept.columns) {
    return notKept("the native formula fills more cells than the result did");
  }
  const { same, difference, detail } = compare(values, now);
  return same ? { way: kept.way, formula, difference, detail: "" } : notKept(detail);
}

const notKept = (detail: string): Done => ({ way: "value", formula: null, difference: 0, detail });

/** Cells that are written in one request. */
const PART_CELLS = 20_000;

/** A result that is to stand frozen, and why it is not native. */
export interface ToFreeze {
  readonly each: Remembered;
  readonly detail: string;
}

/**
 * Puts values in the place of the formulas, text as text and an error as that error. A value that rests on
 * cells stands only while they are as they were, and is #N/A from then on.
 */
export async function writeValues(
  context: Excel.RequestContext,
  formulas: readonly ToFreeze[],
  conditionOf: (each: Remembered) => string | null,
  touched: Remembered[],
  settle: Settle,
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < formulas.length; from += AT_ONCE) {
    const part = formulas.slice(from, from + AT_ONCE);
    signal?.throwIfAborted();
    touched.push(...part.map(({ each }) => each));
    for (const { each } of part) cellsOf(context, each.kept).clear("Contents");
    for (const { each } of part) await writeValue(context, each, conditionOf(each));
    await sent(context);
    const standing = await standingIn(context, part, conditionOf);
    for (const [at, { each, detail }] of part.entries()) {
      settle(each, { ...notKept(detail), ...standing[at] });
    }
  }
}

async function writeValue(
  context: Excel.RequestContext,
  { kept, values }: Remembered,
  condition: string | null,
): Promise<void> {
  setFormats(context, kept);
  const step = Math.max(1, Math.floor(PART_CELLS / kept.columns));
  for (let row = 0; row < kept.rows; row += step) {
    const part = values.slice(row, row + step);
    const cells = cellsOf(context, { ...kept, row: kept.row + row, rows: part.length });
    if (condition === null) cells.values = part.map((line) => line.map(asInput));
    else cells.formulas = part.map((line) => line.map((value) => whileSame(condition, value)));
    if (kept.rows > step) await sent(context);
  }
}

/** A result that fills many cells goes in several requests. */
const sent = (context: Excel.RequestContext): Promise<void> => context.sync();

type Standing = Pick<Done, "formula" | "cells">;

/** The formulas of frozen results as Excel hands them out, to tell later whether somebody changed them. */
async function standingIn(
  context: Excel.RequestContext,
  part: readonly ToFreeze[],
  conditionOf: (each: Remembered) => string | null,
): Promise<(Standing | null)[]> {
  const frozen = part.filter(({ each }) => conditionOf(each) !== null);
  const areas = frozen.map(({ each }) => each.kept);
  const read = await readAreas(context, areas, "formulas");
  const found = new Map<ToFreeze, Standing>();
  for (const [at, each] of frozen.entries()) {
    const formulas = read[at] ?? [];
    const formula = String(formulas[0]?.[0]);
    found.set(each, { formula, cells: await digest(formulas) });
  }
  return part.map((each) => found.get(each) ?? null);
}
