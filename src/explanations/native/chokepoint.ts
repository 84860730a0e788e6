import type { NativeForm } from "./nativeForm";
import { isAmong, isNumber, numberColumn, tableColumn, textColumn, unless } from "./parts";

/** A bill of materials as columns; header row included, where no number stands. */
function bomColumns(bom: string, root: string, measure: string) {
  const item = tableColumn(bom, "item");
  const parent = tableColumn(bom, "parent");
  const share = numberColumn(bom, "share", "1");
  const named = root === "" ? "" : `*((${root}="")+(${item}=${root})>0)`;
  return {
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

type Bom = ReturnType<typeof bomColumns>;

/** I − D, D what each row takes of the rows that it goes into. */
const system = ({ rows, item, parent, perUnit }: Bom): string =>
  `MUNIT(${rows})-(${parent}=TRANSPOSE(${item}))*${perUnit}`;

/** The value that each row adds to one product, through every tier: (I − D)⁻¹ e ∘ own. */
const madeByTier = (bom: Bom): string =>
  `MMULT(MINVERSE(${system(bom)}),${bom.product}*${bom.share})*${bom.own}`;

/** The value that direct suppliers state: the cost of what they deliver, all that goes into it included. */
function madeAtFace(bom: Bom): string {
  const { item, parent, share, perUnit, own, product } = bom;
  const cost = `MMULT(TRANSPOSE(MINVERSE(${system(bom)})),${own})`;
  const direct = `(${parent}<>"")*ISNUMBER(MATCH(${parent},IF(${product},${item}),0))`;
  return `(${product}*${share}*${own}+${direct}*${perUnit}*${cost})`;
}

function shareOf(bom: Bom, view: string, origins: string): string {
  const made = view === "FACE" ? madeAtFace(bom) : madeByTier(bom);
  return `SUMPRODUCT(${made}*${isAmong(bom.origin, origins)})/SUMPRODUCT(${made})`;
}

/** Origin, value and share under a header, the largest first. */
function byOrigin(bom: Bom, view: string): string {
  const made = view === "FACE" ? madeAtFace(bom) : madeByTier(bom);
  const origin = `IF(${bom.origin}="","(not given)",${bom.origin})`;
  return `LET(o_,${origin},v_,${made},u_,UNIQUE(FILTER(o_,v_<>0)),s_,MMULT(--(u_=TRANSPOSE(o_)),v_),VSTACK({"origin","value","share"},SORTBY(HSTACK(u_,s_,s_/SUM(s_)),s_,-1)))`;
}

const bomNotes =
  "For one product whose rows have no parent; a parent_origin in the table gives #N/A.";
const unbound = (bom: string, answer: string): string =>
  unless([`SUMPRODUCT(--(${textColumn(bom, "parent_origin")}<>""))>1`], "#N/A", answer);

export const chokepointForms: readonly NativeForm[] = [
  {
    id: "CHOKEPOINT_HALT",
    parameters: ["names", "origins", "restriction", "blocked", "threshold", "result"],
    defaults: { blocked: '"China"', threshold: "0.8" },
    words: { result: ["MESSAGE", "FLAG", "COUNT", "LIST", "FIRST"] },
    labels: ["blocked"],
    body(given, { result = "" }) {
      const { names = "", origins = "", restriction: r = "", blocked = "", threshold = "" } = given;
      const named = `(${names}<>"")`;
      const hit = `${named}*${isAmong(origins, blocked)}*${isNumber(r)}*(${r}>${threshold})`;
      const mayHit = `((${origins}="")+${isAmong(origins, blocked)}>0)`;
      const lacks = `((${origins}="")+(${r}="")=1)`;
      const mayRise = `((${r}="")+(${r}>${threshold})>0)`;
      const open = `SUMPRODUCT(${named}*${lacks}*${mayHit}*${mayRise})>0`;
      const first = `INDEX(${names},MATCH(1,${hit},0))`;
      const count = `SUMPRODUCT(${hit})`;
      const judged = (none: string): string => unless([open], "#N/A", none);
      const results: Record<string, string> = {
        MESSAGE: `IF(${count}>0,"SYSTEM HALT: "&${first}&" (Micro-Dependency) is blocked.",${judged('"Production Green."')})`,
        FLAG: `IF(${count}>0,TRUE,${judged("FALSE")})`,
        COUNT: judged(count),
        LIST: judged(`IFERROR(FILTER(${names},${hit}),"")`),
        FIRST: `IF(${count}>0,${first},${judged('""')})`,
      };
      const outside = [`MIN(${r})<0`, `MAX(${r})>1`];
      return unless(outside, "#NUM!", results[result] ?? "");
    },
  },
  {
    id: "ORIGIN_CONTENT",
    parameters: ["bom", "root", "view", "origin", "measure"],
    defaults: { root: "", origin: "" },
    words: { view: ["LOOKTHROUGH", "FACE"], measure: ["VALUE", "MASS"] },
    labels: ["origin"],
    body({ bom = "", root = "", origin = "" }, { view = "", measure = "" }) {
      const columns = bomColumns(bom, root, measure);
      return unbound(bom, origin === "" ? byOrigin(columns, view) : shareOf(columns, view, origin));
    },
    notes: bomNotes,
  },
  {
    id: "HIDDEN_EXPOSURE",
    parameters: ["bom", "origin", "root"],
    defaults: { root: "" },
    labels: ["origin"],
    body({ bom = "", origin = "", root = "" }) {
      const columns = bomColumns(bom, root, "VALUE");
      const hidden = `${shareOf(columns, "LOOKTHROUGH", origin)}-${shareOf(columns, "FACE", origin)}`;
      return unbound(bom, hidden);
    },
    notes: bomNotes,
  },
  {
    id: "REVENUE_AT_RISK",
    parameters: ["products", "revenue", "uses", "blocked", "days", "result"],
    defaults: { days: "" },
    words: { result: ["VALUE", "SHARE", "PRODUCTS"] },
    labels: ["blocked"],
    body({ products = "", revenue = "", uses = "", blocked = "", days = "" }, { result }) {
      const critical = textColumn(uses, "critical");
      const isCritical = `((${critical}="")+(${critical}=TRUE)+(${critical}=1)>0)`;
      const hit = `${isAmong(tableColumn(uses, "component"), blocked)}*${isCritical}`;
      const stopped = `ISNUMBER(MATCH(${products},IF(${hit},${tableColumn(uses, "product")}),0))`;
      const atRisk = `SUMPRODUCT(${stopped}*(${products}<>""),${revenue})`;
      const value = days === "" ? atRisk : `${atRisk}*${days}/365`;
      const named = `IFERROR(UNIQUE(FILTER(${products},${stopped}*(${products}<>""))),"")`;
      const share = `${value}/SUM(${revenue})`;
      const answer = result === "VALUE" ? value : result === "SHARE" ? share : named;
      return unless([`MIN(${revenue})<0`], "#NUM!", answer);
    },
  },
];
