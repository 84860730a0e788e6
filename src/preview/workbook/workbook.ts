/**
 * The workbook that the emulated host drives: what Excel keeps, without Office.js. Two make it real,
 * `memory` for tests and `univer` for the page; both are held to the same tests.
 */

/** A cell's value as Excel reports it: an empty cell is "", an error is its text, such as "#N/A". */
export type CellValue = number | string | boolean;

/**
 * What is put into a cell. A string counts as typed by a person in en-US (`readTyped` in typed.ts): "=…" is a
 * formula, "'…" is text, "12%" a number; in a cell formatted "@" every string is text. null leaves the cell as it is.
 */
export type CellInput = CellValue | null;

/** Zero-based. `sheet` is the sheet's id. */
export interface Area {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  protected: boolean;
  page: PageLayout;
}

/** How a sheet is printed. */
export interface PageLayout {
  landscape: boolean;
  /** The cells that are printed, in A1; "" for all. */
  area: string;
  /** Pages that it is shrunk to fit; 0 for as many as it takes. */
  pagesWide: number;
  pagesTall: number;
  /** With Excel's codes for pages and dates, such as &P. */
  header: PageTexts;
  footer: PageTexts;
}

export interface PageTexts {
  left: string;
  center: string;
  right: string;
}

const NO_TEXTS: PageTexts = { left: "", center: "", right: "" };
/** That of a sheet which nobody has laid out. */
export const usualPage: PageLayout = {
  landscape: false,
  area: "",
  pagesWide: 0,
  pagesTall: 0,
  header: NO_TEXTS,
  footer: NO_TEXTS,
};

/** Every property optional in a patch; reading gives the merged format of one cell. Colours are "#RRGGBB" or "". */
export interface CellFormat {
  numberFormat: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  fontColor: string;
  fontName: string;
  fontSize: number;
  fillColor: string;
  horizontalAlignment: "General" | "Left" | "Center" | "Right";
  verticalAlignment: "Top" | "Center" | "Bottom";
  wrapText: boolean;
  indentLevel: number;
  locked: boolean;
  borders: Partial<Record<BorderEdge, Border>>;
}
export type BorderEdge =
  "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
export interface Border {
  style: "None" | "Continuous" | "Dash" | "Dot" | "Double";
  color: string;
  weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** Where a click on the cell goes: a web address, or a place in this workbook such as "Sources!A5". */
export interface Hyperlink {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

/** `area` includes the header row, and the total row where shown. */
export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** `scope` is a sheet's id, or null for the workbook. `formula` begins with "=". */
export interface DefinedName {
  readonly name: string;
  readonly scope: string | null;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  area: Area;
  /** The rule and its format as Office.js states them, by type: cellValue, containsText, custom, colorScale, dataBar. */
  type: "CellValue" | "ContainsText" | "Custom" | "ColorScale" | "DataBar";
  rule: Record<string, unknown>;
  format: Partial<Pick<CellFormat, "bold" | "italic" | "fontColor" | "fillColor">>;
}

export interface Validation {
  area: Area;
  /** As Office.js states it: { list: { inCellDropDown, source } }, { decimal: … }, { custom: … } … */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string } | null;
  errorAlert: { showAlert: boolean; style: string; title: string; message: string } | null;
}

export interface Chart {
  readonly id: string;
  name: string;
  sheet: string;
  type: string;
  source: Area;
  seriesBy: "Auto" | "Columns" | "Rows";
  title: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Titles of the axes and the like, as property paths of Office.js. */
  properties: Record<string, unknown>;
}

/** A picture over the cells; places are in points. */
export interface Picture {
  readonly id: string;
  name: string;
  sheet: string;
  /** A PNG file's bytes in base 64. */
  image: string;
  altTextTitle: string;
  altTextDescription: string;
  left: number;
  top: number;
  width: number;
  height: number;
  lockAspectRatio: boolean;
  /** Whether it moves and grows with the cells below. */
  placement: "TwoCell" | "OneCell" | "Absolute";
}

export interface Comment {
  readonly id: string;
  area: Area;
  content: string;
}

export type CellChange =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type WorkbookEvent =
  | { kind: "cells"; area: Area; change: CellChange; shift?: "Up" | "Left" | "Down" | "Right" }
  | { kind: "selection"; area: Area }
  | { kind: "sheetAdded" | "sheetDeleted" | "sheetActivated" | "sheetRenamed"; sheet: string }
  | { kind: "tableAdded" | "tableDeleted" | "tableChanged"; table: string }
  | { kind: "calculated"; sheet: string };

export type Direction = "Up" | "Left";

export type Lines = "rows" | "columns";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** Refusals carry Office.js error codes ("InvalidArgument", "ItemAlreadyExists", "ItemNotFound", "AccessDenied" …). */
export class WorkbookError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Workbook {
  sheets(): Sheet[];
  addSheet(name?: string): Sheet;
  updateSheet(id: string, patch: Partial<Omit<Sheet, "id">> & { position?: number }): void;
  copySheet(id: string, name?: string): Sheet;
  deleteSheet(id: string): void;
  activeSheet(): string;
  activateSheet(id: string): void;
  selection(): Area;
  select(area: Area): void;

