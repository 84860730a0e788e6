import type { Input } from "../../sheet/input";
import { serialOfDay } from "../../sheet/dateSerial";
import { columnLetters } from "../../sheet/names";
import type {
  Block,
  Check,
  GridBlock,
  ModelInput,
  ModelSheet,
  ModelSpec,
  SpillBlock,
} from "../modelSpec";
import type { Places } from "./resolveFormula";
import { wrapped } from "./wrapped";

/** Where each part of a model stands on its sheet; rows and columns count from 0. */
export interface Layout {
  readonly inputs: readonly PlacedInput[];
  readonly inputsRow: number;
  readonly blocks: readonly PlacedBlock[];
  readonly checks: readonly Check[];
  readonly checksRow: number;
  readonly methodRow: number;
  readonly method: readonly string[];
  readonly sourcesRow: number;
  /** The sentence as it is before the checks are asked, and which of them fails first. */
  readonly answerRow: number;
  readonly choicesRow: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells that functions fill by themselves. */
  readonly spills: readonly Box[];
}

export interface PlacedInput {
  readonly input: ModelInput;
  readonly row: number;
  /** Column of the list of its choices, counted from 0. */
  readonly choices: number | null;
}

export interface PlacedBlock {
  readonly block: Block;
  /** The row of the title; charts have none and begin here. */
  readonly row: number;
  /** The first row below title, note and headers. */
  readonly body: number;
}

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const TITLE_ROW = 0;
export const ANSWER_ROW = 1;
/** What the checks say, all together. */
export const STATE_ROW = 2;
export const QUESTION_ROW = 3;
export const LEGEND_ROW = 4;
export const CHART_ROWS = 17;
/** Columns that headings run across, and those that the answer fills, which a small screen shows. */
export const WIDTH = 9;
export const ANSWER_WIDTH = 7;
const TEXT_LENGTH = 150;
/** Values of inputs may run over the two columns after their own. */
export const NOTE_COLUMN = 4;

export function layOut(
  spec: ModelSpec,
  sheet: ModelSheet,
  inputs: readonly ModelInput[],
  checks: readonly Check[],
): Layout {
  const inputsRow = LEGEND_ROW + 2;
  const lists = inputs.filter(({ choices }) => choices !== undefined && choices.length > 0);
  const placedInputs = inputs.map((input, index) => ({
    input,
    row: inputsRow + 1 + index,
    choices: lists.includes(input) ? lists.indexOf(input) : null,
  }));
  let next = inputsRow + inputs.length + 2;
  const blocks = sheet.blocks.map((block) => {
    const placed = { block, row: next, body: next + headRows(block) };
    next = placed.body + bodyRows(block) + 1;
    return placed;
  });
  const checksRow = next;
  const methodRow = checksRow + checks.length + 2;
  const method = sheet.method.flatMap((paragraph) => wrapped(paragraph, TEXT_LENGTH));
  const sourcesRow = methodRow + method.length + 2;
  const answerRow = sourcesRow + spec.needs.length + 3;
  const choicesRow = answerRow + 4;
  const longest = Math.max(0, ...lists.map(({ choices = [] }) => choices.length));
  return {
    inputs: placedInputs,
    inputsRow,
    blocks,
    checks,
    checksRow,
    methodRow,
    method,
    sourcesRow,
    answerRow,
    choicesRow,
    rows: choicesRow + (longest > 0 ? longest + 2 : 0),
    columns: Math.max(WIDTH, lists.length, ...sheet.blocks.map(columnsOf)),
    spills: joined(blocks.flatMap(spillsOf)),
  };
}

function headRows(block: Block): number {
  if (block.kind === "charts") return 0;
  if (block.kind === "figures") return 1;
  const note = block.note === undefined ? 0 : 1;
  return 1 + note + (block.kind === "grid" || !block.hasHeaders ? 1 : 0);
}

function bodyRows(block: Block): number {
  if (block.kind === "charts") return CHART_ROWS;
  return block.kind === "figures" ? block.figures.length : block.rows;
}

function columnsOf(block: Block): number {
  return block.kind === "grid" || block.kind === "spill" ? block.columns.length : 1;
}

