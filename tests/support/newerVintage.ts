import { createHash } from "node:crypto";
import { loadDataset } from "../../src/datasets/dataset";
import type { ReadText } from "../../src/datasets/catalogue";
import { writeCsv } from "../../src/datasets/csv";
import type { Row } from "../../src/datasets/tableSchema";

/** The files of a later version of the add-in, in which one dataset has a newer vintage. */
export async function newerVintage(
  name: string,
  read: ReadText,
  change: (rows: readonly Row[], columns: readonly string[]) => readonly Row[],
  edition = { version: "2027.2.1", vintage: "revised 2027-02-01" },
): Promise<{ read: ReadText; files: ReadonlyMap<string, string> }> {
  const { description, rows } = await loadDataset(name, read);
  const columns = description.schema.fields.map((field) => field.name);
  const newer = change(rows, columns);
  const csv = writeCsv(columns, newer);
  const hash = `sha256:${createHash("sha256").update(csv).digest("hex")}`;
  const facts = { ...edition, hash, rows: newer.length, bytes: Buffer.byteLength(csv) };
  const packagePath = `${description.group}/datapackage.json`;
  const files = new Map([
    [description.path, csv],
    ["catalogue.json", await changed("catalogue.json")],
    [packagePath, await changed(packagePath)],
  ]);
  return { files, read: async (path) => files.get(path) ?? read(path) };

  async function changed(path: string): Promise<string> {
    return JSON.stringify(
      JSON.parse(await read(path), (_, value: unknown) => {
        const isIt = typeof value === "object" && value !== null && "hash" in value;
        return isIt && (value as unknown as { name: string }).name === name
          ? { ...value, ...facts }
          : value;
      }),
    );
  }
}
