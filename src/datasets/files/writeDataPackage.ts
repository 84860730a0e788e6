import { writeCsv } from "../csv";
import type { Dataset, Digest } from "../dataset";

/**
 * A dataset as a Data Package in one file: the CSV text stands inside the descriptor, so that a colleague
 * gets one attachment whose parts cannot be separated, and any reader of Data Packages takes it.
 */
export async function writeDataPackage(
  { description, rows }: Dataset,
  created: string,
  digest: Digest,
): Promise<string> {
  const { name, title, licences, sources, schema } = description;
  const data = writeCsv(
    schema.fields.map((field) => field.name),
    rows,
  );
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: name.replace(/^own-/, ""),
    title,
    description: description.description,
    version: description.version,
    created,
    licenses: licences,
    sources,
    resources: [
      {
        name: name.replace(/^own-/, ""),
        title,
        description: description.description,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        hash: await digest(data),
        schema,
        data,
      },
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
