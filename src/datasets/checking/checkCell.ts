import { A_TYPE, isIsoDate } from "../cell";
import type { Finding, FindingCode } from "./finding";
import { fixedText, fixedType } from "./fixes";
import { isFraction } from "../tableSchema";
import type { Cell, Field } from "../tableSchema";

/** What is wrong with a cell taken by itself; at most one thing, the first that matters. */
export function checkCell(cell: Cell, field: Field, row: number): Finding | undefined {
  if (cell === null) {
    if (!field.constraints?.required) return undefined;
    return finding(field, row, "missing", `${field.title} is missing; every row needs it.`);
  }
  return (
    checkType(cell, field, row) ??
    checkEnum(cell, field, row) ??
    checkPattern(cell, field, row) ??
    checkRange(cell, field, row)
  );
}

function checkType(cell: Exclude<Cell, null>, field: Field, row: number): Finding | undefined {
  if (hasType(cell, field)) return undefined;
  const sentence = `${shown(cell)} is not ${A_TYPE[field.type]}.`;
  return finding(field, row, "type", sentence, fixedType(cell, field));
}

function hasType(cell: Exclude<Cell, null>, field: Field): boolean {
  switch (field.type) {
    case "string":
      return typeof cell === "string";
    case "boolean":
      return typeof cell === "boolean";
    case "date":
      return typeof cell === "string" && isIsoDate(cell);
    case "number":
      return typeof cell === "number" && Number.isFinite(cell);
    case "integer":
      return typeof cell === "number" && Number.isInteger(cell);
    case "year":
      return typeof cell === "number" && Number.isInteger(cell) && cell >= 0 && cell <= 9999;
  }
}

function checkEnum(cell: Exclude<Cell, null>, field: Field, row: number): Finding | undefined {
  const allowed = field.constraints?.enum;
  if (!allowed || allowed.some((value) => value === cell)) return undefined;
  const sentence = `${shown(cell)} is not one of: ${allowed.join(", ")}.`;
  return finding(field, row, "enum", sentence, fixedText(cell, allowed));
}

function checkPattern(cell: Exclude<Cell, null>, field: Field, row: number): Finding | undefined {
  const pattern = field.constraints?.pattern;
  if (pattern === undefined || typeof cell !== "string" || matches(cell, pattern)) return undefined;
  const upper = cell.trim().toUpperCase();
  const sentence = `${shown(cell)} is not a code as this column has them (${pattern}).`;
  return finding(field, row, "pattern", sentence, matches(upper, pattern) ? upper : undefined);
}

function checkRange(cell: Exclude<Cell, null>, field: Field, row: number): Finding | undefined {
  const { minimum, maximum } = field.constraints ?? {};
  if (minimum !== undefined && cell < minimum) {
    return finding(field, row, "range", `${shown(cell)} is below ${minimum}, the least allowed.`);
  }
  if (maximum === undefined || cell <= maximum) return undefined;
  const hint = isFraction(field) ? ` Shares are fractions: 45% is 0.45.` : "";
  const sentence = `${shown(cell)} is above ${maximum}, the most allowed.${hint}`;
  return finding(field, row, "range", sentence);
}

const compiled = new Map<string, RegExp>();

function matches(text: string, pattern: string): boolean {
  const known = compiled.get(pattern) ?? new RegExp(`^(?:${pattern})$`, "u");
  compiled.set(pattern, known);
  return known.test(text);
}

export function shown(cell: Cell): string {
  return typeof cell === "string" ? `"${cell}"` : String(cell).toUpperCase();
}

function finding(
  field: Field,
  row: number,
  code: FindingCode,
  sentence: string,
  fix?: Exclude<Cell, null>,
): Finding {
  const base = { row, column: field.name, code, sentence };
  return fix === undefined ? base : { ...base, fix };
}
