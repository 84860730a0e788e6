/** What a cell has to hold to be read: an input of a model, or a cell of a table's column. */
export type CellKind = NumberKind | { readonly is: "day" } | { readonly is: "country" };

export interface NumberKind {
  readonly is: "number";
  readonly least: number;
  readonly most: number;
}

export const isNumberKind = (kind: CellKind): kind is NumberKind => kind.is === "number";

export const between = (least: number, most: number): NumberKind => ({ is: "number", least, most });

export const SHARE = between(0, 1);
/** Rates of duty and premiums go above the whole. */
export const RATE = between(0, 10);
/** Money and quantities: more is a slip of the keyboard. */
export const AMOUNT = between(0, 1e12);
export const SIGNED = between(-1e12, 1e12);
/** Of whole economies, in dollars. */
export const GDP = between(0, 1e15);
export const YEAR = between(1900, 2200);
export const DAYS = between(0, 9999);
export const DAY: CellKind = { is: "day" };
export const COUNTRY: CellKind = { is: "country" };

/** Days as Excel numbers them, from 1982 to 2119: what lies outside is no day but some other number. */
const DAYS_OF_TODAY = [3e4, 8e4] as const;

/**
 * 1 where cells that are not blank cannot be right, else 0; an error cannot be right either. Text and truths are
 * above every number for Excel, so that a bound keeps them out.
 */
export function wrongFormula(cells: string, kind: CellKind): string {
  if (kind.is === "country") {
    return `IFERROR((${cells}<>"")*IFERROR((LINCHPIN.COUNTRY(${cells})="")*1,1),1)`;
  }
  const [least, most] = (kind.is === "day" ? DAYS_OF_TODAY : [kind.least, kind.most]).map(
    inFormula,
  );
  return `IFERROR((${cells}<>"")*(1-(${cells}>=${least})*(${cells}<=${most})),1)`;
}

/** Bounds of scale, so that no figure of the data stands in a formula; not every program reads 1E12. */
const inFormula = (bound: number): string =>
  Math.abs(bound) < 1000 ? String(bound) : `(${bound.toExponential().replace("e+", "*10^")})`;

/** What is needed, to follow a name and a colon. */
export function wanted(kind: CellKind, percent = false): string {
  if (kind.is === "country") return "enter a country, by name or code";
  if (kind.is === "day") return "enter a date, such as 2026-11-29";
  const { least, most } = kind;
  const text = (bound: number): string =>
    percent ? `${bound * 100}%` : bound.toLocaleString("en-US");
  return `enter a number from ${text(least)} to ${text(most)}`;
}
