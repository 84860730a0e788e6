import { isErrorValue } from "../display";
import type { Argument, Area, CellValue, FunctionMetadata } from "../workbook";

/** What the parser needs to know of the workbook. */
export interface Surroundings {
  /** The cells a reference means, or null if it is none. */
  area(reference: string): Area | null;
  values(area: Area): CellValue[][];
  address(area: Area): string;
}

export interface ParsedCall {
  metadata: FunctionMetadata;
  arguments: Argument[];
  parameterAddresses: (string | null)[];
}

/**
 * Reads a formula that is one call of an add-in's function with plain arguments: numbers, texts, TRUE, FALSE, arrays
 * and references. Anything else is null: this workbook does not calculate, it only asks the add-in.
 */
export function parseCall(
  formula: string,
  functions: ReadonlyMap<string, FunctionMetadata>,
  surroundings: Surroundings,
): ParsedCall | null {
  const match = /^=\s*([\p{L}_][\p{L}\p{N}_.]*)\((.*)\)\s*$/su.exec(formula);
  const metadata = match && functions.get((match[1] ?? "").toUpperCase());
  const texts = match && splitArguments(match[2] ?? "");
  if (!metadata || !texts) return null;
  const given = texts.map((text) => readArgument(text, surroundings));
  if (given.some((argument) => argument === null)) return null;
  const list = given.filter((argument) => argument !== null);
  const last = metadata.parameters.at(-1);
  const count = last?.repeating === true ? Math.max(list.length, 1) : metadata.parameters.length;
  const results: Argument[] = [];
  for (let index = 0; index < count; index++) {
    const parameter = metadata.parameters[index] ?? last;
    results.push(shaped(list[index]?.cells, parameter?.dimensionality === "matrix"));
  }
  const parameterAddresses = list.map(({ address }) => address);
  return { metadata, arguments: results, parameterAddresses };
}

type Cell = Exclude<Argument, unknown[]>;

interface Given {
  cells: Cell[][] | null;
  address: string | null;
}

/** Splits at the commas that stand outside texts, brackets and quoted sheet names; null if something stays open. */
function splitArguments(text: string): string[] | null {
  if (text.trim() === "") return [];
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  for (const token of text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']/gsu) ?? []) {
    if ("([{".includes(token)) depth++;
    if (")]}".includes(token)) depth--;
    if (depth < 0) return null;
    if (token === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
    } else part += token;
  }
  return depth === 0 ? [...parts, part.trim()] : null;
}

function readArgument(text: string, surroundings: Surroundings): Given | null {
  if (text === "") return { cells: null, address: null };
  const constant = readConstant(text);
  if (constant) return { cells: [[constant.value]], address: null };
  if (text.startsWith("{")) return readArray(text);
  const area = surroundings.area(text);
  if (!area) return null;
  const cells = surroundings.values(area).map((row) => row.map(cellArgument));
  return { cells, address: surroundings.address(area) };
}

function cellArgument(value: CellValue): Cell {
  if (value === "") return null;
  return isErrorValue(value) ? { type: "Error", basicValue: value } : value;
}

function readConstant(text: string): { value: Cell } | null {
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return { value: quoted.replaceAll('""', '"') };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const number = /^([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?)(%?)$/i.exec(text);
  if (number) return { value: Number(number[1]) / (number[2] === "%" ? 100 : 1) };
  return isErrorValue(text) ? { value: { type: "Error", basicValue: text } } : null;
}

function readArray(text: string): Given | null {
  const rows = text.slice(1, -1).split(";");
  const cells = rows.map((row) => (splitArguments(row) ?? [""]).map(readConstant));
  const complete = cells.map((row) => row.filter((cell) => cell !== null).map((it) => it.value));
  const lost = complete.some((row, index) => row.length !== cells[index]?.length);
  return lost ? null : { cells: complete, address: null };
}

function shaped(cells: Cell[][] | null | undefined, matrix: boolean): Argument {
  if (!cells) return null;
  if (matrix) return cells;
  const [first] = cells;
  if (cells.length === 1 && first?.length === 1) return first[0] ?? null;
  return { type: "Error", basicValue: "#VALUE!" };
}
