import type { Import } from "../provenance/imports";
import type { ReferringFormula } from "../formulas/referringFormulas";
import { runExcel } from "../workbook/runExcel";
import { changingMark, restoringFormulas } from "./applyRefresh";
import { writeContents, type CellContent } from "./writeContents";
import { bodyOf } from "./ourTable";
import type { UndoPlan } from "./planUndo";
import type { Reversible } from "../workbook/reversible";
import { shrinkTable } from "./shrinkTable";
import { changeSourceCells } from "../provenance/sourcesRow";
import { putInRows, readGroups, takeOutRows } from "./tableRows";
import type { RefreshUndo } from "./refreshUndo";

/** The changes that take a refresh back, in their order. */
export function undoSteps(plan: UndoPlan, signal: AbortSignal | undefined): Reversible[] {
  const { ours, record, found, rows, columns } = plan;
  const { table, place } = bodyOf(ours);
  const steps = [restoringFormulas(plan.formulas), backToOldCells(plan, signal)];
  const last = place.rows - rows.length;
  const atEnd = rows.every((row, at) => row === last + at) && rows.length < place.rows;
  if (rows.length > 0 && !atEnd) steps.push(takingOut(plan));
  const reach = {
    ...ours.place,
    rows: ours.place.rows - rows.length,
    columns: ours.place.columns - columns,
  };
  const narrower = atEnd ? reach : { ...reach, rows: ours.place.rows - rows.length };
  if ((rows.length > 0 && atEnd) || columns > 0) {
    const from = atEnd ? ours.place : { ...ours.place, rows: narrower.rows };
    steps.push(shrinkTable(ours, from, narrower));
  }
  if (record.removed.length > 0) {
    const back = record.removed.reduce((sum, { contents }) => sum + contents.length, 0);
    const body = { ...place, rows: last + back, columns: narrower.columns };
    const width = narrower.columns;
    steps.push(
      putInRows(
        { table, place: body },
        record.removed.map((group) => fitted(group, width)),
      ),
    );
    steps.push(givingBack(record, plan.formulas));
  }
  steps.push(changeSourceCells(found.id, plan.sources, record.sources));
  steps.push(changingMark(found.id, found.mark, withPin(record, found)));
  return steps;
}

/** A vintage that was pinned after the refresh stays pinned. */
function withPin({ mark }: RefreshUndo, found: Import): RefreshUndo["mark"] {
  return found.mark.pinned === true ? { ...mark, pinned: true } : mark;
}

function backToOldCells({ ours, cells }: UndoPlan, signal: AbortSignal | undefined): Reversible {
  const { place } = bodyOf(ours);
  const placed = (side: "was" | "now"): CellContent[] =>
    cells.map(({ cell, at: [row, column] }) => ({
      row: place.row + row,
      column: place.column + column,
      content: cell[side],
    }));
  return {
    run: () => runExcel((c) => writeContents(c, place.sheetId, placed("was"), signal)),
    revert: () => runExcel((c) => writeContents(c, place.sheetId, placed("now"))),
  };
}

/** New rows that were sorted in among the others. */
function takingOut({ ours, rows }: UndoPlan): Reversible {
  const body = bodyOf(ours);
  let taking: Reversible | null = null;
  return {
    run: async () => {
      const groups = await runExcel((context) => readGroups(context, body, rows, "cut"));
      taking = takeOutRows(body, groups);
      await taking.run();
    },
    revert: async () => {
      await taking?.revert();
    },
  };
}

/** Formulas that only point at other rows by now; one that the analyst wrote anew since stays. */
function givingBack({ formulas }: RefreshUndo, now: readonly ReferringFormula[]): Reversible {
  const bare = (formula: string): string => formula.replace(/\d+/g, "0");
  const known = new Map(now.map(({ where, formula }) => [where, bare(formula)]));
  const same = formulas.filter(({ where, formula }) => known.get(where) === bare(formula));
  return { run: restoringFormulas(same).revert, revert: () => Promise.resolve() };
}

/** Rows that went, as wide as the table is now. */
function fitted(
  group: RefreshUndo["removed"][number],
  width: number,
): RefreshUndo["removed"][number] {
  const fit = <T>(line: readonly T[], fill: T): T[] =>
    Array.from({ length: width }, (_, at) => line[at] ?? fill);
  return {
    ...{ at: group.at, last: group.last },
    contents: group.contents.map((line) => fit(line, null)),
    formats: group.formats.map((line) => fit(line, "General")),
  };
}
