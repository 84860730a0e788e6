import type { Finding } from "../../datasets/checking/finding";
import type { Field } from "../../datasets/tableSchema";
import type { Input } from "../../sheet/input";
import { columnFor, inputFor } from "../tables/columns";
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
    const standing = await readImport(context, importId, rules.schema, checking.signal);
    const found = await findingsIn(standing, rules, checking);
    const still = new Set(found.map((finding) => JSON.stringify(finding)));
    const changes = findings
      .filter((finding) => still.has(JSON.stringify(finding)))
      .flatMap((finding) => changeFor(finding, standing, rules.schema.fields));
    const fixed = await write(context, standing, changes);
    return { fixed, left: findings.length - fixed };
  });
}

function changeFor(
  { row, column: name, fix }: Finding,
  { place, bodyRow, columns }: StandingTable,
  fields: readonly Field[],
): Change[] {
  const field = fields.find((each) => each.name === name);
  if (fix === undefined || row === undefined || !field) return [];
  const { format } = columnFor(field, [fix]);
  const value = inputFor(fix, field, bodyRow + row + 1);
  return [{ row: bodyRow + row, column: place.column + columns.indexOf(name), format, value }];
}

async function write(
  context: Excel.RequestContext,
  { place, sheet: name }: StandingTable,
  changes: readonly Change[],
): Promise<number> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const protection = sheet.protection.load("protected");
  const before = changes.map((change) => ({
    change,
    cell: sheet.getCell(change.row, change.column).load("formulas,numberFormat"),
  }));
  await context.sync();
  requireUnprotected({ name, isProtected: protection.protected }, "then fix the cells");
  const remembered = before
    .map(({ change, cell }) => {
      const format = String(cell.numberFormat[0]?.[0] ?? "General");
      // A number keeps the format that its neighbours have.
      const fits = typeof change.value === "number" && format !== "@" && format !== "General";
      return {
        change: fits ? { ...change, format } : change,
        formula: cell.formulas[0]?.[0] as Input,
        format,
      };
    })
    .filter(({ formula }) => !(typeof formula === "string" && formula.startsWith("=")));
  try {
    await put(
      context,
      place.sheetId,
      remembered.map(({ change }) => change),
    );
  } catch (error) {
    const back = remembered.map(({ change, formula, format }) => ({
      ...change,
      format,
      value: asText(formula, format),
    }));
    await put(context, place.sheetId, back);
    throw error;
  }
  return remembered.length;
}

/** Text in a cell that is not formatted as text goes back behind an apostrophe, or Excel reads it anew. */
function asText(value: Input, format: string): Input {
  return typeof value === "string" && value !== "" && format !== "@" ? `'${value}` : value;
}

async function put(
  context: Excel.RequestContext,
  sheetId: string,
  changes: readonly Change[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, format, value } of changes) {
    const cell = sheet.getCell(row, column);
    // The format decides how Excel takes the value, so it goes first.
    cell.numberFormat = [[format]];
    cell.values = [[value]];
  }
  await context.sync();
}
