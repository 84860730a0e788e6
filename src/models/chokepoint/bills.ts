import type { Dataset } from "../../datasets/dataset";
import { hasColumn, namedRows, type NamedRow } from "../modelData";
import type { GridColumn, ModelData } from "../modelSpec";
import { BLOCK, causes, directColumns, judged, RESTRICTED } from "./blockedRows";

/** Columns of a bill of materials that the model takes over, as the functions read them. */
export const SOURCE_COLUMNS = [
  { name: "item", required: true },
  { name: "parent", required: true },
  { name: "quantity", required: false },
  { name: "own_value", required: true },
  { name: "origin", required: true },
  { name: "supplier", required: false },
  { name: "share", required: false },
  { name: "capacity", required: false },
  { name: "ramp_days", required: false },
  { name: "restriction", required: true },
  { name: "probability", required: false },
  { name: "probability_low", required: false },
  { name: "probability_high", required: false },
  { name: "recovery_days", required: false },
  { name: "stock_days", required: false },
  { name: "common_cause", required: false },
  { name: "required", required: false },
  { name: "parent_origin", required: false },
] as const;

export function billOf(data: ModelData): NamedRow[] {
  return data["bom"] ? namedRows(data["bom"]) : [];
}

type Name = (typeof SOURCE_COLUMNS)[number]["name"];

/** Rows that say what a country or a common cause does stand beside the parts: country:CHN. */
export const isShared = (row: NamedRow): boolean =>
  /^(country|cause|common[ _]cause):/i.test(String(row["item"] ?? ""));

/** Needed by the model even where the table has none. */
const ALWAYS: readonly Name[] = [
  "quantity",
  "share",
  "capacity",
  "ramp_days",
  "probability",
  "probability_low",
  "probability_high",
  "recovery_days",
  "stock_days",
];

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
  probability_low: "0.0%",
  probability_high: "0.0%",
  ramp_days: "0",
  recovery_days: "0",
  stock_days: "0",
};

const column = (name: Name, formula: GridColumn["formula"]): GridColumn => ({
  id: name,
  header: name,
  formula,
  spills: true,
  ...(FORMATS[name] !== undefined && { format: FORMATS[name] }),
  ...((name === "restriction" || name === "probability") && { heat: "more is worse" as const }),
});

/** Rows above the bill's own: the event of every country, and two causes that the bills with a block refer to. */
export const ROWS_ABOVE = 3;

/** The bill with the event of every country on top that has none of its own. */
export function baseColumns(bom: Dataset | undefined): GridColumn[] {
  const columns = namesIn(bom).map((name) =>
    column(name, [
      countryRow(name),
      causeRow(name, BLOCK),
      causeRow(name, RESTRICTED),
      tableRows(name, bom),
    ]),
  );

  return [
    ...columns,
    {
      id: "stated",
      header: "Probability stated?",
      formula: [
        ...Array.from({ length: ROWS_ABOVE }, () => `="yes"`),
        hasColumn(bom, "probability") ? STATED : `=IF({bom}[item]="","","no")`,
      ],
      spills: true,
    },
  ];
}

const STATED = `=IF({bom}[probability]="","no","yes")`;

const lowOf = (p: string): string => `${p}*(1-{spread})`;
const highOf = (p: string): string => `IF(${p}*(1+{spread})>1,1,${p}*(1+{spread}))`;

/**
 * The event of every country without one of its own. Where the bill states it already this row leaves its
 * figures blank, and a blank takes the other's.
 */
function countryRow(name: Name): string {
  const there = `COUNTIF({bom}[item],"country:~*")>0`;
  const unlessThere = (value: string): string => `=IF(${there},"",${value})`;
  if (name === "item") return `="country:*"`;
  if (name === "probability") return unlessThere("{default_country}");
  if (name === "probability_low") return unlessThere(lowOf("{default_country}"));
  if (name === "probability_high") return unlessThere(highOf("{default_country}"));
  return name === "recovery_days" ? unlessThere("{days}") : `=""`;
}

/** By itself it never occurs. */
function causeRow(name: Name, cause: string): string {
  if (name === "item") return `="cause:${cause}"`;
  if (/^probability/.test(name)) return "=0";
  return name === "recovery_days" ? "={days}" : `=""`;
}

