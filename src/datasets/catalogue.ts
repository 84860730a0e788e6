import { DatasetError } from "./datasetError";
import type { Schema } from "./tableSchema";

/** Reads a text file under the datasets folder: `read("economies/macro-exposure.csv")`. */
export type ReadText = (path: string) => Promise<string>;

export interface Licence {
  /** SPDX identifier, or one of the Open Definition names other-pd and other-closed. */
  readonly name: string;
  readonly title: string;
  readonly path?: string;
}

export interface Source {
  readonly title: string;
  readonly path?: string;
  /** The vintage of the source: an edition, a release or the date it was fetched. */
  readonly version?: string;
}

/** A formula ready to insert once the dataset is a table in the workbook. */
export interface ReadyFormula {
  /** What the formula answers, in one line. */
  readonly label: string;
  /** The formula; `{table}` stands for the name of the imported table. */
  readonly formula: string;
  /** How Excel should show the result. */
  readonly numberFormat?: string;
}

/** A column whose cells are keys of another dataset. */
export interface Join {
  readonly column: string;
  readonly dataset: string;
  /** The column of that dataset. */
  readonly key: string;
}

/** What a list shows of a dataset without opening its package. */
export interface DatasetSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly group: string;
  /** Path of the CSV file under the datasets folder. */
  readonly path: string;
  readonly version: string;
  /** The edition that brought the dataset, and the one since which its file is as it is now. */
  readonly since: string;
  readonly changed: string;
  readonly vintage: string;
  readonly licences: readonly Licence[];
  /** The credit line that the licences ask for, to be shown wherever the data goes. */
  readonly attribution: string;
  readonly columns: readonly string[];
  readonly joins: readonly Join[];
  readonly rows: number;
  readonly bytes: number;
  /** sha256:… of the CSV file. */
  readonly hash: string;
}

/** A dataset in full: the summary and what its package adds. */
export interface DatasetDescription extends Omit<
  DatasetSummary,
  "columns" | "joins" | "since" | "changed"
> {
  readonly schema: Schema;
  readonly sources: readonly Source[];
  /** What a user must know before relying on the figures. */
  readonly caveats: readonly string[];
  readonly formulas: readonly ReadyFormula[];
}

export interface DatasetGroup {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly datasets: readonly DatasetSummary[];
}

export interface Catalogue {
  readonly version: string;
  readonly groups: readonly DatasetGroup[];
  /** Tables that models begin with: written by a model, and no datasets to look figures up in. */
  readonly starters: readonly DatasetSummary[];
}

export const CATALOGUE_PATH = "catalogue.json";

/** The small index of all bundled datasets. */
export async function loadCatalogue(read: ReadText): Promise<Catalogue> {
  const catalogue = parseJson(await read(CATALOGUE_PATH), CATALOGUE_PATH) as Partial<Catalogue>;
  if (!Array.isArray(catalogue.groups) || catalogue.groups.length === 0) {
    throw new DatasetError(`${CATALOGUE_PATH} lists no datasets. Reload the add-in.`);
  }
  return catalogue as Catalogue;
}

/** The summary of one dataset, found by name whatever its case. */
export function findDataset(catalogue: Catalogue, name: string): DatasetSummary {
  const wanted = name.trim().toLowerCase();
  const all = catalogue.groups.flatMap((group) => group.datasets);
  const found = all.find((dataset) => dataset.name === wanted);
  if (!found) {
    throw new DatasetError(`There is no dataset "${name}". The datasets are: ${names(all)}.`);
  }
  return found;
}

/** The summary of a table that a model begins with. */
export function findStarter({ starters }: Catalogue, name: string): DatasetSummary {
  const found = starters.find((starter) => starter.name === name);
  if (!found) throw new DatasetError(`There is no starter table "${name}". Reload the add-in.`);
  return found;
}

/** The ready formula with the imported table's name in place. */
export function formulaFor(formula: ReadyFormula, tableName: string): string {
  return formula.formula.replaceAll("{table}", tableName);
}

export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DatasetError(`${path} is not valid JSON: it is damaged or cut short.`);
  }
}

function names(datasets: readonly DatasetSummary[]): string {
  return datasets.map((dataset) => dataset.name).join(", ");
}
