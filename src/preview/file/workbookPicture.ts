import { contains } from "../workbook/area";
import type {
  Area,
  CellFormat,
  CellValue,
  Chart,
  Comment,
  ConditionalFormat,
  DefinedName,
  Hyperlink,
  Picture,
  Sheet,
  Table,
  Validation,
  Workbook,
} from "../workbook/workbook";

/** What of a workbook is read to save it. */
export type SavedWorkbook = Pick<
  Workbook,
  | ("sheets" | "tables" | "names" | "charts" | "pictures" | "comments")
  | ("usedArea" | "mergedAreas" | "conditionalFormats" | "validations")
  | ("values" | "formulas" | "text" | "format" | "spillArea" | "hyperlink")
  | ("columnWidth" | "columnHidden" | "rowHeight" | "rowHidden" | "outlineLevel")
>;

interface Lines {
  sizes: number[];
  hidden: boolean[];
  levels: number[];
}

/** Parts are plain data and small, so that a worker can be told of a large workbook without the page standing still. */
export type PicturePart =
  | {
      kind: "workbook";
      sheets: Sheet[];
      tables: { table: Table; headers: string[] }[];
      names: DefinedName[];
      charts: Chart[];
      pictures: Picture[];
      comments: Comment[];
    }
  | {
      kind: "sheet";
      sheet: string;
      used: Area | null;
      merged: Area[];
      conditionalFormats: ConditionalFormat[];
      validations: Validation[];
      columns: Lines;
    }
  | {
      kind: "rows";
      area: Area;
      values: CellValue[][];
      formulas: CellValue[][];
      /** Formats that no earlier part had, and for each cell which of all so far it has. */
      newFormats: CellFormat[];
      formats: number[][];
      spills: Area[];
      links: { row: number; column: number; link: Hyperlink }[];
      lines: Lines;
    };

/** About as many cells as are read within a few milliseconds. */
const CELLS_AT_ONCE = 200;

export function* pictureParts(workbook: SavedWorkbook): Generator<PicturePart> {
  yield {
    kind: "workbook",
    sheets: workbook.sheets(),
    tables: workbook.tables().map((table) => {
      const [headers = []] = workbook.text({ ...table.area, rows: 1 });
      return { table, headers };
    }),
    names: workbook.names(),
    charts: workbook.charts(),
    pictures: workbook.pictures(),
    comments: workbook.comments(),
  };
  const known = new Map<string, number>();
  for (const { id } of workbook.sheets()) {
    const used = workbook.usedArea(id, false);
    yield sheetPart(workbook, id, used);
    if (!used) continue;
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / used.columns));
    for (let row = 0; row < used.row + used.rows; row += step) {
      const rows = Math.min(step, used.row + used.rows - row);
      yield rowsPart(workbook, { ...used, row, rows }, known);
    }
  }
}

function sheetPart(workbook: SavedWorkbook, sheet: string, used: Area | null): PicturePart {
  const columns = numbers(0, used ? used.column + used.columns : 0);
  return {
    kind: "sheet",
    sheet,
    used,
    merged: workbook.mergedAreas(sheet),
    conditionalFormats: workbook.conditionalFormats(sheet),
    validations: workbook.validations(sheet),
    columns: {
      sizes: columns.map((column) => workbook.columnWidth(sheet, column)),
      hidden: columns.map((column) => workbook.columnHidden(sheet, column)),
      levels: columns.map((column) => workbook.outlineLevel(sheet, "columns", column)),
    },
  };
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/** Rows above the used area are told as well: they have heights. */
function rowsPart(workbook: SavedWorkbook, area: Area, known: Map<string, number>): PicturePart {
  const { sheet } = area;
  const [rows, columns] = [numbers(area.row, area.rows), numbers(area.column, area.columns)];
  const values = workbook.values(area);
  const formulas = workbook.formulas(area);
  const newFormats: CellFormat[] = [];
  const formats = rows.map((row) =>
    columns.map((column) => {
      const format = workbook.format(sheet, row, column);
      const key = JSON.stringify(format);
      const at = known.get(key) ?? known.size;
      if (at === known.size) newFormats.push(format);
      known.set(key, at);
      return at;
    }),
  );
  const spills: Area[] = [];
  const links: { row: number; column: number; link: Hyperlink }[] = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const [value, formula] = [values[r]?.[c] ?? "", formulas[r]?.[c] ?? ""];
      const spill = formula === value ? null : workbook.spillArea(sheet, row, column);
      if (spill) spills.push(spill);
      const link = value === "" ? null : workbook.hyperlink(sheet, row, column);
      if (link) links.push({ row, column, link });
    }
  }
  const lines = {
    sizes: rows.map((row) => workbook.rowHeight(sheet, row)),
    hidden: rows.map((row) => workbook.rowHidden(sheet, row)),
    levels: rows.map((row) => workbook.outlineLevel(sheet, "rows", row)),
  };
  return { kind: "rows", area, values, formulas, newFormats, formats, spills, links, lines };
}

