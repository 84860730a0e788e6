import { NoForm, type NativeForm } from "./nativeForm";
import { isAmong, isNumber, numberColumn, tableColumn, textColumn, unless } from "./parts";

/** The columns of a bill of materials; header row included, where no number stands. */
function bomColumns(bom: string, measure: string) {
  return {
    item: tableColumn(bom, "item"),
    parent: tableColumn(bom, "parent"),
    origin: tableColumn(bom, "origin"),
    perUnit: `${numberColumn(bom, "quantity", "1")}*${numberColumn(bom, "share", "1")}`,
    own: numberColumn(bom, measure === "MASS" ? "own_mass" : "own_value", "0"),
    bound: `SUMPRODUCT(--(${textColumn(bom, "parent_origin")}<>""))>1`,
  };
}

/** How much of each row one product takes: (I − D)⁻¹ e, D what a row takes of the row above it. */
function units(bom: string, { item, parent, perUnit }: ReturnType<typeof bomColumns>): string {
  const takes = `(${parent}=TRANSPOSE(${item}))*${perUnit}`;
  return `MMULT(MINVERSE(MUNIT(ROWS(${bom}))-${takes}),(${parent}="")*${perUnit})`;
}

/** The cost of one unit of each row, all that goes into it included. */
function fullCost(bom: string, { item, parent, perUnit, own }: ReturnType<typeof bomColumns>) {
  const takes = `(${parent}=TRANSPOSE(${item}))*${perUnit}`;
  return `MMULT(TRANSPOSE(MINVERSE(MUNIT(ROWS(${bom}))-${takes})),${own})`;
}

/** The share of the origins through every tier. */
function lookThrough(bom: string, origins: string, measure: string): string {
  const columns = bomColumns(bom, measure);
  const made = `${units(bom, columns)}*${columns.own}`;
  return `SUMPRODUCT(${made}*${isAmong(columns.origin, origins)})/SUMPRODUCT(${made})`;
}

/** The share of the origins as the direct suppliers state theirs. */
function face(bom: string, origins: string, measure: string): string {
  const columns = bomColumns(bom, measure);
  const { item, parent, perUnit, own } = columns;
  const root = `(${parent}="")`;
  const direct = `(${parent}<>"")*ISNUMBER(MATCH(${parent},IF(${root},${item}),0))`;
  const value = `(${root}*${own}+${direct}*${perUnit}*${fullCost(bom, columns)})`;
  return `SUMPRODUCT(${value}*${isAmong(columns.origin, origins)})/SUMPRODUCT(${value})`;
}

const bomNotes =
  "For one product whose rows have their own parent; a parent_origin in the table gives #N/A.";
const unbound = (bom: string, answer: string): string =>
  unless([bomColumns(bom, "VALUE").bound], "#N/A", answer);

export const chokepointForms: readonly NativeForm[] = [
  {
    id: "CHOKEPOINT_HALT",
    parameters: ["names", "origins", "restriction", "blocked", "threshold", "result"],
    defaults: { blocked: '"China"', threshold: "0.8" },
    words: { result: ["MESSAGE", "FLAG", "COUNT", "LIST", "FIRST"] },
    labels: ["blocked"],
    body(given, { result = "" }) {
      const { names = "", origins = "", restriction: r = "", blocked = "", threshold = "" } = given;
      if (result === "LIST") return new NoForm("a list of unknown length has no short form");
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
    body({ bom = "", root = "", origin = "" }, { view, measure = "" }) {
      if (origin === "") return new NoForm("a list of origins has no short form");
      if (root !== "") return new NoForm("one product of several is picked by following its parts");
      const share = view === "FACE" ? face : lookThrough;
      return unbound(bom, share(bom, origin, measure));
    },
    notes: bomNotes,
  },
  {
    id: "HIDDEN_EXPOSURE",
    parameters: ["bom", "origin", "root"],
    defaults: { root: "" },
    labels: ["origin"],
    body({ bom = "", origin = "", root = "" }) {
      if (root !== "") return new NoForm("one product of several is picked by following its parts");
      return unbound(bom, `${lookThrough(bom, origin, "VALUE")}-${face(bom, origin, "VALUE")}`);
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
      if (result === "PRODUCTS") return new NoForm("a list of unknown length has no short form");
      const critical = textColumn(uses, "critical");
      const isCritical = `((${critical}="")+(${critical}=TRUE)+(${critical}=1)>0)`;
      const hit = `${isAmong(tableColumn(uses, "component"), blocked)}*${isCritical}`;
      const stopped = `ISNUMBER(MATCH(${products},IF(${hit},${tableColumn(uses, "product")}),0))`;
      const atRisk = `SUMPRODUCT(${stopped}*(${products}<>""),${revenue})`;
      const value = days === "" ? atRisk : `${atRisk}*${days}/365`;
      const answer = result === "VALUE" ? value : `${value}/SUM(${revenue})`;
      return unless([`MIN(${revenue})<0`], "#NUM!", answer);
    },
  },
];