  values(area: Area): CellValue[][];
  /** The formula where there is one (spilled cells have none), else the value. */
  formulas(area: Area): CellValue[][];
  /** As displayed, through the number format. */
  text(area: Area): string[][];
  write(area: Area, input: CellInput[][]): void;
  clear(area: Area, what: "All" | "Contents" | "Formats"): void;
  insertRows(sheet: string, row: number, count: number): void;
  deleteRows(sheet: string, row: number, count: number): void;
  insertColumns(sheet: string, column: number, count: number): void;
  deleteColumns(sheet: string, column: number, count: number): void;
  /** Moves cells within their rows or columns, as Range.insert and Range.delete do. */
  insertCells(area: Area, shift: "Down" | "Right"): void;
  deleteCells(area: Area, shift: Direction): void;
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** The area a formula's result spills over, or null; asked of its first cell. */
  spillArea(sheet: string, row: number, column: number): Area | null;
  mergedAreas(sheet: string): Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  /** The custom error sentence of a cell, where its function gave one. */
  errorSentence(sheet: string, row: number, column: number): string | null;

  format(sheet: string, row: number, column: number): CellFormat;
  numberFormats(area: Area): string[][];
  /** Edges among the borders are those of the area as a whole; a cell's own format knows Edge… only. */
  setFormat(area: Area, patch: Partial<CellFormat>): void;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, count: number, width: number): void;
  autofitColumns(sheet: string, column: number, count: number): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnHidden(sheet: string, column: number, count: number, hidden: boolean): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowHidden(sheet: string, row: number, count: number, hidden: boolean): void;
  /** How deep a line is grouped in the sheet's outline, 0 to 7. Whether a group is folded is told by what is hidden. */
  outlineLevel(sheet: string, by: Lines, index: number): number;
  setOutlineLevel(sheet: string, by: Lines, index: number, count: number, level: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, count: number, height: number): void;

  hyperlink(sheet: string, row: number, column: number): Hyperlink | null;
  setHyperlink(area: Area, link: Hyperlink | null): void;

  tables(): Table[];
  addTable(area: Area, hasHeaders: boolean, name?: string): Table;
  updateTable(id: string, patch: Partial<Omit<Table, "id">>): void;
  /** Removes the table and its cells; `toRange` keeps the cells. */
  deleteTable(id: string, toRange: boolean): void;

  names(): DefinedName[];
  setName(name: DefinedName): void;
  deleteName(name: string, scope: string | null): void;

  conditionalFormats(sheet: string): ConditionalFormat[];
  /** Adds or replaces by id. Until its rule is set it highlights nothing. */
  setConditionalFormat(format: ConditionalFormat): void;
  deleteConditionalFormat(sheet: string, id: string): void;
  validations(sheet: string): Validation[];
  setValidation(validation: Validation): void;
  clearValidation(area: Area): void;
  charts(): Chart[];
  setChart(chart: Chart): void;
  deleteChart(id: string): void;
  pictures(): Picture[];
  setPicture(picture: Picture): void;
  deletePicture(id: string): void;
  comments(): Comment[];
  setComment(comment: Comment): void;
  deleteComment(id: string): void;

  /** Small facts kept with the file (document settings and custom XML parts). */
  readonly store: Map<string, unknown>;

  calculationMode: CalculationMode;
  calculate(full: boolean): void;
  /**
   * Resolves when everything written is calculated; cells may still wait for the add-in's answer.
   * Await it between a write and a read that depends on it: an engine may calculate in the background.
   */
  calculated(): Promise<void>;
  /** From now on nothing is calculated until what is answered is called, so that many writes are calculated once. */
  holdCalculation(): () => void;
  /** Resolves when nothing is left to calculate and no cell waits for an answer. */
  settled(): Promise<void>;
  onEvent(listener: (event: WorkbookEvent) => void): () => void;
  /** Registers the add-in's functions; `call` answers with a value, a matrix, or a rejection by FunctionError. */
  setFunctions(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: {
    name: string;
    description?: string;
    type?: string;
    dimensionality?: string;
    optional?: boolean;
    repeating?: boolean;
  }[];
  result?: { dimensionality?: string };
  /** Without it, an error among the arguments is the answer and the function is not called. */
  allowErrorForDataTypeAny?: boolean;
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
  };
}

/** Arguments as Excel passes them: matrices for matrix parameters, null for blank or omitted, errors as ErrorArgument. */
export interface ErrorArgument {
  type: "Error";
  basicValue: string;
}
export type Argument = CellValue | null | ErrorArgument | (CellValue | null | ErrorArgument)[][];

export interface Invocation {
  function: string;
  arguments: Argument[];
  address: string;
  parameterAddresses: (string | null)[];
}
export class FunctionError extends Error {
  constructor(
    /** "#VALUE!", "#NUM!" … */
    readonly error: string,
    readonly sentence: string,
  ) {
    super(sentence);
  }
}
export type FunctionCall = (
  invocation: Invocation,
) => Promise<CellValue | (CellValue | ErrorArgument)[][]>;
