import { nativeFormula, type NativeFormula } from "../../src/explanations/native/nativeFormula";
import type { NoForm } from "../../src/explanations/native/nativeForm";
import { explanations } from "../../src/explanations/index";
import { serialOfDay } from "../../src/sheet/dateSerial";
import { excelCall, frozenFunction } from "./excelCall";
import { argumentsOf, vectorFiles } from "./vectors";

type Scalar = number | string | boolean;
export type CellValue = Scalar | null;

/** A case of a function's vectors with its arguments in cells, as an analyst has them. */
export interface NativeCase {
  readonly id: string;
  readonly title: string;
  /** Blocks of cells side by side, a blank column between them; each begins in row 1. */
  readonly blocks: readonly { readonly column: number; readonly rows: CellValue[][] }[];
  /** As they are written in the formula: addresses of the blocks, or constants. */
  readonly arguments: readonly { readonly name: string; readonly text: string }[];
  readonly native: NativeFormula | NoForm;
  /** What the function answers: rows of cells, or the code of its error. */
  readonly ours: readonly (readonly unknown[])[] | string;
}

/** The functions that have a closed form. */
export const withForm: ReadonlySet<string> = new Set(
  Object.keys(explanations).filter((id) => explanations[id]?.native !== undefined),
);

export function nativeCases(): NativeCase[] {
  return vectorFiles()
    .filter(({ vectors }) => withForm.has(vectors.function))
    .flatMap(({ vectors }) =>
      vectors.cases.map((entry) =>
        caseOf(vectors.function, `${vectors.function}: ${entry.case}`, argumentsOf(vectors, entry)),
      ),
    );
}

function caseOf(id: string, title: string, given: Readonly<Record<string, unknown>>): NativeCase {
  const blocks: { column: number; rows: CellValue[][] }[] = [];
  let column = 0;
  const values = frozenFunction(id).parameters.map(({ name }) => given[name] ?? null);
  const texts = values.map((value) => {
    if (!Array.isArray(value)) return literal(value);
    const rows = (value as unknown[]).map((row) =>
      (Array.isArray(row) ? row : [row]).map(asInASheet),
    );
    const width = Math.max(...rows.map((row) => row.length));
    blocks.push({ column, rows });
    const address = `${letters(column)}1:${letters(column + width - 1)}${String(rows.length)}`;
    column += width + 1;
    return address;
  });
  const named = frozenFunction(id).parameters.map(({ name }, at) => ({
    name,
    text: texts[at] ?? "",
  }));
  const native = nativeFormula(id, texts);
  return { id, title, blocks, arguments: named, native, ours: ourAnswer(id, values) };
}

/** Days stand in a sheet as serial numbers, which vectors write as text. */
const asInASheet = (cell: unknown): CellValue =>
  typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell)
    ? serialOfDay(cell)
    : (cell as CellValue);

function literal(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return JSON.stringify(value).toUpperCase();
}

function ourAnswer(id: string, values: readonly unknown[]): NativeCase["ours"] {
  try {
    const answer = excelCall(id, values);
    return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  } catch (thrown) {
    return (thrown as { code?: string }).code ?? String(thrown);
  }
}

/** 0 → A, 26 → AA. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? letters(rest) : "") + String.fromCharCode(65 + (index % 26));
}
