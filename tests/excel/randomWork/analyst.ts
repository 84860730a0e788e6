import type { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { Area, CellInput, Table } from "../../../src/preview/workbook/workbook";

/** A source of numbers from 0 to 1 that a seed repeats. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let skipped = 0; skipped < 5; skipped++) next();
  return next;
}

export const pickFrom = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;

/** What somebody typed, each once in the workbook. */
const MARK = /^mine-\d+$|^=9\d{5}\+0$/;
const isMark = (content: unknown): content is string =>
  typeof content === "string" && MARK.test(content);

/** How often each of them stands in a workbook, in sheets that can be seen. */
export function marksIn(workbook: MemoryWorkbook): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, visibility } of workbook.sheets()) {
    const used = visibility === "VeryHidden" ? null : workbook.usedArea(id, true);
    for (const mark of used ? workbook.formulas(used).flat().filter(isMark) : []) {
      found.set(mark, (found.get(mark) ?? 0) + 1);
    }
  }
  return found;
}

/** Somebody who works on imported tables while the add-in does not, or while it does. */
export class Analyst {
  private count = 0;

  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly random: () => number,
  ) {}

  tables(): Table[] {
    return this.workbook.tables().filter(({ name }) => /^(trade|mine)/i.test(name));
  }

  /** Does one of the things below; answers which, or null where it was not to be done. */
  act(): string | null {
    const tables = this.tables();
    if (tables.length === 0) return null;
    const table = pickFrom(this.random, tables);
    const name = pickFrom(this.random, Object.keys(this.acts));
    return this.acts[name]?.(table) === false ? null : name;
  }

  mark(): string {
    this.count++;
    return this.random() < 0.5 ? `=${900000 + this.count}+0` : `mine-${this.count}`;
  }

  put(sheet: string, row: number, column: number, value: CellInput): void {
    this.workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[value]]);
  }

  private below(most: number): number {
    return Math.floor(this.random() * most);
  }

  private isFree(area: Area): boolean {
    return this.workbook
      .formulas(area)
      .flat()
      .every((content) => content === "");
  }

  private readonly acts: Record<string, (table: Table) => boolean | undefined> = {
    "types into a cell": ({ area }) => {
      const cell = [
        area.row + 1 + this.below(area.rows - 1),
        area.column + this.below(area.columns),
      ];
      this.put(area.sheet, cell[0]!, cell[1]!, this.mark());
    },
    "types over a key": ({ area }) => {
      const row = area.row + 1 + this.below(area.rows - 1);
      const key = pickFrom(this.random, ["", " 0101 ", "'0101", 101, "A B", "new key", "'0202"]);
      this.put(area.sheet, row, area.column, key);
    },
    "adds a column": ({ id, area }) => {
      const column = area.column + area.columns;
      if (area.columns > 12 || !this.isFree({ ...area, column, columns: 1 })) return false;
      this.put(area.sheet, area.row, column, `own ${++this.count}`);
      for (let row = 1; row < area.rows; row++) {
        if (this.random() < 0.7) this.put(area.sheet, area.row + row, column, this.mark());
      }
      this.workbook.updateTable(id, { area: { ...area, columns: area.columns + 1 } });
    },
    "adds a row": ({ id, area }) => {
      const row = area.row + area.rows;
      if (!this.isFree({ ...area, row, rows: 1 })) return false;
      for (let at = 0; at < area.columns; at++) {
        this.put(area.sheet, row, area.column + at, this.mark());
      }
      this.workbook.updateTable(id, { area: { ...area, rows: area.rows + 1 } });
    },
    "types below the table": ({ area }) => {
      const row = area.row + area.rows + 1 + this.below(4);
      if (!this.isFree({ ...area, row, rows: 1, columns: 1 })) return false;
      this.put(area.sheet, row, area.column, this.mark());
    },
    sorts: ({ area }) => {
      const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
      const rows = this.workbook
        .formulas(body)
        .map((row) => ({ row, at: this.random() }))
        .sort((one, other) => one.at - other.at);
      const asTyped = (content: CellInput): CellInput =>
        typeof content === "string" && content !== "" && !isMark(content)
          ? `'${String(content)}`
          : content;
      this.workbook.write(
        body,
        rows.map(({ row }) => row.map(asTyped)),
      );
    },
    "inserts a row": ({ area }) => {
      if (area.rows < 3) return false;
      const row = area.row + 2 + this.below(area.rows - 2);
      this.workbook.insertCells({ ...area, row, rows: 1 }, "Down");
      this.put(area.sheet, row, area.column + 3, this.mark());
    },
    "deletes a row": ({ area }) => {
      if (area.rows < 4) return false;
      this.workbook.deleteCells({ ...area, row: area.row + 1, rows: 1 }, "Up");
    },
    "inserts a row above": ({ area }) => {
      this.workbook.insertRows(area.sheet, area.row, 1);
    },
    "renames the table": ({ id }) => {
      this.workbook.updateTable(id, { name: `mine${++this.count}` });
    },
    "renames the sheet": ({ area }) => {
      this.workbook.updateSheet(area.sheet, { name: `Sheet é '${++this.count}` });
    },
    "renames a column": ({ area }) => {
      const column = area.column + pickFrom(this.random, [2, 3, 4]);
      this.put(area.sheet, area.row, column, `Head ${++this.count}`);
    },
    comments: ({ area }) => {
      const cell = { ...area, row: area.row + 1, rows: 1, columns: 1 };
      const column = area.column + this.below(area.columns);
      const content = `c-${++this.count}`;
      this.workbook.setComment({ id: content, area: { ...cell, column }, content });
    },
  };
}
