import { readStanding, type Standing } from "./area";
import { asInput } from "./asInput";
import type { Shown } from "./sameResult";
import { type Exchange, exchangeCells, isFormula } from "./exchangeCells";
import { followed as followedText, type Known, placeIn } from "./followed";
import type { KeptFormula } from "./keptFormulas";
import { askFollowers, EditedMeanwhile, type Followed } from "./places";

/** A live formula, and how it is known whether what stands in its place may be overwritten. */
export interface Keeping {
  readonly kept: KeptFormula;
  readonly followed: Followed;
  readonly isOurs: (found: Found) => boolean | Promise<boolean>;
}

/** What stands in a formula's place by now. */
export interface Found {
  /** The formula, or another that stands in its place, with its references where they are by now. */
  readonly byNow: (formula: string) => string | null;
  readonly standing: Standing;
}

export interface PutBack {
  readonly back: readonly KeptFormula[];
  /** What somebody else put in their places stays. */
  readonly left: readonly Left[];
}

type Place = Pick<KeptFormula, "sheetId" | "sheet" | "row" | "column">;

export interface Left {
  readonly kept: KeptFormula;
  /** Null where the cell was deleted. */
  readonly now: Place | null;
  readonly formula: string;
  readonly standing: Standing | null;
}

export interface PuttingBack {
  readonly known: Known;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Told before cells are overwritten. */
  readonly onFound?: ((found: readonly Overwritten[]) => void) | undefined;
}

/** What a live formula took the place of. */
export interface Overwritten {
  readonly keeping: Keeping;
  readonly standing: Standing;
}

/** Formulas that are entered again in one request. */
const AT_ONCE = 100;
/** How often formulas are looked for again that somebody moves just then. */
const TRIES = 4;

/**
 * Enters the live formulas again, wherever their cells are by now, with the formats that they had. Nothing is
 * cleared first, so that no cell is ever without its formula and without what stood in for it.
 */
export async function putBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  all: readonly Keeping[],
  putting: PuttingBack,
): Promise<PutBack> {
  const back: KeptFormula[] = [];
  const left: Left[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    putting.signal?.throwIfAborted();
    const done = await tryPart(context, sheet, all.slice(from, from + AT_ONCE), putting);
    back.push(...done.back);
    left.push(...done.left);
    putting.onProgress?.(Math.min(from + AT_ONCE, all.length));
  }
  return { back, left };
}

async function tryPart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: readonly Keeping[],
  putting: PuttingBack,
): Promise<PutBack> {
  for (let tries = 1; ; tries++) {
    try {
      return await putPartBack(context, sheet, part, putting);
    } catch (error) {
      if (!(error instanceof EditedMeanwhile) || tries === TRIES) throw error;
    }
  }
}

async function putPartBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: readonly Keeping[],
  { known, onFound }: PuttingBack,
): Promise<PutBack> {
  const looked = await look(context, sheet, part, known);
  const back = looked.filter(({ isBack }) => isBack).map(({ keeping }) => keeping.kept);
  const left: Left[] = [];
  const ours: Looked[] = [];
  for (const each of looked) {
    if (each.isBack) continue;
    const { standing, formula, keeping } = each;
    const isOurs =
      standing !== null &&
      formula !== null &&
      (await keeping.isOurs({ standing, byNow: each.byNow }));
    if (isOurs) ours.push(each);
    else left.push(leftOf(each));
  }
  onFound?.(ours.flatMap(({ keeping, standing }) => (standing ? [{ keeping, standing }] : [])));
  for (const exchanges of requestsOf(ours.map(exchangesOf))) {
    await exchangeCells(context, sheet, exchanges);
  }
  return { back: [...back, ...ours.map(({ keeping }) => keeping.kept)], left };
}

export const leftOf = ({ keeping: { kept }, place, formula, standing }: Looked): Left => ({
  ...{ kept, now: place, formula: formula ?? kept.formula, standing },
});

interface Looked {
  readonly keeping: Keeping;
  readonly place: Place | null;
  readonly followed: Followed;
  /** The live formula as it is by now. */
  readonly formula: string | null;
  readonly byNow: Found["byNow"];
  readonly standing: Standing | null;
  readonly isBack: boolean;
}

