import { dressHeading, dressOwnSheet } from "../tables/dressOwnSheet";
import { setNumberFormat } from "../tables/dressTable";
import { COLUMN_FORMATS, type RankedBlock, type RankingLayout } from "./rankingSheet";

const HEAD = "#EDEDED";
const WIDTH = COLUMN_FORMATS.length;
/** In points: labels first, then figures, then names of countries. */
const WIDTHS = [215, 82, 70, 82, 70, 82, 82, 82, 82, 150];
/** Told by the letters' shape first, so that colours are not needed. */
const LOOKS = [
  { text: "yes", font: "#7A0012", fill: "#FDE7E9", bold: true },
  { text: "unknown", font: "#5C2E00", fill: "#FFF4CE", bold: false },
];

export function dressRanking(
  sheet: Excel.Worksheet,
  { inputsRow, blocks }: Pick<RankingLayout, "inputsRow" | "blocks">,
): void {
  dressOwnSheet(sheet, WIDTHS);
  const answer = sheet.getRangeByIndexes(1, 0, 1, 8);
  answer.merge();
  answer.format.wrapText = true;
  answer.format.verticalAlignment = "Center";
  answer.format.rowHeight = 52;
  answer.format.font.size = 12;
  answer.format.font.bold = true;
  answer.format.fill.color = "#E8EEF8";
  heading(sheet, inputsRow);
  for (const block of blocks) dressBlock(sheet, block);
}

const heading = (sheet: Excel.Worksheet, row: number): void =>
  dressHeading(sheet.getRangeByIndexes(row, 0, 1, WIDTH));

function dressBlock(
  sheet: Excel.Worksheet,
  { titleRow, spillRow, rows, formula, headers }: RankedBlock,
): void {
  heading(sheet, titleRow);
  if (formula === null) return;
  const head = sheet.getRangeByIndexes(titleRow + 1, 0, 1, headers.length).format;
  head.font.bold = true;
  head.fill.color = HEAD;
  head.wrapText = true;
  head.verticalAlignment = "Bottom";
  head.rowHeight = 32;
  // The function's own headers, which the line above says in words.
  sheet.getRangeByIndexes(spillRow, 0, 1, 1).rowHidden = true;
  COLUMN_FORMATS.forEach((format, column) => {
    const body = sheet.getRangeByIndexes(spillRow + 1, column, rows - 1, 1);
    if (format !== "@") {
      setNumberFormat(body, format);
      body.format.horizontalAlignment = "Right";
      sheet.getRangeByIndexes(titleRow + 1, column, 1, 1).format.horizontalAlignment = "Right";
    }
  });
  for (const { text, font, fill, bold } of LOOKS) {
    const cells = sheet.getRangeByIndexes(spillRow + 1, 1, rows - 1, text === "yes" ? 1 : 8);
    const { textComparison } = cells.conditionalFormats.add("ContainsText");
    textComparison.rule = { operator: "Contains", text };
    textComparison.format.font.color = font;
    textComparison.format.fill.color = fill;
    if (bold) textComparison.format.font.bold = true;
    else textComparison.format.font.italic = true;
  }
}
