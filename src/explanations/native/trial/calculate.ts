import {
  type AstExpression,
  isArrayNode,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  isLetNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
  tokenize,
} from "@borgar/fx";
import { operated } from "./operated";
import {
  CellError,
  eachCell,
  first,
  type Matrix,
  NAME,
  numberOf,
  rowsOf,
  columnsOf,
  single,
  truthOf,
} from "./scalar";
import { WORKSHEET_FUNCTIONS } from "./worksheetFunctions";

/** The cells that a name of the formula stands for. */
export type Cells = ReadonlyMap<string, Matrix>;

/** What a formula says that is not calculated here. */
export class NotCalculated extends Error {}

/** A formula made ready to be calculated many times, its references being names of cells. */
export function prepared(formula: string): (cells: Cells) => Matrix {
  const text = `=${formula}`;
  const tree = parse(tokenize(text, { withLocation: true }));
  const keys = new Map<AstExpression, string>();
  // The text of a calculation stands for it: long formulas have the same parts again and again.
  const keyOf = (node: AstExpression): string => {
    const known = keys.get(node) ?? text.slice(...(node.loc ?? [0, 0]));
    keys.set(node, known);
    return known;
  };
  return (cells) => valueOf(tree, { cells, keyOf, known: new Map() });
}

interface Sight {
  readonly cells: Cells;
  readonly keyOf: (node: AstExpression) => string;
  /** What was calculated already, by its text. */
  readonly known: Map<string, Matrix>;
}

function valueOf(node: AstExpression, sight: Sight): Matrix {
  if (!isCallNode(node) && !isBinaryNode(node)) return calculated(node, sight);
  const key = sight.keyOf(node);
  const known = sight.known.get(key);
  if (known !== undefined) return known;
  const value = calculated(node, sight);
  if (key !== "") sight.known.set(key, value);
  return value;
}

function calculated(node: AstExpression, sight: Sight): Matrix {
  const { cells } = sight;
  if (isLiteralNode(node)) return single(node.value);
  if (isErrorNode(node)) return single(new CellError(node.value));
  if (isReferenceNode(node)) return cells.get(node.value) ?? single(NAME);
  if (isArrayNode(node)) {
    return node.elements.map((row) => row.map((each) => first(valueOf(each, sight))));
  }
  if (isBinaryNode(node) && node.operator === ":") return between(node.arguments, sight);
  if (isBinaryNode(node) || isUnaryNode(node)) {
    const operands = node.arguments.map((each) => valueOf(each, sight));
    return operated(node.operator, operands) ?? refuse(node.operator);
  }
  if (isLetNode(node)) {
    const named = new Map(cells);
    const inside = { ...sight, cells: named };
    for (const { id, init } of node.declarations)
      named.set(id.name, init === null ? single(null) : valueOf(init, inside));
    return node.body === null ? single(null) : valueOf(node.body, inside);
  }
  return isCallNode(node) ? called(node, sight) : refuse(node.type);
}

/** `INDEX(cells,2):INDEX(cells,5)`, the one range that native forms calculate. */
function between(ends: readonly AstExpression[], sight: Sight): Matrix {
  const [from, to] = ends.map((end) => {
    const [range, at] = isCallNode(end) ? end.arguments : [];
    if (!range || !at) return refuse(":");
    return { whole: valueOf(range, sight), at: numberOf(first(valueOf(at, sight))) };
  });
  if (from === undefined || to === undefined) return refuse(":");
  if (from.at instanceof CellError) return single(from.at);
  if (to.at instanceof CellError) return single(to.at);
  const isRow = rowsOf(from.whole) === 1;
  const length = isRow ? columnsOf(from.whole) : rowsOf(from.whole);
  if (from.at < 1 || to.at > length) return single(new CellError("#REF!"));
  const [start, end] = [Math.trunc(from.at) - 1, Math.trunc(to.at)];
  return isRow ? from.whole.map((row) => row.slice(start, end)) : from.whole.slice(start, end);
}

const refuse = (what: string): never => {
  throw new NotCalculated(what);
};

type Call = Extract<AstExpression, { type: "CallExpression" }>;

function called(node: Call, sight: Sight): Matrix {
  const name = (node.callee as { name?: string }).name?.toUpperCase() ?? "";
  const given = node.arguments;
  const value = (at: number): Matrix => {
    const argument = given[at];
    return argument ? valueOf(argument, sight) : single(null);
  };
  if (name === "IF") return chosen(value, given.length);
  if (name === "IFERROR") return eachCell([value(0), value(1)], unlessError);
  if (name === "CHOOSE") return picked(given.map((_, at) => value(at)));
  const calculate = WORKSHEET_FUNCTIONS[name];
  if (calculate === undefined) return refuse(name);
  return calculate(...given.map((_, at) => value(at)));
}

const unlessError = (...[cell = null, other = null]: Parameters<Parameters<typeof eachCell>[1]>) =>
  cell instanceof CellError ? other : cell;

function chosen(value: (at: number) => Matrix, length: number): Matrix {
  const condition = value(0);
  if (rowsOf(condition) * columnsOf(condition) === 1) {
    const holds = truthOf(first(condition));
    if (holds instanceof CellError) return single(holds);
    return holds ? value(1) : length > 2 ? value(2) : single(false);
  }
  return eachCell([condition, value(1), value(2)], (cell = null, then = null, otherwise = null) => {
    const holds = truthOf(cell);
    return holds instanceof CellError ? holds : holds ? then : otherwise;
  });
}

/** Cells that are chosen by their number, cell by cell. */
function picked([index = [], ...choices]: readonly Matrix[]): Matrix {
  return eachCell([index, ...choices], (at = null, ...cells) =>
    at instanceof CellError ? at : (cells[Number(at) - 1] ?? new CellError("#VALUE!")),
  );
}
