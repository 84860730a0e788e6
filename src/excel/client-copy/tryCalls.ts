import { tokenize } from "@borgar/fx";
import type { OurCall } from "../formulas/ourCalls";
import type { OurFormula } from "../formulas/ourFormulas";
import type { Inventory } from "../workbook/inventory";
import { readAreas, type ResultArea } from "./area";
import type { CountrySight, NoNative, Tried, TriedArgument, TryForm } from "./copyItem";
import { watchedIn, type Book } from "./watched";
import { countriesFor } from "./writtenCountries";

/** What is known of the native forms of calls. */
export interface TriedCalls {
  readonly of: (formula: OurFormula, call: OurCall) => Tried | NoNative;
  /** The first row of what an argument refers to, where it could be a table's. */
  readonly headerOf: (formula: OurFormula, call: OurCall, at: number) => readonly string[] | null;
  readonly countries: CountrySight;
}

interface Asked {
  readonly call: OurCall;
  /** Where the cells of each argument are; null where it is written out, undefined where it is calculated. */
  readonly areas: readonly (ResultArea | null | undefined)[];
}

/** Tries the native form of each call over the cells that it refers to, calls of one kind once. */
export async function tryCalls(
  context: Excel.RequestContext,
  { inventory, book }: { readonly inventory: Inventory; readonly book: Book },
  formulas: readonly OurFormula[],
  tryForm: TryForm,
  signal?: AbortSignal,
): Promise<TriedCalls> {
  const asked = new Map<string, Asked>();
  const keyOf = (formula: OurFormula, call: OurCall): string => {
    const areas = call.arguments.map(({ text }) => areaOf(text, formula, inventory, book));
    const key = JSON.stringify([
      call.id,
      call.isHanded,
      areas.map((area, at) => kindOf(area, call.arguments[at]?.text)),
    ]);
    if (!asked.has(key)) asked.set(key, { call, areas });
    return key;
  };
  const keys = new Map(
    formulas.flatMap((formula) =>
      formula.calls.map(
        (call) => [`${formula.address} ${call.start}`, keyOf(formula, call)] as const,
      ),
    ),
  );
  const given = new Map<string, TriedArgument[]>();
  for (const [key, { call, areas }] of asked) {
    signal?.throwIfAborted();
    given.set(key, await givenTo(context, call, areas, signal));
  }
  const countries = countriesFor(inventory, textsIn([...given.values()].flat()));
  const tried = new Map<string, Tried | NoNative>();
  for (const [key, { call }] of asked) {
    signal?.throwIfAborted();
    tried.set(
      key,
      call.isHanded
        ? { reason: "it is handed to another function by its name" }
        : tryForm(call.id, given.get(key) ?? [], countries),
    );
    await breath();
  }
  const keyFor = ({ address }: OurFormula, { start }: OurCall): string =>
    keys.get(`${address} ${start}`) ?? "";
  return {
    countries,
    of: (formula, call) => tried.get(keyFor(formula, call)) ?? { reason: "it was not tried" },
    headerOf: (formula, call, at) => headerIn(given.get(keyFor(formula, call))?.[at]),
  };
}

/** Lets the page answer between two tries. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Texts that could be labels of countries; more of them are no list of countries. */
const MOST_TEXTS = 20_000;

function textsIn(given: readonly TriedArgument[]): Set<string> {
  const texts = new Set<string>();
  for (const { cells } of given) {
    for (const cell of cells === null || cells === "calculated" ? [] : cells.flat()) {
      if (typeof cell === "string" && texts.size < MOST_TEXTS) texts.add(cell);
    }
  }
  return texts;
}

function headerIn(argument: TriedArgument | undefined): readonly string[] | null {
  const cells = argument?.cells ?? null;
  if (cells === null || cells === "calculated" || cells.length < 2) return null;
  const [first = []] = cells;
  const isHead = first.every((cell) => typeof cell === "string" && !/^#[A-Z]/.test(cell));
  return isHead ? first.map(String) : null;
}

/** Ranges are told apart by their place, single cells are not: a form does not depend on which cell it is. */
function kindOf(area: ResultArea | null | undefined, text = ""): unknown {
  if (area === null) return text;
  return area === undefined || area.rows * area.columns === 1 ? 0 : area;
}

async function givenTo(
  context: Excel.RequestContext,
  call: OurCall,
  areas: Asked["areas"],
  signal: AbortSignal | undefined,
): Promise<TriedArgument[]> {
  const known = areas.filter((area) => area !== null && area !== undefined);
  const cells = await readAreas(context, known, "values", signal);
  return call.arguments.map(({ text }, at) => {
    const area = areas[at];
    if (area === null) return { text, cells: null };
    return { text, cells: area === undefined ? "calculated" : (cells[known.indexOf(area)] ?? []) };
  });
}

const WRITTEN_OUT = new Set(["number", "string", "bool", "error"]);

function areaOf(
  text: string,
  { sheet, row, column }: OurFormula,
  { sheets }: Inventory,
  book: Book,
): ResultArea | null | undefined {
  const tokens = tokenize(`=${text}`).slice(1);
  const isWritten = tokens.every(
    ({ type, value }) => WRITTEN_OUT.has(type) || (type === "operator" && /^[{},;+-]$/.test(value)),
  );
  if (isWritten) return null;
  if (tokens.length > 1) return undefined;
  const [found, ...more] = watchedIn(`=${text}`, { sheet, row, column }, book) ?? [];
  const id = sheets.find(({ name }) => name === found?.area.sheet)?.id;
  if (found === undefined || more.length > 0 || id === undefined) return undefined;
  return { ...found.area, sheetId: id };
}
