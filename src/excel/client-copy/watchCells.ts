import { columnLetters, freeSheetName } from "../../sheet/names";
import type { Inventory } from "../workbook/inventory";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import { rowParts } from "../workbook/rowParts";
import { sendInParts } from "../workbook/sendInParts";
import { untilCalculated } from "../workbook/untilCalculated";
import { asInput } from "./asInput";
import { readAreas, type ResultArea } from "./area";
import type { Remembered } from "./remember";
import type { Shown } from "./sameResult";
import { watchedIn, type Book, type Watched } from "./watched";

/** The sheet that no menu shows, with what frozen results rest on as it was when the copy was made. */
export const WATCHED_SHEET = "_copied_inputs";

export const isWatchedSheet = (name: string): boolean =>
  name.toLowerCase().startsWith(WATCHED_SHEET);

/** What a frozen result rests on. */
export interface Footing {
  /** References, in the order in which the formula has them; none where nothing could change it. */
  readonly texts: readonly string[];
  /** Cells that are true while those are as they were. */
  readonly guards: readonly string[];
  /** True while all of them are as they were, as the condition of a formula; null where that cannot be told. */
  readonly condition: string | null;
  /** It refers to no cell and nothing that changes by itself. */
  readonly isConstant: boolean;
  /** Calculated once more, it may show something else although no cell has changed. */
  readonly changesByItself: boolean;
}

/** Cells that are kept to be compared with; more would make the workbook heavy. */
const MOST_CELLS = 200_000;
const PART_ROWS = 2_000;
/** Cells that are written with one request. */
const REQUEST_CELLS = 20_000;
/** Guards stand in the first column, what they compare with to the right of it. */
const FIRST_COLUMN = 2;

/**
 * Keeps what formulas refer to, by the texts given, beside a formula that says whether it is still the same. A formula
 * whose cells are as they were has the result that it had; of any other nothing is known without the add-in.
 */
export async function watchCells(
  context: Excel.RequestContext,
  { inventory, book }: { readonly inventory: Inventory; readonly book: Book },
  wanted: ReadonlyMap<Remembered, string>,
  begun: Begun,
  signal?: AbortSignal,
): Promise<ReadonlyMap<Remembered, Footing>> {
  const rests = new Map(
    Array.from(wanted, ([each, text]) => [each, watchedIn(text, each.kept, book)] as const),
  );
  const watched = new Map<string, Watched>();
  for (const list of rests.values()) {
    for (const each of list ?? []) if (isFew(each)) watched.set(each.text, each);
  }
  const held = await hold(context, inventory, [...watched.values()], begun, signal);
  const footingOn = (list: readonly Watched[] | null): Footing => {
    if (!list) return { texts: ["cells that are found only by calculating"], ...UNKNOWN };
    const guards = list.flatMap(({ text }) => held.get(text) ?? []);
    const isKnown = list.length > 0 && guards.length === list.length;
    return {
      texts: list.map(({ text }) => text),
      guards: isKnown ? guards : [],
      condition: isKnown ? allOf(guards) : null,
      isConstant: list.length === 0,
      changesByItself: false,
    };
  };
  return new Map(Array.from(rests, ([each, list]) => [each, footingOn(list)]));
}

const UNKNOWN = { guards: [], condition: null, isConstant: false, changesByItself: true };

/** Arguments that Excel allows. */
const MOST_ARGUMENTS = 255;

/** The condition that all guards are true. */
export function allOf(guards: readonly string[]): string {
  if (guards.length <= 1) return guards[0] ?? "TRUE";
  if (guards.length <= MOST_ARGUMENTS) return `AND(${guards.join(",")})`;
  const rest = allOf(guards.slice(MOST_ARGUMENTS - 1));
  return `AND(${guards.slice(0, MOST_ARGUMENTS - 1).join(",")},${rest})`;
}

const isFew = ({ area: { rows, columns } }: Watched): boolean => rows * columns <= MOST_CELLS;

