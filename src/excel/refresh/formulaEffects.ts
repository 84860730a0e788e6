import { tokenize } from "@borgar/fx";
import { applied, type Edits, resolve } from "../../datasets/merge/resolve";
import type { Cell } from "../../datasets/tableSchema";
import type { ArgumentCell, ArgumentCells } from "../arguments/argumentText";
import { prepareArguments } from "../arguments/prepareArguments";
import { readReference, type Reference } from "../arguments/reference";
import { serialOfDay } from "../../sheet/dateSerial";
import { ourCalls, type OurCall } from "../formulas/ourCalls";
import { referenceTo, type ReferringFormula } from "../formulas/referringFormulas";
import type { RefreshDecisions } from "./changesOf";
import type { Refresh } from "./lookAtRefresh";
import type { OurTable } from "./ourTable";
import { isErrorValue } from "../../sheet/errorValue";

/** What a refresh does to a formula elsewhere that uses the table. */
export interface FormulaEffect {
  readonly where: string;
  readonly formula: string;
  /** Columns that it uses and in which something changes; none where the refresh leaves it alone. */
  readonly columns: readonly string[];
  /** Results of our functions in it that can be told before anything is written. */
  readonly results: readonly CallEffect[];
}

export interface CallEffect {
  readonly call: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Calls a function of ours with what Excel would hand to it, by position; null where it is left out. */
export type Evaluate = (id: string, given: readonly (ArgumentCells | null)[]) => unknown;

/** Formulas whose results are told; of more of them only what they use. */
const TOLD = 40;

/** Works out what the decisions do to the formulas that use the table, without writing anything. */
export async function formulaEffects(
  refresh: Refresh,
  decisions: RefreshDecisions,
  evaluate: Evaluate,
  signal: AbortSignal,
): Promise<FormulaEffect[]> {
  const { ours, plan, formulas } = refresh;
  const edits = resolve(plan, decisions);
  const changed = changedColumns(ours, edits);
  const now = asArguments(ours, ours.rows);
  const after = asArguments(ours, applied(ours.rows, edits));
  const effects: FormulaEffect[] = [];
  for (const [at, referring] of formulas.entries()) {
    const { where, formula } = referring;
    const columns = usedColumns(referring, ours).filter((column) => changed.has(column));
    const calls = at < TOLD && columns.length > 0 && referring.cell ? ourCalls(formula) : [];
    const results: CallEffect[] = [];
    for (const call of calls.filter(({ depth }) => depth === 0)) {
      const given = await argumentsOf(call, referring, ours, [now, after], signal);
      if (!given) continue;
      const [before, then] = await Promise.all(
        given.map((each) => outcome(() => evaluate(call.id, each))),
      );
      results.push({ call: formula.slice(call.start, call.end), before, after: then });
    }
    effects.push({ where, formula, columns, results });
  }
  return effects;
}

/** By header; all of them where rows come or go. */
function changedColumns(ours: OurTable, edits: Edits): ReadonlySet<string> {
  if (edits.append.length + edits.removeRows.length > 0) return new Set(ours.columns);
  return new Set(edits.cells.map(({ column }) => ours.columns[column] ?? ""));
}

/** The columns that a formula refers to, by the table's name or by cells. */
function usedColumns({ formula, cell }: ReferringFormula, ours: OurTable): readonly string[] {
  const used = new Set<string>();
  for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
    if (!/^(range|structured|context)/.test(type)) continue;
    const reference = readReference(value);
    if (reference?.kind === "table") {
      if (!same(reference.table, ours.name)) continue;
      for (const column of columnsIn(ours, reference)) used.add(column);
      continue;
    }
    // A bare name of the table, or cells: each column is asked for by itself.
    ours.columns.forEach((column, at) => {
      const place = { ...ours.place, column: ours.place.column + at, columns: 1 };
      const home = cell?.sheetId === ours.place.sheetId ? ours.sheet : "";
      if (referenceTo({ name: ours.name, sheet: ours.sheet, place })(value, home)) used.add(column);
    });
  }
  return [...used];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type TableReference = Extract<Reference, { kind: "table" }>;

function columnsIn({ columns }: OurTable, reference: TableReference): readonly string[] {
  if (!reference.columns) return columns;
  const [first, last] = reference.columns.map((name) =>
    columns.findIndex((column) => same(column, name)),
  ) as [number, number];
  if (first < 0 || last < 0) return [];
  return columns.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/** The rows as Excel hands them over: days as numbers, errors as such. */
function asArguments(ours: OurTable, rows: readonly (readonly Cell[])[]): ArgumentCell[][] {
  return rows.map((row) =>
    row.map((cell, at): ArgumentCell => {
      if (typeof cell !== "string") return cell;
      if (isErrorValue(cell)) return { type: "Error", basicValue: cell };
      return ours.days[at] === true ? (serialOfDay(cell) ?? cell) : cell;
    }),
  );
}

/** The arguments over each state of the table; null where one of them is a calculation of its own. */
async function argumentsOf(
  call: OurCall,
  { where }: ReferringFormula,
  ours: OurTable,
  states: readonly ArgumentCell[][][],
  signal: AbortSignal,
): Promise<(ArgumentCells | null)[][] | null> {
  const given: (ArgumentCells | null)[][] = states.map(() => []);
  const sheet = sheetOf(where);
  for (const { text } of call.arguments) {
    const reference = readReference(text);
    if (reference?.kind === "table" && same(reference.table, ours.name)) {
      if (!canTell(ours, reference)) return null;
      states.forEach((state, at) => given[at]?.push(cellsOf(ours, reference, state)));
      continue;
    }
    // Cells of the table by address move with its rows: not told.
    if (referenceTo(ours)(text, sheet)) return null;
    const typed = { name: "", typed: text };
    const [found] = await prepareArguments([typed], { sheet, row: -1, column: -1 }, signal);
    if (!found || found.problem !== null || (found.cells === null && text !== "")) return null;
    for (const each of given) each.push(found.cells);
  }
  return given;
}

/** Columns with formulas of the analyst's own would have to be calculated anew. */
function canTell(ours: OurTable, reference: TableReference): boolean {
  if (reference.part !== "#Data" && reference.part !== "#All") return false;
  const columns = columnsIn(ours, reference);
  const withFormulas = new Set([...ours.formulas.keys()].map((at) => at % ours.columns.length));
  return (
    columns.length > 0 && columns.every((name) => !withFormulas.has(ours.columns.indexOf(name)))
  );
}

function cellsOf(
  ours: OurTable,
  reference: TableReference,
  state: readonly ArgumentCell[][],
): ArgumentCells {
  const columns = columnsIn(ours, reference);
  const positions = columns.map((name) => ours.columns.indexOf(name));
  const body = state.map((row) => positions.map((position) => row[position] ?? null));
  return reference.part === "#All" ? [[...columns], ...body] : body;
}

/** `'My sheet'!B2` without the cell. */
function sheetOf(where: string): string {
  const name = where.slice(0, where.lastIndexOf("!"));
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    return typeof code === "string" && code.startsWith("#") ? code : "an error";
  }
}
