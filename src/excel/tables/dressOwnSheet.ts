const INK = "#1F3864";

/** The look of a sheet that we make: no gridlines, a tab's colour, widths in points, a title in its first cell. */
export function dressOwnSheet(sheet: Excel.Worksheet, widths: readonly number[]): void {
  sheet.showGridlines = false;
  sheet.tabColor = INK;
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  const title = sheet.getRange("A1").format;
  title.font.bold = true;
  title.font.size = 16;
  title.font.color = INK;
  title.rowHeight = 26;
}

/** A heading within it, over a line. */
export function dressHeading({ format }: Excel.Range): void {
  format.font.bold = true;
  format.font.color = INK;
  const edge = format.borders.getItem("EdgeBottom");
  edge.style = "Continuous";
  edge.color = INK;
}
