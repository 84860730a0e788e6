import { parseJson, type Licence, type Source } from "../catalogue";
import { readCell } from "../cell";
import { checkHeader, typedRow } from "../csv";
import type { Dataset } from "../dataset";
import { withoutSecrets } from "../secretParts";
import { DatasetError } from "../datasetError";
import type { Field, Row, Schema } from "../tableSchema";
import { ownName, type OwnOrigin } from "./ownDataset";
import { requireShallow } from "./requireShallow";
import { packageSchema } from "./packageSchema";
import { type Pace, readRecords } from "./records";
import { mapInSlices } from "./mapInSlices";
import { withNewlines } from "./withNewlines";

/** A file that was chosen together with the descriptor. */
export interface PackageFile {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
  /** sha256:… of its bytes. */
  readonly hash: string;
}

interface Resource {
  readonly name?: unknown;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly path?: unknown;
  readonly data?: unknown;
  readonly schema?: unknown;
  readonly bytes?: unknown;
  readonly hash?: unknown;
  readonly dialect?: { readonly delimiter?: unknown };
  readonly licenses?: unknown;
  readonly sources?: unknown;
}

/**
 * The tables of a Data Package, read in slices. A descriptor that asks for a file outside its folder, or that
 * says other than what its files hold, is refused with the place.
 */
export async function readDataPackage(
  text: string,
  origin: OwnOrigin,
  files: readonly PackageFile[],
  pace: Pace = {},
): Promise<Dataset[]> {
  const { file } = origin;
  await requireShallow(text, file, pace);
  const descriptor = parseJson(text, file) as (Resource & { resources?: unknown }) | null;
  const resources = descriptor?.resources;
  if (!descriptor || !Array.isArray(resources) || resources.length === 0) {
    throw new DatasetError(
      'This is no Data Package: it lists no "resources". Choose its datapackage.json, or a CSV file.',
      { file },
    );
  }
  const datasets: Dataset[] = [];
  for (const [index, each] of resources.entries()) {
    const resource = (each ?? {}) as Resource;
    const place = `${file}, ${words(resource.name) ?? `resource ${index + 1}`}`;
    datasets.push(await datasetOf(resource, descriptor, place, origin, files, pace));
  }
  return datasets;
}

async function datasetOf(
  resource: Resource,
  descriptor: Resource,
  place: string,
  origin: OwnOrigin,
  files: readonly PackageFile[],
  pace: Pace,
): Promise<Dataset> {
  const schema = packageSchema(resource.schema, place);
  const { rows, file } = await tableOf(resource, schema, place, files, pace);
  const name = words(resource.name) ?? origin.file;
  const licences = licencesOf(resource.licenses) ?? licencesOf(descriptor.licenses);
  const title = words(resource.title) ?? name;
  return {
    description: {
      name: ownName(name),
      title,
      description: words(resource.description) ?? "",
      group: "own",
      path: file?.name ?? origin.file,
      version: "own file",
      vintage: origin.vintage,
      licences: licences ?? [{ name: "other-unknown", title: "Not stated in the package" }],
      attribution: `${title}, ${origin.file}, ${origin.vintage}`,
      rows: rows.length,
      bytes: file?.bytes ?? origin.bytes,
      hash: file?.hash ?? origin.hash,
      sources: [
        ...sourcesOf(resource.sources ?? descriptor.sources),
        { title: `${origin.file}, ${origin.bytes.toLocaleString("en-US")} bytes` },
      ],
      caveats: [],
      formulas: [],
      schema,
    },
    rows,
  };
}

async function tableOf(
  resource: Resource,
  schema: Schema,
  place: string,
  files: readonly PackageFile[],
  pace: Pace,
): Promise<{ rows: Row[]; file?: PackageFile }> {
  const { path, data, dialect } = resource;
  const delimiter = dialect?.delimiter ?? ",";
  if (delimiter !== ",") {
    throw new DatasetError(
      "its cells are not separated by commas. Choose the CSV file alone; the pane then finds what separates them.",
      { file: place },
    );
  }
  if (typeof data === "string") return { rows: await rowsOf(data, schema, place, pace) };
  if (Array.isArray(data)) {
    const names = new Set(schema.fields.map(({ name }) => name));
    const inline = (row: unknown, i: number): Row => inlineRow(row, schema, names, place, i);
    return { rows: await mapInSlices(data, inline, pace) };
  }
  const wanted = safePath(Array.isArray(path) && path.length === 1 ? path[0] : path, place);
  const file = files.find(({ name }) => name === wanted.split("/").at(-1));
  if (!file) {
    throw new DatasetError(`it needs the file ${wanted}. Choose it together with the descriptor.`, {
      file: place,
    });
  }
  checkPromises(resource, file, place);
  return { rows: await rowsOf(file.text, schema, file.name, pace), file };
}

