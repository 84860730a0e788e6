import type { GridBlock } from "../modelSpec";
import { abroad, bought, quoted } from "./accounts";
import type { FlowTable } from "./flowTable";
import { eachIndustry, TITLE } from "./industryColumns";

export const PERCENT = "0.0%";
const CENTS = "0.00%";
/** Regions beyond these are left to the column of all. */
const MOST_REGIONS = 10;
const THRESHOLDS = 6;
const MOST_RANKED = 10;

export const shownSources = ({ sources }: FlowTable): readonly string[] =>
  sources.slice(0, MOST_REGIONS);

const OUTPUT = "INDEX({sectors.output},{row})";
const overOutput = (amount: string): string => `=IF(${OUTPUT}=0,0,${amount}/${OUTPUT})`;

export function dependenceGrid(table: FlowTable): GridBlock {
  return {
    kind: "grid",
    id: "dependence",
    title: "Dependence on foreign inputs, industry by industry",
    note: "A dollar of product holds so much of imported inputs: bought by the industry itself, and bought by its domestic suppliers, too. Foreign suppliers' own inputs are not in the table, so it is a lower bound.",
    rows: table.industries.length,
    columns: [
      TITLE,
      {
        id: "face",
        header: "As bought",
        formula: "=INDEX({face.all},{row})",
        format: CENTS,
        heat: "more is worse",
      },
      {
        id: "through",
        header: "Through domestic suppliers, too",
        formula: "=INDEX({through.all},{row})",
        format: CENTS,
        heat: "more is worse",
      },
      { id: "hidden", header: "Hidden", formula: "={@through}-{@face}", format: CENTS },
      {
        id: "lacking",
        header: '="Part of all inputs from "&{region}',
        formula: eachIndustry(
          table,
          (industry) =>
            `=IF(INDEX({sectors.inputs},{row})=0,0,${bought(table, industry, "{region}")}/INDEX({sectors.inputs},{row}))`,
        ),
        format: CENTS,
        heat: "more is worse",
      },
      {
        id: "stops",
        header: "Stops (1) or not (0)",
        formula: "=IF({lost}*{@lacking}>{stop_above},1,0)",
        format: "0",
      },
      {
        id: "rank",
        header: "Rank, with suppliers",
        // Equal ones stand in the order of the table.
        formula:
          "=SUMPRODUCT(({through.all}>{@through})*1)+SUMPRODUCT(({through.all}={@through})*(ROW({through.all})-MIN(ROW({through.all}))<{row}))",
        format: "0",
      },
    ],
  };
}

export function rankingGrid({ industries }: FlowTable): GridBlock {
  const ranked = (cells: string): string => `=INDEX(${cells},MATCH({row},{dependence.rank},0))`;
  return {
    kind: "grid",
    id: "ranking",
    title: "The most dependent industries",
    rows: Math.min(MOST_RANKED, industries.length),
    columns: [
      { id: "title", header: "Industry", formula: ranked("{dependence.title}") },
      { id: "face", header: "As bought", formula: ranked("{dependence.face}"), format: CENTS },
      {
        id: "through",
        header: "With suppliers",
        formula: ranked("{dependence.through}"),
        format: CENTS,
        heat: "more is worse",
      },
    ],
  };
}

export function priceGrid(table: FlowTable): GridBlock {
  const origin = `IF({rise_of}="all",${abroad(table)},{rise_of})`;
  const goods = 'IF({goods}="all","<>",{goods})';
  return {
    kind: "grid",
    id: "prices",
    title: "What dearer imported inputs do to prices",
    note: "Quantities stay, and each cost is passed on in full, once: a benchmark, neither a ceiling nor a forecast.",
    rows: table.industries.length,
    columns: [
      TITLE,
      {
        id: "price",
        header: "Price rise",
        formula: "=LINCHPIN.PRICE_SHOCK({coefficients},{prices.shock})",
        spills: true,
        format: CENTS,
        heat: "more is worse",
      },
      {
        id: "shock",
        header: "Of it its own imported inputs",
        formula: eachIndustry(table, (industry) =>
          overOutput(`{rise}*${bought(table, industry, origin, goods)}`),
        ),
        format: CENTS,
      },
    ],
  };
}

