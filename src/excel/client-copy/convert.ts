import { takeInventory } from "../workbook/inventory";
import { isCalculating, untilCalculated } from "../workbook/untilCalculated";
import { anchorOf } from "./area";
import { type Copying, keepingOf } from "./copying";
import { EditedMeanwhile } from "./places";
import { putBack } from "./putBack";
import { readBook } from "./readBook";
import type { Remembered } from "./remember";
import { watchCells, type Footing } from "./watchCells";
import type { Book } from "./watched";
import { whileSameFormula } from "./whileSame";
import { writeNatives, writeValues, type Done } from "./writeResults";

/** How a copy is made; it may be cancelled. */
export interface Making {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

interface Converted {
  readonly done: Done[];
  readonly footingOf: (each: Remembered) => Footing;
}

/** Natives first, because they are checked against results that are still live; then what is frozen. */
export async function convert(
  context: Excel.RequestContext,
  remembered: readonly Remembered[],
  copying: Copying,
  { signal, onProgress }: Making,
): Promise<Converted> {
  const done = new Map<Remembered, Done>();
  const settle = (each: Remembered, outcome: Done): void => {
    done.set(each, outcome);
    onProgress?.(done.size, remembered.length);
  };
  const isNative = ({ kept }: Remembered): boolean => kept.native !== null;
  const natives = remembered.filter(isNative);
  const values = remembered.filter(({ kept }) => kept.way === "value");
  const rests = new Map(
    [...natives.filter(({ item }) => item.held.length > 0), ...values].map((each) => [
      each,
      isNative(each) ? `=${each.item.held.join("+")}` : each.kept.formula,
    ]),
  );
  const writing = { ...copying, settle, signal };
  const footings = new Map(await watched(context, rests, copying, signal));
  const open = natives.filter((each) => footings.get(each)?.condition === null);
  const failed = await writeNatives(
    context,
    natives.flatMap((each) => {
      const text = guarded(each, footings.get(each));
      return open.includes(each) ? [] : [{ each, text, over: each.kept.formula }];
    }),
    writing,
  );
  await liveAgain(context, failed, copying, signal);
  const late = [...failed, ...open.map((each) => ({ each, detail: UNTOLD }))];
  const lateRests = new Map(late.map(({ each }) => [each, each.kept.formula]));
  for (const [each, footing] of await watched(context, lateRests, copying, signal))
    footings.set(each, footing);
  const frozen = [...late, ...values.map((each) => ({ each, detail: "" }))];
  const footingOf = (each: Remembered): Footing => footings.get(each) ?? NO_FOOTING;
  await writeValues(context, frozen, footingOf, writing);
  return { done: remembered.map((each) => done.get(each) ?? leftAlone), footingOf };
}

/** How long live formulas that were entered again may take for their answer, in milliseconds. */
const PATIENCE = 30_000;

/** What is to be frozen is what the live formula gives by now, and its inputs may have been changed since it was read. */
async function liveAgain(
  context: Excel.RequestContext,
  failed: readonly { readonly each: Remembered }[],
  { places, known }: Copying,
  signal: AbortSignal | undefined,
): Promise<void> {
  const all = failed.map(({ each }) => each);
  const { left } = await putBack(context, places.sheet, all.map(keepingOf(places)), { known });
  if (left.length > 0) throw new EditedMeanwhile();
  const anchors = all.map(({ kept }) => anchorOf(context, kept));
  await untilCalculated(
    async () => {
      for (const anchor of anchors) anchor.load("values");
      await context.sync();
      const isBusy = anchors.some(({ values }) => isCalculating(values[0]?.[0]));
      return isBusy ? "calculating" : { answer: true };
    },
    { signal, patience: PATIENCE },
  );
}

const UNTOLD = "there is no telling when the native formula stops being valid";
const NO_FOOTING: Footing = {
  ...{ texts: [], guards: [], condition: null, isConstant: false, changesByItself: false },
};

async function watched(
  context: Excel.RequestContext,
  rests: ReadonlyMap<Remembered, string>,
  { begun, noteRevert }: Copying,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<Remembered, Footing>> {
  if (rests.size === 0) return new Map();
  const inventory = await takeInventory(context);
  const book = await readBook(context, inventory);
  const footings = await watchCells(context, { inventory, book }, rests, begun, signal);
  noteRevert();
  // From now on Excel moves what they refer to; before, it was written as it was read.
  const after = await readBook(context, await takeInventory(context));
  if (placesIn(after) !== placesIn(book)) throw new EditedMeanwhile();
  return footings;
}

const placesIn = ({ tables, names }: Book): string => JSON.stringify([tables, [...names]]);

/** A native formula that follows some of its cells stands while the others are as they were. */
function guarded({ kept }: Remembered, footing: Footing | undefined): string {
  const native = kept.native ?? "";
  return footing?.condition ? whileSameFormula(footing.condition, native) : native;
}

const leftAlone: Done = { way: "leave", formula: null, difference: 0, detail: "" };
