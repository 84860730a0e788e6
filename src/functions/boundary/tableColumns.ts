import { Failure } from "../../core/failure";
import { PassedError } from "./excelError";
import { isPlainLabel } from "./isPlainLabel";
import type { SheetTable } from "./table";

/**
 * Reads the columns of a table as arrays, the cells that nearly all have at a glance. Of what is wrong the
 * topmost row's is thrown, as if the table were read row by row.
 */
export function readColumns<T>(sheet: SheetTable, read: (columns: TableColumns) => T): T {
  const columns = new TableColumns(sheet);
  const answer = read(columns);
  columns.requireReadable();
  return answer;
}

export class TableColumns {
  private first: { readonly row: number; readonly thrown: unknown } | undefined;

  constructor(private readonly sheet: SheetTable) {}

  /** `fallback` where a cell is blank or the table lacks the column. */
  numbers(column: string, fallback: number): Float64Array {
    const { sheet } = this;
    const raw = sheet.rawColumn(column);
    const numbers = new Float64Array(sheet.length);
    if (raw === undefined) return numbers.fill(fallback);
    for (let row = 0; row < numbers.length; row++) {
      const value = raw[row];
      numbers[row] =
        typeof value === "number" && Number.isFinite(value)
          ? value
          : this.tried(row, fallback, () => sheet.number(row, column, fallback));
    }
    return numbers;
  }

  /** "" where a cell is blank or the table lacks the column. */
  texts(column: string): string[] {
    return this.read(column, (row) => this.sheet.text(row, column));
  }

  /** The same of labels, where 0 is what a formula makes of a blank. */
  labels(column: string): string[] {
    return this.read(column, (row) => this.sheet.label(row, column));
  }

  requiredTexts(column: string): string[] {
    return this.read(column, (row) => this.sheet.requiredText(row, column));
  }

  /** What `read` makes of each row; `otherwise` where the table lacks the column. */
  each<T>(column: string, otherwise: T, read: (row: number) => T): T[] {
    const { length } = this.sheet;
    if (!this.sheet.has(column)) return new Array<T>(length).fill(otherwise);
    return Array.from({ length }, (_, row) => this.tried(row, otherwise, () => read(row)));
  }

  requireReadable(): void {
    if (this.first !== undefined) throw this.first.thrown;
  }

  private read(column: string, read: (row: number) => string): string[] {
    const raw = this.sheet.rawColumn(column);
    const texts = new Array<string>(this.sheet.length);
    if (raw === undefined) return texts.fill("");
    for (let row = 0; row < texts.length; row++) {
      const value = raw[row];
      texts[row] = isPlainLabel(value) ? value : this.tried(row, "", () => read(row));
    }
    return texts;
  }

  private tried<T>(row: number, otherwise: T, read: () => T): T {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof Failure || thrown instanceof PassedError)) throw thrown;
      if (this.first === undefined || row < this.first.row) this.first = { row, thrown };
      return otherwise;
    }
  }
}
