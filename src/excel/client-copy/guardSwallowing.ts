import { FORMULA_LENGTH } from "../../sheet/limits";
import type { CellArea } from "../workbook/cellArea";
import type { CopyItem } from "./copyItem";
import { isFormula } from "./exchangeCells";
import type { Copying } from "./copying";
import { putBack } from "./putBack";
import type { Remembered } from "./remember";
import { restsOn, type RestingFormula } from "./restingFormulas";
import { allOf, type Footing } from "./watchCells";
import { whileSameFormula } from "./whileSame";
import { writeNatives, type Done } from "./writeResults";

/** Functions of Excel's that have an answer where a cell holds an error, as if nothing stood there. */
const SWALLOWING = new Set([
  ...["COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS"],
  ...["AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS", "AGGREGATE", "SUBTOTAL", "NPV"],
  ...["DCOUNT", "DCOUNTA", "DSUM", "DAVERAGE", "DMAX", "DMIN", "DGET", "DPRODUCT"],
  ...["IFERROR", "IFNA", "ISERROR", "ISERR", "ISNA", "ISNUMBER", "ISTEXT", "ISNONTEXT"],
  ...["ISBLANK", "ISLOGICAL", "ERROR.TYPE", "TYPE", "N", "T"],
  ...["MATCH", "XMATCH", "LOOKUP", "VLOOKUP", "HLOOKUP", "XLOOKUP", "FILTER", "UNIQUE"],
  ...["GROUPBY", "PIVOTBY", "TOCOL", "TOROW", "ARRAYTOTEXT", "REGEXTEST"],
]);

export const swallowsErrors = ({ refers: { functions } }: RestingFormula): boolean =>
  [...functions].some((name) => SWALLOWING.has(name));

/** A formula of the workbook's own: it stays, but for a guard. */
export const ownItem = ({ formula }: RestingFormula): CopyItem => ({
  formula,
  functions: [],
  plain: null,
  lambda: null,
  names: [],
  countries: null,
  needs365: false,
  held: [],
  reason: null,
  notes: "",
  unusable: false,
});

export interface Guarding {
  /** All formulas that may rest on what is frozen. */
  readonly resting: readonly RestingFormula[];
  readonly remembered: readonly Remembered[];
  readonly done: readonly Done[];
  readonly footingOf: (each: Remembered) => Footing;
  /** Formulas of the workbook's own that pass over errors; nothing was done with them yet. */
  readonly own: readonly Remembered[];
}

/**
 * A frozen result is #N/A once its cells have changed, and a count of such cells would be lower by as many:
 * what passes over errors gets the guards of the frozen cells that it rests on, directly or through others.
 */
export async function guardSwallowing(
  context: Excel.RequestContext,
  { resting, remembered, done, footingOf, own }: Guarding,
  copying: Copying,
  signal?: AbortSignal,
): Promise<Guarded> {
  const guards = guardsOf(resting, frozenCells(remembered, footingOf));
  const outcome = new Map(remembered.map((each, at) => [each, done[at] ?? LEFT] as const));
  const swallowing = new Set(resting.filter(swallowsErrors).map(({ formula }) => formula.address));
  const texts = new Map<Remembered, string>();
  for (const each of [...remembered, ...own]) {
    const { address } = each.item.formula;
    const standing = standingText(each, outcome.get(each));
    const before = footingOf(each).guards;
    const all = new Set([...before, ...(guards.get(address) ?? [])]);
    if (all.size === before.length || standing === null || !swallowing.has(address)) continue;
    const text = whileSameFormula(allOf([...all]), standing);
    if (text.length <= FORMULA_LENGTH) texts.set(each, text);
  }
  const before = new Map(
    [...texts.keys()].map((each) => [each, standingNow(each, outcome.get(each))]),
  );
  const failed = await writeNatives(
    context,
    Array.from(texts, ([each, text]) => ({ each, text, over: before.get(each) ?? "" })),
    { ...copying, settle: (each, now) => outcome.set(each, now), signal },
  );
  for (const { each } of failed) texts.delete(each);
  await putBack(
    context,
    copying.places.sheet,
    failed.map(({ each }) => ({
      kept: { ...each.kept, formula: before.get(each) ?? each.kept.formula },
      followed: copying.places.of(each.kept),
      // It was entered just now, and whoever has typed over it since has typed no formula.
      isOurs: ({ standing: { formulas, values } }) => isFormula(formulas[0]?.[0], values[0]?.[0]),
    })),
    copying,
  );
  return {
    doneOf: (each) => outcome.get(each) ?? LEFT,
    isGuarded: (each) => texts.has(each),
  };
}

/** As Excel hands it out. */
const standingNow = ({ kept }: Remembered, done: Done | undefined): string =>
  done?.formula ?? kept.formula;

/** What stands in the cell to be guarded: null where it is frozen itself, or left as it was. */
function standingText({ kept }: Remembered, done: Done | undefined): string | null {
  if (done === undefined) return kept.formula;
  return done.way === "plain" || done.way === "lambda" ? kept.native : null;
}

export interface Guarded {
  readonly doneOf: (each: Remembered) => Done;
  readonly isGuarded: (each: Remembered) => boolean;
}

const LEFT: Done = { way: "leave", formula: null, difference: 0, detail: "" };

interface Frozen {
  readonly area: CellArea;
  readonly guards: readonly string[];
}

/** Cells that become #N/A, each with the cells that say so. */
const frozenCells = (
  remembered: readonly Remembered[],
  footingOf: (each: Remembered) => Footing,
): Frozen[] =>
  remembered.flatMap((each) => {
    const { guards } = footingOf(each);
    return guards.length === 0 ? [] : [{ area: each.kept, guards }];
  });

/** What makes each formula unknown, by its address. */
function guardsOf(
  resting: readonly RestingFormula[],
  frozen: readonly Frozen[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (let news = frozen; news.length > 0;) {
    const next = new Map<RestingFormula, string[]>();
    for (const each of resting) {
      const own = known.get(each.formula.address) ?? new Set();
      known.set(each.formula.address, own);
      const added = news
        .filter(({ area }) => restsOn(each.refers, [area]))
        .flatMap(({ guards }) => guards.filter((guard) => !own.has(guard)));
      for (const guard of added) own.add(guard);
      if (added.length > 0) next.set(each, added);
    }
    news = Array.from(next, ([{ fills }, guards]) => ({ area: fills, guards }));
  }
  return known;
}