export function regionGrid(table: FlowTable): GridBlock {
  const sources = shownSources(table);
  const perRegion = (formula: (id: string, source: string) => string): string[] =>
    sources.map((source, index) => formula(`r${index}`, source));
  return {
    kind: "grid",
    id: "regions",
    title: "Dependence by region",
    rows: sources.length,
    columns: [
      {
        id: "region",
        header: "Region",
        formula: perRegion((_, source) => `=${quoted(source)}`),
      },
      {
        id: "share",
        header: "Part of all inputs",
        formula: "={@imports}/{inputs}",
        format: CENTS,
        heat: "more is worse",
      },
      {
        id: "imports",
        header: "Inputs from it, million",
        formula: perRegion((id) => `=SUMPRODUCT({face.${id}},{sectors.output})`),
        format: "#,##0",
      },
      {
        id: "face",
        header: "In a dollar of final product, as bought",
        formula: perRegion(
          (id) => `=SUMPRODUCT({face.${id}},{sectors.final})/SUM({sectors.final})`,
        ),
        format: CENTS,
      },
      {
        id: "through",
        header: "Through domestic suppliers, too",
        formula: perRegion(
          (id) => `=SUMPRODUCT({through.${id}},{sectors.final})/SUM({sectors.final})`,
        ),
        format: CENTS,
      },
      {
        id: "largest",
        header: "Leans on it most",
        formula: perRegion(
          (id) => `=INDEX({sectors.title},MATCH(MAX({through.${id}}),{through.${id}},0))`,
        ),
      },
    ],
  };
}

export function thresholdGrid(): GridBlock {
  const above = "({lost}*{dependence.lacking}>{@threshold})";
  return {
    kind: "grid",
    id: "thresholds",
    title: "What stops, by the share of inputs an industry can do without",
    rows: THRESHOLDS,
    columns: [
      {
        id: "label",
        header: "Stops when it lacks more than",
        formula: '=FIXED(100*{@threshold},1)&"%"',
      },
      {
        id: "output",
        header: "Part of all output",
        formula: `=SUMPRODUCT(${above}*{sectors.output})/SUM({sectors.output})`,
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "value_added",
        header: "Part of all value added",
        formula: `=SUMPRODUCT(${above}*{sectors.value_added})/SUM({sectors.value_added})`,
        format: PERCENT,
      },
      {
        id: "industries",
        header: "Industries",
        formula: `=SUMPRODUCT(${above}*1)`,
        format: "0",
      },
      {
        id: "threshold",
        header: "Threshold",
        formula: "={stop_above}*{row}/2",
        format: PERCENT,
      },
    ],
  };
}

/** Imported inputs for a unit of output (face), or with those of domestic suppliers (through), by region. */
export function sourceGrid(table: FlowTable, view: "face" | "through"): GridBlock {
  const isFace = view === "face";
  const formula = (id: string, criterion: string) =>
    isFace
      ? {
          formula: eachIndustry(table, (industry) =>
            overOutput(bought(table, industry, criterion)),
          ),
        }
      : {
          formula: `=LINCHPIN.IO_MULTIPLIERS({coefficients},{face.${id}},"EFFECT")`,
          spills: true as const,
        };
  const common = { format: CENTS, heat: "more is worse" } as const;
  return {
    kind: "grid",
    id: view,
    title: isFace
      ? "Imported inputs in a dollar of output, as bought"
      : "The same in a dollar of final product, through domestic suppliers",
    rows: table.industries.length,
    columns: [
      TITLE,
      { id: "all", header: "All regions", ...formula("all", abroad(table)), ...common },
      ...shownSources(table).map((source, index) => ({
        id: `r${index}`,
        header: source,
        ...formula(`r${index}`, quoted(source)),
        ...common,
      })),
    ],
  };
}
