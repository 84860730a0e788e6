import { Failure } from "../../core/failure";
import { NameSet, sameName } from "../../core/labels/name";
import { placeOf } from "../../core/labels/place";
import type { Matrix } from "../../core/matrix";
import { cell, columnsOf, grid, type Grid, isError, isOmitted, place, quoted } from "./cell";
import { count } from "../../core/count";
import { PassedError } from "./excelError";
import { squareMatrix } from "./matrix";
import { missing, type Reader } from "./reader";
import { shortName } from "../../core/labels/shortName";

/** A table between sectors and, where the range had them in its first row or column, their labels. */
export interface SectorTable {
  readonly flows: Matrix;
  readonly labels: readonly string[] | undefined;
}

/** M that may be given with a row of labels above it, a column of labels left of it, or both. */
export function sectorTable(): Reader<SectorTable> {
  const square = squareMatrix();
  return {
    ...square,
    // Its labels move the figures to other rows and columns.
    placeOf: undefined,
    read(raw, name) {
      if (isOmitted(raw)) throw missing(name);
      const cells = grid(raw);
      const above = cells.length >= columnsOf(cells) ? labelsAbove(cells) : undefined;
      const left = columnsOf(cells) >= cells.length ? labelsLeft(cells) : undefined;
      const isSquare = cells.length === columnsOf(cells);
      if (isSquare && (above === undefined || left === undefined)) {
        return { flows: square.read(raw, name), labels: undefined };
      }
      if (above !== undefined && left !== undefined) requireSame(name, left, above);
      const rows = above === undefined ? cells : cells.slice(1);
      const body = left === undefined ? rows : rows.map((row) => row.slice(1));
      return { flows: square.read(body, name), labels: left ?? above };
    },
  };
}

/** The first row as labels, the corner left out where the table has labels on both sides. */
function labelsAbove(cells: Grid): string[] | undefined {
  const from = cells.length === columnsOf(cells) ? 1 : 0;
  return allTexts((cells[0] ?? []).slice(from));
}

function labelsLeft(cells: Grid): string[] | undefined {
  const from = cells.length === columnsOf(cells) ? 1 : 0;
  return allTexts(cells.slice(from).map((row) => row[0]));
}

function allTexts(raw: readonly unknown[]): string[] | undefined {
  const texts = raw.map(cell).filter((value) => typeof value === "string");
  return texts.length > 0 && texts.length === raw.length ? texts : undefined;
}

function requireSame(name: string, left: readonly string[], above: readonly string[]): void {
  const at = left.findIndex((label, i) => !new NameSet([label]).has(above[i] ?? ""));
  if (at < 0) return;
  throw new Failure(
    "#VALUE!",
    `${name}: row ${at + 1} is ${shortName(left[at] ?? "")} but column ${at + 1} is ${shortName(above[at] ?? "")}: rows and columns need one order.`,
  );
}

/** Sectors named by row number (from 1), by label, or both. */
export interface SectorChoice {
  readonly rows: readonly number[];
  readonly labels: NameSet;
}

/** One row number or label, or a range of them. */
export function sectorChoice(): Reader<SectorChoice> {
  return {
    kind: "labels",
    optional: false,
    read(raw, name) {
      const cells = grid(raw);
      const rows: number[] = [];
      const labels = new NameSet();
      cells.forEach((row, r) => {
        row.forEach((item, c) => {
          const value = cell(item);
          const where = place(cells, r, c);
          if (value === null) return;
          if (isError(value)) {
            throw new PassedError(value.error, `${name}${where} holds ${value.error}.`);
          }
          if (typeof value === "string") labels.add(value);
          else if (typeof value === "number") rows.push(rowNumber(value, `${name}${where}`));
          else throw new Failure("#VALUE!", `${name}${where} is ${quoted(value)}: ${wanted}`);
        });
      });
      if (rows.length === 0 && labels.size === 0) throw missing(name);
      return { rows, labels };
    },
  };
}

const wanted = "a row number or a label is needed.";

function rowNumber(value: number, named: string): number {
  if (Number.isInteger(value)) return value;
  throw new Failure(
    "#NUM!",
    `${named} is ${value}, between two rows: give a whole row number, from 1.`,
  );
}

/** The rows chosen, counted from 0. */
export function chosenRows({ flows, labels }: SectorTable, choice: SectorChoice): Set<number> {
  const outside = choice.rows.find((row) => !(row >= 1 && row <= flows.rows));
  const [label] = choice.labels;
  if (label !== undefined && labels === undefined) {
    throw new Failure(
      "#VALUE!",
      `target is ${quoted(label)} but flows has no labels: give flows with its row or column of labels, or give a row number.`,
    );
  }
  if (outside !== undefined) {
    throw new Failure(
      "#NUM!",
      `target: ${outside} is no row of flows, which has ${count(flows.rows, "row")}.`,
    );
  }
  const named = [...choice.labels].flatMap((wanted) => rowsCalled(wanted, labels ?? []));
  return new Set([...choice.rows.map((row) => row - 1), ...named]);
}

/** Rows of a name or, where none has it, of a country written otherwise; two letters are no country here. */
function rowsCalled(wanted: string, labels: readonly string[]): number[] {
  const rowsWhere = (isWanted: (label: string) => boolean): number[] =>
    labels.flatMap((label, i) => (isWanted(label) ? [i] : []));
  const named = rowsWhere((label) => sameName(label, wanted));
  if (named.length > 0) return named;
  const place = wanted.length > 2 ? placeOf(wanted) : undefined;
  const ofCountry = place === undefined ? [] : rowsWhere((label) => placeOf(label) === place);
  if (ofCountry.length > 0) return ofCountry;
  throw new Failure("#N/A", `target: no row of flows is called ${shortName(wanted)}.`);
}
