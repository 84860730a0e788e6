import { BooleanNumber, type IRange } from "@univerjs/core";
import {
  type BaseReferenceObject,
  FunctionType,
  type FunctionVariantType,
  IDescriptionService,
  IFunctionService,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/preset-sheets-core";
import { formatA1, quoteSheetName } from "../a1";
import { cellArea, contains } from "../area";
import type { Area, CellValue, FunctionCall, FunctionMetadata, Invocation } from "../workbook";
import { AddinFunction, type CellPosition } from "./addinFunction";
import { type Answer, Answers } from "./answers";
import type { Calculation } from "./calculation";
import { CellMap } from "./cellMap";
import { readArguments, WAITING } from "./functionArguments";
import { toArea, type UniverBook } from "./univerBook";
import { errorObject, resultObject } from "./valueObjects";

/** Univer begins to calculate so many milliseconds after it is told to, at the latest. */
const A_MOMENT = 100;

interface Spoken {
  function: string;
  error: string;
  sentence: string;
}

/** The add-in's functions as Univer calls them. The add-in answers later: meanwhile the cell waits. */
export class Functions {
  private answers: Answers | null = null;
  private names: string[] = [];
  private readonly sentences = new CellMap<Spoken>();
  private readonly waiting = new CellMap<Set<string>>();
  private readonly arrived = new Set<string>();
  private afterArrival: (() => void)[] = [];

  constructor(
    private readonly book: UniverBook,
    private readonly calculation: Calculation,
  ) {
    this.followLines(InsertRowMutation, "row", 1);
    this.followLines(InsertColMutation, "column", 1);
    this.followLines(RemoveRowMutation, "row", -1);
    this.followLines(RemoveColMutation, "column", -1);
  }

  register(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void {
    const service = this.book.injector.get(IFunctionService);
    const descriptions = this.book.injector.get(IDescriptionService);
    service.unregisterExecutors(...this.names);
    descriptions.unregisterDescriptions(this.names);
    this.answers = new Answers(call, (key) => this.arrive(key));
    this.names = functions.map((it) => fullName(namespace, it));
    for (const metadata of functions) {
      const name = fullName(namespace, metadata);
      service.registerExecutors(
        new AddinFunction(name, (at, variants) => this.calculate(metadata, at, variants)),
      );
    }
    descriptions.registerDescriptions(functions.map((it) => describe(namespace, it)));
    this.calculation.recalculateAll();
  }

  /** What a cell's function said, as long as the cell shows that error. */
  sentence(sheet: string, row: number, column: number, shown: unknown): string | null {
    const spoken = this.sentences.get(sheet, row, column);
    return spoken && spoken.error === shown ? spoken.sentence : null;
  }

  /**
   * The cells of an area as Excel shows them: one whose formula asks a function that has not answered waits as a
   * whole, whatever the functions around it make of that.
   */
  whileWaiting<T>(
    area: Area,
    shown: T[][],
    formulas: (cell: Area) => CellValue[][],
  ): (T | string)[][] {
    const cells = this.waiting
      .cells()
      .filter((cell) => contains(area, cell) && isFormula(formulas(cell)[0]?.[0]));
    if (cells.length === 0) return shown;
    const rows: (T | string)[][] = shown.map((line) => [...line]);
    for (const { row, column } of cells) {
      const line = rows[row - area.row];
      if (line) line[column - area.column] = WAITING;
    }
    return rows;
  }

  /** Every call is made again, as Excel does with Ctrl+Alt+F9. */
  forgetAnswers(): void {
    this.answers?.forget();
  }

  /** Resolves when nothing is left to calculate and no call is on its way. */
  async settled(): Promise<void> {
    for (;;) {
      await this.calculation.finished();
      if (!this.answers?.pending && this.arrived.size === 0) return;
      await new Promise<void>((resolve) => this.afterArrival.push(resolve));
    }
  }

  private calculate(
    metadata: FunctionMetadata,
    at: CellPosition,
    variants: FunctionVariantType[],
  ): FunctionVariantType {
    const given = readArguments(metadata, variants);
    if ("error" in given) {
      this.say(metadata, at, given.error, given.sentence);
      return errorObject(given.error);
    }
    const invocation: Invocation = {
      function: metadata.id,
      arguments: given.arguments,
      address: this.address(cellArea(at.sheet, at.row, at.column)),
      parameterAddresses: variants.map((variant) => this.addressOf(variant)),
    };
    const key = keyOf(metadata, invocation);
    const answer = this.answers?.find(invocation, key) ?? null;
    if (answer) {
      this.stopWaiting(at, key);
      return this.show(metadata, at, answer);
    }
    this.wait(at, key);
    return errorObject(WAITING);
  }

  private show(metadata: FunctionMetadata, at: CellPosition, answer: Answer): FunctionVariantType {
    if ("value" in answer) {
      this.say(metadata, at, "");
      return resultObject(answer.value);
    }
    this.say(metadata, at, answer.error, answer.sentence);
    return errorObject(answer.error);
  }

  /** In a formula of several functions one's success must not silence another's sentence. */
  private say(
    metadata: FunctionMetadata,
    at: CellPosition,
    error: string,
    sentence?: string,
  ): void {
    const { sheet, row, column } = at;
    if (sentence) {
      this.sentences.set(sheet, row, column, { function: metadata.id, error, sentence });
    } else if (this.sentences.get(sheet, row, column)?.function === metadata.id) {
      this.sentences.delete(sheet, row, column);
    }
  }

  private wait({ sheet, row, column }: CellPosition, key: string): void {
    const keys = this.waiting.get(sheet, row, column) ?? new Set();
    this.waiting.set(sheet, row, column, keys.add(key));
  }

  private stopWaiting({ sheet, row, column }: CellPosition, key: string): void {
    const keys = this.waiting.get(sheet, row, column);
    if (keys?.delete(key) && keys.size === 0) this.waiting.delete(sheet, row, column);
  }

  /** Answers that arrive while Univer calculates are kept for one calculation after it. */
  private arrive(key: string): void {
    this.arrived.add(key);
    if (this.arrived.size === 1) void this.calculation.finished().then(() => this.deliver());
  }

  private deliver(): void {
    const sheets = new Set(this.book.unit.getSheets().map((sheet) => sheet.getSheetId()));
    const arrived = [...this.arrived];
    this.arrived.clear();
    const areas = this.waiting.cells().filter(({ sheet, row, column }) => {
      const keys = this.waiting.get(sheet, row, column);
      return sheets.has(sheet) && arrived.some((key) => keys?.has(key));
    });
    if (areas.length > 0) {
      this.calculation.recalculate(areas);
      void this.forgetArrived(areas, arrived);
    }
    for (const resolve of this.afterArrival.splice(0)) resolve();
  }

  /**
   * A cell waits until it was calculated again: until then it shows what came of the functions without an answer.
   * Formulas that no longer ask for these answers are calculated a moment later, and do not wait for ever.
   */
  private async forgetArrived(areas: readonly Area[], keys: readonly string[]): Promise<void> {
    await this.calculation.finished();
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT));
    await this.calculation.finished();
    for (const at of areas) for (const key of keys) this.stopWaiting(at, key);
  }

  private addressOf(variant: FunctionVariantType): string | null {
    if (!variant.isReferenceObject()) return null;
    const reference = variant as BaseReferenceObject;
    return this.address(toArea(reference.getSheetId(), reference.getRangePosition()));
  }

  private address(area: Area): string {
    const sheet = this.book.unit.getSheetBySheetId(area.sheet)?.getName() ?? "";
    return `${quoteSheetName(sheet)}!${formatA1(area)}`;
  }

  private followLines(mutation: { id: string }, line: "row" | "column", sign: 1 | -1): void {
    this.book.after<{ subUnitId: string; range: IRange }>(mutation, ({ subUnitId, range }) => {
      const [first, last] =
        line === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
      const count = sign * (last - first + 1);
      this.sentences.shift(subUnitId, line, first, count);
      this.waiting.shift(subUnitId, line, first, count);
    });
  }
}

const isFormula = (input: unknown): boolean => typeof input === "string" && input.startsWith("=");

const fullName = (namespace: string, metadata: FunctionMetadata) =>
  `${namespace}.${metadata.name}`.toUpperCase();

function keyOf({ id, options }: FunctionMetadata, invocation: Invocation): string {
  const place = [
    options?.requiresAddress && invocation.address,
    options?.requiresParameterAddresses && invocation.parameterAddresses,
  ];
  return JSON.stringify([id, invocation.arguments, ...place]);
}

function describe(namespace: string, metadata: FunctionMetadata) {
  const description = metadata.description ?? "";
  return {
    functionName: fullName(namespace, metadata),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
