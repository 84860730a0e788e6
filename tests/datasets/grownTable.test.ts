import { createHash } from "node:crypto";
import { readBundled } from "../support/bundledDatasets";

/** What a later edition may do to a table: a column in front, one in the middle, a row above the others. */
const NEWER = ["aaa_first", "in_between"];

interface Field {
  name: string;
}

/** The table of exchange rates, as an edition would ship it that has more rows and columns. */
async function grown(path: string): Promise<string> {
  const text = await readBundled(path);
  if (path.endsWith("exchange-rates-annual.csv")) return grownCsv(text);
  if (!path.endsWith(".json")) return text;
  const read = JSON.parse(text) as unknown;
  const csv = grownCsv(await readBundled("economies/exchange-rates-annual.csv"));
  return JSON.stringify(withTable(read, csv));
}

function grownCsv(text: string): string {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const widened = (line: string, first: string, second: string) => {
    const at = line.indexOf(",");
    return `${first},${line.slice(0, at)},${second}${line.slice(at)}`;
  };
  const row = lines[0] ?? "";
  // A currency of a country that the table did not have, first of all.
  const added = row.replace(/^[A-Z]{3}/, "ISL");
  return `${[
    widened(header, NEWER[0]!, NEWER[1]!),
    widened(added, "x", "y"),
    ...lines.map((line) => widened(line, "x", "y")),
  ].join("\n")}\n`;
}

function withTable(node: unknown, csv: string): unknown {
  if (Array.isArray(node)) return node.map((each) => withTable(each, csv));
  if (node === null || typeof node !== "object") return node;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withTable(value, csv)]),
  );
  if (copy["name"] !== "exchange-rates-annual") return copy;
  const lines = csv.trimEnd().split("\n");
  const names = (lines[0] ?? "").split(",");
  const schema = copy["schema"] as { fields: Field[] } | undefined;
  const fields = schema?.fields ?? [];
  const text = { type: "string", title: "New", description: "New.", unit: "none" };
  return {
    ...copy,
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    rows: lines.length - 1,
    ...("columns" in copy && { columns: names }),
    ...(schema && {
      schema: {
        ...schema,
        fields: names.map((name) => fields.find((f) => f.name === name) ?? { ...text, name }),
      },
    }),
  };
}

/** What cells of a saved workbook ask. */
const CALLS: readonly (readonly [string, ...unknown[]])[] = [
  ["REFERENCE", "exchange-rates-annual", "local_per_usd", "iso3", "CHN", "year", 2025],
  ["REFERENCE_TABLE", "exchange-rates-annual", [["year", "local_per_usd"]], "iso3", "JPN"],
  ["REFERENCE_SOURCE", "exchange-rates-annual", "iso3", "CHN"],
];

async function answers(read: (path: string) => Promise<string>): Promise<unknown[]> {
  let found: unknown[] = [];
  await jest.isolateModulesAsync(async () => {
    const { excelCall } = await import("../support/excelCall");
    const { setDatasetReader } = await import("../../src/functions/reference/bundled/reader");
    setDatasetReader(read);
    found = await Promise.all(CALLS.map(([id, ...given]) => excelCall(id, given)));
  });
  return found;
}

test("formulas of a saved workbook answer the same when their table has gained rows and columns", async () => {
  const before = await answers(readBundled);
  const after = await answers(grown);
  expect(before).toHaveLength(3);
  // The Federal Reserve's average of 2025.
  expect(before[0]).toEqual([[7.1875]]);
  expect(after).toEqual(before);
});

test("the grown table is another one: it has the new columns and the new row", async () => {
  const [header = "", first = ""] = (await grown("economies/exchange-rates-annual.csv")).split(
    "\n",
  );
  expect(header.split(",")).toEqual(expect.arrayContaining(NEWER));
  expect(first).toContain("ISL");
});
