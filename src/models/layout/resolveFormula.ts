/** Where the things that a formula may name in braces stand. */
export interface Places {
  /** Tables by role, defined names of inputs and figures by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Absolute ranges by `grid.column` or by the spill's id. */
  readonly ranges: ReadonlyMap<string, string>;
}

/** The row of the grid that a formula is written for. */
export interface RowPlace {
  /** From 1. */
  readonly row: number;
  readonly rows: number;
  /** The sheet's own number of that row. */
  readonly sheetRow: number;
  /** Letters of the grid's columns by id. */
  readonly columns: ReadonlyMap<string, string>;
}

/** Array constants such as {1;2} hold no letter right after the brace. */
const PLACEHOLDER = /\{([@^]?[A-Za-z][\w.]*)\}/g;

/** The formula with addresses, names and table names in place of what stands in braces. */
export function resolveFormula(text: string, places: Places, at?: RowPlace): string {
  return text.replace(PLACEHOLDER, (whole, id: string) => {
    const found = resolve(id, places, at);
    if (found === undefined) throw new Error(`Nothing in the model is called ${whole}: ${text}`);
    return found;
  });
}

function resolve(id: string, { names, ranges }: Places, at: RowPlace | undefined) {
  if (at && id === "row") return String(at.row);
  if (at && id === "rows") return String(at.rows);
  if (at && (id.startsWith("@") || id.startsWith("^"))) {
    const letters = at.columns.get(id.slice(1));
    const row = id.startsWith("@") ? at.sheetRow : at.sheetRow - 1;
    return letters === undefined ? undefined : `$${letters}${row}`;
  }
  return names.get(id) ?? ranges.get(id);
}
