import type { Dataset } from "../dataset";
import { aboutAreas, areaDimension, UNKNOWN_AREA } from "./areaDimension";
import { askJson, emptyAnswer, hostOf, unknownForm } from "./answer";
import { eurostatAreasIn } from "./areas";
import { readJsonStat, type JsonStat, type JsonStatFigure } from "./jsonStat";
import { CC_BY } from "./licences";
import { liveDataset, type LiveRow } from "./liveDataset";
import { LiveProblem } from "./liveProblem";
import { yearsOf, type Asking, type LiveInput, type LiveInputs } from "./liveSource";
import type { LivePlan, LiveSource } from "./liveSource";
import { leftOut, NO_UNIT, OBSERVATIONS, observationRow } from "./observationRow";

const INPUTS: readonly LiveInput[] = [
  {
    id: "table",
    label: "Table",
    hint: "Its code in Eurostat's data browser.",
    initial: "nama_10_gdp",
  },
  {
    id: "filters",
    label: "Filters",
    hint: "Dimension=code, with semicolons between them. A dimension left out comes whole.",
    initial: "unit=CP_MEUR; na_item=B1GQ",
  },
  {
    id: "countries",
    label: "Countries",
    hint: "Names, ISO codes or Eurostat's codes with commas between them; blank for all.",
    initial: "Germany, France, EU27_2020",
  },
  { id: "from", label: "From", hint: "First year.", initial: "2015" },
  { id: "to", label: "To", hint: "Last year.", initial: "2025" },
];

/** Eurostat's tables. Its statistics API 1.0 answers in JSON-stat 2.0, at once. */
export function eurostat(base = "https://ec.europa.eu/eurostat/api"): LiveSource {
  return {
    id: "eurostat",
    title: "Eurostat",
    description: "Any table of the European Union's statistical office, by its code.",
    inputs: INPUTS,
    plan: (inputs) => plan(base, inputs),
  };
}

function plan(base: string, inputs: LiveInputs): LivePlan {
  const table = (inputs["table"] ?? "").trim();
  if (!/^[A-Za-z0-9_$-]+$/.test(table)) {
    throw new LiveProblem(
      `“${table}” is no code of a table. Copy it from Eurostat's data browser, such as nama_10_gdp.`,
    );
  }
  const { from, to } = yearsOf(inputs, 1900);
  const parameters = [
    "format=JSON",
    "lang=EN",
    ...filtersIn(inputs["filters"] ?? ""),
    ...eurostatAreasIn(inputs["countries"] ?? "").map((code) => `geo=${code}`),
    `sinceTimePeriod=${from}`,
    `untilTimePeriod=${to}`,
  ];
  // Foreign trade in detail stands under an address of its own.
  const service = /^DS-/i.test(table) ? "comext/dissemination" : "dissemination";
  const address = `${base}/${service}/statistics/1.0/data/${table}?${parameters.join("&")}`;
  return {
    host: hostOf(base),
    addresses: [address],
    dataset: OBSERVATIONS,
    ask: (asking) => ask(table, address, asking),
  };
}

function filtersIn(text: string): string[] {
  const parts = text.split(/[;&\n]/).map((part) => part.trim());
  return parts
    .filter((part) => part !== "")
    .map((part) => {
      const [, dimension, code] = /^([A-Za-z0-9_]+)\s*=\s*([A-Za-z0-9_.-]+)$/.exec(part) ?? [];
      if (dimension !== undefined && code !== undefined) return `${dimension}=${code}`;
      throw new LiveProblem(
        `The filter “${part}” is not in the form dimension=code. Write for example unit=CP_MEUR; na_item=B1GQ.`,
      );
    });
}

async function ask(table: string, address: string, asking: Asking): Promise<Dataset> {
  const host = hostOf(address);
  asking.onProgress?.({ answers: 0, of: 1 });
  const cube = readJsonStat(await askJson(asking.get, { address, errorIn }), host);
  asking.onProgress?.({ answers: 1, of: 1 });
  if (cube.figures.length === 0) throw emptyAnswer(host);
  const ids = cube.dimensions.map(({ id }) => id.toUpperCase()).filter((id) => id !== "TIME");
  const area = areaDimension(ids, (id) => {
    const at = cube.dimensions.findIndex((dimension) => dimension.id.toUpperCase() === id);
    return cube.figures.flatMap(({ categories }) => categories[at] ?? []);
  });
  const rows = rowsOf(table, cube, area?.id.toLowerCase(), host);
  return liveDataset(
    {
      dataset: OBSERVATIONS,
      host,
      rows,
      source: `Eurostat, ${table}${cube.label === "" ? "" : `: ${cube.label}`}`,
      addresses: [address],
      updated: cube.updated,
      licence: "CC-BY-4.0 (Decision 2011/833/EU)",
      licences: [CC_BY],
      attribution: `Source: Eurostat, ${table}`,
      confidence: "verified-primary",
      caveats: [
        ...leftOut(cube.gaps, ["place", "places"], "of the table without a figure"),
        ...aboutAreas(area, ids, rows),
      ],
    },
    asking,
  );
}

/** {"error":[{"status":404,"id":100,"label":"…"}]}, or a warning that the answer will come later. */
function errorIn(text: string): string | undefined {
  const kind = /^\s*\{\s*"(error|warning)"\s*:/.exec(text)?.[1];
  if (kind === undefined) return undefined;
  const label = /"label"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? "no reason given";
  return /ASYNCHRONOUS|EXTRACTION_TOO_BIG/i.test(label)
    ? "the table is too large to be answered at once. Add filters, countries or fewer years, and ask again"
    : label;
}

function rowsOf(table: string, cube: JsonStat, area: string | undefined, host: string): LiveRow[] {
  const positions = new Map(cube.dimensions.map(({ id }, index) => [id.toLowerCase(), index]));
  const time = positions.get("time");
  if (time === undefined) throw unknownForm(host, "no dimension of time");
  return cube.figures.map((figure) => {
    const row = rowOf(table, cube, figure, area, positions);
    if (row === null) throw unknownForm(host, `period ${figure.categories[time]?.code ?? ""}`);
    return row;
  });
}

/** Dimensions that have columns of their own, or say nothing of what is measured. */
const NOT_INDICATOR = new Set(["time", "unit", "freq"]);

function rowOf(
  table: string,
  { label, dimensions }: JsonStat,
  { value, flag, categories }: JsonStatFigure,
  areaId: string | undefined,
  positions: ReadonlyMap<string, number>,
): LiveRow | null {
  const category = (id: string) => categories[positions.get(id) ?? -1];
  const ids = dimensions.map(({ id }) => id.toLowerCase());
  const codes = ids.flatMap((id, index) =>
    id === "time" || id === areaId ? [] : [`${id}=${categories[index]?.code ?? ""}`],
  );
  const words = ids.flatMap((id, index) =>
    NOT_INDICATOR.has(id) || id === areaId ? [] : (categories[index]?.label ?? []),
  );
  const area = (areaId === undefined ? undefined : category(areaId)) ?? UNKNOWN_AREA;
  return observationRow({
    series: ["Eurostat", table, ...codes].join(" "),
    indicator: words.join(" · ") || label || table,
    areaCode: area.code,
    area: area.label,
    period: category("time")?.code ?? "",
    value,
    unit: category("unit")?.label ?? NO_UNIT,
    flag,
  });
}
