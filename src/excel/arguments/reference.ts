import { SHEET_ROWS, LAST_COLUMN_LETTERS } from "../../sheet/limits";

/** Cells as a formula refers to them. */
export type Reference =
  | {
      readonly kind: "address";
      /** Null for the sheet that the formula stands on. */
      readonly sheet: string | null;
      /** Without the sheet and without dollar signs. */
      readonly address: string;
      /** `A1#`: everything that the cell's formula spills. */
      readonly spill: boolean;
    }
  | {
      readonly kind: "table";
      readonly table: string;
      readonly part: TablePart;
      /** The first and the last column; null for all. */
      readonly columns: readonly [string, string] | null;
    };

export type TablePart = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

const PARTS: readonly TablePart[] = ["#All", "#Data", "#Headers", "#Totals", "#This Row"];
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const CELLS = new RegExp(
  String.raw`^(${CELL}(:${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(#?)$`,
  "i",
);

/** The reference that a text is, or undefined: it may still be a name of the workbook. */
export function readReference(text: string): Reference | undefined {
  return readAddress(text) ?? readTable(text);
}

function readAddress(text: string): Reference | undefined {
  const [, quoted, plain, cells = ""] =
    /^(?:'((?:[^']|'')+)'!|([^'!"[\]]+)!)?([^!]+)$/.exec(text) ?? [];
  const found = CELLS.exec(cells);
  if (!found || !isOnSheet(found[1] ?? "")) return undefined;
  return {
    kind: "address",
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    address: (found[1] ?? "").replaceAll("$", "").toUpperCase(),
    spill: found[3] === "#",
  };
}

/** Whether rows and columns lie on a sheet: XFD1048576 does, USA2024 is a name. */
function isOnSheet(address: string): boolean {
  const rows = address.match(/\d+/g) ?? [];
  const columns = address.match(/[A-Z]+/gi) ?? [];
  return (
    rows.every((row) => Number(row) >= 1 && Number(row) <= SHEET_ROWS) &&
    columns.every((column) => column.length < 3 || column.toUpperCase() <= LAST_COLUMN_LETTERS)
  );
}

/** `Table[column]`, `Table[#All]`, `Table[[#Headers],[from]:[to]]`. */
function readTable(text: string): Reference | undefined {
  const [, table, inside] = /^([\p{L}_\\][\p{L}\p{N}_.]*)\[(.*)\]$/su.exec(text) ?? [];
  if (table === undefined || inside === undefined) return undefined;
  if (inside.startsWith("@")) {
    const column = unescaped(inside.slice(1).replace(/^\[(.*)\]$/s, "$1"));
    return { kind: "table", table, part: "#This Row", columns: [column, column] };
  }
  const pieces = inside.startsWith("[") ? bracketed(inside) : [inside];
  if (!pieces) return undefined;
  const part = PARTS.find((each) => each.toLowerCase() === pieces[0]?.toLowerCase());
  const [first, last, ...more] = (part ? pieces.slice(1) : pieces).map(unescaped);
  if (more.length > 0) return undefined;
  return {
    ...{ kind: "table", table, part: part ?? "#Data" },
    columns: first === undefined || first === "" ? null : [first, last ?? first],
  };
}

/** The pieces of `[#All],[from]:[to]`. */
function bracketed(inside: string): string[] | undefined {
  const pieces = [...inside.matchAll(/\[((?:'.|[^'[\]])*)\]\s*[,:]?\s*/gsy)];
  const whole = pieces.map(([piece]) => piece).join("");
  return whole === inside ? pieces.map(([, piece = ""]) => piece) : undefined;
}

const unescaped = (column: string): string => column.replace(/'(.)/gs, "$1");

export function tableReference(table: string): string {
  return `${table}[#All]`;
}
