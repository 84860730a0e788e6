import { createHash } from "node:crypto";
import { loadCatalogue } from "../../../src/datasets/catalogue";
import { loadDataset } from "../../../src/datasets/dataset";
import { readDataPackage } from "../../../src/datasets/files/dataPackage";
import { writeDataPackage } from "../../../src/datasets/files/writeDataPackage";
import { readBundled } from "../../support/bundledDatasets";

const digest = (text: string) =>
  Promise.resolve(`sha256:${createHash("sha256").update(text).digest("hex")}`);
const origin = { file: "datapackage.json", bytes: 10, hash: "sha256:00", vintage: "changed today" };
const csv = "iso,share,day\nCHN,0.5,2025-04-10\nJPN,,\n";
const file = {
  name: "shares.csv",
  text: csv,
  bytes: csv.length,
  hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
};
const resource = {
  name: "shares",
  path: "shares.csv",
  schema: {
    fields: [
      { name: "iso", type: "string" },
      { name: "share", type: "number", unit: "fraction" },
      { name: "day", type: "date" },
    ],
    primaryKey: "iso",
  },
};
const read = async (change: object = {}, files = [file]) => {
  const text = JSON.stringify({ resources: [{ ...resource, ...change }] });
  return (await readDataPackage(text, origin, files))[0]!;
};
const refusal = async (change: object, files = [file]): Promise<string> => {
  try {
    await read(change, files);
  } catch (error) {
    return (error as { sentence: string }).sentence;
  }
  return "not refused";
};

test("a descriptor and its file become a dataset with types, key, licence and sources", async () => {
  const { description, rows } = await read({
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    sources: [{ title: "The office" }],
    bytes: file.bytes,
    hash: file.hash,
  });
  expect(rows).toEqual([
    ["CHN", 0.5, "2025-04-10"],
    ["JPN", null, null],
  ]);
  expect(description).toMatchObject({
    name: "own-shares",
    licences: [{ name: "CC-BY-4.0", title: "CC-BY-4.0" }],
    sources: [{ title: "The office" }, { title: "datapackage.json, 10 bytes" }],
    schema: { primaryKey: ["iso"] },
    hash: file.hash,
  });
});

test("data inside the descriptor: as CSV text, as rows and as objects", async () => {
  const { rows: expected } = await read();
  const inline = async (data: unknown) => (await read({ path: undefined, data }, [])).rows;
  expect(await inline(csv)).toEqual(expected);
  expect(await inline([["CHN", 0.5, "2025-04-10"], ["JPN"]])).toEqual(expected);
  expect(await inline([{ iso: "CHN", share: "0.5", day: "2025-04-10" }, { iso: "JPN" }])).toEqual(
    expected,
  );
});

test.each([
  "../secrets.csv",
  "a/../../b.csv",
  "%2e%2e/secrets.csv",
  "/etc/passwd",
  "~/secrets.csv",
  "..\\secrets.csv",
  "C:\\data.csv",
  "c:/data.csv",
  "https://example.org/shares.csv",
  "file:///shares.csv",
  "//example.org/shares.csv",
  "shares.csv?x",
  "shares.csv\u0000.txt",
  "",
])("the path %j is refused with the place", async (path) => {
  expect(await refusal({ path })).toMatch(
    /^datapackage\.json, shares: its path .+ Put the file beside/,
  );
});

test.each<[string, object, RegExp]>([
  [
    "other columns",
    { schema: { fields: [{ name: "iso" }, { name: "value", type: "number" }, { name: "day" }] } },
    /^shares\.csv, row 1, column value: the header reads "share" where "value" belongs/,
  ],
  [
    "fewer columns",
    { schema: { fields: [{ name: "iso" }] } },
    /the header has a column "share" that the description does not know/,
  ],
  [
    "another type",
    { schema: { fields: [{ name: "iso", type: "integer" }, { name: "share" }, { name: "day" }] } },
    /^shares\.csv, row 2, column iso: "CHN" is not a whole number/,
  ],
  ["another size", { bytes: 5 }, /it promises 5 bytes and shares\.csv has 39/],
  ["another hash", { hash: `sha256:${"0".repeat(64)}` }, /does not have the hash/],
  ["no columns", { schema: {} }, /it does not describe its columns/],
  [
    "a key without column",
    { schema: { ...resource.schema, primaryKey: "x" } },
    /column x: its key/,
  ],
  [
    "one name twice",
    { schema: { fields: [{ name: "a" }, { name: "A" }, { name: "c" }] } },
    /column a: two columns have this name/,
  ],
  ["semicolons", { dialect: { delimiter: ";" } }, /its cells are not separated by commas/],
])("a descriptor that lies is refused: %s", async (_, change, sentence) => {
  expect(await refusal(change)).toMatch(sentence);
});

test("a file that was not chosen is asked for, and what is no package is said to be none", async () => {
  expect(await refusal({}, [])).toMatch(/it needs the file shares\.csv\. Choose it together/);
  for (const text of ["{}", "[]", "null", '{"resources":[]}', '"x"']) {
    await expect(readDataPackage(text, origin, [])).rejects.toThrow(/This is no Data Package/);
  }
  await expect(readDataPackage('{"resources":', origin, [])).rejects.toThrow(/not valid JSON/);
});

test("every bundled dataset comes back from the package it is saved as", async () => {
  const { groups } = await loadCatalogue(readBundled);
  const names = groups.flatMap(({ datasets }) => datasets.map(({ name }) => name));
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const dataset = await loadDataset(name, readBundled);
    const text = await writeDataPackage(dataset, "2026-11-21T09:30:00Z", digest);
    const [back] = await readDataPackage(text, origin, []);
    expect([name, back?.rows]).toEqual([name, dataset.rows]);
    expect(back?.description.licences).toEqual(dataset.description.licences);
    expect(back?.description.schema.primaryKey).toEqual(dataset.description.schema.primaryKey);
  }
});

test("rows are read in slices, and Cancel ends them between two", async () => {
  const data = Array.from({ length: 50_000 }, (_, i) => [`K${i}`, 0.5, "2025-04-10"]);
  const text = JSON.stringify({ resources: [{ ...resource, path: undefined, data }] });
  let pauses = 0;
  const pause = (): Promise<void> => {
    pauses++;
    return Promise.resolve();
  };
  const [dataset] = await readDataPackage(text, origin, [], { pause });
  expect(dataset?.rows).toHaveLength(50_000);
  expect(pauses).toBeGreaterThan(20);
  const controller = new AbortController();
  let left = 5;
  const cancelling = {
    pause: (): Promise<void> => {
      if (--left === 0) controller.abort();
      return Promise.resolve();
    },
    signal: controller.signal,
  };
  await expect(readDataPackage(text, origin, [], cancelling)).rejects.toThrow(/abort/i);
});

test("brackets nested thousands deep are refused, wherever they are", async () => {
  const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
  const cell = `{"resources":[{"name":"x","data":[[${deep}]],"schema":{"fields":[{"name":"a"}]}}]}`;
  for (const text of [cell, `{"resources":${deep}}`, "[".repeat(1_000_000)]) {
    await expect(readDataPackage(text, origin, [])).rejects.toThrow(/more than 100 deep/);
  }
  const [quoted] = await readDataPackage(
    JSON.stringify({
      resources: [{ data: [["[".repeat(500)]], schema: { fields: [{ name: "a" }] } }],
    }),
    origin,
    [],
  );
  expect(quoted?.rows).toEqual([["[".repeat(500)]]);
});
