import type { DatasetDescription, Licence } from "../catalogue";
import { checkTable } from "../checking/check";
import { writeCsv } from "../csv";
import { loadDataset, loadDescription, type Dataset } from "../dataset";
import { relatedTable } from "../checking/relatedTables";
import type { Cell, Row } from "../tableSchema";
import { emptyAnswer } from "./answer";
import { LiveProblem } from "./liveProblem";
import type { Asking } from "./liveSource";

/** A row by the names of its columns; a column that it lacks is blank. */
export type LiveRow = Readonly<Record<string, Cell>>;

/** What an adapter read, before it is a dataset. */
export interface LiveAnswer {
  /** The bundled dataset whose schema the rows have. */
  readonly dataset: string;
  readonly host: string;
  readonly rows: readonly LiveRow[];
  /** Publisher and table. */
  readonly source: string;
  /** Every address that was asked, without a key; the first stands in the rows. */
  readonly addresses: readonly string[];
  /** When the publisher last changed them, in its own words; null where it does not say. */
  readonly updated: string | null;
  readonly licence: string;
  readonly licences: readonly Licence[];
  /** The credit line up to the dates. */
  readonly attribution: string;
  readonly confidence: string;
  /** What to know of every row. */
  readonly note?: string;
  /** What to know before relying on the table, each a sentence. */
  readonly caveats: readonly string[];
}

/** Rows of a live answer in a bundled schema, each with its source; refused where they break it. */
export async function liveDataset(answer: LiveAnswer, asking: Asking): Promise<Dataset> {
  const { host, rows: found } = answer;
  if (found.length === 0) throw emptyAnswer(host);
  const bundled = await loadDescription(answer.dataset, asking.read);
  const names = bundled.schema.fields.map(({ name }) => name);
  const origin = provenance(answer, asking.now);
  const rows = found.map((row) => names.map((name) => row[name] ?? origin[name] ?? null));
  await refuseMisfits(host, bundled, rows, asking);
  return { description: await describe(bundled, answer, rows, asking), rows };
}

/** The day of a question, as the user's clock has it. */
export function dayOf(now: Date): string {
  const wall = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(0, 10);
}

function provenance(answer: LiveAnswer, now: Date): LiveRow {
  const { source, addresses, licence, confidence, note = null } = answer;
  return {
    source,
    source_url: addresses[0] ?? null,
    vintage: vintageOf(answer, now),
    licence,
    confidence,
    note,
  };
}

function vintageOf({ updated }: LiveAnswer, now: Date): string {
  return updated === null
    ? `asked ${dayOf(now)}; the source does not say when it was updated`
    : `updated ${updated}, asked ${dayOf(now)}`;
}

async function refuseMisfits(
  host: string,
  { schema }: DatasetDescription,
  rows: readonly Row[],
  { read }: Asking,
): Promise<void> {
  const countries = relatedTable(await loadDataset("countries", read));
  const columns = schema.fields.map(({ name }) => name);
  const [finding] = checkTable({ columns, rows }, schema, { countries });
  if (!finding) return;
  const place = finding.row === undefined ? "" : `row ${finding.row + 1}, `;
  throw new LiveProblem(
    `What ${host} answered does not fit its table, so nothing was taken: ${place}${finding.column}: ${finding.sentence}`,
  );
}

async function describe(
  bundled: DatasetDescription,
  answer: LiveAnswer,
  rows: readonly Row[],
  { now, digest }: Asking,
): Promise<DatasetDescription> {
  const csv = writeCsv(
    bundled.schema.fields.map(({ name }) => name),
    rows,
  );
  const { host, addresses, source, updated } = answer;
  const asked = `asked from ${host} on ${dayOf(now)} at ${timeOf(now)}`;
  return {
    ...bundled,
    title: `${bundled.title}, live`,
    path: addresses[0] ?? "",
    version: `live ${dayOf(now)}`,
    vintage: vintageOf(answer, now),
    licences: answer.licences,
    attribution: `${answer.attribution}${updated === null ? "" : ` (${updated})`}, ${asked}.`,
    sources: addresses.map((path, index) => ({
      title: index === 0 ? `${source}, ${asked}` : "and",
      path,
      version: updated ?? dayOf(now),
    })),
    caveats: answer.caveats,
    // They are about years and countries of the bundled rows.
    formulas: [],
    rows: rows.length,
    bytes: csv.length,
    hash: digest ? await digest(csv) : "",
  };
}

function timeOf(now: Date): string {
  const wall = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(11, 16);
}
