import {
  CellError,
  DIV,
  eachCell,
  finite,
  type Matrix,
  numberOf,
  NUM,
  order,
  type Scalar,
  textOf,
} from "./scalar";

type Binary = (one: Scalar, other: Scalar) => Scalar;

const arithmetic =
  (calculate: (a: number, b: number) => number | CellError): Binary =>
  (one, other) => {
    if (typeof one === "number" && typeof other === "number") {
      const figure = calculate(one, other);
      return typeof figure === "number" ? finite(figure) : figure;
    }
    const a = numberOf(one);
    if (a instanceof CellError) return a;
    const b = numberOf(other);
    if (b instanceof CellError) return b;
    const result = calculate(a, b);
    return typeof result === "number" ? finite(result) : result;
  };

const comparison =
  (holds: (order: number) => boolean): Binary =>
  (one, other) => {
    if (one instanceof CellError) return one;
    return other instanceof CellError ? other : holds(order(one, other));
  };

function joined(one: Scalar, other: Scalar): Scalar {
  const a = textOf(one);
  if (a instanceof CellError) return a;
  const b = textOf(other);
  return b instanceof CellError ? b : a + b;
}

function power(a: number, b: number): number | CellError {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV;
  return a ** b;
}

/** Excel takes a difference that is 0 but for rounding for 0. */
function difference(a: number, b: number): number {
  const result = a - b;
  return Math.abs(result) < 1e-15 * Math.abs(a) ? 0 : result;
}

const BINARY: Readonly<Record<string, Binary>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic(difference),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? DIV : a / b)),
  "^": arithmetic(power),
  "&": joined,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

const UNARY: Readonly<Record<string, (value: number) => number>> = {
  "+": (value) => value,
  "-": (value) => -value,
  "%": (value) => value / 100,
};

/** The answer of an operator, or undefined where there is no such one. */
export function operated(operator: string, operands: readonly Matrix[]): Matrix | undefined {
  if (operands.length === 1) {
    const unary = UNARY[operator];
    if (unary === undefined) return undefined;
    return eachCell(operands, (cell = null) => {
      const value = numberOf(cell);
      return value instanceof CellError ? value : unary(value);
    });
  }
  const binary = BINARY[operator];
  return binary && eachCell(operands, (one = null, other = null) => binary(one, other));
}
