import { notGiven } from "../../../core/chokepoint/originContent";
import { byText, type CountryForms } from "../../native/countryForms";
import { numberColumn, tableColumn, textColumn, unless } from "../../native/parts";

/** A bill of materials as columns; header row included, where no number stands. */
export function bomColumns(bom: string, root: string, measure: string) {
  const item = tableColumn(bom, "item");
  const parent = tableColumn(bom, "parent");
  const share = numberColumn(bom, "share", "1");
  const named = root === "" ? "" : `*((${root}="")+(${item}=${root})>0)`;
  return {
    root,
    rows: `ROWS(${bom})`,
    item,
    parent,
    share,
    origin: tableColumn(bom, "origin"),
    perUnit: `${numberColumn(bom, "quantity", "1")}*${share}`,
    own: numberColumn(bom, measure === "MASS" ? "own_mass" : "own_value", "0"),
    /** 1 in the product's own rows. */
    product: `(${parent}="")${named}`,
  };
}

export type BomColumns = ReturnType<typeof bomColumns>;

/** I − D, D what each row takes of the rows that it goes into. */
const system = ({ rows, item, parent, perUnit }: BomColumns): string =>
  `MUNIT(${rows})-(${parent}=TRANSPOSE(${item}))*${perUnit}`;

/** The value that each row adds to one product, through every tier: (I − D)⁻¹ e ∘ own. */
const madeByTier = (bom: BomColumns): string =>
  `MMULT(MINVERSE(${system(bom)}),${bom.product}*${bom.share})*${bom.own}`;

/** The value that direct suppliers state: the cost of what they deliver, all that goes into it included. */
function madeAtFace(bom: BomColumns): string {
  const { item, parent, share, perUnit, own, product } = bom;
  const cost = `MMULT(TRANSPOSE(MINVERSE(${system(bom)})),${own})`;
  const direct = `(${parent}<>"")*ISNUMBER(MATCH(${parent},IF(${product},${item}),0))`;
  return `(${product}*${share}*${own}+${direct}*${perUnit}*${cost})`;
}

/** What the rows bring into the product. */
export const made = (bom: BomColumns, view: string): string =>
  view === "FACE" ? madeAtFace(bom) : madeByTier(bom);

export function shareOf(
  bom: BomColumns,
  view: string,
  origins: string,
  codes: CountryForms = byText,
): string {
  const all = made(bom, view);
  return `SUMPRODUCT(${all}*${codes.isAmong(bom.origin, origins)})/SUMPRODUCT(${all})`;
}

/** Origin, value and share under a header, the largest first. */
export function byOrigin(bom: BomColumns, view: string): string {
  const origin = `IF(${bom.origin}="","${notGiven}",${bom.origin})`;
  return `LET(o_,${origin},v_,${made(bom, view)},u_,UNIQUE(FILTER(o_,v_<>0)),s_,MMULT(--(u_=TRANSPOSE(o_)),v_),VSTACK({"origin","value","share"},SORTBY(HSTACK(u_,s_,s_/SUM(s_)),s_,-1)))`;
}

export const bomNotes =
  "For one product whose rows have no parent; a parent_origin in the table gives #N/A.";

export const unbound = (bom: string, answer: string): string =>
  unless([`SUMPRODUCT(--(${textColumn(bom, "parent_origin")}<>""))>1`], "#N/A", answer);
