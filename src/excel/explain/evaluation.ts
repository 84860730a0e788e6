import {
  type ArrayExpression,
  type AstExpression,
  type BinaryExpression,
  type CallExpression,
  type LetExpression,
  type UnaryExpression,
} from "@borgar/fx";
import type { ArgumentCell, ArgumentCells } from "../arguments/argumentText";
import { locate, meaningOf } from "../arguments/locate";
import { NotShown } from "../arguments/notShown";
import type { Home } from "../arguments/prepareArguments";
import { readCells } from "../arguments/readCells";
import { areaOf, type CellArea } from "../workbook/cellArea";
import { readReference, type Reference } from "../arguments/reference";
import { ExcelProblem } from "../workbook/excelProblem";
import { ourId } from "../formulas/ourCalls";
import type { SharedTrips } from "../workbook/sharedTrips";
import { answerCells, errorCell } from "./answerCells";
import type { FactReader } from "./cellFacts";
import { binary, excelFunction, unary } from "./operators";

/** Calculates a function of ours from its arguments in their order. */
export type CallOurs = (id: string, given: readonly unknown[]) => unknown;

/** What LET calls names: an expression with the names known where it stands. */
export type Names = ReadonlyMap<string, { readonly node: AstExpression; readonly names: Names }>;

/**
 * The value of a part of a formula, as far as it can be told without asking Excel to calculate: cells and
 * names, constants, operators, our own functions and a few of Excel's.
 */
export class Evaluation {
  readonly areas: CellArea[] = [];

  constructor(
    private readonly trips: SharedTrips,
    private readonly home: Home,
    private readonly callOurs: CallOurs,
    private readonly signal: AbortSignal,
    /** Learns what stands beside the cells, where that is wanted. */
    private readonly facts?: FactReader,
  ) {}

  async cellsOf(node: AstExpression | null, names: Names): Promise<ArgumentCells> {
    this.signal.throwIfAborted();
    if (node === null) return [[null]];
    switch (node.type) {
      case "Literal":
        return [[node.value]];
      case "ErrorLiteral":
        return [[{ type: "Error", basicValue: node.value }]];
      case "ArrayExpression":
        return constants(node);
      case "ReferenceIdentifier":
        return this.referred(node.value, node.kind, names);
      case "UnaryExpression":
        return this.unary(node, names);
      case "BinaryExpression":
        return this.binary(node, names);
      case "CallExpression":
        return this.called(node, names);
      case "LetExpression":
        return this.within(node, names);
      case "LambdaExpression":
        throw onlyInSheet("A LAMBDA");
    }
  }

  /** Several parts of one formula, read side by side; their areas stay in the order of the text. */
  private async each(
    nodes: readonly (AstExpression | null)[],
    names: Names,
  ): Promise<ArgumentCells[]> {
    const { trips, home, callOurs, signal, facts } = this;
    const parts = nodes.map((node) => ({
      node,
      evaluation: new Evaluation(trips, home, callOurs, signal, facts),
    }));
    try {
      return await trips.all(
        parts.map(
          ({ node, evaluation }) =>
            () =>
              evaluation.cellsOf(node, names),
        ),
      );
    } finally {
      this.areas.push(...parts.flatMap(({ evaluation }) => evaluation.areas));
    }
  }

  private async referred(
    text: string,
    kind: "name" | "range" | "beam" | "table",
    names: Names,
  ): Promise<ArgumentCells> {
    if (kind !== "name") return this.read(await this.rangeOf(text));
    const known = names.get(text.toLowerCase());
    if (known) return this.cellsOf(known.node, known.names);
    if (/^(true|false)$/i.test(text)) return [[text.toUpperCase() === "TRUE"]];
    const meaning = await meaningOf(this.trips, text, this.home.sheet);
    if (meaning === undefined) {
      throw new ExcelProblem(`The workbook has no name ${text}. Check its spelling.`);
    }
    const isRange = typeof meaning === "object" && meaning !== null && !("basicValue" in meaning);
    return isRange ? this.read(meaning) : [[meaning]];
  }

  private async rangeOf(text: string): Promise<Excel.Range> {
    const whole = text.startsWith("[") ? `${await this.ownTable()}${text}` : text;
    const reference = readReference(whole);
    if (!reference) throw onlyInSheet(text);
    const isOwnRow = reference.kind === "table" && reference.part === "#This Row";
    if (!isOwnRow) return locate(this.trips, reference, this.home.sheet);
    const column: Reference = { ...reference, part: "#Data" };
    return this.onOwnRow(await locate(this.trips, column, this.home.sheet));
  }

  /** `[@gdp]` names no table where the formula stands in it. */
  private async ownTable(): Promise<string> {
    const { sheet, row, column } = this.home;
    const tables = this.trips.workbook.worksheets
      .getItem(sheet)
      .getCell(row, column)
      .getTables(false)
      .load("items/name");
    await this.trips.sync();
    const [table] = tables.items;
    if (table) return table.name;
    throw new ExcelProblem("The formula refers to its own table but is not in one.");
  }

