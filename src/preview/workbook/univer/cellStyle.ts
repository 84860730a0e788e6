import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Area, Border, BorderEdge, CellFormat } from "../workbook";

/** Pixels of one step of indentation, and of the padding every cell has. */
const INDENT = 9;
const PADDING = 2;

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const vertical = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const colour = (rgb: string) => (rgb === "" ? null : { rgb });

type Styled = Omit<CellFormat, "locked" | "borders">;

/** How each part of a format is written in Univer's style. */
const parts: { [K in keyof Styled]: (value: Styled[K]) => IStyleData } = {
  numberFormat: (pattern) => ({ n: pattern === "General" ? null : { pattern } }),
  bold: (on) => ({ bl: flag(on) }),
  italic: (on) => ({ it: flag(on) }),
  underline: (on) => ({ ul: { s: flag(on) } }),
  fontColor: (rgb) => ({ cl: colour(rgb) }),
  fontName: (name) => ({ ff: name }),
  fontSize: (size) => ({ fs: size }),
  fillColor: (rgb) => ({ bg: colour(rgb) }),
  horizontalAlignment: (align) => ({ ht: horizontal[align] }),
  verticalAlignment: (align) => ({ vt: vertical[align] }),
  wrapText: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  indentLevel: (level) => ({ pd: { l: PADDING + level * INDENT } }),
};

export function styleOf(patch: Partial<Styled>): IStyleData {
  const style: IStyleData = {};
  for (const [name, value] of Object.entries(patch)) {
    const part = parts[name as keyof Styled] as (value: unknown) => IStyleData;
    Object.assign(style, part(value));
  }
  return style;
}

export function formatOf(style: Nullable<IStyleData>): Omit<CellFormat, "locked"> {
  const indent = ((style?.pd?.l ?? PADDING) - PADDING) / INDENT;
  return {
    numberFormat: style?.n?.pattern ?? "General",
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE,
    fontColor: style?.cl?.rgb ?? "#000000",
    fontName: style?.ff ?? "Calibri",
    fontSize: style?.fs ?? 11,
    fillColor: style?.bg?.rgb ?? "",
    horizontalAlignment: keyOf(horizontal, style?.ht, "General"),
    verticalAlignment: keyOf(vertical, style?.vt, "Bottom"),
    wrapText: style?.tb === WrapStrategy.WRAP,
    indentLevel: Math.max(0, Math.round(indent)),
    borders: readBorders(style?.bd),
  };
}

function keyOf<K extends string>(map: Record<K, number>, value: unknown, missing: K): K {
  const found = (Object.keys(map) as K[]).find((key) => map[key] === value);
  return found ?? missing;
}

const lineStyles: Record<Border["style"], Record<Border["weight"], BorderStyleTypes>> = {
  None: weights(BorderStyleTypes.NONE),
  Continuous: {
    Hairline: BorderStyleTypes.HAIR,
    Thin: BorderStyleTypes.THIN,
    Medium: BorderStyleTypes.MEDIUM,
    Thick: BorderStyleTypes.THICK,
  },
  Dash: { ...weights(BorderStyleTypes.DASHED), Medium: BorderStyleTypes.MEDIUM_DASHED },
  Dot: weights(BorderStyleTypes.DOTTED),
  Double: weights(BorderStyleTypes.DOUBLE),
};

function weights(style: BorderStyleTypes): Record<Border["weight"], BorderStyleTypes> {
  return { Hairline: style, Thin: style, Medium: style, Thick: style };
}

/** The borders of one cell, when `borders` are given for the whole area. */
export function bordersOf(
  borders: Partial<Record<BorderEdge, Border>>,
  area: Area,
  row: number,
  column: number,
): IBorderData {
  const first = { row: row === area.row, column: column === area.column };
  const last = {
    row: row === area.row + area.rows - 1,
    column: column === area.column + area.columns - 1,
  };
  const edges = {
    t: first.row ? borders.EdgeTop : borders.InsideHorizontal,
    b: last.row ? borders.EdgeBottom : borders.InsideHorizontal,
    l: first.column ? borders.EdgeLeft : borders.InsideVertical,
    r: last.column ? borders.EdgeRight : borders.InsideVertical,
  };
  const given = Object.entries(edges).filter(([, border]) => border !== undefined);
  return Object.fromEntries(given.map(([edge, border]) => [edge, border && lineOf(border)]));
}

function lineOf(border: Border): IBorderStyleData | null {
  if (border.style === "None") return null;
  return { s: lineStyles[border.style][border.weight], cl: { rgb: border.color || "#000000" } };
}

function readBorders(data: Nullable<IBorderData>): CellFormat["borders"] {
  const edges = { EdgeTop: data?.t, EdgeBottom: data?.b, EdgeLeft: data?.l, EdgeRight: data?.r };
  const read: CellFormat["borders"] = {};
  for (const [edge, line] of Object.entries(edges)) {
    if (line && line.s !== BorderStyleTypes.NONE) read[edge as BorderEdge] = readLine(line);
  }
  return read;
}

function readLine(line: IBorderStyleData): Border {
  for (const [style, byWeight] of Object.entries(lineStyles)) {
    for (const weight of ["Thin", "Hairline", "Medium", "Thick"] as const) {
      if (byWeight[weight] !== line.s) continue;
      return { style: style as Border["style"], weight, color: line.cl.rgb ?? "#000000" };
    }
  }
  return { style: "Continuous", weight: "Thin", color: line.cl.rgb ?? "#000000" };
}
