import type { ReferringFormula } from "../formulas/referringFormulas";
import { changeCells, changeCellsBack, type CellChange } from "../tables/changeCells";
import type { Content } from "../tables/content";
import type { RowGroup } from "../tables/rowGroup";
import type { KnownTable } from "../tables/tableRequest";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { changingVintage } from "./changingVintage";
import { contentAt, contentsOfRows, knownTable } from "./ourTable";
import type { UndoPlan } from "./planUndo";
import { shrinkTable } from "./shrinkTable";
import { restoringFormulas } from "./restoringFormulas";
import { putInRows, readGroups, takeOutRows } from "./tableRows";
import type { RefreshUndo } from "./refreshUndo";

/** The changes that take a refresh back, in their order. */
export function undoSteps(plan: UndoPlan, signal: AbortSignal | undefined): Reversible[] {
  const { record, found, sources } = plan;
  return [
    ...tableUndo(plan, signal),
    changingVintage(
      found.id,
      { mark: found.mark, sources },
      { mark: withPin(record, found), sources: record.sources },
    ),
  ];
}

/** Those of the table, and of formulas that point into it. */
export function tableUndo(plan: UndoPlan, signal: AbortSignal | undefined): Reversible[] {
  const { ours, record, rows, columns, removed, cells } = plan;
  const steps = [restoringFormulas(plan.formulas)];
  if (cells.length > 0) steps.push(backToOldCells(plan, signal));
  const body = ours.rows.length;
  const atEnd = rows.length < body && rows.every((row, at) => row === body - rows.length + at);
  let known = knownTable(ours);
  let lines = contentsOfRows(ours, 0, body);
  if (!atEnd) {
    steps.push(takingOut(plan));
    lines = lines.filter((_, row) => !rows.includes(row));
    known = withRows(known, -rows.length);
  }
  if (removed.length > 0) {
    const groups = inReach(removed, lines.length - (atEnd ? rows.length : 0)).map((group) =>
      fitted(group, record, ours.imported),
    );
    steps.push(putInRows(known, groups));
    for (const { at, contents } of groups) lines = putIn(lines, at, contents, ours.columns.length);
    known = withRows(known, lines.length + 1 - known.size.rows);
  }
  const less = atEnd ? rows.length : 0;
  if (less + columns > 0) {
    const { size } = known;
    const to = { rows: size.rows - less, columns: size.columns - columns };
    steps.push(shrinkTable([[...ours.columns], ...lines], known, to));
  }
  if (removed.length > 0) steps.push(givingBack(record, plan.formulas));
  return steps;
}

const withRows = ({ id, size }: KnownTable, more: number): KnownTable => ({
  id,
  size: { ...size, rows: size.rows + more },
});

function putIn(
  lines: readonly Content[][],
  at: number,
  contents: RowGroup["contents"],
  width: number,
): Content[][] {
  const whole = contents.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null));
  return [...lines.slice(0, at), ...whole, ...lines.slice(at)];
}

/** A vintage that was pinned after the refresh stays pinned. */
function withPin({ mark }: RefreshUndo, found: UndoPlan["found"]): RefreshUndo["mark"] {
  return found.mark.pinned === true ? { ...mark, pinned: true } : mark;
}

function backToOldCells(plan: UndoPlan, signal: AbortSignal | undefined): Reversible {
  const { ours, cells, keys } = plan;
  const known = knownTable(ours);
  const changes = cells.map(({ cell, at: [row, column] }): CellChange => ({
    ...{ row: row + 1, column, was: cell.now, now: cell.was },
  }));
  const beside = { keys, contentAt: (row: number, column: number) => contentAt(ours, row, column) };
  return {
    run: () => runExcel((c) => changeCells(c, known, changes, { ...beside, signal })),
    revert: () => runExcel((c) => changeCellsBack(c, known, changes, beside)),
  };
}

/** New rows that were sorted in among the others. */
function takingOut({ ours, rows }: UndoPlan): Reversible {
  const known = knownTable(ours);
  let taking: Reversible | null = null;
  return {
    run: async () => {
      const groups = await runExcel((context) => readGroups(context, known, rows, "cut"));
      taking = takeOutRows(
        known,
        groups.map((group) => ({
          ...group,
          contents: contentsOfRows(ours, group.at, group.contents.length),
        })),
      );
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

/** At the places that they had, or at the end of the rows that stay, where these are fewer by now. */
function inReach(groups: readonly RowGroup[], rows: number): RowGroup[] {
  let end = rows;
  return groups.map((group) => {
    const at = Math.min(group.at, end);
    end += group.contents.length;
    return { ...group, at };
  });
}

/** Rows that went, in the columns that the table has now. */
function fitted(group: RowGroup, { headers }: RefreshUndo, columns: readonly string[]): RowGroup {
  const positions = columns.map((name) => headers.indexOf(name));
  const fit = <T>(line: readonly T[], fill: T): T[] => positions.map((at) => line[at] ?? fill);
  return {
    ...group,
    contents: group.contents.map((line) => fit(line, null)),
    formats: group.formats.map((line) => fit(line, "General")),
  };
}
