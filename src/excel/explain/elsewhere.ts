import { isReference, tokenize } from "@borgar/fx";
import type { CellArea } from "../workbook/cellArea";
import { absoluteAddress, sheetReference } from "../../sheet/names";

/**
 * Part of a formula as it has to be written on another sheet; null where it means something only in its
 * own cell. `areas` are the cells that it refers to, in the order of the text.
 */
export function elsewhere(text: string, sheet: string, areas: readonly CellArea[]): string | null {
  const tokens = tokenize(`=${text}`).slice(1);
  const references = tokens.filter((token) => isReference(token) && token.type !== "range_named");
  const [only] = areas;
  const isOne = references.length === 1 && only !== undefined && areas.length === 1;
  // A reference alone, with its @ or #, is the cells that it stands for; a table's column grows with the table.
  const bare = tokens.filter(({ type, value }) => type !== "whitespace" && !"@#".includes(value));
  if (isOne && bare.length === 1) {
    return isWholeColumn(text) ? text : absoluteAddress(only);
  }
  if (tokens.some(({ type, value }) => type === "structured" && isOwnRow(value))) return null;
  if (tokens.some(({ value }) => value === "@")) return null;
  return tokens
    .map(({ type, value }) =>
      (type === "range" || type === "range_beam") && !value.includes("!")
        ? `${sheetReference(sheet)}!${value}`
        : value,
    )
    .join("");
}

const isOwnRow = (reference: string): boolean =>
  reference.includes("@") || /#this row/i.test(reference) || reference.startsWith("[");

/** `table[column]` or `table[#All]`, which mean the same on every sheet. */
const isWholeColumn = (text: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.]*\[/u.test(text) && !isOwnRow(text);
