import { askJson, emptyAnswer, hostOf, unknownForm } from "./answer";
import { LiveProblem } from "./liveProblem";
import type { Asking } from "./liveSource";

/** A figure of the World Bank's list; a value that it does not have is null. */
export interface WorldBankFigure {
  readonly iso3: string;
  readonly code: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly indicator: string;
  readonly unit: string;
  readonly flag: string | null;
}

export interface WorldBankList {
  readonly figures: readonly WorldBankFigure[];
  /** The day on which the Bank last changed the list. */
  readonly updated: string | null;
}

/** More pages than this are more than a sheet is good for. */
const MOST_PAGES = 100;

/** All pages of one indicator. `onPage` is told how many there are as soon as that is known. */
export async function worldBankList(
  address: string,
  { get }: Pick<Asking, "get">,
  onPage: (page: number, pages: number) => void,
): Promise<WorldBankList> {
  const figures: WorldBankFigure[] = [];
  let pages = 1;
  let updated: string | null = null;
  for (let page = 1; page <= pages; page += 1) {
    const question = { address: `${address}&page=${page}`, errorIn };
    const read = readPage(await askJson(get, question), hostOf(address));
    figures.push(...read.figures);
    updated ??= read.updated;
    pages = read.pages;
    if (pages > MOST_PAGES) {
      throw new LiveProblem(
        `${hostOf(address)} has ${pages} pages for this. Ask for fewer countries or years.`,
      );
    }
    onPage(page, pages);
  }
  return { figures, updated };
}

/** The Bank's errors come with status 200: [{"message":[{"id":"120","key":"Invalid value","value":"…"}]}]. */
function errorIn(text: string): string | undefined {
  if (!/^\s*\[\s*\{\s*"message"/.test(text)) return undefined;
  const said = [...text.matchAll(/"(?:key|value)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(
    ([, words]) => words,
  );
  return `${(said.join(": ") || "no reason given").replace(/\.$/, "")}. Check the countries and the indicator's code`;
}

interface Page {
  readonly pages: number;
  readonly updated: string | null;
  readonly figures: readonly WorldBankFigure[];
}

function readPage(answer: unknown, host: string): Page {
  const [meta, rows] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (!isRecord(meta)) throw unknownForm(host, "no list with a head");
  const pages = Number(meta["pages"]);
  if (rows === null || rows === undefined || pages === 0) throw emptyAnswer(host);
  if (!Array.isArray(rows) || !Number.isInteger(pages)) throw unknownForm(host, "no pages of rows");
  const updated = meta["lastupdated"];
  return {
    pages,
    updated: typeof updated === "string" && updated !== "" ? updated : null,
    figures: rows.map((row: unknown, index) => figureOf(row, host, index + 1)),
  };
}

function figureOf(row: unknown, host: string, position: number): WorldBankFigure {
  const place = `row ${position}`;
  if (!isRecord(row)) throw unknownForm(host, place);
  const { country, indicator, date, value } = row;
  if (!isRecord(country) || !isRecord(indicator) || typeof date !== "string") {
    throw unknownForm(host, place);
  }
  const number = value === null || value === undefined ? null : Number(value);
  if (number !== null && (!Number.isFinite(number) || value === "")) {
    throw unknownForm(host, `${place}, value`);
  }
  return {
    iso3: text(row["countryiso3code"]),
    code: text(row["countryiso3code"]) || text(country["id"]),
    area: text(country["value"]),
    period: date,
    value: number,
    indicator: text(indicator["value"]),
    unit: text(row["unit"]),
    flag: text(row["obs_status"]) || null,
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
