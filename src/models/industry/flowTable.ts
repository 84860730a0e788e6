import { Failure } from "../../core/failure";
import type { Cell } from "../../datasets/tableSchema";
import { distinct, hasColumn, type NamedRow, namedRows } from "../modelData";
import type { ModelData } from "../modelSpec";

/** An industry: its row, and the column of the table that holds what it buys. */
export interface Industry {
  readonly code: string;
  readonly title: string;
  readonly column: string;
}

/** What of an input-output table its formulas need to know when the model is built. */
export interface FlowTable {
  /** The column that tells domestic rows from those of other regions. */
  readonly origin: string;
  /** Its value in the rows of the industries themselves. */
  readonly own: string;
  /** Its other values, as they first occur. */
  readonly sources: readonly string[];
  readonly years: readonly number[];
  /** Codes of the goods that other regions deliver. */
  readonly goods: readonly string[];
  readonly industries: readonly Industry[];
  readonly hasExports: boolean;
}

export const EXPORTS = "of_which_exports_usd_mn";
const ORIGINS = ["region", "flow_type"];

/** Industries stand in rows and, in the same order, in columns named as their codes, "s_" before them or not. */
export function flowTable(data: ModelData): FlowTable {
  const dataset = data["accounts"];
  const rows = dataset ? namedRows(dataset) : [];
  const origin = ORIGINS.find((column) => hasColumn(dataset, column));
  if (origin === undefined) {
    throw refused(
      "The table has no column region or flow_type, which tells domestic rows from imported ones: add one.",
    );
  }
  const headers = (dataset?.description.schema.fields ?? []).map(({ name }) => name);
  const years = [...new Set(numbers(rows, "year"))].sort((a, b) => b - a);
  const ofYear = rows.filter((row) => years.length === 0 || row["year"] === years[0]);
  const own = text(ofYear[0]?.[origin]);
  const ownRows = ofYear.filter((row) => text(row[origin]) === own);
  const others = rows.filter((row) => text(row[origin]) !== own);
  return {
    origin,
    own,
    sources: distinct(others, origin).map(text),
    years,
    goods: distinct(others, "code").map(text),
    industries: inOrder(ownRows, headers),
    hasExports: hasColumn(dataset, EXPORTS),
  };
}

function inOrder(rows: readonly NamedRow[], headers: readonly string[]): Industry[] {
  const keys = headers.map(keyOf);
  const found = rows.map((row) => {
    const code = text(row["code"]);
    const at = [`s${keyOf(code)}`, keyOf(code)].map((key) => keys.indexOf(key));
    return { code, title: text(row["title"]), at: at.find((index) => index >= 0) ?? -1 };
  });
  const lost = found.find(({ at }) => at < 0);
  if (lost) {
    throw refused(
      `The table has no column for what ${lost.code} buys: name the columns of flows as the codes of their rows.`,
    );
  }
  const first = found[0]?.at ?? 0;
  if (found.some(({ at }, index) => at !== first + index)) {
    throw refused(
      "The columns of flows do not stand side by side in the order of the rows: put them so.",
    );
  }
  if (found.length < 2) throw refused("The table has fewer than two industries.");
  return found.map(({ code, title, at }) => ({ code, title, column: headers[at] ?? "" }));
}

const refused = (sentence: string): Failure => new Failure("#VALUE!", sentence);

const keyOf = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function text(value: Cell | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function numbers(rows: readonly NamedRow[], column: string): number[] {
  return rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));
}
