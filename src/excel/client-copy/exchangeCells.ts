import { placeIn } from "./followed";
import { cellsOf, type ResultArea, STANDING, type Standing, standingOf } from "./area";
import type { KeptFormula } from "./keptFormulas";
import { askFollowers, EditedMeanwhile, type Followed } from "./places";
import { asInput } from "./asInput";
import type { Shown } from "./sameResult";

/** What cells are to hold in place of what they are known to hold. */
export interface Exchange {
  /** How the formula was followed when its cells were found. */
  readonly followed: Followed;
  readonly cells: ResultArea;
  readonly isExpected: (found: Standing) => boolean;
  /** How many cells one formula fills from there, or null where each holds something of its own. */
  readonly spilled: Pick<ResultArea, "rows" | "columns"> | null;
  /** As they are typed. */
  readonly contents: readonly (readonly Shown[])[];
  readonly formats: KeptFormula["formats"] | null;
}

/**
 * Fills cells and reads, in the same request and before the first change, what it overwrites and where the cells
 * are by now: Excel carries out a request in one go, but between two requests anybody may edit. What was not expected
 * is put back. Answers what stands there afterwards.
 */
export async function exchangeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  exchanges: readonly Exchange[],
): Promise<Standing[]> {
  const followers = askFollowers(
    sheet,
    exchanges.map(({ followed }) => followed.row),
  );
  const before = exchanges.map(({ cells }) => loadAround(context, cells));
  for (const { cells, contents, formats } of exchanges) {
    const range = cellsOf(context, cells);
    if (formats !== null) range.numberFormat = formatsOf(cells, formats);
    range.values = contents.map((line) => [...line]);
  }
  const after = exchanges.map(({ cells }) => load(context, cells));
  await context.sync();
  const now = followers();
  const isSame = exchanges.every(
    ({ followed, isExpected }, at) =>
      now[at] === followed.now && isExpected((before[at] as Around).standing()),
  );
  if (!isSame) {
    for (const [at, exchange] of exchanges.entries()) {
      const { cells } = exchange;
      const { standing: found, formats } = before[at] as Around;
      const target = cellsOf(context, cells);
      target.numberFormat = formats();
      target.values = contentsOf(found(), exchange, now[at] ?? "");
    }
    await context.sync();
    throw new EditedMeanwhile();
  }
  return after.map(standing);
}

interface Around {
  readonly standing: () => Standing;
  readonly formats: () => string[][];
}

/**
 * Cells with those above and to the left: where a formula spills into the cells from there, some hosts say the
 * formula of each, and its own cell tells what they are.
 */
function loadAround(context: Excel.RequestContext, cells: ResultArea): Around {
  const [above, left] = [Math.min(1, cells.row), Math.min(1, cells.column)];
  const range = load(context, {
    sheetId: cells.sheetId,
    ...{ row: cells.row - above, column: cells.column - left },
    ...{ rows: cells.rows + above, columns: cells.columns + left },
  }).load("numberFormat");
  const inside = <T>(lines: readonly (readonly T[])[]): T[][] =>
    lines.slice(above).map((line) => line.slice(left));
  return {
    standing: () => {
      const { formulas, values } = standing(range);
      return { formulas: inside(formulas), values: inside(values) };
    },
    formats: () => inside(range.numberFormat as string[][]),
  };
}

const load = (context: Excel.RequestContext, cells: ResultArea): Excel.Range =>
  cellsOf(context, cells).load(STANDING);

const standing = ({ formulas, values, hasSpill }: Excel.Range): Standing =>
  standingOf(formulas, values, hasSpill);

const formatsOf = ({ rows, columns }: ResultArea, formats: KeptFormula["formats"]): string[][] =>
  typeof formats === "string"
    ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => formats))
    : formats.map((row) => [...row]);

/** As it is typed: what a formula spilled, wherever that is by now, comes by itself. */
function contentsOf(found: Standing, { cells, spilled }: Exchange, now: string): Shown[][] {
  const place = spilled ? placeIn(now) : null;
  const [top, left] = place ? [place.row - cells.row, place.column - cells.column] : [0, 0];
  const anchor = found.formulas[top]?.[left];
  const shown = found.values[top]?.[left];
  const spills =
    place !== null && (anchor === undefined || (isFormula(anchor, shown) && shown !== "#SPILL!"));
  return found.formulas.map((line, r) =>
    line.map((formula, c) => {
      const value = found.values[r]?.[c] ?? "";
      if (isFormula(formula, value)) return formula;
      const [down, right] = [r - top, c - left];
      const isIn =
        down >= 0 && right >= 0 && down < (spilled?.rows ?? 0) && right < (spilled?.columns ?? 0);
      const comesByItself = spills && isIn && down + right > 0;
      return comesByItself ? "" : asInput(value);
    }),
  );
}

/** A text that begins with an equals sign is its own formula. */
export const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