function spillsOf({ block, body }: PlacedBlock): Box[] {
  if (block.kind === "spill") {
    return [{ row: body, column: 0, rows: block.rows, columns: block.columns.length }];
  }
  if (block.kind !== "grid") return [];
  return block.columns.flatMap(({ spills, formula }, column) => {
    if (!spills) return [];
    const above = typeof formula === "string" ? 0 : formula.length - 1;
    return [{ row: body + above, column, rows: block.rows - above, columns: 1 }];
  });
}

/** Neighbours of the same rows as one, which keeps the list short. */
function joined(boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (const box of boxes) {
    const last = found.at(-1);
    const adjoins =
      last?.row === box.row && last.rows === box.rows && last.column + last.columns === box.column;
    if (last && adjoins) found[found.length - 1] = { ...last, columns: last.columns + box.columns };
    else found.push(box);
  }
  return found;
}

/** What formulas of the model may name. `tables` are names of tables by role. */
export function placesIn(
  layout: Layout,
  prefix: string,
  tables: ReadonlyMap<string, string>,
): Places {
  const names = new Map(tables);
  for (const { input } of layout.inputs) names.set(input.id, definedName(prefix, input.id));
  const ranges = rangesOfTop(layout);
  for (const [index, { block, body }] of layout.blocks.entries()) {
    if (block.kind === "figures") {
      const rows = block.figures.length;
      const at = (column: number): Box => ({ row: body, column, rows, columns: 1 });
      ranges.set(`results${index}.labels`, absolute(at(0)));
      ranges.set(`results${index}.values`, absolute(at(1)));
      for (const { id } of block.figures) names.set(id, definedName(prefix, id));
    } else if (block.kind === "grid") {
      block.columns.forEach(({ id }, column) => {
        ranges.set(`${block.id}.${id}`, absolute(boxOf(block, body, column, 1)));
      });
      const whole = boxOf(block, body - 1, 0, block.columns.length);
      ranges.set(block.id, absolute({ ...whole, rows: block.rows + 1 }));
    } else if (block.kind === "spill") {
      ranges.set(block.id, absolute(boxOf(block, body, 0, block.columns.length)));
    }
  }
  return { names, ranges };
}

/** The inputs' labels and notes, and the answer's own sentence. */
function rangesOfTop({ inputs, inputsRow, answerRow }: Layout): Map<string, string> {
  const ofInputs = (column: number): string =>
    absolute({ row: inputsRow + 1, column, rows: inputs.length, columns: 1 });
  const answer = { row: answerRow + 1, column: 1, rows: 1, columns: 1 };
  return new Map([
    ["inputs.labels", ofInputs(0)],
    ["inputs.notes", ofInputs(NOTE_COLUMN)],
    ["answer.text", absolute(answer)],
    ["answer.failing", absolute({ ...answer, row: answer.row + 1 })],
  ]);
}

/** The cells of an input's list, or null where it has none. */
export function choicesOf({ choicesRow }: Layout, { input, choices }: PlacedInput): string | null {
  if (choices === null) return null;
  const rows = input.choices?.length ?? 1;
  return absolute({ row: choicesRow + 2, column: choices, rows, columns: 1 });
}

function boxOf(block: GridBlock | SpillBlock, row: number, column: number, columns: number): Box {
  return { row, column, rows: block.rows, columns };
}

export function definedName(prefix: string, id: string): string {
  return `${prefix}_${id}`;
}

/** Ends the name of a model's checks: labels and results. */
export const CHECKS_NAME = "checks";

/** Every name that the model defines, with its cells. */
export function namedCells(layout: Layout, prefix: string): { name: string; cells: Box }[] {
  const single = (id: string, row: number) => ({
    name: definedName(prefix, id),
    cells: { row, column: 1, rows: 1, columns: 1 },
  });
  const inputs = layout.inputs.map(({ input, row }) => single(input.id, row));
  const figures = layout.blocks.flatMap(({ block, body }) =>
    block.kind !== "figures" ? [] : block.figures.map(({ id }, index) => single(id, body + index)),
  );
  const { checks, checksRow } = layout;
  const cells = { row: checksRow + 1, column: 0, rows: checks.length, columns: 2 };
  return [...inputs, ...figures, { name: definedName(prefix, CHECKS_NAME), cells }];
}

export function absolute({ row, column, rows, columns }: Box): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** What Excel receives for an input's value: a day as its serial number. */
export function inputCell({ value, type }: ModelInput): Input {
  return type === "date" && typeof value === "string" ? (serialOfDay(value) ?? value) : value;
}