  private async onOwnRow(range: Excel.Range): Promise<Excel.Range> {
    const area = await areaOf(this.trips, range);
    const down = this.home.row - area.row;
    const isInside = down >= 0 && down < area.rows && area.sheet === this.home.sheet;
    if (isInside) return range.getRow(down);
    throw new ExcelProblem("The formula refers to its own table row but is outside the table.");
  }

  private async read(range: Excel.Range): Promise<ArgumentCells> {
    const tables = this.facts?.tablesAt(range);
    const area = await areaOf(this.trips, range);
    this.areas.push(area);
    if (tables) this.facts?.ask(area, tables);
    return readCells(this.trips, area, this.signal);
  }

  private async unary(node: UnaryExpression, names: Names): Promise<ArgumentCells> {
    const [operand = null] = node.arguments;
    const reference = operand?.type === "ReferenceIdentifier" ? operand.value : undefined;
    if (node.operator === "#" && reference !== undefined) {
      return this.read(await this.rangeOf(`${reference}#`));
    }
    if (node.operator === "@") return this.single(operand, reference, names);
    const cells = unary(node.operator, await this.cellsOf(operand, names));
    if (cells) return cells;
    throw onlyInSheet(`The sign ${node.operator}`);
  }

  /** The sign @: of a range the cell on the formula's own row or in its column, of a result the first. */
  private async single(
    operand: AstExpression | null,
    reference: string | undefined,
    names: Names,
  ): Promise<ArgumentCells> {
    const isRange = operand?.type === "ReferenceIdentifier" && operand.kind !== "name";
    if (!isRange || reference === undefined) {
      return [[(await this.cellsOf(operand, names))[0]?.[0] ?? null]];
    }
    const range = await this.rangeOf(reference);
    const area = await areaOf(this.trips, range);
    if (area.rows * area.columns === 1) return this.read(range);
    const [down, right] = [this.home.row - area.row, this.home.column - area.column];
    if (area.columns === 1 && down >= 0 && down < area.rows) return this.read(range.getRow(down));
    if (area.rows === 1 && right >= 0 && right < area.columns) {
      return this.read(range.getColumn(right));
    }
    return [[{ type: "Error", basicValue: "#VALUE!" }]];
  }

  private async binary(node: BinaryExpression, names: Names): Promise<ArgumentCells> {
    const [left = null, right = null] = node.arguments;
    if ([":", ",", " "].includes(node.operator)) throw onlyInSheet("A combined reference");
    const [one = [], other = []] = await this.each([left, right], names);
    const cells = binary(node.operator, one, other);
    if (cells) return cells;
    throw onlyInSheet(`The operator ${node.operator}`);
  }

  private async called(node: CallExpression, names: Names): Promise<ArgumentCells> {
    const { name = "" } = node.callee as { name?: string };
    const plain = name.replace(/^_xlfn\.(_xlws\.)?/i, "").toUpperCase();
    const [one = null] = node.arguments;
    if (plain === "ANCHORARRAY" && one?.type === "ReferenceIdentifier") {
      return this.read(await this.rangeOf(`${one.value}#`));
    }
    if (plain === "IFERROR") return this.iferror(node, names);
    const given = await this.each(node.arguments, names);
    if (plain === "SINGLE") return [[given[0]?.[0]?.[0] ?? null]];
    const id = ourId(name);
    if (id !== undefined) return this.ours(id, given);
    const cells = excelFunction(plain, given);
    if (cells) return cells;
    throw onlyInSheet(plain === "" ? "A calculated function" : plain);
  }

  /** Excel hands an error of an inner function to the outer one as a cell. */
  private async ours(id: string, given: readonly ArgumentCells[]): Promise<ArgumentCells> {
    try {
      return answerCells(await this.callOurs(id, given));
    } catch (error) {
      const cell = errorCell(error);
      if (cell === undefined) throw error;
      return [[cell]];
    }
  }

  private async iferror({ arguments: given }: CallExpression, names: Names) {
    const [one = null, other = null] = given;
    const cells = await this.cellsOf(one, names);
    const isBad = (cell: ArgumentCell): boolean => typeof cell === "object" && cell !== null;
    if (!cells.some((row) => row.some(isBad))) return cells;
    const instead = await this.cellsOf(other, names);
    return cells.map((row) => row.map((cell) => (isBad(cell) ? (instead[0]?.[0] ?? null) : cell)));
  }

  private within({ declarations, body }: LetExpression, names: Names): Promise<ArgumentCells> {
    const known = new Map(names);
    for (const { id, init } of declarations) {
      if (init) known.set(id.name.toLowerCase(), { node: init, names: new Map(known) });
    }
    return this.cellsOf(body, known);
  }
}

function constants({ elements }: ArrayExpression): ArgumentCells {
  return elements.map((row) =>
    row.map((element): ArgumentCell => {
      if (element.type === "Literal") return element.value;
      if (element.type === "ErrorLiteral") return { type: "Error", basicValue: element.value };
      throw onlyInSheet("An array with calculations in it");
    }),
  );
}

function onlyInSheet(what: string): NotShown {
  return new NotShown(
    `${what} is calculated by Excel alone. Put it into a cell of its own and refer to that cell, and its value shows here.`,
  );
}
