import { parseA1Ref, tokenize } from "@borgar/fx";
import type { ArgumentText, OurCall } from "../formulas/ourCalls";
import type { OurFormula } from "../formulas/ourFormulas";

/** An argument whose range leaves out data beside it, or has another length than the others of its call. */
export interface RangeProblem {
  readonly formula: OurFormula;
  readonly sentence: string;
}

interface ListRange {
  readonly text: string;
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

interface Checked {
  readonly formula: OurFormula;
  readonly range: ListRange;
}

/** Ranges asked about at once. */
const AT_ONCE = 200;

/** Columns of cells given by their addresses that end before the data does, or begin after it. */
export async function rangeProblems(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
  signal: AbortSignal | undefined,
): Promise<RangeProblem[]> {
  const lists: Checked[] = cells.flatMap((formula) =>
    formula.calls.flatMap(({ arguments: given }) =>
      given.flatMap((argument) => {
        const range = listRange(argument, formula.sheet);
        return range === null ? [] : [{ formula, range }];
      }),
    ),
  );
  const found = cells.flatMap((formula) => formula.calls.flatMap((call) => uneven(formula, call)));
  for (let from = 0; from < lists.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    found.push(...(await cutShort(context, lists.slice(from, from + AT_ONCE))));
  }
  return found;
}

/** `A2:A9`, on its sheet: a single column of at least two cells, not a whole one. */
function listRange({ text }: ArgumentText, home: string): ListRange | null {
  const tokens = tokenize(`=${text}`).slice(1);
  const [only] = tokens;
  if (tokens.length !== 1 || only?.type !== "range") return null;
  const reference = parseA1Ref(text, { allowNamed: false });
  if (!reference || !("range" in reference)) return null;
  const { top, bottom, left, right } = reference.range;
  if (top === null || bottom == null || left === null || left !== (right ?? left)) return null;
  if (bottom - top < 1) return null;
  const [sheet = home] = reference.context ?? [];
  return { text, sheet, top, bottom, left };
}

async function cutShort(
  context: Excel.RequestContext,
  lists: readonly Checked[],
): Promise<RangeProblem[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const there = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const asked = lists
    .filter(({ range }) => there.has(range.sheet.toLowerCase()))
    .map(({ formula, range }) => {
      const { sheet, top, bottom, left } = range;
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const above = Math.max(0, top - 1);
      return {
        ...{ formula, range, above: top - above },
        head: worksheet.getRangeByIndexes(above, left, top - above + 1, 1).load("valueTypes"),
        end: worksheet.getRangeByIndexes(bottom, left, 2, 1).load("valueTypes"),
        next: worksheet.getRangeByIndexes(bottom + 1, left, 1, 1).load("formulas"),
      };
    });
  await context.sync();
  return asked.flatMap(({ formula, range, head, end, next, above }) => {
    const type = (cells: Excel.Range, row: number): string => String(cells.valueTypes[row]?.[0]);
    const last = type(end, 0);
    const sentences: string[] = [];
    // A sum below the list is no further item of it.
    const isTotal = /^=.*\b(SUM|SUBTOTAL|AVERAGE)\(/i.test(String(next.formulas[0]?.[0]));
    if (last !== "Empty" && type(end, 1) === last && !isTotal) {
      sentences.push(`${range.text} ends before the data below it does.`);
    }
    const first = type(head, above);
    if (above > 0 && first === "Double" && type(head, 0) === first) {
      sentences.push(`${range.text} begins below figures of the same column.`);
    }
    return sentences.map((sentence) => ({ formula, sentence }));
  });
}

/** Lists of one call that differ in length. */
function uneven(formula: OurFormula, call: OurCall): RangeProblem[] {
  const lists = call.arguments.flatMap((argument) => listRange(argument, formula.sheet) ?? []);
  const [first, ...others] = lists;
  const length = ({ top, bottom }: ListRange): number => bottom - top + 1;
  const other = others.find((each) => first && length(each) !== length(first));
  if (!first || !other) return [];
  const sentence = `${first.text} has ${String(length(first))} cells but ${other.text} has ${String(length(other))}.`;
  return [{ formula, sentence }];
}
