import { findDataset, findStarter, loadCatalogue, parseJson } from "./catalogue";
import type { DatasetDescription, DatasetSummary, ReadText } from "./catalogue";
import type * as csv from "./csv";
import { DatasetError } from "./datasetError";
import { fieldIndex } from "./tableSchema";
import type { Cell, Row } from "./tableSchema";

/** A dataset with its rows, typed as its schema says. */
export interface Dataset {
  readonly description: DatasetDescription;
  readonly rows: readonly Row[];
  /** What was asked of which live source, where it came from one. */
  readonly request?: LiveRequest;
}

/** A question to a live source, so that it can be asked again; without the user's key. */
export interface LiveRequest {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Digest of a text, as sha256:… in lower-case hexadecimal. */
export type Digest = (text: string) => Promise<string>;

/** The full description of a dataset, from its group's Data Package. */
export async function loadDescription(name: string, read: ReadText): Promise<DatasetDescription> {
  return describe(findDataset(await loadCatalogue(read), name), read);
}

/**
 * A dataset by name. A file that does not hold what its description says is refused with a sentence
 * naming the file, the row and the column; with `digest`, so is a file whose content was changed.
 */
export async function loadDataset(name: string, read: ReadText, digest?: Digest): Promise<Dataset> {
  return loadRows(await loadDescription(name, read), read, digest);
}

/** A table that a model begins with, read and refused as a dataset is. */
export async function loadStarter(name: string, read: ReadText, digest?: Digest): Promise<Dataset> {
  const summary = findStarter(await loadCatalogue(read), name);
  return loadRows(await describe(summary, read), read, digest);
}

async function loadRows(
  description: DatasetDescription,
  read: ReadText,
  digest: Digest | undefined,
): Promise<Dataset> {
  const { path, schema } = description;
  const text = await read(path);
  const { parseTable } = await readerOfTables(path);
  const rows = parseTable(text, schema, path);
  if (rows.length !== description.rows) {
    throw new DatasetError(
      `the file holds ${rows.length} rows but its description promises ${description.rows}. It was cut short or changed; nothing was read.`,
      {
        file: path,
        row: Math.min(rows.length, description.rows) + 2,
        column: schema.fields[0]?.name ?? "",
      },
    );
  }
  if (digest && (await digest(text)) !== description.hash) {
    throw new DatasetError(
      "the content is not what its description was made for. Reload the add-in.",
      {
        file: path,
      },
    );
  }
  return { description, rows };
}

/** Fetched with the first table: a workbook that asks for none never loads it. */
async function readerOfTables(file: string): Promise<typeof csv> {
  try {
    return await import("./csv");
  } catch {
    throw new DatasetError(
      "the part of the add-in that reads tables did not come. Is there a connection? Recalculate, or reload the pane.",
      { file },
    );
  }
}

/** All values of one column. */
export function columnValues(dataset: Dataset, name: string): Cell[] {
  const index = fieldIndex(dataset.description.schema, name);
  if (index < 0) {
    const names = dataset.description.schema.fields.map((field) => field.name).join(", ");
    throw new DatasetError(
      `${dataset.description.name} has no column "${name}". Its columns are: ${names}.`,
    );
  }
  return dataset.rows.map((row) => row[index] ?? null);
}

interface PackageResource extends Omit<
  DatasetDescription,
  "group" | "version" | "path" | "licences"
> {
  readonly path: string;
  readonly licenses: DatasetDescription["licences"];
}

async function describe(summary: DatasetSummary, read: ReadText): Promise<DatasetDescription> {
  const path = `${summary.group}/datapackage.json`;
  const descriptor = parseJson(await read(path), path) as { resources?: PackageResource[] };
  const resource = descriptor.resources?.find(({ name }) => name === summary.name);
  if (!resource) {
    throw new DatasetError(`the package does not describe "${summary.name}". Reload the add-in.`, {
      file: path,
    });
  }
  const { licenses, ...own } = resource;
  const { group, version } = summary;
  return { ...own, licences: licenses, group, version, path: `${group}/${resource.path}` };
}
