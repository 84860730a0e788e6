import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { serialOfDay } from "../../src/sheet/dateSerial";
import type { Dataset } from "../../src/datasets/dataset";
import type { Cell, Field } from "../../src/datasets/tableSchema";
import { excelCall, frozenFunctions } from "./excelCall";

/** A cell's result: an error is its text, such as #N/A. */
export type Result = number | string | boolean | null;

interface EngineValue {
  readonly kind: number;
  readonly value?: number | string | boolean;
  readonly code?: string;
  readonly rows?: readonly (readonly EngineValue[])[];
}

interface Registry {
  defineEager(
    name: string,
    least: number,
    most: number,
    invoke: (args: EngineValue[]) => EngineValue,
  ): void;
}

const BLANK = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUTH = 3;
const ERROR = 4;
const ARRAY = 5;

/** The engine is not told of add-ins' functions by any public way. */
const registry = jest.requireActual<Registry>(
  path.resolve(
    path.dirname(require.resolve("@cj-tech-master/excelts")),
    "modules/formula/runtime/function-registry.js",
  ),
);

installFormulaEngine();
for (const { id, parameters } of frozenFunctions) {
  registry.defineEager(`LINCHPIN.${id}`, 0, parameters.length, (args) => answer(id, args));
}

/**
 * Excel and LibreOffice answer these for each cell of a range inside SUMPRODUCT; the engine answers for the first
 * cell alone, which the guards of a client copy cannot do with.
 */
export function liftOverCells(): void {
  const holds: Record<string, (cell: EngineValue) => boolean> = {
    ISERROR: ({ kind }) => kind === ERROR,
    ISLOGICAL: ({ kind }) => kind === TRUTH,
    ISNA: ({ kind, code }) => kind === ERROR && code === "#N/A",
    ISNUMBER: ({ kind }) => kind === NUMBER,
    ISTEXT: ({ kind }) => kind === TEXT,
  };
  for (const [name, is] of Object.entries(holds))
    registry.defineEager(name, 1, 1, ([given]) =>
      eachOf(given, (cell) => ({ kind: TRUTH, value: is(cell) })),
    );
  registry.defineEager("ABS", 1, 1, ([given]) => eachOf(given, absolute));
  registry.defineEager("LOOKUP", 3, 3, ([given, keys, results]) =>
    eachOf(given, (cell) => lookedUp(cell, keys, results)),
  );
}

/** Among figures that rise; no more is asked here. */
function lookedUp(
  cell: EngineValue,
  keys: EngineValue | undefined,
  results: EngineValue | undefined,
): EngineValue {
  if (cell.kind === ERROR) return cell;
  const above = (keys?.rows ?? [])
    .flat()
    .findIndex(({ value }) => Number(value) > Number(cell.value));
  const rows = (results?.rows ?? []).flat();
  return (above < 0 ? rows.at(-1) : rows[above - 1]) ?? { kind: ERROR, code: "#N/A" };
}

function absolute(cell: EngineValue): EngineValue {
  if (cell.kind === ERROR) return cell;
  const figure = cell.kind === BLANK ? 0 : Number(cell.value);
  return Number.isNaN(figure)
    ? { kind: ERROR, code: "#VALUE!" }
    : { kind: NUMBER, value: Math.abs(figure) };
}

function eachOf(
  given: EngineValue | undefined,
  answerTo: (cell: EngineValue) => EngineValue,
): EngineValue {
  if (given?.kind !== ARRAY) return answerTo(given ?? { kind: BLANK });
  return { ...given, rows: (given.rows ?? []).map((row) => row.map(answerTo)) };
}

/** What functions that read the add-in's own files answered, by call; and those still reading. */
const answered = new Map<string, EngineValue>();
const reading: Promise<unknown>[] = [];

/** Every reading function is asked anew, as after Ctrl+Alt+F9. */
export function forgetRead(): void {
  answered.clear();
}

/** Calculates until no function is reading: the engine itself does not wait. */
export async function afterReading<Answer>(calculateOnce: () => Answer): Promise<Answer> {
  for (;;) {
    reading.length = 0;
    const result = calculateOnce();
    if (reading.length === 0) return result;
    await Promise.all(reading);
  }
}

function later(call: string, answer: Promise<unknown>): EngineValue {
  const settle = (value: EngineValue): void => void answered.set(call, value);
  const failed = ({ code = "#VALUE!" }: { code?: string }): void => {
    settle({ kind: ERROR, code });
  };
  reading.push(answer.then((value) => settle(fromExcel(value)), failed));
  return { kind: ERROR, code: "#BUSY!" };
}

function answer(id: string, args: readonly EngineValue[]): EngineValue {
  try {
    const given = args.map(toExcel);
    const call = id.startsWith("REFERENCE") ? JSON.stringify([id, given]) : "";
    const known = answered.get(call);
    if (known !== undefined) return known;
    const value = excelCall(id, given);
    return value instanceof Promise ? later(call, value) : fromExcel(value);
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    return { kind: ERROR, code: code ?? "#VALUE!" };
  }
}

function toExcel(value: EngineValue): unknown {
  if (value.kind === ARRAY) return value.rows?.map((row) => row.map((cell) => toExcel(cell) ?? ""));
  // Excel passes an error in a cell on; a blank in its place would be left out of an average.
  if (value.kind === ERROR) return value.code;
  return value.kind === BLANK ? null : value.value;
}

function fromExcel(value: unknown): EngineValue {
  if (Array.isArray(value)) {
    const rows = (value as unknown[][]).map((row) => row.map(fromExcel));
    if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] as EngineValue;
    return Object.assign(
      { kind: ARRAY, rows },
      { height: rows.length, width: rows[0]?.length ?? 0 },
    );
  }
  if (typeof value === "object" && value !== null && "basicValue" in value) {
    return { kind: ERROR, code: String(value.basicValue) };
  }
  if (typeof value === "number") return { kind: NUMBER, value };
  if (typeof value === "boolean") return { kind: TRUTH, value };
  return typeof value === "string" ? { kind: TEXT, value } : { kind: BLANK };
}

/** What the formulas show with the dataset imported as the table `Data`. */
export const resultsOver = (dataset: Dataset, formulas: readonly string[]): Result[] =>
  resultsAmong({ Data: dataset }, formulas);

/** What they show with datasets imported as tables of these names, the first cell of those that spill. */
export function resultsAmong(
  tables: Readonly<Record<string, Dataset>>,
  formulas: readonly string[],
): Result[] {
  const workbook = new Workbook();
  for (const [name, dataset] of Object.entries(tables)) {
    const { fields } = dataset.description.schema;
    workbook.addWorksheet(name).addTable({
      name,
      ref: "A1",
      headerRow: true,
      columns: fields.map((field) => ({ name: field.name })),
      rows: dataset.rows.map((row) => row.map((cell, index) => inExcel(cell, fields[index]))),
    });
  }
  const answers = workbook.addWorksheet("Answers");
  formulas.forEach((formula, index) => {
    answers.getCell(1, 20 * index + 1).value = { formula: formula.slice(1) };
  });
  workbook.calculateFormulas();
  return formulas.map((_, index) => shown(answers.getCell(1, 20 * index + 1).result));
}

function inExcel(cell: Cell, field: Field | undefined): Cell {
  return field?.type === "date" && typeof cell === "string" ? serialOfDay(cell) : cell;
}

export function shown(result: unknown): Result {
  if (typeof result === "object" && result !== null && "error" in result)
    return String(result.error);
  if (result instanceof Date) return String(result);
  return (result ?? null) as Result;
}
