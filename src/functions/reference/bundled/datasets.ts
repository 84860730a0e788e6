import { Failure } from "../../../core/failure";
import { nearestNames, sameName } from "../../../core/labels/nearest";
import { type Catalogue, CATALOGUE_PATH, loadCatalogue } from "../../../datasets/catalogue";
import { type Dataset, loadDataset } from "../../../datasets/dataset";
import { forgetBundled, readBundled } from "./reader";
import { shortName } from "../../../core/labels/shortName";

const datasets = new WeakMap<Promise<string>, Promise<Dataset>>();
const catalogues = new WeakMap<Promise<string>, Promise<Catalogue>>();

/** Read once: a sheet asks in thousands of cells. */
function bundledCatalogue(): Promise<Catalogue> {
  const text = readBundled(CATALOGUE_PATH);
  const known = catalogues.get(text) ?? loadCatalogue(readBundled);
  catalogues.set(text, known);
  known.catch(() => catalogues.delete(text));
  return known;
}

/** A bundled dataset by its name or title, read once for each session. */
export async function bundledDataset(name: string): Promise<Dataset> {
  const { groups } = await bundledCatalogue();
  const all = groups.flatMap((group) => group.datasets);
  const found =
    all.find((dataset) => sameName(dataset.name, name)) ??
    all.find((dataset) => sameName(dataset.title, name));
  if (found === undefined) {
    throw notFound(
      "dataset",
      name,
      all.map((dataset) => dataset.name),
    );
  }
  // The text's own promise is the key: a reader set anew, or a second try, is read anew.
  const text = readBundled(found.path);
  const known = datasets.get(text) ?? loadDataset(found.name, readBundled);
  datasets.set(text, known);
  known.catch(() => {
    datasets.delete(text);
    forgetBundled(found.path);
  });
  return known;
}

/** The position of a column, by its name or its title. */
export function columnOf({ description }: Dataset, name: string): number {
  const { fields } = description.schema;
  const at = fields.findIndex((field) => sameName(field.name, name));
  if (at >= 0) return at;
  const titled = fields.findIndex((field) => sameName(field.title, name));
  if (titled >= 0) return titled;
  throw notFound(
    `column of ${description.name}`,
    name,
    fields.map((field) => field.name),
  );
}

function notFound(what: string, name: string, names: readonly string[]): Failure {
  return new Failure(
    "#N/A",
    `There is no ${what} called "${shortName(name)}". Near to it: ${nearestNames(name, names).join(", ")}.`,
  );
}
