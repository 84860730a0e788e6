import type { FoundPlace } from "../formulas/formulaPlace";
import { sheetReference } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { sentenceFor } from "../workbook/sentenceFor";
import { type Argument, type ArgumentCells, readArgument, textConstant } from "./argumentText";
import { locate, meaningOf } from "./locate";
import { NotShown } from "./notShown";
import { readCells } from "./readCells";
import { areaOf, type CellArea } from "../workbook/cellArea";

/** What was typed for an argument, and the words that it knows. */
export interface TypedArgument {
  readonly name: string;
  readonly typed: string;
  readonly words?: readonly string[] | undefined;
}

/** An argument as it will stand in the formula, with what Excel would hand to the function. */
export interface PreparedArgument {
  readonly name: string;
  /** "" where it is left out. */
  readonly formula: string;
  /** Null where it is left out, or where there is a problem. */
  readonly cells: ArgumentCells | null;
  /** A sentence on why there is no value, or null. */
  readonly problem: string | null;
  /** The problem is in what was typed, so that the formula would be wrong in the sheet as well. */
  readonly isWrong: boolean;
  /** The formula's own cell is among the cells: there it would refer to itself. */
  readonly holdsHome: boolean;
}

/** The cell that the formula goes into. */
export type Home = Pick<FoundPlace, "sheet" | "row" | "column">;

/** Reads arguments, and the cells that they refer to, without writing anything. */
export function prepareArguments(
  typed: readonly TypedArgument[],
  home: Home,
  signal: AbortSignal,
): Promise<PreparedArgument[]> {
  return runExcel(async (context) => {
    const prepared: PreparedArgument[] = [];
    for (const argument of typed) {
      signal.throwIfAborted();
      prepared.push(await prepare(context, argument, home, signal));
    }
    return prepared;
  });
}

const fine = { isWrong: false, holdsHome: false };

async function prepare(
  context: Excel.RequestContext,
  { name, typed, words }: TypedArgument,
  home: Home,
  signal: AbortSignal,
): Promise<PreparedArgument> {
  const prepared = { name, formula: typed.trim(), cells: null, problem: null, ...fine };
  try {
    const found = await inWorkbook(context, readArgument(typed, words), home);
    prepared.formula = found.formula;
    if (!("range" in found)) return { ...prepared, cells: found.cells };
    const area = await areaOf(context, found.range);
    const cells = await readCells(context, area, signal);
    return { ...prepared, cells, holdsHome: holds(area, home) };
  } catch (error) {
    signal.throwIfAborted();
    return { ...prepared, problem: sentenceFor(error), isWrong: !(error instanceof NotShown) };
  }
}

type Found =
  | { readonly formula: string; readonly range: Excel.Range }
  | { readonly formula: string; readonly cells: ArgumentCells | null };

async function inWorkbook(
  context: Excel.RequestContext,
  argument: Argument,
  home: Home,
): Promise<Found> {
  switch (argument.kind) {
    case "omitted":
      return { formula: "", cells: null };
    case "constant":
      return argument;
    case "reference": {
      const formula = onHome(argument, home.sheet);
      return { formula, range: await locate(context, argument.reference, home.sheet) };
    }
    case "word": {
      const { text } = argument;
      const meaning = await meaningOf(context, text, home.sheet);
      if (meaning === undefined) return inWorkbook(context, textConstant(text), home);
      return isRange(meaning)
        ? { formula: text, range: meaning }
        : { formula: text, cells: [[meaning]] };
    }
  }
}

const isRange = (meaning: unknown): meaning is Excel.Range =>
  typeof meaning === "object" && meaning !== null && !("basicValue" in meaning);

/** An address without the sheet's name where the formula stands on that sheet. */
function onHome(
  { formula, reference }: Extract<Argument, { kind: "reference" }>,
  home: string,
): string {
  if (reference.kind !== "address" || reference.sheet === null) return formula;
  const cells = formula.slice(formula.lastIndexOf("!") + 1);
  const same = reference.sheet.toLowerCase() === home.toLowerCase();
  return same ? cells : `${sheetReference(reference.sheet)}!${cells}`;
}

function holds(area: CellArea, { sheet, row, column }: Home): boolean {
  const [down, right] = [row - area.row, column - area.column];
  const inside = down >= 0 && down < area.rows && right >= 0 && right < area.columns;
  return inside && sheet === area.sheet;
}
