import type { Finding } from "../../datasets/checking/finding";
import type { Field } from "../../datasets/tableSchema";
import type { Input } from "../../sheet/input";
import { enterContents } from "../tables/enterContents";
import { columnFor, inputFor } from "../tables/columns";
import { type Content, contentsOf, isFormula, sameContent } from "../tables/content";
import {
  type Expected,
  fillAgain,
  type InTable,
  type KnownTable,
  sendToTable,
  TableChanged,
} from "../tables/tableRequest";
import { askIfAllShown } from "../tables/askIfAllShown";
import { reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import type { StandingTable } from "../tables/readTable";
import { findingsIn, readImport, type Checking, type Rules } from "./checkImport";
import { requireUnprotected } from "../workbook/protection";

export interface Fixed {
  readonly fixed: number;
  /** Cells left alone, because they hold a formula or something else by now. */
  readonly left: number;
}

interface Change {
  /** In the table, header included. */
  readonly row: number;
  readonly column: number;
  readonly format: string;
  readonly value: Input;
}

/**
 * Puts right the cells of findings that have exactly one fix. The table is checked again first, and
 * only what is still found is changed; a formula is never replaced. If Excel refuses, all is put back.
 */
export function applyFixes(
  importId: string,
  rules: Rules,
  findings: readonly Finding[],
  checking: Checking = {},
): Promise<Fixed> {
  return runExcel(async (context) => {
    const { fields, primaryKey = [] } = rules.schema;
    const standing = await readImport(context, importId, rules.schema, checking.signal);
    const found = await findingsIn(standing, rules, checking);
    const still = new Set(found.map((finding) => JSON.stringify(finding)));
    const changes = findings
      .filter((finding) => still.has(JSON.stringify(finding)))
      .flatMap((finding) => changeFor(finding, standing, fields));
    const fixed = await write(context, standing, changes, keysOf(standing, fields, primaryKey));
    return { fixed, left: findings.length - fixed };
  });
}

function changeFor(
  { row, column: name, fix }: Finding,
  { bodyRow, columns }: StandingTable,
  fields: readonly Field[],
): Change[] {
  const field = fields.find((each) => each.name === name);
  if (fix === undefined || row === undefined || !field) return [];
  const { format } = columnFor(field, [fix]);
  const value = inputFor(fix, field, bodyRow + row + 1);
  return [{ row: row + 1, column: columns.indexOf(name), format, value }];
}

/** The cells by which a row is known, as the sheet holds them. */
function keysOf(
  { columns, rows }: StandingTable,
  fields: readonly Field[],
  key: readonly string[],
) {
  const known = key.filter((name) => columns.includes(name));
  return (row: number): Expected[] =>
    known.map((name) => {
      const column = columns.indexOf(name);
      const cell = rows[row - 1]?.[column] ?? null;
      const field = fields.find((each) => each.name === name);
      return { at: at(row, column), contents: [[field ? inputFor(cell, field, row) : cell]] };
    });
}

const at =
  (row: number, column: number): InTable =>
  (whole) =>
    whole.getCell(row, column);

interface Remembered {
  readonly change: Change;
  readonly was: Content;
  readonly format: string;
}

/** Cells that are fixed with one request. */
const AT_ONCE = 500;

async function write(
  context: Excel.RequestContext,
  { id, place, sheet: name }: StandingTable,
  changes: readonly Change[],
  keys: (row: number) => readonly Expected[],
): Promise<number> {
  const known = { id, size: { rows: place.rows, columns: place.columns } };
  const table = context.workbook.tables.getItem(id);
  const whole = table.getRange();
  const requireAllShown = askIfAllShown(table, "then fix the cells");
  const protection = whole.worksheet.protection.load("protected");
  const before = changes.map((change) => ({
    change,
    cell: at(change.row, change.column)(whole).load("values,formulas,numberFormat"),
  }));
  await context.sync();
  requireUnprotected({ name, isProtected: protection.protected }, "then fix the cells");
  requireAllShown();
  const fixes = before
    .map(({ change, cell }): Remembered => {
      const format = String(cell.numberFormat[0]?.[0] ?? "General");
      // A number keeps the format that its neighbours have.
      const fits = typeof change.value === "number" && format !== "@" && format !== "General";
      const was = contentsOf(cell)[0]?.[0] ?? null;
      return { change: fits ? { ...change, format } : change, was, format };
    })
    .filter(({ was }) => !isFormula(was));
  await reversibly(async (begun) => {
    for (let from = 0; from < fixes.length; from += AT_ONCE) {
      const part = fixes.slice(from, from + AT_ONCE);
      begun.push({ revert: () => runExcel((again) => unfix(again, id, part)) });
      await fix(context, known, part, keys).catch((error: unknown) => {
        // That part is as it was already, and its rows may stand elsewhere.
        if (error instanceof TableChanged) begun.pop();
        throw error;
      });
    }
  });
  return fixes.length;
}

function fix(
  context: Excel.RequestContext,
  known: KnownTable,
  fixes: readonly Remembered[],
  keys: (row: number) => readonly Expected[],
): Promise<KnownTable> {
  const cells = fixes.map(({ change, was }) => ({
    at: at(change.row, change.column),
    contents: [[was]],
  }));
  return sendToTable(context, known, {
    expected: [...cells, ...fixes.flatMap(({ change }) => keys(change.row))],
    write: (_, whole) =>
      fixes.map(({ change: { row, column, format, value } }) => {
        const cell = at(row, column)(whole);
        // The format decides how Excel takes the value, so it goes first.
        cell.numberFormat = [[format]];
        return {
          at: at(row, column),
          entered: enterContents(cell, [[value]], () => format === "@"),
        };
      }),
    putBack: (found) => fillAgain(context, known.id, found.slice(0, fixes.length)),
  });
}

/** What was fixed is as it was again, but for what somebody has typed since. */
async function unfix(
  context: Excel.RequestContext,
  id: string,
  fixes: readonly Remembered[],
): Promise<void> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const cells = fixes.map(({ change }) =>
    at(change.row, change.column)(whole).load("values,formulas"),
  );
  await context.sync();
  const found = fixes.flatMap(({ change, was, format }, index) => {
    const there = contentsOf(cells[index] as Excel.Range)[0]?.[0] ?? null;
    const isOurs = sameContent(there, change.value) || sameContent(there, was);
    return isOurs
      ? [{ at: at(change.row, change.column), contents: [[was]], formats: [[format]] }]
      : [];
  });
  await fillAgain(context, id, found);
}