/** Finds formulas where they are by now. */
export async function look(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  part: readonly Keeping[],
  known: Known,
): Promise<Looked[]> {
  const ask = askFollowers(
    sheet,
    part.map(({ followed }) => followed.row),
  );
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const followers = ask();
  const ids = new Map(sheets.items.map(({ id, name }) => [name, id]));
  const places = part.map(({ kept, followed: { was } }, at): Place | null => {
    const place: Pick<Place, "sheet" | "row" | "column"> | null =
      was === "" ? kept : placeIn(followers[at] ?? "");
    const sheetId = place && ids.get(place.sheet);
    return place && sheetId ? { ...place, sheetId } : null;
  });
  const areas = part.flatMap(({ kept }, at) => {
    const place = places[at];
    return place ? [{ ...kept, sheetId: place.sheetId, row: place.row, column: place.column }] : [];
  });
  const read = await readStanding(context, areas);
  return part.map((keeping, at): Looked => {
    const { kept } = keeping;
    const followed = { ...keeping.followed, now: followers[at] ?? "" };
    const byNow = (text: string): string | null => followedText(text, kept, known, followed);
    const formula = byNow(kept.formula);
    const place = places[at] ?? null;
    const standing = place ? (read.shift() ?? null) : null;
    const now = standing?.formulas[0]?.[0];
    const isBack = now !== undefined && now === formula;
    return { keeping, place, followed, formula, byNow, standing, isBack };
  });
}

/** Cells that are written with one request. */
const REQUEST_CELLS = 20_000;

/**
 * The exchanges that bring one formula back. Where another formula filled its cells they empty themselves, but for
 * what somebody typed there; else it takes the place of what each cell holds, part by part.
 */
const exchangesOf = (looked: Looked): Exchange[] => {
  const { formula, standing, keeping } = looked;
  if (formula === null || !standing) return [];
  const { rows, columns } = fillsCells(standing) ? ONE : keeping.kept;
  return exchangesFor(looked, { rows, columns }, (row, column) =>
    row + column === 0 ? formula : "",
  );
};

const ONE = { rows: 1, columns: 1 };

function exchangesFor(
  { keeping, place, followed, standing }: Looked,
  { rows, columns }: Pick<KeptFormula, "rows" | "columns">,
  contentAt: (row: number, column: number) => Shown,
): Exchange[] {
  if (!place || !standing) return [];
  const { formats } = keeping.kept;
  const step = Math.max(1, Math.floor(REQUEST_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / step) }, (_, at): Exchange => {
    const [row, end] = [at * step, Math.min(rows, (at + 1) * step)];
    const cells = {
      ...{ sheetId: place.sheetId, row: place.row + row, column: place.column },
      ...{ rows: end - row, columns },
    };
    const contents = Array.from({ length: end - row }, (_line, down) =>
      Array.from({ length: columns }, (_cell, column) => contentAt(row + down, column)),
    );
    const known = standing.formulas.slice(row, end).map((line) => line.slice(0, columns));
    return {
      ...{ followed, cells, contents, spilled: fillsCells(standing) ? keeping.kept : null },
      formats:
        typeof formats === "string"
          ? formats
          : formats.slice(row, end).map((line) => line.slice(0, columns)),
      isExpected: (found) => alike(found.formulas, known),
    };
  });
}

/** Whether one formula fills them, which then stands in the first. */
const fillsCells = ({ formulas, values }: Standing): boolean =>
  isFormula(formulas[0]?.[0], values[0]?.[0]) &&
  formulas.every((line, r) =>
    line.every((formula, c) => r + c === 0 || !isFormula(formula, values[r]?.[c])),
  );

const alike = (one: Standing["formulas"], other: Standing["formulas"]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** As many as go with one request. */
export function* requestsOf(all: readonly Exchange[][]): Generator<Exchange[]> {
  let request: Exchange[] = [];
  let cells = 0;
  for (const [first, ...rest] of all) {
    if (!first) continue;
    const size = first.cells.rows * first.cells.columns;
    if (cells + size > REQUEST_CELLS && request.length > 0) {
      yield request;
      request = [];
      cells = 0;
    }
    request.push(first);
    cells += size;
    for (const more of rest) {
      yield request;
      request = [more];
      cells = REQUEST_CELLS;
    }
  }
  if (request.length > 0) yield request;
}

/** Gives cells that live formulas took back what stood there, where those formulas still stand. */
export async function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  overwritten: readonly Overwritten[],
  known: Known,
): Promise<void> {
  for (let from = 0; from < overwritten.length; from += AT_ONCE) {
    const part = overwritten.slice(from, from + AT_ONCE);
    const keepings = part.map(({ keeping }) => keeping);
    const looked = await look(context, sheet, keepings, known);
    const exchanges = looked.map((each, at): Exchange[] => {
      const before = part[at]?.standing;
      return each.isBack && before ? exchangesBack(each, before) : [];
    });
    for (const request of requestsOf(exchanges)) await exchangeCells(context, sheet, request);
  }
}

function exchangesBack(looked: Looked, before: Standing): Exchange[] {
  const isOne = fillsCells(before);
  const exchanges = exchangesFor(looked, isOne ? ONE : looked.keeping.kept, (row, column) => {
    const [formula = "", value] = [before.formulas[row]?.[column], before.values[row]?.[column]];
    return isFormula(formula, value)
      ? (looked.byNow(String(formula)) ?? formula)
      : asInput(formula);
  });
  return exchanges.map((each) => ({ ...each, formats: null }));
}
