import type { Places } from "../../core/chokepoint/directHalt";
import { CountrySet } from "../../core/labels/countrySet";
import { isMissingPlace, isNa, knownPlaces } from "../../core/labels/missingPlace";
import { placeOf } from "../../core/labels/place";
import { unknownPlace } from "../../core/labels/unknownPlace";
import { cell, columnsOf, grid, type Grid, isOmitted, place } from "./cell";
import { missing, type Reader, textIn, whereText } from "./reader";
import type { Lifted } from "./scalar";
import { distinctTexts, filledRows, labelAt, lineOf } from "./vector";
import { shortName } from "../../core/labels/shortName";

/** L of countries: one or a range of them, read as a set; blocs stand for their members. */
export function countryList(fallback?: string): Reader<CountrySet> {
  return {
    kind: "labels",
    countries: "all",
    optional: fallback !== undefined,
    fallback,
    read(raw, name) {
      if (isOmitted(raw)) {
        if (fallback === undefined) throw missing(name);
        return new CountrySet([fallback]);
      }
      const rows = grid(raw);
      const given = rows.flatMap((row, r) =>
        row.map((value, c) => {
          const where = `${name}${place(rows, r, c)}`;
          return { label: textIn(cell(value), "", where), where };
        }),
      );
      const known = knownPlaces(given.map(({ label }) => label));
      const set = new CountrySet(given.filter((_, i) => known[i] !== ""));
      if (set.size === 0) throw missing(name);
      return set;
    },
  };
}

/** Countries in a row or column, and where each is written. */
export interface CountryColumn extends Places {
  readonly length: number;
  where(i: number): string;
}

/** V of countries. "n/a", "-" and the like are no country, and 0 is what a formula makes of a blank. */
export function countryColumn(): Reader<CountryColumn> {
  return {
    kind: "vector",
    countries: "all",
    optional: false,
    read(raw, name) {
      const line = lineOf(raw, name);
      const { texts, places } = distinctTexts(raw, name);
      const labels = knownPlaces(texts);
      return {
        length: line.length,
        labels,
        numbers: places,
        where: (i) => {
          const text = labels[places[i] as number] === "" ? labelAt(line, i, name) : "";
          return `${name}${whereText(line.place(i))}${text === "" ? "" : ` ("${shortName(text)}")`}`;
        },
      };
    },
  };
}

/** A country as a cell has it, and where that is. */
export interface CountryCell {
  readonly text: string;
  readonly where: string;
}

/** S of countries that lifts; a blank cell is an error in that cell of the answer. */
export function countryCells(): Reader<Lifted<CountryCell>> {
  return {
    kind: "scalar",
    countries: "all",
    optional: false,
    read(raw, name) {
      if (isOmitted(raw)) throw missing(name);
      const rows = grid(raw);
      const text = (r: number, c: number): string =>
        textIn(cell(rows[r]?.[c]), name, () => place(rows, r, c));
      const isNamibia = once(() => writesNamibia(rows));
      return {
        rows: filledRows(rows),
        columns: columnsOf(rows),
        at: (r, c) => {
          const given = { text: text(r, c), where: `${name}${place(rows, r, c)}` };
          if (given.text === "") throw missing(name, place(rows, r, c));
          const isMissing = isMissingPlace(given.text) || (isNa(given.text) && !isNamibia());
          if (isMissing) throw unknownPlace(given.where, given.text);
          return given;
        },
      };
    },
  };
}

/** Whether some cell writes Namibia otherwise than as "NA"; cells with errors are judged where they stand. */
function writesNamibia(rows: Grid): boolean {
  return rows.some((row) =>
    row.some((raw) => {
      const value = cell(raw);
      return typeof value === "string" && !isNa(value) && placeOf(value)?.key === "NAM";
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
