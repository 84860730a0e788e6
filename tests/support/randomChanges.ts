import type { ModelSpec } from "../../src/models/modelSpec";
import type { CellValue, Workbook } from "../../src/preview/workbook/workbook";

/** What somebody types into a workbook, with what stood there. */
export interface Change {
  readonly what: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly former: CellValue;
    readonly value: CellValue;
  }[];
}

const SPELLINGS = ["China", "CHN", "United States", "USA", "Japan", "South Korea", "Vietnam"];
const WRONG: readonly CellValue[] = ["Chian", "abc", "", "Atlantis", 95, -1, 0];

interface Place {
  readonly sheet: string;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  /** What else stands in the column of the table, or in the list of the input. */
  readonly others: readonly CellValue[];
}

/** One to three cells at a time, among a model's inputs and the tables of its workbook. */
export function* changesFor(
  workbook: Workbook,
  { prefix }: ModelSpec,
  count: number,
  random: () => number,
): Generator<Change> {
  const inputs = inputsOf(workbook, prefix);
  const cells = cellsOfTables(workbook);
  if (inputs.length === 0 || cells.length === 0) throw new Error("There is nothing to change.");
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let at = 0; at < count; at++) {
    const places = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      pick(random() < 0.6 ? inputs : cells),
    );
    const distinct = [...new Set(places)];
    const changed = distinct.map(({ sheet, id, row, column, others }) => {
      const area = { sheet: id, row, column, rows: 1, columns: 1 };
      const former = workbook.values(area)[0]?.[0] ?? "";
      const value = other(former, others, pick, random);
      return { sheet, row, column, former, value };
    });
    const what = changed
      .map(
        ({ sheet, row, column, value }) => `${sheet} R${row + 1}C${column + 1} = ${String(value)}`,
      )
      .join(", ");
    yield { what, cells: changed };
  }
}

function other(
  former: CellValue,
  others: readonly CellValue[],
  pick: <T>(from: readonly T[]) => T,
  random: () => number,
): CellValue {
  const chance = random();
  if (chance < 0.15) return pick(WRONG);
  if (typeof former === "number") return former * pick([0, 0.5, 0.9, 1.1, 2, 3]);
  if (chance < 0.3) return pick(SPELLINGS);
  return others.length > 0 ? pick(others) : former;
}

/** The cells that the model's names stand for and that hold no formula. */
function inputsOf(workbook: Workbook, prefix: string): Place[] {
  return workbook.names().flatMap(({ name, formula }) => {
    const [, quoted = "", letters = "", line = ""] =
      /^=(.*)!\$([A-Z]+)\$(\d+)$/.exec(formula) ?? [];
    const sheet = quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
    const id = workbook.sheets().find((each) => each.name === sheet)?.id;
    if (!name.startsWith(`${prefix}_`) || id === undefined) return [];
    const column =
      Array.from(letters).reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(line) - 1;
    const area = { sheet: id, row, column, rows: 1, columns: 1 };
    if (String(workbook.formulas(area)[0]?.[0]).startsWith("=")) return [];
    const others = workbook
      .validations(id)
      .filter((each) => each.area.row === row && each.area.column === column)
      .flatMap(({ rule }) => listed(rule));
    return [{ sheet, id, row, column, others }];
  });
}

function listed(rule: unknown): CellValue[] {
  const source = JSON.stringify(rule).match(/"source":"([^"=]+)"/)?.[1];
  return source === undefined ? [] : source.split(",").map((each) => each.trim());
}

function cellsOfTables(workbook: Workbook): Place[] {
  return workbook.tables().flatMap(({ area }) => {
    const sheet = workbook.sheets().find(({ id }) => id === area.sheet)?.name ?? "";
    const [, ...rows] = workbook.values(area);
    return rows.flatMap((line, r) =>
      line.map((_, c) => ({
        ...{ sheet, id: area.sheet, row: area.row + 1 + r, column: area.column + c },
        others: rows.map((row) => row[c] ?? ""),
      })),
    );
  });
}
