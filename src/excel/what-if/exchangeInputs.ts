import { type Content, contentFrom, isFormula } from "../tables/content";
import { enterContents } from "../tables/enterContents";
import { isSame, type Constant } from "./constant";
import { forgetTrials } from "./trialsBack";

/** What one input is to hold in place of what it is known to hold. */
export interface Exchange {
  /** The name that refers to the cell, wherever it stands by now. */
  readonly name: string;
  readonly expected: Content;
  /** As it is typed. */
  readonly wanted: Constant;
  /** The format under which it is typed; null leaves that of the cell. */
  readonly format: string | null;
}

/** What stood in a cell right before it was written to, and what came of it. */
export interface Found {
  readonly content: Content;
  readonly isExpected: boolean;
  /** What it holds right after, and its format. */
  readonly arrived: Content;
  readonly format: string;
}

/**
 * Writes into inputs, and reads in the same request what it overwrites: Excel carries out a request in one go,
 * but between two requests anybody may type. What was not expected is put back, as it is somebody else's.
 */
export async function exchangeInputs(
  context: Excel.RequestContext,
  exchanges: readonly Exchange[],
): Promise<Found[]> {
  if (exchanges.length === 0) return [];
  // What the pane writes now is meant, even where a run had tried it.
  forgetTrials();
  const before = exchanges.map(({ name }) => load(cellOf(context, name)));
  for (const { name, wanted, format } of exchanges) {
    const cell = cellOf(context, name);
    // The format decides how Excel takes a text, and a text may have changed the format.
    if (format !== null) cell.numberFormat = [[format]];
    cell.values = [[wanted]];
  }
  const after = exchanges.map(({ name }) => load(cellOf(context, name)));
  await context.sync();
  const found = exchanges.map(({ expected }, index): Found => {
    const content = contentOf(before[index]);
    return {
      ...{ content, isExpected: isSameContent(content, expected) },
      ...{ arrived: contentOf(after[index]), format: formatOf(after[index]) },
    };
  });
  await giveBack(
    context,
    exchanges.flatMap(({ name }, index): Theirs[] => {
      if (found[index]?.isExpected !== false) return [];
      const ours = contentOf(after[index]);
      return [{ name, theirs: contentOf(before[index]), format: formatOf(before[index]), ours }];
    }),
  );
  return found;
}

interface Theirs {
  readonly name: string;
  readonly theirs: Content;
  readonly format: string;
  readonly ours: Content;
}

/** Cells get back what was found in them; where somebody typed once more since, that stays. */
async function giveBack(context: Excel.RequestContext, cells: readonly Theirs[]): Promise<void> {
  if (cells.length === 0) return;
  const since = cells.map(({ name }) => load(cellOf(context, name)));
  for (const { name, theirs, format } of cells) enter(context, name, theirs, format);
  await context.sync();
  const typedOnce = cells.filter(
    ({ ours }, index) => !isSameContent(contentOf(since[index]), ours),
  );
  if (typedOnce.length === 0) return;
  for (const cell of typedOnce) {
    const now = since[cells.indexOf(cell)];
    enter(context, cell.name, contentOf(now), formatOf(now));
  }
  await context.sync();
}

function enter(
  context: Excel.RequestContext,
  name: string,
  content: Content,
  format: string,
): void {
  const cell = cellOf(context, name);
  cell.numberFormat = [[format]];
  enterContents(cell, [[content ?? ""]], () => format === "@");
}

const cellOf = (context: Excel.RequestContext, name: string): Excel.Range =>
  context.workbook.names.getItem(name).getRange();

const load = (range: Excel.Range): Excel.Range => range.load("values,formulas,numberFormat");

export const contentOf = (range: Excel.Range | undefined): Content =>
  contentFrom(range?.formulas[0]?.[0], range?.values[0]?.[0]);

const formatOf = (range: Excel.Range | undefined): string =>
  String(range?.numberFormat[0]?.[0] ?? "General");

/** Blank and an empty text are one; some hosts keep numbers to 15 digits only. */
export function isSameContent(one: Content, other: Content): boolean {
  if (isFormula(one) || isFormula(other)) {
    return isFormula(one) && isFormula(other) && one.formula === other.formula;
  }
  return isSame(one ?? "", other ?? "");
}
