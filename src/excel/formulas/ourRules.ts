import { areaAddress } from "../../sheet/names";
import type { Inventory } from "../workbook/inventory";
import { isHiddenSheet } from "../provenance/hiddenSheet";
import { ourCalls } from "./ourCalls";

/** A rule of cells that calls functions of ours. */
export interface OurRule {
  readonly kind: "conditional format" | "data validation";
  /** With the sheet, `Sheet1!B2:B9`. */
  readonly address: string;
  /** The functions in it, each once. */
  readonly functions: readonly string[];
}

export interface OurRules {
  readonly rules: readonly OurRule[];
  /** Rules that were looked at. */
  readonly looked: number;
  /** Sheets with more different data validations than can be told apart. */
  readonly unread: readonly string[];
}

/** The rules of all sheets that call a function of ours: conditional formats and data validation. */
export async function ourRules(
  context: Excel.RequestContext,
  inventory: Inventory,
  signal?: AbortSignal,
): Promise<OurRules> {
  const sheets = inventory.sheets.filter(({ name }) => !isHiddenSheet(name));
  const formats = await formatRules(context, sheets);
  const validations = await validationRules(context, sheets, signal);
  return {
    rules: [...formats.rules, ...validations.rules],
    looked: formats.looked + validations.looked,
    unread: validations.unread,
  };
}

type Sheets = Inventory["sheets"];

/** Where each kind of conditional format keeps formulas. */
const FORMULAS_OF: Readonly<Record<string, (format: Excel.ConditionalFormat) => unknown>> = {
  Custom: (format) => format.custom.rule.load("formula"),
  CellValue: (format) => format.cellValue.load("rule"),
  ContainsText: (format) => format.textComparison.load("rule"),
  ColorScale: (format) => format.colorScale.load("criteria"),
  DataBar: (format) => format.dataBar.load("lowerBoundRule,upperBoundRule"),
  IconSet: (format) => format.iconSet.load("criteria"),
};

async function formatRules(
  context: Excel.RequestContext,
  sheets: Sheets,
): Promise<Omit<OurRules, "unread">> {
  const collections = sheets.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load("items/type"),
  );
  await context.sync();
  const asked = collections.flatMap(({ items }) =>
    items.flatMap((format) => {
      const rule = FORMULAS_OF[format.type]?.(format);
      return rule === undefined ? [] : [{ format, rule }];
    }),
  );
  await context.sync();
  const found = asked.flatMap(({ format, rule }) => {
    const functions = functionsIn(JSON.parse(JSON.stringify(rule)));
    return functions.length === 0 ? [] : [{ functions, range: format.getRange().load("address") }];
  });
  if (found.length > 0) await context.sync();
  return {
    rules: found.map(({ functions, range: { address } }) => ({
      kind: "conditional format",
      address,
      functions,
    })),
    looked: asked.length,
  };
}

interface Piece {
  readonly sheet: Sheets[number];
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Pieces that one request asks about, and of one sheet in all. */
const PIECES_AT_ONCE = 250;
const MOST_PIECES = 3_000;

/** Of cells under several rules Excel says none, so they are halved until each piece has one. */
async function validationRules(
  context: Excel.RequestContext,
  sheets: Sheets,
  signal: AbortSignal | undefined,
): Promise<OurRules> {
  const rules: OurRule[] = [];
  const askedOf = new Map<string, number>();
  const unread = new Set<string>();
  let looked = 0;
  let pieces = await usedCells(context, sheets);
  while (pieces.length > 0) {
    signal?.throwIfAborted();
    const part = pieces.slice(0, PIECES_AT_ONCE);
    const rest = pieces.slice(PIECES_AT_ONCE);
    for (const { piece, type, rule } of await askedAbout(context, part)) {
      const isMixed = type === "Inconsistent" || type === "MixedCriteria";
      const { name } = piece.sheet;
      const before = (askedOf.get(name) ?? 0) + 1;
      askedOf.set(name, before);
      if (isMixed && before > MOST_PIECES) unread.add(name);
      else if (isMixed) rest.push(...halves(piece));
      else if (type !== "None") {
        looked += 1;
        const functions = functionsIn(rule);
        const address = areaAddress({ ...piece, sheet: name });
        if (functions.length > 0) rules.push({ kind: "data validation", address, functions });
      }
    }
    pieces = rest;
  }
  return { rules, looked, unread: [...unread] };
}

async function askedAbout(context: Excel.RequestContext, pieces: readonly Piece[]) {
  const asked = pieces.map((piece) => rangeOf(context, piece).dataValidation.load("type,rule"));
  await context.sync();
  return asked.flatMap(({ type, rule }, at) => {
    const piece = pieces[at];
    return piece === undefined ? [] : [{ piece, type, rule }];
  });
}

async function usedCells(context: Excel.RequestContext, sheets: Sheets): Promise<Piece[]> {
  const used = sheets.map((sheet) => ({
    sheet,
    range: context.workbook.worksheets
      .getItem(sheet.id)
      .getUsedRangeOrNullObject(false)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  return used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    return [{ sheet, row, column, rows, columns }];
  });
}

function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Piece,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet.id)
    .getRangeByIndexes(row, column, rows, columns);
}

/** Columns first: lists stand in columns of tables. */
function halves(piece: Piece): Piece[] {
  const { row, column, rows, columns } = piece;
  if (columns > 1) {
    const left = Math.ceil(columns / 2);
    return [
      { ...piece, columns: left },
      { ...piece, column: column + left, columns: columns - left },
    ];
  }
  if (rows === 1) return [];
  const upper = Math.ceil(rows / 2);
  return [
    { ...piece, rows: upper },
    { ...piece, row: row + upper, rows: rows - upper },
  ];
}

/** The functions of ours that any text of a rule calls. */
function functionsIn(rule: unknown): string[] {
  if (typeof rule === "string") {
    const formula = rule.startsWith("=") ? rule : `=${rule}`;
    return [...new Set(ourCalls(formula).map(({ id }) => id))];
  }
  if (typeof rule !== "object" || rule === null) return [];
  return [...new Set(Object.values(rule).flatMap(functionsIn))];
}
