import { tokenize } from "@borgar/fx";
import type { OurCall } from "../formulas/ourCalls";
import type { OurFormula } from "../formulas/ourFormulas";
import type { Inventory } from "../workbook/inventory";
import { readAreas, type ResultArea } from "./area";
import type { NoNative, Tried, TriedArgument, TryForm } from "./copyItem";
import { watchedIn, type Book } from "./watched";

/** What is known of the native form of a call in a formula. */
export type TriedCall = (formula: OurFormula, call: OurCall) => Tried | NoNative;

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
): Promise<TriedCall> {
  const asked = new Map<string, Asked>();
  const keyOf = (formula: OurFormula, call: OurCall): string => {
    const areas = call.arguments.map(({ text }) => areaOf(text, formula, inventory, book));
    const key = JSON.stringify([
      call.id,
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
  const tried = new Map<string, Tried | NoNative>();
  for (const [key, { call, areas }] of asked) {
    signal?.throwIfAborted();
    const given = await givenTo(context, call, areas, signal);
    tried.set(key, tryForm(call.id, given));
  }
  return ({ address }, { start }) =>
    tried.get(keys.get(`${address} ${start}`) ?? "") ?? { reason: "it was not tried" };
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
