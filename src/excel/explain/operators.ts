import type { ArgumentCell, ArgumentCells } from "../arguments/argumentText";

const error = (basicValue: string): ArgumentCell => ({ type: "Error", basicValue });
const isErrorCell = (cell: ArgumentCell): cell is Extract<ArgumentCell, object> =>
  typeof cell === "object" && cell !== null;

/** Excel's operators on cells, broadcast as Excel broadcasts them. */
export function binary(
  operator: string,
  left: ArgumentCells,
  right: ArgumentCells,
): ArgumentCells | undefined {
  const calculate = OPERATORS[operator];
  if (!calculate) return undefined;
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      onCells(at(left, row, column), at(right, row, column), calculate),
    ),
  );
}

function at(cells: ArgumentCells, row: number, column: number): ArgumentCell {
  const line = cells.length === 1 ? cells[0] : cells[row];
  const cell = line?.length === 1 ? line[0] : line?.[column];
  return cell === undefined ? error("#N/A") : cell;
}

function onCells(
  left: ArgumentCell,
  right: ArgumentCell,
  calculate: (left: ArgumentCell, right: ArgumentCell) => ArgumentCell,
): ArgumentCell {
  if (isErrorCell(left)) return left;
  return isErrorCell(right) ? right : calculate(left, right);
}

export function unary(operator: string, cells: ArgumentCells): ArgumentCells | undefined {
  const factor = { "-": -1, "+": 1, "%": 0.01 }[operator];
  if (factor === undefined) return undefined;
  if (operator === "+") return cells;
  return cells.map((row) =>
    row.map((cell) => (isErrorCell(cell) ? cell : arithmetic((a) => a * factor)(cell, 0))),
  );
}

/** A cell as a number, as Excel's arithmetic takes it; undefined for text that is none. */
function numberOf(cell: ArgumentCell): number | undefined {
  if (cell === null) return 0;
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (typeof cell !== "string" || cell.trim() === "") return undefined;
  const number = Number(cell);
  return Number.isNaN(number) ? undefined : number;
}

function arithmetic(calculate: (left: number, right: number) => number) {
  return (left: ArgumentCell, right: ArgumentCell): ArgumentCell => {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (a === undefined || b === undefined) return error("#VALUE!");
    const result = calculate(a, b);
    return Number.isFinite(result) ? result : error("#NUM!");
  };
}

function quotient(left: ArgumentCell, right: ArgumentCell): ArgumentCell {
  return numberOf(right) === 0
    ? error("#DIV/0!")
    : arithmetic((one, other) => one / other)(left, right);
}

/** Numbers sort before texts, texts before truth values; a blank is what the other side would have it be. */
function compared(test: (order: number) => boolean) {
  return (left: ArgumentCell, right: ArgumentCell): ArgumentCell => {
    const [a, b] = [blankAs(left, right), blankAs(right, left)];
    const rank = (cell: ArgumentCell): number =>
      ["number", "string", "boolean"].indexOf(typeof cell);
    if (rank(a) !== rank(b)) return test(rank(a) - rank(b));
    if (typeof a === "string")
      return test(a.localeCompare(textOf(b), "en", { sensitivity: "accent" }));
    return test(Number(a) - Number(b));
  };
}

function blankAs(cell: ArgumentCell, other: ArgumentCell): ArgumentCell {
  if (cell !== null) return cell;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function textOf(cell: ArgumentCell): string {
  if (cell === null || isErrorCell(cell)) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

const OPERATORS: Readonly<
  Record<string, (left: ArgumentCell, right: ArgumentCell) => ArgumentCell>
> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": quotient,
  "^": arithmetic((a, b) => a ** b),
  "&": (a, b) => textOf(a) + textOf(b),
  "=": compared((order) => order === 0),
  "<>": compared((order) => order !== 0),
  "<": compared((order) => order < 0),
  ">": compared((order) => order > 0),
  "<=": compared((order) => order <= 0),
  ">=": compared((order) => order >= 0),
};

/** The functions of Excel that stand inside our formulas most; others show their value only in the sheet. */
export function excelFunction(
  name: string,
  given: readonly ArgumentCells[],
): ArgumentCells | undefined {
  const cells = given.flat(2);
  const bad = cells.find(isErrorCell);
  const numbers = cells.filter((cell): cell is number => typeof cell === "number");
  const one = (calculate: (value: number, digits: number) => number): ArgumentCells | undefined =>
    given[0]?.map((row) =>
      row.map((cell) =>
        isErrorCell(cell)
          ? cell
          : arithmetic(calculate)(cell, (given[1]?.[0]?.[0] ?? 0) as ArgumentCell),
      ),
    );
  const all = (calculate: (values: number[]) => number): ArgumentCells => [
    [bad ?? calculate(numbers)],
  ];
  switch (name) {
    case "SUM":
      return all((values) => values.reduce((total, value) => total + value, 0));
    case "PRODUCT":
      return all((values) => values.reduce((total, value) => total * value, 1));
    case "MIN":
      return all((values) => (values.length === 0 ? 0 : Math.min(...values)));
    case "MAX":
      return all((values) => (values.length === 0 ? 0 : Math.max(...values)));
    case "AVERAGE":
      if (numbers.length === 0) return [[bad ?? error("#DIV/0!")]];
      return all((values) => values.reduce((total, value) => total + value, 0) / values.length);
    case "ABS":
      return one((value) => Math.abs(value));
    case "SQRT":
      return one((value) => Math.sqrt(value));
    case "ROUND":
      return one((value, digits) => {
        const factor = 10 ** Math.trunc(digits);
        return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
      });
    case "TRANSPOSE": {
      const rows = given[0] ?? [];
      return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
    }
    case "TRUE":
      return [[true]];
    case "FALSE":
      return [[false]];
    default:
      return undefined;
  }
}