type Part<K> = Extract<PicturePart, { kind: K }>;

interface SheetPicture extends Part<"sheet"> {
  /** By row of the sheet. */
  rows: Map<number, { values: CellValue[]; formulas: CellValue[]; formats: number[] }>;
  heights: number[];
  hiddenRows: boolean[];
  rowLevels: number[];
  spills: Map<string, Area>;
  links: Map<string, Hyperlink>;
}

const cellKey = (row: number, column: number) => `${String(row)},${String(column)}`;

/** A workbook put together from its parts, to be saved somewhere else than where it is open. */
export class WorkbookPicture implements SavedWorkbook {
  private book: Part<"workbook"> | undefined;
  private readonly formatsSeen: CellFormat[] = [];
  private readonly bySheet = new Map<string, SheetPicture>();

  add(part: PicturePart): void {
    if (part.kind === "workbook") this.book = part;
    else if (part.kind === "sheet") {
      const empty = {
        heights: [],
        hiddenRows: [],
        rowLevels: [],
        rows: new Map(),
        spills: new Map(),
      };
      this.bySheet.set(part.sheet, { ...part, ...empty, links: new Map() });
    } else this.addRows(part);
  }

  private addRows(part: Part<"rows">): void {
    const sheet = this.of(part.area.sheet);
    this.formatsSeen.push(...part.newFormats);
    for (const [r, values] of part.values.entries()) {
      const formulas = part.formulas[r] ?? [];
      sheet.rows.set(part.area.row + r, { values, formulas, formats: part.formats[r] ?? [] });
    }
    sheet.heights.push(...part.lines.sizes);
    sheet.hiddenRows.push(...part.lines.hidden);
    sheet.rowLevels.push(...part.lines.levels);
    for (const spill of part.spills) sheet.spills.set(cellKey(spill.row, spill.column), spill);
    for (const { row, column, link } of part.links) sheet.links.set(cellKey(row, column), link);
  }

  private get whole(): Part<"workbook"> {
    if (!this.book) throw new Error("The picture of the workbook is not complete.");
    return this.book;
  }

  private of(sheet: string): SheetPicture {
    const found = this.bySheet.get(sheet);
    if (!found) throw new Error("The picture of the workbook lacks a sheet.");
    return found;
  }

  sheets = () => this.whole.sheets;
  tables = () => this.whole.tables.map(({ table }) => table);
  names = () => this.whole.names;
  charts = () => this.whole.charts;
  pictures = () => this.whole.pictures;
  comments = () => this.whole.comments;
  usedArea = (sheet: string) => this.of(sheet).used;
  mergedAreas = (sheet: string) => this.of(sheet).merged;
  conditionalFormats = (sheet: string) => this.of(sheet).conditionalFormats;
  validations = (sheet: string) => this.of(sheet).validations;
  columnWidth = (sheet: string, column: number) => this.of(sheet).columns.sizes[column] ?? 0;
  columnHidden = (sheet: string, column: number) => this.of(sheet).columns.hidden[column] ?? false;
  rowHeight = (sheet: string, row: number) => this.of(sheet).heights[row] ?? 0;
  rowHidden = (sheet: string, row: number) => this.of(sheet).hiddenRows[row] ?? false;
  outlineLevel = (sheet: string, by: "rows" | "columns", index: number) => {
    const { rowLevels, columns } = this.of(sheet);
    return (by === "rows" ? rowLevels : columns.levels)[index] ?? 0;
  };
  values = (area: Area) => this.cells(area, "values");
  formulas = (area: Area) => this.cells(area, "formulas");
  hyperlink = (sheet: string, row: number, column: number) =>
    this.of(sheet).links.get(cellKey(row, column)) ?? null;
  spillArea = (sheet: string, row: number, column: number) =>
    this.of(sheet).spills.get(cellKey(row, column)) ?? null;

  format = (sheet: string, row: number, column: number) => {
    const { used, rows } = this.of(sheet);
    const format = this.formatsSeen[rows.get(row)?.formats[column - (used?.column ?? 0)] ?? -1];
    if (!format) throw new Error("The picture of the workbook has no such cell.");
    return format;
  };

  /** Saving asks for the text of headers alone. */
  text = (area: Area) => {
    const found = this.whole.tables.find(({ table }) => contains(table.area, area));
    return found ? [found.headers] : [];
  };

  private cells({ sheet, row, column, rows, columns }: Area, what: "values" | "formulas") {
    const picture = this.of(sheet);
    const first = column - (picture.used?.column ?? 0);
    return numbers(row, rows).map(
      (at) => picture.rows.get(at)?.[what].slice(first, first + columns) ?? [],
    );
  }
}
