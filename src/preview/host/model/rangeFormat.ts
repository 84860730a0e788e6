import { intersection, maxColumns, maxRows } from "../../workbook/area";
import type { Area, CellFormat } from "../../workbook/workbook";
import { choiceOf, flagOf, numberOf, textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, type Members, type Scalar } from "../members";
import { colourOf } from "./colourOf";
import { BordersObject } from "./borders";
import { checkUnprotected, isUnbounded } from "./places";
import { uniform } from "./rangeState";

/** `range.format` and the objects under it all describe the same cells. */
abstract class FormatObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly area: Area,
  ) {
    super();
  }
}

export class RangeFormatObject extends FormatObject {
  override readonly members: Members<RangeFormatObject> = formatMembers;
}
class FontObject extends FormatObject {
  override readonly members: Members<FontObject> = fontMembers;
}
class FillObject extends FormatObject {
  override readonly members: Members<FillObject> = fillMembers;
}
class ProtectionObject extends FormatObject {
  override readonly members: Members<ProtectionObject> = protectionMembers;
}

type Key = Exclude<keyof CellFormat, "borders">;

function scalar<K extends Key>(
  key: K,
  accept: (value: unknown, what: string) => CellFormat[K],
): Scalar<FormatObject> {
  return {
    get: (target) => uniform(formatsOf(target, key)),
    set: (target, value) => {
      setFormat(target, { [key]: accept(value, key) });
    },
  };
}

function* formatsOf({ context, area }: FormatObject, key: Key): Generator {
  const cells = readable(context, area);
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    for (let column = cells.column; column < cells.column + cells.columns; column++) {
      yield context.workbook.format(cells.sheet, row, column)[key];
    }
  }
}

/** Of whole rows or columns only the cells in use are looked at, else the first one. */
function readable({ workbook }: HostContext, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = workbook.usedArea(area.sheet, false);
  return (used && intersection(used, area)) ?? { ...area, rows: 1, columns: 1 };
}

function setFormat({ context, area }: FormatObject, patch: Partial<CellFormat>): void {
  checkUnprotected(context, readable(context, area));
  context.workbook.setFormat(area, patch);
}

const horizontal = ["General", "Left", "Center", "Right"] as const;
const vertical = ["Top", "Center", "Bottom"] as const;

const formatMembers: Members<RangeFormatObject> = {
  className: "RangeFormat",
  scalars: {
    horizontalAlignment: scalar("horizontalAlignment", (v, what) => choiceOf(v, horizontal, what)),
    verticalAlignment: scalar("verticalAlignment", (v, what) => choiceOf(v, vertical, what)),
    wrapText: scalar("wrapText", flagOf),
    indentLevel: scalar("indentLevel", numberOf),
    columnWidth: {
      get: ({ context: { workbook }, area }) =>
        uniform(
          indexes(area.column, area.columns === maxColumns ? 1 : area.columns).map((column) =>
            workbook.columnWidth(area.sheet, column),
          ),
        ),
      set: ({ context, area }, value) => {
        const width = numberOf(value, "columnWidth");
        context.workbook.setColumnWidth(area.sheet, area.column, area.columns, width);
      },
    },
    rowHeight: {
      get: ({ context: { workbook }, area }) =>
        uniform(
          indexes(area.row, area.rows === maxRows ? 1 : area.rows).map((row) =>
            workbook.rowHeight(area.sheet, row),
          ),
        ),
      set: ({ context, area }, value) => {
        const height = numberOf(value, "rowHeight");
        context.workbook.setRowHeight(area.sheet, area.row, area.rows, height);
      },
    },
  },
  navigations: {
    font: ({ context, area }) => new FontObject(context, area),
    fill: ({ context, area }) => new FillObject(context, area),
    protection: ({ context, area }) => new ProtectionObject(context, area),
    borders: ({ context, area }) => new BordersObject(context, area),
  },
  methods: {
    autofitColumns: ({ context: { workbook }, area }) => {
      const used = workbook.usedArea(area.sheet, true);
      const columns = used && intersection(used, { ...area, row: 0, rows: maxRows });
      if (columns) workbook.autofitColumns(area.sheet, columns.column, columns.columns);
    },
    /** Rows are as high as their text wherever this workbook is shown. */
    autofitRows: () => null,
  },
};

function indexes(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index);
}

const fontMembers: Members<FontObject> = {
  className: "RangeFont",
  scalars: {
    bold: scalar("bold", flagOf),
    italic: scalar("italic", flagOf),
    color: scalar("fontColor", colourOf),
    name: scalar("fontName", textOf),
    size: scalar("fontSize", numberOf),
    underline: {
      get: (target) => {
        const underlined = uniform(formatsOf(target, "underline"));
        if (underlined === null) return null;
        return underlined === true ? "Single" : "None";
      },
      set: (target, value) => {
        setFormat(target, {
          underline: choiceOf(value, ["None", "Single"], "underline") === "Single",
        });
      },
    },
  },
};

const fillMembers: Members<FillObject> = {
  className: "RangeFill",
  scalars: {
    color: {
      ...scalar("fillColor", colourOf),
      /** Excel says white of a cell that is not filled. */
      get: (target) => {
        const colour = uniform(formatsOf(target, "fillColor"));
        return colour === "" ? "#FFFFFF" : colour;
      },
    },
  },
  methods: {
    clear: (target) => {
      setFormat(target, { fillColor: "" });
    },
  },
};

const protectionMembers: Members<ProtectionObject> = {
  className: "FormatProtection",
  scalars: { locked: scalar("locked", flagOf) },
};
