import type { Dataset } from "../dataset";
import { hostOf } from "./answer";
import { unknownAreas } from "./areaDimension";
import { iso3Of } from "./areas";
import { CC_BY } from "./licences";
import { liveDataset, type LiveAnswer, type LiveRow } from "./liveDataset";
import type { Asking } from "./liveSource";
import { leftOut, NO_UNIT, OBSERVATIONS, observationRow } from "./observationRow";
import { type WorldBankFigure, worldBankList, type WorldBankList } from "./worldBankList";

/** A table that is made of one or more of the Bank's indicators. */
export interface WorldBankTable {
  readonly dataset: string;
  readonly indicators: readonly string[];
  /** The Bank's number of the database, where an indicator is not in the usual one. */
  readonly database?: number;
  readonly ask: (addresses: readonly string[], asking: Asking) => Promise<Dataset>;
}

const GDP = "NY.GDP.MKTP.CD";
const POPULATION = "SP.POP.TOTL";

export const gdpTable: WorldBankTable = {
  dataset: "gdp-current-usd",
  indicators: [GDP, POPULATION],
  ask: async (addresses, asking) => {
    const lists = await listsOf(addresses, asking);
    const [gdp, population] = lists.map(({ figures }) => byPlace(figures));
    const rows: LiveRow[] = [];
    const gaps = { groups: 0, blank: 0 };
    for (const [place, figure] of gdp ?? []) {
      const iso3 = iso3Of(figure.iso3);
      const persons = population?.get(place)?.value ?? null;
      if (iso3 === null) gaps.groups += 1;
      else if (figure.value === null || persons === null) gaps.blank += 1;
      else {
        rows.push({
          iso3,
          economy: figure.area,
          year: Number(figure.period),
          gdp_current_usd: figure.value,
          population: persons,
          indicator_code: GDP,
        });
      }
    }
    return liveDataset(
      answerOf("gdp-current-usd", addresses, lists, rows, "World Development Indicators", [
        ...leftOut(gaps.blank, ["year", "years"], "without a GDP or a population"),
        ...leftOut(gaps.groups, ["row", "rows"], "of groups of countries"),
      ]),
      asking,
    );
  },
};

/** The Bank's codes, and the columns of the dataset `wgi`. */
const DIMENSIONS: readonly (readonly [code: string, column: string])[] = [
  ["VA", "voice_accountability"],
  ["PV", "political_stability"],
  ["GE", "government_effectiveness"],
  ["RQ", "regulatory_quality"],
  ["RL", "rule_of_law"],
  ["CC", "control_of_corruption"],
];

export const governanceTable: WorldBankTable = {
  dataset: "wgi",
  indicators: DIMENSIONS.map(([code]) => `GOV_WGI_${code}.EST`),
  database: 3,
  ask: async (addresses, asking) => {
    const lists = await listsOf(addresses, asking);
    const tables = lists.map(({ figures }) => byPlace(figures));
    const places = new Map(tables.flatMap((table) => [...table]));
    const rows: LiveRow[] = [];
    let groups = 0;
    let blank = 0;
    for (const [place, { iso3: code, area, period }] of places) {
      const iso3 = iso3Of(code);
      const scores = tables.map((table) => table.get(place)?.value ?? null);
      if (iso3 === null) groups += 1;
      else if (scores.every((score) => score === null)) blank += 1;
      else rows.push({ iso3, country: area, year: Number(period), ...governanceScores(scores) });
    }
    return liveDataset(
      {
        ...answerOf("wgi", addresses, lists, rows, "Worldwide Governance Indicators", [
          "From the revision of 2025 on, method and codes differ from the bundled edition of 2024: do not put the two behind each other.",
          ...leftOut(blank, ["year", "years"], "without any score"),
          ...leftOut(groups, ["row", "rows"], "of groups of countries"),
        ]),
        note: "wgi_mean and wgi_risk_0_10 are computed: risk = (2.5 - mean) / 5 x 10.",
      },
      asking,
    );
  },
};

/** The six scores with their mean and the risk, which are known only where all six are. */
function governanceScores(scores: readonly (number | null)[]): LiveRow {
  const known = scores.filter((score) => score !== null);
  const columns = Object.fromEntries(
    DIMENSIONS.map(([, column], i) => [column, scores[i] ?? null]),
  );
  if (known.length < DIMENSIONS.length) return columns;
  const mean = known.reduce((sum, score) => sum + score, 0) / known.length;
  return { ...columns, wgi_mean: mean, wgi_risk_0_10: ((2.5 - mean) / 5) * 10 };
}

export function otherTable(code: string): WorldBankTable {
  return {
    dataset: OBSERVATIONS,
    indicators: [code],
    ask: async (addresses, asking) => {
      const lists = await listsOf(addresses, asking);
      const figures = lists.flatMap((list) => list.figures);
      const rows = figures
        .map((figure) => observationOf(code, figure))
        .filter((row) => row !== null);
      return liveDataset(
        answerOf(OBSERVATIONS, addresses, lists, rows, code, [
          ...leftOut(figures.length - rows.length, ["figure", "figures"], "without a value"),
          ...unknownAreas(rows),
        ]),
        asking,
      );
    },
  };
}

function observationOf(code: string, figure: WorldBankFigure): LiveRow | null {
  if (figure.value === null) return null;
  const inBrackets = /\(([^()]+)\)\s*$/.exec(figure.indicator)?.[1];
  return observationRow({
    series: `World Bank ${code}`,
    indicator: figure.indicator || code,
    areaCode: figure.code,
    area: figure.area,
    period: figure.period,
    value: figure.value,
    unit: figure.unit || (inBrackets ?? NO_UNIT),
    flag: figure.flag,
  });
}

async function listsOf(addresses: readonly string[], asking: Asking): Promise<WorldBankList[]> {
  const pagesOf = addresses.map(() => 1);
  const lists: WorldBankList[] = [];
  let answers = 0;
  for (const [index, address] of addresses.entries()) {
    lists.push(
      await worldBankList(address, asking, (_, pages) => {
        pagesOf[index] = pages;
        answers += 1;
        asking.onProgress?.({ answers, of: pagesOf.reduce((sum, count) => sum + count, 0) });
      }),
    );
  }
  return lists;
}

function byPlace(figures: readonly WorldBankFigure[]): Map<string, WorldBankFigure> {
  return new Map(figures.map((figure) => [`${figure.code} ${figure.period}`, figure]));
}

function answerOf(
  dataset: string,
  addresses: readonly string[],
  lists: readonly WorldBankList[],
  rows: readonly LiveRow[],
  title: string,
  caveats: readonly string[],
): LiveAnswer {
  const updates = lists.flatMap(({ updated }) => updated ?? []);
  return {
    dataset,
    host: hostOf(addresses[0] ?? ""),
    rows,
    source: `World Bank, ${title}`,
    addresses,
    // The oldest: no row is newer than all of its parts.
    updated: [...updates].sort()[0] ?? null,
    licence: "CC-BY-4.0 (World Bank terms)",
    licences: [CC_BY],
    attribution: `The World Bank: ${title}`,
    confidence: "verified-primary",
    caveats,
  };
}
