import { anchorOf, readAreas, type Standing } from "./area";
import type { Way } from "./copyItem";
import { type Exchange, exchangeCells } from "./exchangeCells";
import type { Places } from "./places";
import { requestsOf } from "./putBack";
import type { Remembered } from "./remember";
import { compare, digest, type Shown } from "./sameResult";
import { asInput } from "./asInput";
import type { Footing } from "./watchCells";
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

/** What natives are entered with. */
export interface Writing {
  readonly places: Places;
  readonly touched: Remembered[];
  readonly settle: Settle;
  readonly signal?: AbortSignal | undefined;
}

/** A formula that is to be entered, and what stands in its place. */
export interface ToEnter {
  readonly each: Remembered;
  readonly text: string;
  readonly over: string;
}

/** Enters native formulas and compares what they give; answers those that differ, or that Excel does not take. */
export async function writeNatives(
  context: Excel.RequestContext,
  natives: readonly ToEnter[],
  { places, touched, settle, signal }: Writing,
): Promise<{ each: Remembered; detail: string }[]> {
  const failed: { each: Remembered; detail: string }[] = [];
  for (let from = 0; from < natives.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const part = natives.slice(from, from + AT_ONCE);
    touched.push(...part.map(({ each }) => each));
    const refused = await enter(context, places, part);
    const judged = await judge(
      context,
      part.flatMap(({ each }) => (refused.has(each) ? [] : [each])),
      signal,
    );
    for (const { each } of part) {
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
  places: Places,
  part: readonly ToEnter[],
): Promise<Set<Remembered>> {
  const exchanges = part.map(({ each: { kept }, text, over }): Exchange => {
    const { formats } = kept;
    return {
      followed: places.of(kept),
      cells: { ...kept, rows: 1, columns: 1 },
      contents: [[text]],
      spilled: kept,
      // Excel formats a cell of its own accord when a formula refers to dates or amounts.
      formats: typeof formats === "string" ? formats : [[formats[0]?.[0] ?? "General"]],
      isExpected: ({ formulas }) => formulas[0]?.[0] === over,
    };
  });
  try {
    await exchangeCells(context, places.sheet, exchanges);
    return new Set();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!REFUSED.has(String(code))) throw error;
    if (part.length === 1) return new Set(part.map(({ each }) => each));
    const half = Math.ceil(part.length / 2);
    const [first, second] = [part.slice(0, half), part.slice(half)];
    const refused = await enter(context, places, await standingOver(context, first));
    return new Set([
      ...refused,
      ...(await enter(context, places, await standingOver(context, second))),
    ]);
  }
}

/** Of a request that was refused the first formulas may have arrived. */
async function standingOver(
  context: Excel.RequestContext,
  part: readonly ToEnter[],
): Promise<ToEnter[]> {
  const anchors = part.map(({ each }) => anchorOf(context, each.kept).load("formulas"));
  await context.sync();
  return part.map((each, at) => {
    const now = String(anchors[at]?.formulas[0]?.[0]);
    return now.startsWith("=") ? { ...each, over: now } : each;
  });
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
    const anchor = anchorOf(context, kept).load("values,formulas");
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
    if (isCalculating(anchor.values[0]?.[0])) return [];
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

/** A result that is to stand frozen, and why it is not native. */
export interface ToFreeze {
  readonly each: Remembered;
  readonly detail: string;
}

/**
 * Puts values in the place of the live formulas, text as text and an error as that error. A value that rests on
 * cells stands only while they are as they were, and is #N/A from then on. What a formula shows by then must still be
 * what is to be frozen.
 */
export async function writeValues(
  context: Excel.RequestContext,
  formulas: readonly ToFreeze[],
  footingOf: (each: Remembered) => Footing,
  { places, touched, settle, signal }: Writing,
): Promise<void> {
  for (let from = 0; from < formulas.length; from += AT_ONCE) {
    const part = formulas.slice(from, from + AT_ONCE);
    signal?.throwIfAborted();
    touched.push(...part.map(({ each }) => each));
    const all = part.map(({ each }) => freezing(each, footingOf(each), places));
    const written = new Map<Exchange, Standing>();
    for (const request of requestsOf(all)) {
      const after = await exchangeCells(context, places.sheet, request);
      for (const [at, standing] of after.entries()) {
        const exchange = request[at];
        if (exchange) written.set(exchange, standing);
      }
    }
    for (const [at, { each, detail }] of part.entries()) {
      const isGuarded = footingOf(each).condition !== null;
      const lines = (all[at] ?? []).flatMap((each) => written.get(each)?.formulas ?? []);
      // Formulas as Excel hands them out tell later whether somebody changed them.
      const left = isGuarded && { formula: String(lines[0]?.[0]), cells: await digest(lines) };
      settle(each, { ...notKept(detail), ...(left || {}) });
    }
  }
}

/** Cells that are written in one request. */
const PART_CELLS = 20_000;

/** The exchanges that freeze a result; the later ones find the cells empty, as the formula that filled them is gone. */
function freezing(
  { kept, values }: Remembered,
  { condition, changesByItself }: Footing,
  places: Places,
): Exchange[] {
  const step = Math.max(1, Math.floor(PART_CELLS / kept.columns));
  return Array.from({ length: Math.ceil(kept.rows / step) }, (_, at): Exchange => {
    const row = at * step;
    const part = values.slice(row, row + step);
    const { formats } = kept;
    return {
      followed: places.of(kept),
      cells: { ...kept, row: kept.row + row, rows: part.length },
      contents: part.map((line) =>
        line.map((value) => (condition === null ? asInput(value) : whileSame(condition, value))),
      ),
      spilled: at === 0 ? kept : null,
      formats: typeof formats === "string" ? formats : formats.slice(row, row + step),
      isExpected: (found) => {
        if (at > 0) return found.formulas.flat().every((formula) => formula === "");
        if (found.formulas[0]?.[0] !== kept.formula) return false;
        return changesByItself
          ? found.values[0]?.[0] !== "#SPILL!"
          : compare(part, found.values).same;
      },
    };
  });
}