/** Writes what is watched into a sheet of its own; answers the cell of each guard that holds. */
async function hold(
  context: Excel.RequestContext,
  inventory: Inventory,
  watched: readonly Watched[],
  begun: Begun,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (watched.length === 0) return new Map();
  const taken = inventory.sheets.map(({ name }) => name);
  const name = freeSheetName(WATCHED_SHEET, taken);
  const sheet = await addSheet(context, name, begun, { hidden: true });
  const placed = watched.flatMap(({ text, area }) => {
    const sheetId = inventory.sheets.find((each) => each.name === area.sheet)?.id;
    return sheetId === undefined ? [] : [{ text, area: { ...area, sheetId } }];
  });
  // All is read before anything is written: what is written is calculated before the next is read.
  const areas = placed.map(({ area }) => area);
  const read = await readAreas(context, areas, "values", signal);
  const formulas: string[] = [];
  const blocks: Block[] = [];
  let row = 0;
  for (const [at, { text, area }] of placed.entries()) {
    formulas.push(`=${guard(text, area, keptAt(row, area))}`);
    blocks.push(...blocksOf(row, read[at] ?? []));
    row += area.rows;
  }
  await write(context, sheet, blocks, signal);
  const guards = sheet.getRangeByIndexes(0, 0, formulas.length, 1);
  guards.formulas = formulas.map((formula) => [formula]);
  const holds = await trueOnes(context, guards, signal);
  return new Map(
    placed.flatMap(({ text }, at) => (holds[at] ? [[text, `'${name}'!$A$${at + 1}`]] : [])),
  );
}

/** Rows that are written into one range. */
interface Block {
  readonly row: number;
  readonly values: readonly (readonly Shown[])[];
}

const blocksOf = (top: number, values: Block["values"]): Block[] =>
  rowParts(values.length, PART_ROWS).map(({ from, to }) => ({
    row: top + from,
    values: values.slice(from, to),
  }));

async function write(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly Block[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const fill = (request: readonly Block[]): void => {
    for (const { row, values } of request) {
      const width = values[0]?.length ?? 1;
      sheet.getRangeByIndexes(row, FIRST_COLUMN, values.length, width).values = values.map((line) =>
        line.map(asInput),
      );
    }
  };
  await sendInParts(context, requestsOf(blocks), 1, fill, undefined, signal);
}

/** As many blocks as go with one request. */
function requestsOf(blocks: readonly Block[]): Block[][] {
  const requests: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = block.values.length * (block.values[0]?.length ?? 1);
    if (cells > room) {
      requests.push([]);
      room = REQUEST_CELLS;
    }
    requests.at(-1)?.push(block);
    room -= cells;
  }
  return requests;
}

function keptAt(row: number, { rows, columns }: Pick<ResultArea, "rows" | "columns">): string {
  const first = `$${columnLetters(FIRST_COLUMN)}$${row + 1}`;
  const last = `$${columnLetters(FIRST_COLUMN + columns - 1)}$${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/**
 * Whether every cell is as it was: errors as errors, numbers but for their last digits, which another
 * program rounds otherwise, and a blank never for a zero.
 */
function guard(now: string, { rows, columns }: ResultArea | Watched["area"], kept: string): string {
  const numbers = `ISNUMBER(${now})*ISNUMBER(${kept})`;
  const near = `ABS(${now}-${kept})<=1E-9*(1+ABS(${kept}))`;
  const alike = `(ISNUMBER(${now})=ISNUMBER(${kept}))*(ISLOGICAL(${now})=ISLOGICAL(${kept}))*(${now}&""=${kept}&"")`;
  const errors = `ISERROR(${now})*ISERROR(${kept})`;
  const same = `IF(ISERROR(${now})+ISERROR(${kept})>0,${errors},IF(${numbers},--(${near}),${alike}))`;
  const cells = String(rows * columns);
  return `IFERROR(IF(ROWS(${now})*COLUMNS(${now})=${cells},SUMPRODUCT(${same})=${cells},FALSE),FALSE)`;
}

async function trueOnes(
  context: Excel.RequestContext,
  guards: Excel.Range,
  signal: AbortSignal | undefined,
): Promise<boolean[]> {
  let values: unknown[] = [];
  await untilCalculated(
    async () => {
      guards.load("values");
      await context.sync();
      values = (guards.values as unknown[][]).map(([value]) => value);
      return values.every((value) => typeof value === "boolean") ? { answer: true } : "calculating";
    },
    { signal },
  );
  return values.map((value) => value === true);
}
