import { ExcelProblem } from "../workbook/excelProblem";
import { anchorOf } from "./area";
import { followerOf, type Known } from "./followed";
import type { KeptFormula } from "./keptFormulas";

/**
 * A formula that is followed: the row of the hidden sheet in which that is done, how it read when it was written and
 * how it reads by now.
 */
export interface Followed {
  readonly row: number;
  readonly was: string;
  readonly now: string;
}

/** Columns of the hidden sheet, beside the kept formulas. */
const [FOLLOWERS, WRITTEN] = [2, 3];
const AT_ONCE = 500;

/**
 * Has kept formulas followed from now on. Their cells are read in the same requests: one that was edited since it
 * was read is met here.
 */
export async function followAll(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  formulas: readonly KeptFormula[],
  known: Known,
): Promise<Places> {
  const found = new Map<KeptFormula, Followed>();
  for (let from = 0; from < formulas.length; from += AT_ONCE) {
    const part = formulas.slice(from, from + AT_ONCE);
    const followers = sheet.getRangeByIndexes(from, FOLLOWERS, part.length, 1);
    const anchors = part.map((kept) => anchorOf(context, kept).load("formulas"));
    followers.formulas = part.map((kept) => [followerOf(kept, known)]);
    followers.load("formulas");
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request must stay below Excel's 5 MB
    await context.sync();
    const names = new Map(sheets.items.map(({ id, name }) => [id, name]));
    for (const [at, kept] of part.entries()) {
      const isSame = anchors[at]?.formulas[0]?.[0] === kept.formula;
      if (!isSame || names.get(kept.sheetId) !== kept.sheet) throw new EditedMeanwhile();
      const was = String(followers.formulas[at]?.[0]);
      found.set(kept, { row: from + at, was, now: was });
    }
    sheet.getRangeByIndexes(from, WRITTEN, part.length, 1).values = part.map((kept) => [
      `'${found.get(kept)?.was}`,
    ]);
  }
  await context.sync();
  return { sheet, id: sheet.id, of: (kept) => found.get(kept) ?? UNFOLLOWED };
}

/** The hidden sheet, and how it follows each formula. */
export interface Places {
  readonly sheet: Excel.Worksheet;
  /** Its id, for another conversation. */
  readonly id: string;
  readonly of: (kept: KeptFormula) => Followed;
}

const UNFOLLOWED: Followed = { row: 0, was: "", now: "" };

/** Somebody else was at the cells. Of the request that met them nothing is left. */
export class EditedMeanwhile extends ExcelProblem {
  constructor() {
    super(
      "Cells were changed while this was under way, so nothing of it was kept. Look again, then try once more.",
    );
    this.name = "EditedMeanwhile";
  }
}

/** Asks with the next request how formulas are followed by now. */
export function askFollowers(
  sheet: Excel.Worksheet,
  rows: readonly number[],
): () => readonly string[] {
  const cells = rows.map((row) => sheet.getCell(row, FOLLOWERS).load("formulas"));
  return () => cells.map(({ formulas }) => String(formulas[0]?.[0]));
}

/** How so many kept formulas were followed at first, and are by now. */
export async function readFollowed(sheet: Excel.Worksheet, count: number): Promise<Followed[]> {
  const found: Followed[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Math.min(AT_ONCE, count - from);
    const followers = sheet.getRangeByIndexes(from, FOLLOWERS, rows, 1).load("formulas");
    const written = sheet.getRangeByIndexes(from, WRITTEN, rows, 1).load("values");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer must stay below Excel's 5 MB
    await sheet.context.sync();
    for (let at = 0; at < rows; at++) {
      const was = String(written.values[at]?.[0]);
      found.push({ row: from + at, was, now: String(followers.formulas[at]?.[0]) });
    }
  }
  return found;
}
