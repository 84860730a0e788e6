import type { Alignment, Borders, BorderStyle, Style } from "@cj-tech-master/excelts";
import type { Border, BorderEdge, CellFormat } from "../workbook/workbook";

const argb = (rgb: string) => ({ argb: `FF${rgb.replace("#", "").toUpperCase()}` });
const rgb = (color: { argb?: string } | undefined) =>
  color?.argb ? `#${color.argb.slice(-6).toUpperCase()}` : "";

const lines: Record<Border["style"], Record<Border["weight"], BorderStyle | null>> = {
  None: { Hairline: null, Thin: null, Medium: null, Thick: null },
  Continuous: { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" },
  Dash: { Hairline: "dashed", Thin: "dashed", Medium: "mediumDashed", Thick: "mediumDashed" },
  Dot: { Hairline: "dotted", Thin: "dotted", Medium: "dotted", Thick: "dotted" },
  Double: { Hairline: "double", Thin: "double", Medium: "double", Thick: "double" },
};

const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;
type Edge = keyof typeof edges;

/** What differs from a plain cell, as the file keeps it. */
export function toFileStyle(format: CellFormat): Partial<Style> {
  const { fontColor, fillColor, horizontalAlignment, verticalAlignment } = format;
  const alignment: Partial<Alignment> = {
    ...(horizontalAlignment === "General"
      ? {}
      : {
          horizontal: horizontalAlignment.toLowerCase() as Lowercase<"Left" | "Center" | "Right">,
        }),
    ...(verticalAlignment === "Bottom"
      ? {}
      : { vertical: verticalAlignment === "Top" ? ("top" as const) : ("middle" as const) }),
    ...(format.wrapText ? { wrapText: true } : {}),
    ...(format.indentLevel > 0 ? { indent: format.indentLevel } : {}),
  };
  return {
    ...(format.numberFormat === "General" ? {} : { numFmt: format.numberFormat }),
    font: {
      name: format.fontName,
      size: format.fontSize,
      ...(format.bold ? { bold: true } : {}),
      ...(format.italic ? { italic: true } : {}),
      ...(format.underline ? { underline: true } : {}),
      ...(fontColor && fontColor !== "#000000" ? { color: argb(fontColor) } : {}),
    },
    ...(fillColor
      ? { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: argb(fillColor) } }
      : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(format.locked ? {} : { protection: { locked: false } }),
    border: fileBorders(format.borders),
  };
}

function fileBorders(borders: CellFormat["borders"]): Partial<Borders> {
  const written: Partial<Borders> = {};
  for (const [edge, side] of Object.entries(edges)) {
    const border = borders[edge as Edge];
    const style = border && lines[border.style][border.weight];
    if (border && style) written[side] = { style, color: argb(border.color || "#000000") };
  }
  return written;
}

/** The other way round: only what the file says. */
export function fromFileStyle(style: Partial<Style>): Partial<CellFormat> {
  const { font, fill, alignment, border } = style;
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor : undefined;
  const borders = border ? workbookBorders(border) : {};
  const read: { [K in keyof CellFormat]?: CellFormat[K] | undefined } = {
    numberFormat: typeof style.numFmt === "string" ? style.numFmt : undefined,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    underline: font?.underline ? true : undefined,
    fontColor: rgb(font?.color) || undefined,
    fontName: font?.name || undefined,
    fontSize: font?.size || undefined,
    fillColor: rgb(solid) || undefined,
    horizontalAlignment: horizontal(alignment?.horizontal),
    verticalAlignment: vertical(alignment?.vertical),
    wrapText: alignment?.wrapText || undefined,
    indentLevel: alignment?.indent || undefined,
    locked: style.protection?.locked === false ? false : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  };
  const given = Object.entries(read).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function horizontal(given: string | undefined): CellFormat["horizontalAlignment"] | undefined {
  const known = { left: "Left", center: "Center", right: "Right" } as const;
  return known[given as keyof typeof known];
}

function vertical(given: string | undefined): CellFormat["verticalAlignment"] | undefined {
  const known = { top: "Top", middle: "Center" } as const;
  return known[given as keyof typeof known];
}

function workbookBorders(border: Partial<Borders>): Partial<Record<BorderEdge, Border>> {
  const read: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, side] of Object.entries(edges)) {
    const line = border[side];
    if (line?.style)
      read[edge as Edge] = { ...lineOf(line.style), color: rgb(line.color) || "#000000" };
  }
  return read;
}

function lineOf(given: string): Omit<Border, "color"> {
  for (const [style, byWeight] of Object.entries(lines)) {
    for (const weight of ["Thin", "Hairline", "Medium", "Thick"] as const) {
      if (byWeight[weight] === given) return { style: style as Border["style"], weight };
    }
  }
  return { style: "Continuous", weight: "Thin" };
}
