import { Failure } from "../../core/failure";
import { scratch } from "../../core/scratch";
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
  /** The rows of each column of texts whose cells are no plain labels. */
  private readonly others = new Map<string, number[]>();
  /** What stands for columns that the table lacks, by what each holds. */
  private readonly figures = new Map<number, Float64Array>();
  private blanks: string[] | undefined;

  constructor(private readonly sheet: SheetTable) {}

  /** `fallback` where a cell is blank or the table lacks the column. */
  numbers(column: string, fallback: number): Float64Array {
    const { sheet } = this;
    const raw = sheet.rawColumn(column);
    if (raw === undefined) return this.allOf(fallback);
    const numbers = scratch(sheet.length);
    for (let row = 0; row < numbers.length; row++) {
      const value = raw[row];
      numbers[row] =
        typeof value === "number" && Number.isFinite(value)
          ? value
          : this.tried(row, fallback, () => sheet.number(row, column, fallback));
    }
    return numbers;
  }

  private allOf(figure: number): Float64Array {
    const known = this.figures.get(figure);
    if (known !== undefined) return known;
    const all = scratch(this.sheet.length).fill(figure);
    this.figures.set(figure, all);
    return all;
  }

  /** "" where a cell is blank or the table lacks the column. */
  texts(column: string): readonly string[] {
    return this.read(column, (row) => this.sheet.text(row, column));
  }

  /** The same of labels, where 0 is what a formula makes of a blank. */
  labels(column: string): readonly string[] {
    return this.read(column, (row) => this.sheet.label(row, column));
  }

  requiredTexts(column: string): readonly string[] {
    return this.read(column, (row) => this.sheet.requiredText(row, column));
  }

  /** What `read` makes of each row; `otherwise` where the table lacks the column. */
  each<T>(column: string, otherwise: T, read: (row: number) => T): T[] {
    const { length } = this.sheet;
    if (!this.sheet.has(column)) return new Array<T>(length).fill(otherwise);
    return Array.from({ length }, (_, row) => this.tried(row, otherwise, () => read(row)));
  }

  /** The rows whose cell in a column of texts that was read is 0. */
  zerosIn(column: string): number[] {
    const others = this.others.get(column) ?? [];
    return others.filter((row) => this.sheet.cell(row, column) === 0);
  }

  requireReadable(): void {
    if (this.first !== undefined) throw this.first.thrown;
  }

  private read(column: string, read: (row: number) => string): readonly string[] {
    const raw = this.sheet.rawColumn(column);
    const { length } = this.sheet;
    if (raw === undefined) return (this.blanks ??= new Array<string>(length).fill(""));
    const others: number[] = [];
    for (let row = 0; row < length; row++) if (!isPlainLabel(raw[row])) others.push(row);
    this.others.set(column, others);
    if (others.length === 0) return raw as readonly string[];
    const texts = raw.slice() as string[];
    for (const row of others) texts[row] = this.tried(row, "", () => read(row));
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
