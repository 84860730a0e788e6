import { dressHeading, dressOwnSheet } from "../tables/dressOwnSheet";
import { ARTICLE_FIGURE, COLUMNS, DATA_FIGURE, type TourBlock } from "./tourSheet";

const SHOWN = "#E8EEF8";
/** In points: words twice, their figures, and the source. */
const WIDTHS = [14, 200, 90, 220, 110, 260];

export function dressTour(sheet: Excel.Worksheet): void {
  dressOwnSheet(sheet, WIDTHS);
  sheet.freezePanes.freezeRows(1);
}

export function dressTourStep(sheet: Excel.Worksheet, top: number, block: TourBlock): void {
  const line = (row: number): Excel.Range => sheet.getRangeByIndexes(top + row, 0, 1, COLUMNS);
  dressHeading(line(0));
  line(0).format.font.size = 12;
  const names = line(1).format;
  names.font.bold = true;
  const body = sheet.getRangeByIndexes(top + 2, 0, block.lines, COLUMNS).format;
  body.wrapText = true;
  body.verticalAlignment = "Top";
  body.rowHeight = 34;
  for (const column of [ARTICLE_FIGURE, DATA_FIGURE]) {
    const figures = sheet.getRangeByIndexes(top + 2, column, block.lines, 1).format;
    figures.font.bold = true;
    figures.horizontalAlignment = "Right";
  }
  for (const column of [DATA_FIGURE - 1, DATA_FIGURE + 1]) {
    sheet.getRangeByIndexes(top + 1, column, block.lines + 1, 1).format.indentLevel = 1;
  }
  const shows = sheet.getRangeByIndexes(top + 2 + block.lines, 1, 1, COLUMNS - 1);
  shows.merge();
  shows.format.wrapText = true;
  shows.format.verticalAlignment = "Center";
  shows.format.rowHeight = 34;
  shows.format.fill.color = SHOWN;
}
