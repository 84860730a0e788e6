import type { Dataset } from "../dataset";
import { columnValues } from "../dataset";
import type { Cell } from "../tableSchema";

/** The column of a table of codes by which it is joined: trimmed, in small letters, each once. */
export const CODE = "code in small letters";

/** A bundled table by whose codes a large table can be joined. */
export interface CodeTable {
  readonly dataset: string;
  readonly title: string;
  readonly keys: readonly { readonly column: string; readonly title: string }[];
  readonly add: readonly string[];
}

export const CODE_TABLES: readonly CodeTable[] = [
  {
    dataset: "countries",
    title: "Countries",
    keys: [
      { column: "iso3", title: "ISO codes of three letters (CHN)" },
      { column: "iso2", title: "ISO codes of two letters (CN)" },
      { column: "iso_numeric", title: "ISO numbers (156)" },
      { column: "comtrade_code", title: "UN Comtrade's numbers (156)" },
      { column: "census_schedule_c", title: "US Census numbers (5700)" },
      { column: "name", title: "Names in English" },
    ],
    add: ["iso3", "name", "un_region", "un_subregion"],
  },
  {
    dataset: "hs-2022",
    title: "Harmonized System 2022",
    keys: [{ column: "hs_code", title: "HS codes of 2, 4 or 6 digits" }],
    add: ["description", "level", "parent"],
  },
];

/** Codes with what is said of them, each code once; one that stands for several things is left out. */
export function codeRows(
  dataset: Dataset,
  key: string,
  add: readonly string[],
): { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] } {
  const codes = columnValues(dataset, key);
  const columns = add.map((name) => columnValues(dataset, name));
  const rows = new Map<string, (string | null)[]>();
  const twice = new Set<string>();
  for (const [at, cell] of codes.entries()) {
    const code = textOf(cell)?.trim().toLowerCase();
    if (code === undefined || code === "") continue;
    if (rows.has(code)) twice.add(code);
    rows.set(code, [code, ...columns.map((values) => textOf(values[at] ?? null))]);
  }
  for (const code of twice) rows.delete(code);
  return { columns: [CODE, ...add], rows: [...rows.values()] };
}

const textOf = (cell: Cell): string | null => (cell === null ? null : String(cell));
