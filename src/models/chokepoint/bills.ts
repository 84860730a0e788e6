import type { Dataset } from "../../datasets/dataset";
import { hasColumn, namedRows, type NamedRow } from "../modelData";
import type { GridColumn, ModelData } from "../modelSpec";

/** Columns of a bill of materials that the model takes over, as the functions read them. */
export const SOURCE_COLUMNS = [
  { name: "item", required: true },
  { name: "parent", required: true },
  { name: "quantity", required: false },
  { name: "own_value", required: true },
  { name: "origin", required: true },
  { name: "share", required: false },
  { name: "capacity", required: false },
  { name: "restriction", required: true },
  { name: "probability", required: false },
  { name: "required", required: false },
  { name: "parent_origin", required: false },
] as const;

export function billOf(data: ModelData): NamedRow[] {
  return data["bom"] ? namedRows(data["bom"]) : [];
}

type Name = (typeof SOURCE_COLUMNS)[number]["name"];

/** Rows that give a country's own probability stand beside the parts: country:CHN. */
export const isCountry = (row: NamedRow): boolean => /^country:/i.test(String(row["item"] ?? ""));

/** Needed by the second source even where the table has none. */
const ALWAYS: readonly Name[] = ["quantity", "share", "capacity", "probability"];

function namesIn(bom: Dataset | undefined): Name[] {
  return SOURCE_COLUMNS.map(({ name }) => name).filter(
    (name) => ALWAYS.includes(name) || hasColumn(bom, name),
  );
}

const FORMATS: Partial<Record<Name, string>> = {
  quantity: "0.00",
  own_value: "#,##0.00",
  share: "0%",
  capacity: "0%",
  restriction: "0%",
  probability: "0.0%",
};

const column = (name: Name, formula: GridColumn["formula"]): GridColumn => ({
  id: name,
  header: name,
  formula,
  spills: true,
  ...(FORMATS[name] !== undefined && { format: FORMATS[name] }),
  ...((name === "restriction" || name === "probability") && { heat: "more is worse" as const }),
});

/** The bill with the blocked country's common cause on top, where the bill states none. */
export function baseColumns(bom: Dataset | undefined): GridColumn[] {
  const columns = namesIn(bom).map((name) =>
    column(name, [countryRow(name), tableRows(name, bom)]),
  );
  return [
    ...columns,
    {
      id: "stated",
      header: "Probability stated?",
      formula: [`="yes"`, hasColumn(bom, "probability") ? STATED : `=IF({bom}[item]="","","no")`],
      spills: true,
    },
  ];
}

const STATED = `=IF({bom}[probability]="","no","yes")`;

/** A harmless name takes the place of the country where the bill has its row already. */
function countryRow(name: Name): string {
  const there = `COUNTIF({bom}[item],"country:"&{blocked})>0`;
  if (name === "item") return `="country:"&IF(${there},"(stated in the bill)",{blocked})`;
  if (name === "probability") return `=IF(${there},0,{default_country})`;
  return `=""`;
}

/** What is blank stays blank; a missing probability of a part is the default of the inputs. */
function tableRows(name: Name, bom: Dataset | undefined): string {
  const isPart = `({bom}[parent]<>"")`;
  if (name === "capacity") return capacityRows(isPart, bom);
  if (!hasColumn(bom, name)) {
    if (name === "probability") return `=IF(${isPart},{default_source},"")`;
    return `=IF({bom}[item]="","",1)`;
  }
  const missing = name === "probability" ? `IF(${isPart},{default_source},"")` : `""`;
  return `=IF({bom}[${name}]="",${missing},{bom}[${name}])`;
}

/** What a source can reach is its share where the bill does not say. */
function capacityRows(isPart: string, bom: Dataset | undefined): string {
  const share = hasColumn(bom, "share") ? `IF({bom}[share]="",1,{bom}[share])` : "1";
  const usual = `IF(${isPart},${share},"")`;
  return hasColumn(bom, "capacity")
    ? `=IF({bom}[capacity]="",${usual},{bom}[capacity])`
    : `=${usual}`;
}

/** The same bill with the second source on top. */
export function changedColumns(bom: Dataset | undefined): GridColumn[] {
  return namesIn(bom).map((name) => column(name, [secondRow(name), keptRows(name)]));
}

/** The first row of the part in the bill, which the second source is like. */
const like = (name: Name): string => `INDEX({base.${name}},MATCH({second_item},{base.item},0))`;

function secondRow(name: Name): string {
  if (name === "item") return "={second_item}";
  if (name === "origin") return "={second_origin}";
  if (name === "share") return "={second_share}";
  if (name === "capacity") return "={second_capacity}";
  if (name === "probability") return "={second_probability}";
  if (name === "own_value") return `=${like(name)}*(1+{second_premium})`;
  if (name === "restriction" || name === "parent_origin") return `=""`;
  return `=${like(name)}`;
}

function keptRows(name: Name): string {
  const kept = `IF({base.${name}}="","",{base.${name}})`;
  if (name !== "share") return `=${kept}`;
  const whole = `IF({base.share}="",1,{base.share})`;
  const isIt = `({base.item}={second_item})*({base.parent}=${like("parent")})`;
  return `=IF(${isIt},${whole}*(1-{second_share}),${kept})`;
}