/** The rows of a CSV text that has to be as the description says. */
async function rowsOf(text: string, schema: Schema, file: string, pace: Pace): Promise<Row[]> {
  const content = (await withNewlines(text, pace)).replace(/^\uFEFF/, "");
  const { cells, rows } = await readRecords(content, ",", file, pace);
  checkHeader(cells[0] ?? [], schema, file);
  const typed = (record: readonly string[], i: number): Row =>
    typedRow(record, schema, { file, row: rows[i + 1] ?? i + 2 });
  return mapInSlices(cells.slice(1), typed, pace);
}

/** A path inside the package's own folder: neither up, nor absolute, nor an address. */
export function safePath(path: unknown, place: string): string {
  const refuse = (why: string): never => {
    throw new DatasetError(
      `its path ${path === undefined ? "(none)" : JSON.stringify(path)} ${why}. Put the file beside the descriptor and name it alone.`,
      { file: place },
    );
  };
  if (typeof path !== "string" || path === "") return refuse("is not a file's name");
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return refuse("is not a file's name");
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return refuse("is an address, and nothing is fetched");
  if (/^[/~]|\\/.test(plain)) return refuse("leaves the package's folder");
  if (plain.split("/").some((part) => part === ".." || part === "." || part === "")) {
    return refuse("leaves the package's folder");
  }
  if (/[\u0000-\u001f?#]/.test(plain)) return refuse("is not a file's name");
  return plain;
}

function checkPromises({ bytes, hash }: Resource, file: PackageFile, place: string): void {
  const again = "The file was changed or cut short; ask for it again.";
  if (typeof bytes === "number" && bytes !== file.bytes) {
    throw new DatasetError(
      `it promises ${bytes} bytes and ${file.name} has ${file.bytes}. ${again}`,
      {
        file: place,
      },
    );
  }
  if (typeof hash === "string" && hash.startsWith("sha256:") && hash !== file.hash) {
    throw new DatasetError(`${file.name} does not have the hash that it promises. ${again}`, {
      file: place,
    });
  }
}

function inlineRow(
  row: unknown,
  schema: Schema,
  names: ReadonlySet<string>,
  place: string,
  index: number,
): Row {
  const { fields, missingValues } = schema;
  const cells: Readonly<Record<string, unknown>> = Array.isArray(row)
    ? Object.fromEntries(fields.map(({ name }, i) => [name, row[i] as unknown]))
    : ((row ?? {}) as Readonly<Record<string, unknown>>);
  const extra = Array.isArray(row)
    ? row.length > fields.length
    : Object.keys(cells).some((name) => !names.has(name));
  if (extra) {
    throw new DatasetError("the row has more cells than the description has columns.", {
      file: place,
      row: index + 2,
    });
  }
  return fields.map((field) => inlineCell(cells[field.name], field, missingValues, place, index));
}

function inlineCell(
  value: unknown,
  field: Field,
  missing: readonly string[],
  place: string,
  index: number,
) {
  if (value === null || value === undefined) return null;
  const isPlain = typeof value === "string" || typeof value === "number";
  const text = isPlain ? String(value) : JSON.stringify(value);
  const read = readCell(text, field, missing);
  if (read.ok) return read.value;
  throw new DatasetError(read.sentence, { file: place, row: index + 2, column: field.name });
}

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : undefined;

function licencesOf(value: unknown): Licence[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.map((each) => {
    const { name, title, path } = (each ?? {}) as Record<string, unknown>;
    const address = words(path);
    return {
      name: words(name) ?? "other-unknown",
      title: words(title) ?? words(name) ?? "Not stated",
      ...(address === undefined ? {} : { path: address }),
    };
  });
}

function sourcesOf(value: unknown): Source[] {
  if (!Array.isArray(value)) return [];
  return value.map((each) => {
    const { title, path } = (each ?? {}) as Record<string, unknown>;
    const stated = words(path);
    const address = stated === undefined ? undefined : withoutSecrets(stated);
    return {
      title: words(title) ?? address ?? "Not named",
      ...(address === undefined ? {} : { path: address }),
    };
  });
}