/** What is blank stays blank, save what the inputs say of parts that the bill leaves open. */
function tableRows(name: Name, bom: Dataset | undefined): string {
  const usual = usualIn(name, bom);
  const stated = hasColumn(bom, name);
  if (usual === undefined)
    return stated ? `=IF({bom}[${name}]="","",{bom}[${name}])` : `=IF({bom}[item]="","",1)`;
  return stated ? `=IF({bom}[${name}]="",${usual},{bom}[${name}])` : `=${usual}`;
}

/** What a blank of the column stands for: always one IF, which other programs spill as Excel does. */
function usualIn(name: Name, bom: Dataset | undefined): string | undefined {
  const isPart = `({bom}[parent]<>"")`;
  const usualChance = `IF(${isPart},{default_source},"")`;
  const chance = hasColumn(bom, "probability")
    ? `IF({bom}[probability]="",${usualChance},{bom}[probability])`
    : usualChance;
  switch (name) {
    case "capacity": {
      const share = hasColumn(bom, "share") ? `IF({bom}[share]="",1,{bom}[share])` : "1";
      return `IF(${isPart},${share},"")`;
    }
    case "probability":
      return usualChance;
    case "probability_low":
      return `IF({bom}[item]="","",IF(${chance}="","",${lowOf(chance)}))`;
    case "probability_high":
      return `IF({bom}[item]="","",IF(${chance}="","",${highOf(chance)}))`;
    case "ramp_days":
      return `IF({bom}[item]="","","")`;
    case "recovery_days":
      return `IF(${isPart},{source_days},IF({bom}[item]={product},{source_days},{days}))`;
    case "stock_days":
      return `IF({bom}[item]={product},IF({bom}[parent]="",{product_stock},""),"")`;
    default:
      return undefined;
  }
}

/** The same bill with the second source on top. */
export function changedColumns(bom: Dataset | undefined): GridColumn[] {
  return namesIn(bom).map((name) => column(name, [secondRow(name), keptRows(name)]));
}

/** The first row of the part in the bill, which the second source is like. */
const like = (name: Name): string => `INDEX({base.${name}},MATCH({second_item},{base.item},0))`;

const SECOND: Partial<Record<Name, string>> = {
  item: "={second_item}",
  origin: "={second_origin}",
  share: "={second_share}",
  capacity: "={second_capacity}",
  probability: "={second_probability}",
  probability_low: `=${lowOf("{second_probability}")}`,
  probability_high: `=${highOf("{second_probability}")}`,
  ramp_days: "={second_ramp}",
  recovery_days: "={source_days}",
  own_value: `=${like("own_value")}*(1+{second_premium})`,
};
const NOT_LIKE: readonly Name[] = [
  "supplier",
  "restriction",
  "stock_days",
  "common_cause",
  "parent_origin",
];

const secondRow = (name: Name): string =>
  SECOND[name] ?? (NOT_LIKE.includes(name) ? `=""` : `=${like(name)}`);

function keptRows(name: Name): string {
  const kept = `IF({base.${name}}="","",{base.${name}})`;
  if (name !== "share") return `=${kept}`;
  const whole = `IF({base.share}="",1,{base.share})`;
  const isIt = `({base.item}={second_item})*({base.parent}=${like("parent")})`;
  return `=IF(${isIt},${whole}*(1-{second_share}),${kept})`;
}

/**
 * A bill again in which what is blocked fails as one, with the probabilities as they are or at one end of their
 * ranges. Without a block the cause never occurs, and the bill is as it was.
 */
export function boundColumns(
  bom: Dataset | undefined,
  of: "base" | "changed",
  end: "low" | "high" | "block",
): GridColumn[] {
  const columns = namesIn(bom)
    .filter((name) => !["probability_low", "probability_high", "common_cause"].includes(name))
    .map((name) => {
      const isBound = name === "probability" && end !== "block";
      const from = `{${of}.${isBound ? `probability_${end}` : name}}`;
      return column(name, `=IF(${from}="","",${from})`);
    });
  const block = `{${of}_block.common_cause}`;
  if (end !== "block") return [...columns, column("common_cause", `=IF(${block}="","",${block})`)];
  const own = hasColumn(bom, "common_cause") ? `{${of}.common_cause}&` : "";
  return [
    ...columns,
    ...judged(of),
    column("common_cause", causes(of, own)),
    ...(of === "base" ? directColumns(hasColumn(bom, "supplier")) : []),
  ];
}
