import type { Dataset } from "../dataset";
import { unknownAreas } from "./areaDimension";
import { askJson, EmptyAnswer, emptyAnswer, hostOf, unknownForm } from "./answer";
import { CENSUS_NAMES, CENSUS_TOTAL, type CensusQuestion, type Partners } from "./censusNames";
import { US_PUBLIC_DOMAIN } from "./licences";
import { liveDataset, type LiveAnswer, type LiveRow } from "./liveDataset";
import type { Asking } from "./liveSource";
import { leftOut, OBSERVATIONS, observationRow } from "./observationRow";

export interface CensusRequest {
  readonly base: string;
  readonly questions: readonly CensusQuestion[];
  readonly heading: string;
  readonly partners: Partners;
  readonly key: string;
}

interface TradeFigure {
  readonly code: string;
  readonly name: string;
  readonly dollars: number;
  readonly commodity: string;
}

interface TradeAnswer extends CensusQuestion {
  readonly figures: readonly TradeFigure[];
}

const MILLION = 1_000_000;
/** The code of the world in the bundled table, where the service has a dash. */
const WORLD = { code: "0015", name: "World, Not Seasonally Adjusted" };

/** All goods: both flows of a partner and a year in one row of `us-goods-trade-by-partner`. */
export async function askForGoods(request: CensusRequest, asking: Asking): Promise<Dataset> {
  const answers = await answersTo(request, asking);
  const rows: LiveRow[] = [];
  const gaps = { groups: 0, oneSided: 0 };
  for (const year of new Set(answers.map((answer) => answer.year))) {
    const [imports, exports] = (["imports", "exports"] as const).map((flow) => {
      const answer = answers.find((each) => each.year === year && each.flow === flow);
      return new Map(answer?.figures.map((figure) => [figure.code, figure]));
    });
    for (const code of new Set([...(imports?.keys() ?? []), ...(exports?.keys() ?? [])])) {
      const partner = request.partners.iso3.get(code);
      const bought = imports?.get(code);
      const sold = exports?.get(code);
      if (partner === undefined) gaps.groups += 1;
      else if (!bought || !sold) gaps.oneSided += 1;
      else rows.push(goodsRow(year, partner, bought, sold));
    }
  }
  const caveats = [
    ...leftOut(gaps.oneSided, ["partner's year", "partners' years"], "with one flow alone"),
    ...leftOut(gaps.groups, ["row", "rows"], "of groups and places without an ISO code"),
  ];
  return liveDataset(
    answerOf("us-goods-trade-by-partner", request, answers, rows, caveats),
    asking,
  );
}

function goodsRow(year: number, partner: string, bought: TradeFigure, sold: TradeFigure): LiveRow {
  const isWorld = bought.code === CENSUS_TOTAL;
  return {
    year,
    partner_iso3: partner,
    census_code: isWorld ? WORLD.code : bought.code,
    partner_name: isWorld ? WORLD.name : bought.name,
    us_goods_imports_usd_mn: bought.dollars / MILLION,
    us_goods_exports_usd_mn: sold.dollars / MILLION,
    balance_usd_mn: (sold.dollars - bought.dollars) / MILLION,
  };
}

/** One HS code: a row of `observations` for each flow, partner and year. */
export async function askForHeading(request: CensusRequest, asking: Asking): Promise<Dataset> {
  const answers = await answersTo(request, asking);
  const rows = answers
    .flatMap(({ year, flow, figures }) =>
      figures.map((figure) => headingRow(request, year, flow, figure)),
    )
    .filter((row) => row !== null);
  return liveDataset(answerOf(OBSERVATIONS, request, answers, rows, unknownAreas(rows)), asking);
}

function headingRow(
  { heading, partners }: CensusRequest,
  year: number,
  flow: CensusQuestion["flow"],
  { code, name, dollars, commodity }: TradeFigure,
): LiveRow | null {
  const row = observationRow({
    series: `US Census ${flow} HS ${heading}`,
    indicator: `US ${flow} of HS ${heading}${commodity === "" ? "" : `: ${commodity}`}`,
    areaCode: code === CENSUS_TOTAL ? WORLD.code : code,
    area: code === CENSUS_TOTAL ? WORLD.name : name,
    period: String(year),
    value: dollars,
    unit: "US dollars",
    flag: null,
  });
  return row && { ...row, iso3: partners.iso3.get(code) ?? null };
}

