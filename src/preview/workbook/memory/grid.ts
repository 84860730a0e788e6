import { type Block, maxColumns, maxRows } from "../area";
import type { CellValue } from "../workbook";

/** A cell with a formula, its last result and what came with it. */
export interface FormulaCell {
  formula: string;
  value: CellValue;
  /** The size of a result that fills more than this cell. */
  spill: { rows: number; columns: number } | null;
  sentence: string | null;
}

/** A cell that shows part of the result of a formula elsewhere. */
export interface SpilledCell {
  from: FormulaCell;
  value: CellValue;
}

export type Cell = CellValue | FormulaCell | SpilledCell;

interface Row {
  cells: (Cell | undefined)[];
  styles: (number | undefined)[];
  /** The style of the row's other cells, where the whole row was formatted. */
  style?: number;
  height?: number;
  hidden?: boolean;
  level?: number;
}

export interface Column {
  style?: number;
  width?: number;
  hidden?: boolean;
  level?: number;
}

/** The cells of one sheet. Rows and columns exist once something is put there. */
export class Grid {
  private rows: (Row | undefined)[] = [];
  private columns: (Column | undefined)[] = [];

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row]?.cells[column];
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    if (cell === undefined || cell === "") {
      const cells = this.rows[row]?.cells;
      if (cells && column < cells.length) cells[column] = undefined;
    } else this.row(row).cells[column] = cell;
  }

  style(row: number, column: number): number {
    const line = this.rows[row];
    return line?.styles[column] ?? line?.style ?? this.columns[column]?.style ?? 0;
  }

  /** Changes the styles of an area; of whole rows or columns also those of cells still to come. */
  restyle(area: Block, change: (style: number) => number): void {
    const wholeColumns = area.rows === maxRows;
    const wholeRows = area.columns === maxColumns;
    if (wholeColumns) {
      for (let c = area.column; c < area.column + Math.min(area.columns, maxColumns); c++) {
        const column = this.column(c);
        column.style = change(column.style ?? 0);
      }
    }
    const last = wholeColumns ? this.rows.length : area.row + area.rows;
    for (let r = area.row; r < last; r++) {
      if (wholeColumns && !this.rows[r]) continue;
      const line = this.row(r);
      if (wholeRows) line.style = change(line.style ?? 0);
      this.restyleRow(line, area, change, wholeColumns || wholeRows);
    }
  }

  private restyleRow(
    line: Row,
    area: Block,
    change: (style: number) => number,
    onlyExisting: boolean,
  ): void {
    const end = area.column + area.columns;
    const last = onlyExisting ? Math.min(end, line.styles.length) : end;
    for (let c = area.column; c < last; c++) {
      const own = line.styles[c];
      if (own === undefined && onlyExisting) {
        if (area.rows === maxRows && line.style !== undefined) line.styles[c] = change(line.style);
        continue;
      }
      line.styles[c] = change(own ?? line.style ?? this.columns[c]?.style ?? 0);
    }
  }

  row(index: number): Row {
    return (this.rows[index] ??= { cells: [], styles: [] });
  }

  existingRow(index: number): Readonly<Row> | undefined {
    return this.rows[index];
  }

  column(index: number): Column {
    return (this.columns[index] ??= {});
  }

  existingColumn(index: number): Readonly<Column> | undefined {
    return this.columns[index];
  }

  /** New rows look like the one above them. */
  insertRows(at: number, count: number): void {
    if (at >= this.rows.length) return;
    const above = this.rows[at - 1];
    const added = Array.from(
      { length: count },
      (): Row | undefined => above && { cells: [], styles: [...above.styles], ...styleOf(above) },
    );
    this.rows = [...this.rows.slice(0, at), ...added, ...this.rows.slice(at)];
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
  }

  insertColumns(at: number, count: number): void {
    if (at < this.columns.length) {
      this.columns.splice(at, 0, ...Array<undefined>(count).fill(undefined));
    }
    for (const line of this.rows) {
      if (!line) continue;
      insertInto(line.cells, at, count, undefined);
      insertInto(line.styles, at, count, line.styles[at - 1]);
    }
  }

  deleteColumns(at: number, count: number): void {
    this.columns.splice(at, count);
    for (const line of this.rows) {
      line?.cells.splice(at, count);
      line?.styles.splice(at, count);
    }
  }

  /** Moves the cells of some columns down by `area.rows`, from `area.row` on. */
  shiftDown(area: Block): void {
    for (let r = this.rows.length - 1; r >= area.row; r--) this.moveCells(r, r + area.rows, area);
    for (let r = area.row; r < area.row + area.rows; r++) this.blankLike(r, area.row - 1, area);
  }

  shiftUp(area: Block): void {
    const { length } = this.rows;
    for (let r = area.row + area.rows; r < length; r++) this.moveCells(r, r - area.rows, area);
    for (let r = Math.max(area.row, length - area.rows); r < length; r++) this.erase(r, area);
  }

  shiftRight(area: Block): void {
    for (let r = area.row; r < area.row + area.rows; r++) {
      const line = this.rows[r];
      if (!line) continue;
      insertInto(line.cells, area.column, area.columns, undefined);
      insertInto(line.styles, area.column, area.columns, line.styles[area.column - 1]);
    }
  }

  shiftLeft(area: Block): void {
    for (let r = area.row; r < area.row + area.rows; r++) {
      this.rows[r]?.cells.splice(area.column, area.columns);
      this.rows[r]?.styles.splice(area.column, area.columns);
    }
  }

  private moveCells(from: number, to: number, area: Block): void {
    const source = this.rows[from];
    if (!source && !this.rows[to]) return;
    const target = this.row(to);
    for (let c = area.column; c < area.column + area.columns; c++) {
      target.cells[c] = source?.cells[c];
      target.styles[c] = source?.styles[c];
    }
  }

  private blankLike(row: number, above: number, area: Block): void {
    const like = this.rows[above];
    if (!like && !this.rows[row]) return;
    const line = this.row(row);
    for (let c = area.column; c < area.column + area.columns; c++) {
      line.cells[c] = undefined;
      line.styles[c] = like?.styles[c];
    }
  }

  private erase(row: number, area: Block): void {
    const line = this.rows[row];
    if (!line) return;
    for (let c = area.column; c < area.column + area.columns; c++) {
      line.cells[c] = undefined;
      line.styles[c] = undefined;
    }
  }

  /** The area in use: cells with content, and formatted ones unless `valuesOnly`. */
  usedBlock(valuesOnly: boolean): Block | null {
    let [top, bottom, left, right] = [-1, -1, maxColumns, -1];
    for (const [index, line] of this.rows.entries()) {
      if (!line) continue;
      const uses = (column: number) =>
        line.cells[column] !== undefined || (!valuesOnly && (line.styles[column] ?? 0) !== 0);
      const length = Math.max(line.cells.length, valuesOnly ? 0 : line.styles.length);
      let first = 0;
      while (first < length && !uses(first)) first++;
      if (first === length) continue;
      let last = length - 1;
      while (!uses(last)) last--;
      if (top < 0) top = index;
      bottom = index;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return top < 0
      ? null
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Every cell with a formula. */
  *formulaCells(): Generator<{ row: number; column: number; cell: FormulaCell }> {
    for (const [row, line] of this.rows.entries()) {
      if (!line) continue;
      for (const [column, cell] of line.cells.entries()) {
        if (isFormula(cell)) yield { row, column, cell };
      }
    }
  }

  copy(): Grid {
    const copy = new Grid();
    copy.columns = this.columns.map((column) => column && { ...column });
    copy.rows = this.rows.map(
      (line) =>
        line && {
          ...line,
          styles: [...line.styles],
          cells: line.cells.map((cell) => (isSpilled(cell) ? undefined : copied(cell))),
        },
    );
    return copy;
  }
}

function copied(cell: Cell | undefined): Cell | undefined {
  return isFormula(cell) ? { ...cell, spill: null } : cell;
}

function styleOf(row: Row): Pick<Row, "style"> {
  return row.style === undefined ? {} : { style: row.style };
}

function insertInto<V>(list: (V | undefined)[], at: number, count: number, value: V | undefined) {
  if (at < list.length) list.splice(at, 0, ...Array<V | undefined>(count).fill(value));
}

export function isFormula(cell: Cell | undefined): cell is FormulaCell {
  return typeof cell === "object" && "formula" in cell;
}

export function isSpilled(cell: Cell | undefined): cell is SpilledCell {
  return typeof cell === "object" && "from" in cell;
}

export function valueOf(cell: Cell | undefined): CellValue {
  if (cell === undefined) return "";
  return typeof cell === "object" ? cell.value : cell;
}
