import { columnsByHeader, type TableShape } from "../../core/headers/columnsByHeader";
import { blocOf } from "../../core/labels/bloc";
import { isMissingPlace, isNa } from "../../core/labels/missingPlace";
import { placeOf } from "../../core/labels/place";
import { nearestPlaces } from "../../core/labels/unknownPlace";
import { cellAddress } from "../../sheet/names";
import type { ArgumentCell } from "../arguments/argumentText";
import { locate } from "../arguments/locate";
import { readCells } from "../arguments/readCells";
import { readReference } from "../arguments/reference";
import type { OurFormula } from "../formulas/ourFormulas";
import { areaOf, type CellArea } from "../workbook/cellArea";
import type { Conversation } from "../workbook/conversation";

/** A label where a function reads a country, which is none that is known, and the cells that hold it. */
export interface UnknownCountry {
  readonly label: string;
  readonly cells: readonly { readonly address: string; readonly area: CellArea }[];
  /** Countries that it may mean, the likeliest first. */
  readonly names: readonly string[];
}

/** Where an argument of a function holds countries: in every cell, or in columns of a table. */
export type CountriesOf = (id: string, argument: number) => "all" | TableShape | undefined;

/** More ranges than these are not read: a sheet filled with formulas mostly has the same few. */
const MOST_RANGES = 500;

/**
 * The labels of countries that formulas of ours rest on and that no publisher's spelling explains. One that is
 * the same on both sides of a comparison still counts as itself, so it may be right; a misspelt one never is.
 */
export async function unknownCountries(
  context: Conversation,
  formulas: readonly OurFormula[],
  countriesOf: CountriesOf,
  signal: AbortSignal | undefined,
): Promise<UnknownCountry[]> {
  const found = new Map<string, Map<string, CellArea>>();
  for (const { text, home, countries } of rangesOf(formulas, countriesOf)) {
    signal?.throwIfAborted();
    const reference = readReference(text);
    if (reference === undefined) continue;
    const read = await areaAndCells(context, reference, home, signal).catch(() => null);
    if (read === null) continue;
    for (const { label, row, column } of labelsIn(read.cells, countries)) {
      // Targets of a measure may be several countries.
      if (label.split(";").every(isUnderstood)) continue;
      const { sheet } = read.area;
      const at = { sheet, row: read.area.row + row, column: read.area.column + column };
      const cells = found.get(label) ?? new Map<string, CellArea>();
      cells.set(cellAddress(sheet, at.row, at.column), { ...at, rows: 1, columns: 1 });
      found.set(label, cells);
    }
  }
  return [...found].map(([label, cells]) => ({
    label,
    cells: [...cells].map(([address, area]) => ({ address, area })),
    names: namesFor(label),
  }));
}

interface CountryRange {
  readonly text: string;
  readonly home: string;
  readonly countries: "all" | TableShape;
}

/** Each range once, however many formulas refer to it. */
function rangesOf(formulas: readonly OurFormula[], countriesOf: CountriesOf): CountryRange[] {
  const ranges = new Map<string, CountryRange>();
  for (const { calls, sheet } of formulas) {
    for (const call of calls) {
      for (const [at, { text }] of call.arguments.entries()) {
        const countries = countriesOf(call.id, at);
        if (countries === undefined || ranges.size === MOST_RANGES) continue;
        ranges.set(`${sheet}\n${text}`, { text, home: sheet, countries });
      }
    }
  }
  return [...ranges.values()];
}

async function areaAndCells(
  context: Conversation,
  reference: NonNullable<ReturnType<typeof readReference>>,
  home: string,
  signal: AbortSignal | undefined,
): Promise<{ area: CellArea; cells: ArgumentCell[][] }> {
  const area = await areaOf(context, await locate(context, reference, home));
  return { area, cells: await readCells(context, area, signal ?? new AbortController().signal) };
}

function* labelsIn(
  cells: readonly (readonly ArgumentCell[])[],
  countries: "all" | TableShape,
): Generator<{ label: string; row: number; column: number }> {
  const columns = countries === "all" ? null : countryColumns(cells[0] ?? [], countries);
  for (const [row, line] of cells.entries()) {
    if (row === 0 && columns !== null) continue;
    for (const [column, value] of line.entries()) {
      if (typeof value !== "string" || value.trim() === "") continue;
      if (columns === null || columns.has(column)) yield { label: value.trim(), row, column };
    }
  }
}

function countryColumns(header: readonly ArgumentCell[], shape: TableShape): Set<number> {
  const { at } = columnsByHeader(
    header.map((cell) => (typeof cell === "string" ? cell : "")),
    shape,
  );
  return new Set((shape.countries ?? []).flatMap((column) => at.get(column) ?? []));
}

function isUnderstood(part: string): boolean {
  const label = part.trim();
  if (isMissingPlace(label) || isNa(label) || blocOf(label) !== undefined) return true;
  const place = placeOf(label);
  return place !== undefined && place.kind !== "ambiguous";
}

function namesFor(label: string): string[] {
  const place = placeOf(label);
  if (place?.kind !== "ambiguous") return nearestPlaces(label);
  return place.candidates.map((code) => placeOf(code)?.name ?? code);
}
