import { formatA1, parseA1, splitSheetName } from "./a1";
import { type Block, isInsideSheet, maxColumns, maxRows } from "./area";
import { same } from "./reference";
import { type Shift, shiftBlock } from "./shift";

/** A reference as it stands in a formula: the sheet's name with "!", if any, then cells, columns or rows. */
const token =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.([!])/giu;

type Rewrite = (reference: string, sheetName: string | null) => string;

/** Rewrites each reference to cells, leaving texts, names and structured references alone. */
function rewrite(formula: string, change: Rewrite): string {
  return formula.replace(token, (all: string, ...parts: unknown[]) => {
    const [text, sheet, reference, offset] = parts as [string?, string?, string?, number?];
    if (text !== undefined || reference === undefined) return all;
    const before = formula.charAt((offset ?? 0) - 1);
    if (/[\p{L}\p{N}_.'[]/u.test(before)) return all;
    const sheetName = sheet === undefined ? null : splitSheetName(`${sheet}A1`).sheetName;
    return (sheet ?? "") + change(reference, sheetName);
  });
}

/** The formula as copied to a cell `down` rows below and `right` columns beside: parts without `$` move along. */
export function moveReferences(formula: string, down: number, right: number): string {
  return rewrite(formula, (reference) => {
    const block = parseA1(reference);
    if (!block) return reference;
    const corners = reference.split(":").map((corner) => movedCorner(corner, down, right));
    return corners.includes(null) ? "#REF!" : corners.join(":");
  });
}

function movedCorner(corner: string, down: number, right: number): string | null {
  const parts = /^(\$?)([A-Z]*)(\$?)([0-9]*)$/i.exec(corner);
  if (!parts) return null;
  const [, mark = "", letters = "", secondMark = "", digits = ""] = parts;
  const columnFixed = letters === "" || mark === "$";
  const rowFixed = digits === "" || (letters === "" ? mark : secondMark) === "$";
  const cell = parseA1(`${letters || "A"}${digits || "1"}`);
  if (!cell) return null;
  const moved: Block = {
    ...cell,
    row: cell.row + (rowFixed ? 0 : down),
    column: cell.column + (columnFixed ? 0 : right),
  };
  if (!isInsideSheet(moved)) return null;
  const text = formatA1(moved);
  const [, newLetters = "", newDigits = ""] = /^([A-Z]+)([0-9]+)$/.exec(text) ?? [];
  return mark + (letters && newLetters) + secondMark + (digits && newDigits);
}

/**
 * The formula after cells came or went. `home` is the name of the sheet it stands on and `changed` the name of the
 * sheet where it happened; a reference whose cells are gone becomes #REF!.
 */
export function shiftReferences(
  formula: string,
  home: string,
  changed: string,
  shift: Shift,
): string {
  return rewrite(formula, (reference, sheetName) => {
    const block = parseA1(reference);
    if (!block || !same(sheetName ?? home, changed)) return reference;
    const moved = shiftBlock(block, shift);
    return moved ? withMarksOf(reference, moved) : "#REF!";
  });
}

/** Writes an area with the `$` of the reference it comes from. */
function withMarksOf(reference: string, block: Block): string {
  const plain = reference.replaceAll("$", "");
  if (plain === reference) return formatA1(block);
  const corners = reference.split(":");
  const texts = formatA1(block).split(":");
  const [first = "", last = first] = corners;
  return texts.map((text, index) => marked(text, index === 0 ? first : last, block)).join(":");
}

function marked(text: string, like: string, block: Block): string {
  const [, letters = "", digits = ""] = /^([A-Z]*)([0-9]*)$/.exec(text) ?? [];
  const wholeRow = block.columns === maxColumns;
  const wholeColumn = block.rows === maxRows;
  const column = like.startsWith("$") && !wholeRow ? "$" : "";
  const row = (/[A-Z]\$/i.test(like) && !wholeColumn) || (wholeRow && like.startsWith("$"));
  return `${column}${letters}${row ? "$" : ""}${digits}`;
}

/** The formula after a sheet was renamed. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return formula.replace(
    /("(?:[^"]|"")*")|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (all: string, text: string | undefined, sheet: string | undefined) => {
      if (text !== undefined || sheet === undefined) return all;
      const name = splitSheetName(`${sheet}!A1`).sheetName ?? "";
      return same(name, from) ? `${to}!` : all;
    },
  );
}

/** The formula after a table was renamed: structured references name it before "[", a bare name stands alone. */
export function renameTableIn(formula: string, from: string, to: string): string {
  return formula.replace(
    /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)|([\p{L}_\\][\p{L}\p{N}_.\\]*)(?![\p{L}\p{N}_.\\(\]])/gu,
    (all: string, _text: unknown, _sheet: unknown, name: string | undefined) =>
      name !== undefined && same(name, from) ? to : all,
  );
}
