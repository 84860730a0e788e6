import type { BorderEdge, Border, CellFormat } from "../workbook";

const plainFormat: CellFormat = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: false,
  fontColor: "#000000",
  fontName: "Aptos Narrow",
  fontSize: 11,
  fillColor: "",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  locked: true,
  borders: {},
};

/** Formats of cells, each kept once and known by a number; 0 is that of an untouched cell. */
export class Styles {
  private readonly formats: CellFormat[] = [plainFormat];
  private readonly numbers = new Map<string, number>([[JSON.stringify(plainFormat), 0]]);
  /** By patch, then by the style it was applied to. */
  private readonly changes = new Map<string, Map<number, number>>();

  format(style: number): CellFormat {
    return this.formats[style] ?? plainFormat;
  }

  /** The style that results from applying a patch, given as JSON, to another. */
  changed(style: number, patchText: string): number {
    const changes = this.changes.get(patchText) ?? new Map<number, number>();
    this.changes.set(patchText, changes);
    const known = changes.get(style);
    if (known !== undefined) return known;
    const patch = JSON.parse(patchText) as Partial<CellFormat>;
    const before = this.format(style);
    const format = { ...before, ...patch, borders: { ...before.borders, ...patch.borders } };
    const text = JSON.stringify(format);
    const number = this.numbers.get(text) ?? this.formats.push(format) - 1;
    this.numbers.set(text, number);
    changes.set(style, number);
    return number;
  }
}

interface Part {
  top: number;
  left: number;
  rows: number;
  columns: number;
  borders: Partial<Record<BorderEdge, Border>>;
}

/** Borders of an area, as the sides of the cells they fall on. */
export function cellBorders(
  borders: Partial<Record<BorderEdge, Border>>,
  rows: number,
  columns: number,
): Part[] {
  const parts: Part[] = [];
  const add = (
    top: number,
    left: number,
    r: number,
    c: number,
    edge: BorderEdge,
    line?: Border,
  ) => {
    if (line && r > 0 && c > 0) {
      parts.push({ top, left, rows: r, columns: c, borders: { [edge]: line } });
    }
  };
  add(0, 0, 1, columns, "EdgeTop", borders.EdgeTop);
  add(rows - 1, 0, 1, columns, "EdgeBottom", borders.EdgeBottom);
  add(0, 0, rows, 1, "EdgeLeft", borders.EdgeLeft);
  add(0, columns - 1, rows, 1, "EdgeRight", borders.EdgeRight);
  add(0, 0, rows - 1, columns, "EdgeBottom", borders.InsideHorizontal);
  add(1, 0, rows - 1, columns, "EdgeTop", borders.InsideHorizontal);
  add(0, 0, rows, columns - 1, "EdgeRight", borders.InsideVertical);
  add(0, 1, rows, columns - 1, "EdgeLeft", borders.InsideVertical);
  return parts;
}
