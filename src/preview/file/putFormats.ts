import type { CellFormat, Workbook } from "../workbook/workbook";

type Format = Partial<CellFormat>;

/** Cells of one column that look the same get their format at once, each with its own lines around it. */
export function putFormats(workbook: Workbook, sheet: string, cells: Format[][]): void {
  const { fontName, fontSize } = workbook.format(sheet, 0, 0);
  const isUsual = (name: string, value: unknown): boolean =>
    (name === "fontName" && value === fontName) || (name === "fontSize" && value === fontSize);
  const formats = cells.map((line) =>
    line.map((format): Format => {
      const given = Object.entries(format).filter(([name, value]) => !isUsual(name, value));
      return Object.fromEntries(given);
    }),
  );
  const keys = formats.map((line) => line.map((format) => JSON.stringify(format)));
  for (let column = 0; column < (keys[0]?.length ?? 0); column++) {
    let first = 0;
    for (let row = 1; row <= keys.length; row++) {
      const key = keys[first]?.[column];
      const format = formats[first]?.[column] ?? {};
      if (keys[row]?.[column] === key && mayJoin(format)) continue;
      if (key !== "{}") {
        const rows = row - first;
        workbook.setFormat({ sheet, row: first, column, rows, columns: 1 }, joined(format));
      }
      first = row;
    }
  }
}

/** Of several cells the top and bottom lines are those of the first and last: the others need the same one between them. */
function mayJoin({ borders: { EdgeTop, EdgeBottom } = {} }: Format): boolean {
  return JSON.stringify(EdgeTop) === JSON.stringify(EdgeBottom);
}

function joined(format: Format): Format {
  const line = format.borders?.EdgeTop;
  return line ? { ...format, borders: { ...format.borders, InsideHorizontal: line } } : format;
}
