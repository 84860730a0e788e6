import type { Input } from "../../sheet/input";
import { serialOfMoment } from "../../sheet/dateSerial";
import type { Inventory } from "../workbook/inventory";
import { freeSheetName } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import type { Way } from "./copyItem";
import type { Remembered } from "./remember";
import type { Footing } from "./watchCells";
import type { Done } from "./writeResults";

export const REPORT_SHEET = "Client copy";

const HEADERS = [
  "Cell",
  "Function",
  "Now",
  "Check difference",
  "Formula before (without =)",
  "Rests on",
  "Note",
];
const WIDTHS = [130, 150, 110, 105, 320, 220, 420];

const NOW: Readonly<Record<Way, string>> = {
  plain: "native formula",
  lambda: "named LAMBDA",
  value: "frozen",
  leave: "left as it was",
};

/** Rows above the header. */
const HEADER_ROW = 6;

export interface Reported {
  readonly each: Remembered;
  readonly done: Done;
  /** What a frozen result rests on. */
  readonly footing: Footing;
  /** It passes over errors, and rests on frozen results. */
  readonly isGuarded: boolean;
}

export interface ReportContents {
  readonly reported: readonly Reported[];
  /** Whether anything calls the add-in still. */
  readonly proof: string;
  readonly now: Date;
}

/** A sheet for the reader of the copy: what was changed, how, and how it was checked. */
export async function writeReport(
  context: Excel.RequestContext,
  inventory: Inventory,
  { reported, proof, now }: ReportContents,
  begun: Begun,
): Promise<{ readonly id: string; readonly name: string }> {
  const name = freeSheetName(
    REPORT_SHEET,
    inventory.sheets.map((each) => each.name),
  );
  const sheet = await addSheet(context, name, begun, { orNext: true });
  const rows = reported.map(rowOf);
  const done = reported.filter(({ each }) => !isOwn(each)).map((each) => each.done);
  const above = ["Client copy", summary(done), proof, HOW, FROZEN, MADE];
  sheet.getRangeByIndexes(0, 0, above.length, 1).values = above.map((text) => [text]);
  const made = sheet.getRangeByIndexes(above.length - 1, 1, 1, 1);
  made.numberFormat = [["yyyy-mm-dd hh:mm"]];
  made.values = [[serialOfMoment(now)]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, HEADERS.length);
  header.values = [HEADERS];
  header.format.font.bold = true;
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE);
    const top = HEADER_ROW + 1 + from;
    await writeCells(context, sheet.getRangeByIndexes(top, 0, part.length, HEADERS.length), part);
  }
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

const ROWS_AT_ONCE = 1_000;
const MADE = "Made";
const HOW =
  "Native formulas were kept only where they gave the same result, cell by cell, and for other values of their inputs as well.";
const FROZEN =
  "A frozen result is valid for the inputs it had when the copy was made, and turns to #N/A once one of them changes.";

function summary(done: readonly Done[]): string {
  const count = (way: Way): string => String(done.filter((each) => each.way === way).length);
  return `${count("plain")} native formulas, ${count("lambda")} through named LAMBDAs (Excel for Microsoft 365), ${count("value")} frozen results, ${count("leave")} left as they were.`;
}

/** A formula without ours in it, which stays. */
const isOwn = ({ item }: Remembered): boolean => item.functions.length === 0;

function rowOf(reported: Reported): Input[] {
  const { each, done, footing } = reported;
  const { item, kept } = each;
  const { way } = done;
  const isNative = way === "plain" || way === "lambda";
  return [
    item.formula.address,
    item.functions.join(", "),
    isOwn(each) ? GUARDED : NOW[way],
    isNative ? done.difference : null,
    kept.formula.replace(/^=/, ""),
    way === "value" || footing.condition !== null ? restsOn(footing) : null,
    notesOf(reported),
  ];
}

const restsOn = ({ texts }: Footing): string =>
  texts.length === 0 ? "nothing that changes" : texts.join(", ");

function notesOf({
  each: { item, kept },
  done: { way, detail },
  footing,
  isGuarded,
}: Reported): string {
  const isNative = way === "plain" || way === "lambda";
  const notes = [
    detail === "" ? "" : `Frozen, because ${detail}.`,
    detail === "" && !isNative ? (item.reason ?? "") : "",
    way === "value" && footing.condition === null && !footing.isConstant ? UNWATCHED : "",
    isNative ? item.notes : "",
    isNative && footing.condition !== null ? PARTLY : "",
    isGuarded ? PASSES_OVER : "",
    kept.rows * kept.columns > 1 ? `Fills ${kept.rows} × ${kept.columns} cells.` : "",
  ];
  return notes.filter((note) => note !== "").join(" ");
}

const GUARDED = "guarded";
const PASSES_OVER =
  "It ignores errors, so it turns to #N/A once a frozen result it depends on is out of date.";
const PARTLY = "It follows its other inputs, and turns to #N/A once a frozen input changes.";
const UNWATCHED =
  "It is a plain value: it does not follow its inputs or show when it is out of date.";