async function answersTo(request: CensusRequest, asking: Asking): Promise<TradeAnswer[]> {
  const { questions, partners, key } = request;
  const chosen = partners.wanted.map((code) => `&CTY_CODE=${code}`).join("");
  const answers: TradeAnswer[] = [];
  let asked = 0;
  for (const question of questions) {
    asking.onProgress?.({ answers: asked, of: questions.length });
    const address = `${question.address}${chosen}&key=${key}`;
    try {
      const table = await askJson(asking.get, { address, secrets: [key], errorIn });
      answers.push({ ...question, figures: figuresIn(table, question.flow, hostOf(address)) });
    } catch (error) {
      // A year that is not over has no December yet; the others may still answer.
      if (!(error instanceof EmptyAnswer)) throw error;
    }
    asked += 1;
  }
  asking.onProgress?.({ answers: asked, of: questions.length });
  if (answers.length === 0) throw emptyAnswer(hostOf(request.base));
  return answers;
}

/** "error: unknown variable 'X'" as plain text, and pages of status 200 about the key. */
function errorIn(text: string): string | undefined {
  const start = text.slice(0, 2000);
  if (/<title>\s*(invalid|missing) key/i.test(start)) {
    return "it does not know the key. Check it, or whether the link in the Bureau's mail still waits to be opened";
  }
  return /^\s*error:/i.test(start) ? start.replace(/^\s*error:\s*/i, "") : undefined;
}

/** A list of lists of texts, the names of the columns first. */
function figuresIn(table: unknown, flow: CensusQuestion["flow"], host: string): TradeFigure[] {
  if (!Array.isArray(table) || !table.every(Array.isArray)) throw unknownForm(host, "no table");
  const [header = [], ...records] = table as unknown[][];
  if (records.length === 0) throw emptyAnswer(host);
  const { value, commodity } = CENSUS_NAMES[flow];
  // A column that is asked for and filtered by comes twice: the first is meant.
  const [code, name, dollars] = ["CTY_CODE", "CTY_NAME", value].map((id) => header.indexOf(id));
  if (code === -1 || name === -1 || dollars === -1) throw unknownForm(host, "columns are missing");
  const words = header.indexOf(`${commodity}_SDESC`);
  return records.map((record, index) => {
    const printed = cellText(record, dollars);
    if (!/^-?\d+(\.\d+)?$/.test(printed)) throw unknownForm(host, `row ${index + 2}, ${value}`);
    return {
      code: cellText(record, code),
      name: cellText(record, name),
      dollars: Number(printed),
      commodity: cellText(record, words),
    };
  });
}

function cellText(record: readonly unknown[], index: number | undefined): string {
  const cell = record[index ?? -1];
  return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
}

function answerOf(
  dataset: string,
  { questions, heading }: CensusRequest,
  answers: readonly TradeAnswer[],
  rows: readonly LiveRow[],
  caveats: readonly string[],
): LiveAnswer {
  const addresses = questions.map(({ address }) => address);
  const years = [...new Set(questions.map(({ year }) => year))];
  const silent = years.filter((year) => answers.every((answer) => answer.year !== year));
  return {
    dataset,
    host: hostOf(addresses[0] ?? ""),
    rows,
    source: `U.S. Census Bureau, International Trade API, HS ${heading || "all goods"} (Census basis, not seasonally adjusted)`,
    addresses,
    updated: null,
    licence: "US-PD (17 USC 105)",
    licences: [US_PUBLIC_DOMAIN],
    attribution:
      "U.S. Census Bureau, Foreign Trade. This product uses the Census Bureau Data API but is not endorsed or certified by the Census Bureau",
    confidence: "verified-primary",
    caveats: [
      ...(silent.length === 0
        ? []
        : [
            `The Census Bureau has no total of ${silent.join(", ")}: the year's December is not out.`,
          ]),
      ...caveats,
    ],
  };
}
