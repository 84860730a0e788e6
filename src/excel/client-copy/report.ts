import type { Input } from "../../sheet/input";
import { serialOfMoment } from "../../sheet/dateSerial";
import type { Inventory } from "../workbook/inventory";
import { freeSheetName } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import { writeCells } from "../workbook/writeCells";
import type { Way } from "./copyItem";
import type { Remembered } from "./remember";
import type { Done } from "./writeResults";

export const REPORT_SHEET = "Client copy";

const HEADERS = [
  "Cell",
  "Function",
  "Now",
  "Check difference",
  "Formula before (without =)",
  "Note",
];
const WIDTHS = [130, 150, 110, 105, 320, 420];

const NOW: Readonly<Record<Way, string>> = {
  plain: "native formula",
  lambda: "named LAMBDA",
  value: "value",
  leave: "left as it was",
};

/** Rows above the header. */
const HEADER_ROW = 5;

/** A sheet for the reader of the copy: what was changed, how, and how it was checked. */
export async function writeReport(
  context: Excel.RequestContext,
  inventory: Inventory,
  remembered: readonly Remembered[],
  done: readonly Done[],
  now: Date,
  begun: Begun,
): Promise<{ readonly id: string; readonly name: string }> {
  const name = freeSheetName(
    REPORT_SHEET,
    inventory.sheets.map((each) => each.name),
  );
  const sheet = await addSheet(context, name, begun);
  sheet.load("id");
  const rows = remembered.map((each, at) => rowOf(each, done[at]));
  sheet.getRange("A1:A4").values = [["Client copy"], [summary(done)], [HOW], [MADE]];
  sheet.getRange("B4").numberFormat = [["yyyy-mm-dd hh:mm"]];
  sheet.getRange("B4").values = [[serialOfMoment(now)]];
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
  return { id: sheet.id, name };
}

const ROWS_AT_ONCE = 1_000;
const MADE = "Made";
const HOW =
  "Native formulas were kept only where they gave the same result, cell by cell. Elsewhere the value stands and does not follow its inputs.";

function summary(done: readonly Done[]): string {
  const count = (way: Way): string => String(done.filter((each) => each.way === way).length);
  return `${count("plain")} native formulas, ${count("lambda")} through named LAMBDAs (Excel for Microsoft 365), ${count("value")} values, ${count("leave")} left as they were.`;
}

function rowOf({ item, kept }: Remembered, done: Done | undefined): Input[] {
  const way = done?.way ?? "leave";
  const isNative = way === "plain" || way === "lambda";
  const wanted = done?.detail ?? "";
  const notes = [
    wanted === "" ? "" : `A value, because ${wanted}.`,
    wanted === "" && !isNative ? (item.reason ?? "") : "",
    isNative ? item.notes : "",
    kept.rows * kept.columns > 1 ? `Fills ${kept.rows} × ${kept.columns} cells.` : "",
  ];
  return [
    item.formula.address,
    item.functions.join(", "),
    NOW[way],
    isNative ? (done?.difference ?? 0) : null,
    kept.formula.replace(/^=/, ""),
    notes.filter((note) => note !== "").join(" "),
  ];
}
