import type { CellArea } from "../workbook/cellArea";
import { isStoredName } from "../formulas/ourCalls";
import { type LookingProgress, ourFormulas, type OurFormula } from "../formulas/ourFormulas";
import { takeInventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { hardCodedNumbers, type HardCoded, type IsFigure } from "./hardCodedNumbers";
import { rangeProblems, type RangeProblem } from "./rangeProblems";
import { type CountriesOf, unknownCountries, type UnknownCountry } from "./unknownCountries";
import { isCalculating, untilCalculated, type Patience } from "../workbook/untilCalculated";

/** A formula of ours that shows an error, in its own cell or in one that it spills into. */
export interface ErrorCell {
  readonly formula: OurFormula;
  /** The first cell with the error. */
  readonly at: CellArea;
  readonly address: string;
  readonly code: string;
  /** The cell's place in the formula's result. */
  readonly offset: { readonly row: number; readonly column: number };
}

/** What is found in the workbook without asking any function. */
export interface FoundProblems {
  readonly formulas: number;
  readonly names: number;
  readonly cells: number;
  readonly errors: readonly ErrorCell[];
  /** Still calculating for an answer after some seconds. */
  readonly waiting: readonly OurFormula[];
  /** Formulas that lost the add-in. */
  readonly lost: readonly OurFormula[];
  readonly hardCoded: readonly HardCoded[];
  readonly ranges: readonly RangeProblem[];
  readonly countries: readonly UnknownCountry[];
}

export interface Looking {
  readonly isFigure: IsFigure;
  readonly countriesOf: CountriesOf;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LookingProgress) => void) | undefined;
  /** How long an answer may take before it counts as waiting, in milliseconds. */
  readonly patience?: number;
}

/** Looks through every formula of the workbook that calls a function of ours; nothing is written. */
export function lookForProblems(looking: Looking): Promise<FoundProblems> {
  const { signal, onProgress, isFigure, countriesOf, patience } = looking;
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const first = await ourFormulas(context, inventory, signal, onProgress);
    const slow = first.cells.filter(isWaiting);
    const again =
      slow.length === 0
        ? []
        : await later(context, slow, { ...(patience !== undefined && { patience }), signal });
    const cells = first.cells.map(
      (cell) => again.find(({ address }) => address === cell.address) ?? cell,
    );
    const lost = cells.filter(isLost);
    const settled = cells.filter((cell) => !lost.includes(cell) && !isWaiting(cell));
    return {
      ...{ formulas: cells.length, names: first.names.length, cells: first.looked },
      errors: await errorsOf(context, settled, signal),
      waiting: cells.filter((cell) => !lost.includes(cell) && isWaiting(cell)),
      lost,
      hardCoded: hardCodedNumbers(cells, isFigure),
      ranges: await rangeProblems(context, cells, signal),
      countries: await unknownCountries(context, cells, countriesOf, signal),
    };
  });
}

const isWaiting = ({ text, value }: OurFormula): boolean =>
  isCalculating(text) || isCalculating(value);

/** Excel shows #NAME? for a function that it does not know, and keeps a stored name for it in files. */
export function isLost({ calls, text, value }: OurFormula): boolean {
  return calls.some(({ name }) => isStoredName(name)) || [text, String(value)].includes("#NAME?");
}

async function later(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
  patience: Patience,
): Promise<OurFormula[]> {
  let now = cells;
  await untilCalculated(async () => {
    now = await readAgain(context, now);
    return now.some(isWaiting) ? "calculating" : { answer: now };
  }, patience);
  return [...now];
}

async function readAgain(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
): Promise<OurFormula[]> {
  const asked = cells.map((cell) => ({
    cell,
    range: context.workbook.worksheets
      .getItem(cell.sheetId)
      .getCell(cell.row, cell.column)
      .load("values,text,valueTypes"),
  }));
  await context.sync();
  return asked.map(({ cell, range }) => ({
    ...cell,
    value: range.values[0]?.[0] as unknown,
    text: range.text[0]?.[0] ?? "",
    isError: String(range.valueTypes[0]?.[0]) === "Error",
  }));
}

/** Larger results are not read again for errors in them. */
const MOST_SPILLED = 5000;

async function errorsOf(
  context: Excel.RequestContext,
  cells: readonly OurFormula[],
  signal: AbortSignal | undefined,
): Promise<ErrorCell[]> {
  signal?.throwIfAborted();
  const asked = cells.flatMap((formula) => {
    const { spill, sheetId } = formula;
    if (spill === null || formula.isError || spill.rows * spill.columns > MOST_SPILLED) return [];
    const range = context.workbook.worksheets
      .getItem(sheetId)
      .getRangeByIndexes(spill.row, spill.column, spill.rows, spill.columns)
      .load("values,valueTypes");
    return [{ formula, range }];
  });
  if (asked.length > 0) await context.sync();
  const inSpills = new Map(asked.map(({ formula, range }) => [formula, firstError(range)]));
  return cells.flatMap((formula): ErrorCell[] => {
    const found = formula.isError
      ? { code: String(formula.value), row: 0, column: 0 }
      : inSpills.get(formula);
    if (!found) return [];
    const { code, row, column } = found;
    const at = { row: formula.row + row, column: formula.column + column };
    return [
      {
        ...{ formula, code, offset: { row, column } },
        at: { sheet: formula.sheet, ...at, rows: 1, columns: 1 },
        address: cellAddress(formula.sheet, at.row, at.column),
      },
    ];
  });
}

function firstError(range: Excel.Range): { code: string; row: number; column: number } | undefined {
  for (const [row, line] of range.valueTypes.entries()) {
    const column = line.findIndex((type) => type === Excel.RangeValueType.error);
    if (column >= 0) return { code: String(range.values[row]?.[column]), row, column };
  }
  return undefined;
}
