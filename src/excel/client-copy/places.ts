import { ExcelProblem } from "../workbook/excelProblem";
import { rowParts } from "../workbook/rowParts";
import { sendInParts } from "../workbook/sendInParts";
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
  const ask = ({ from, to }: { from: number; to: number }) => {
    const part = formulas.slice(from, to);
    const anchors = part.map((kept) => anchorOf(context, kept).load("formulas"));
    const followers = sheet.getRangeByIndexes(from, FOLLOWERS, part.length, 1);
    followers.formulas = part.map((kept) => [followerOf(kept, known)]);
    return {
      ...{ part, anchors },
      followers: followers.load("formulas"),
      sheets: context.workbook.worksheets.load("items/id,items/name"),
    };
  };
  const parts = rowParts(formulas.length, AT_ONCE);
  await sendInParts(context, parts, 1, ask, ({ part, anchors, followers, sheets }, { from }) => {
    const names = new Map(sheets.items.map(({ id, name }) => [id, name]));
    for (const [index, kept] of part.entries()) {
      const isSame = anchors[index]?.formulas[0]?.[0] === kept.formula;
      if (!isSame || names.get(kept.sheetId) !== kept.sheet) throw new EditedMeanwhile();
      const was = String(followers.formulas[index]?.[0]);
      found.set(kept, { row: from + index, was, now: was });
    }
    sheet.getRangeByIndexes(from, WRITTEN, part.length, 1).values = part.map((kept) => [
      `'${found.get(kept)?.was}`,
    ]);
  });
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
  const ask = ({ from, to }: { from: number; to: number }) => ({
    followers: sheet.getRangeByIndexes(from, FOLLOWERS, to - from, 1).load("formulas"),
    written: sheet.getRangeByIndexes(from, WRITTEN, to - from, 1).load("values"),
  });
  const parts = rowParts(count, AT_ONCE);
  await sendInParts(sheet.context, parts, 1, ask, ({ followers, written }, { from, to }) => {
    for (let index = 0; index < to - from; index++) {
      const was = String(written.values[index]?.[0]);
      found.push({ row: from + index, was, now: String(followers.formulas[index]?.[0]) });
    }
  });
  return found;
}
