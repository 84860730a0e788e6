import type { FlowTable } from "./flowTable";

/** Formula texts that read the table of accounts. */

/** A column of it; brackets, # and apostrophes in a header are written as Excel wants them. */
export const column = (name: string): string => `{accounts}[${escaped(name)}]`;

/** What every industry buys: the columns of the first to the last. */
export function purchases({ industries }: FlowTable): string {
  const [first] = industries;
  const last = industries.at(-1);
  return `{accounts}[[${escaped(first?.column ?? "")}]:[${escaped(last?.column ?? "")}]]`;
}

/** 1 for the rows of the industries themselves, in the year asked for. */
export function ownRows(table: FlowTable): string {
  const own = `(${column(table.origin)}=${quoted(table.own)})`;
  return table.years.length === 0 ? own : `${own}*(${column("year")}={year})`;
}

/** How many of the industries' own rows have a figure in a column. */
export function figuresIn(table: FlowTable, name: string): string {
  const year = table.years.length === 0 ? "" : `,${column("year")},{year}`;
  return `COUNTIFS(${column(table.origin)},${quoted(table.own)}${year},${column(name)},">=-1E+300")`;
}

/** What an industry buys from rows of an origin: `criterion` is text for SUMIFS. */
export function bought(table: FlowTable, industry: number, criterion: string, goods = ""): string {
  const year = table.years.length === 0 ? "" : `,${column("year")},{year}`;
  const ofGoods = goods === "" ? "" : `,${column("code")},${goods}`;
  const flows = column(table.industries[industry]?.column ?? "");
  return `SUMIFS(${flows},${column(table.origin)},${criterion}${ofGoods}${year})`;
}

/** The criterion for every origin but the industries' own. */
export const abroad = (table: FlowTable): string => quoted(`<>${table.own}`);

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const escaped = (name: string): string => name.replace(/['[\]#]/g, "'$&");
