import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { loadCatalogue } from "../../src/datasets/catalogue";
import type { DatasetSummary } from "../../src/datasets/catalogue";
import { checkTable } from "../../src/datasets/checking/check";
import { columnValues, loadDataset, loadStarter } from "../../src/datasets/dataset";
import type { Dataset } from "../../src/datasets/dataset";
import { relatedTable } from "../../src/datasets/checking/relatedTables";
import { fieldIndex, isFraction } from "../../src/datasets/tableSchema";
import { MODEL_LIST } from "../../src/models/modelList";
import { datasetsFolder, readDatasetFile } from "../support/datasetFiles";
import packageRules from "./dataPackage.schema.json";

/** What the catalogue holds; raise the figures when a dataset is added. */
/** Tables that models begin with. */
const STARTERS = 9;

interface Package {
  readonly name: string;
  readonly resources: readonly Record<string, unknown>[];
}

let summaries: DatasetSummary[];
let datasets: Map<string, Dataset>;

async function sha256(text: string): Promise<string> {
  return Promise.resolve(`sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`);
}

function folders(): string[] {
  const entries = readdirSync(datasetsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Those of the datasets; beside them is one with the tables that models begin with. */
function groupFolders(): string[] {
  return folders().filter((name) => name !== "models");
}

function packageOf(group: string): Package {
  const file = path.join(datasetsFolder, group, "datapackage.json");
  return JSON.parse(readFileSync(file, "utf8")) as Package;
}

beforeAll(async () => {
  const catalogue = await loadCatalogue(readDatasetFile);
  summaries = catalogue.groups.flatMap((group) => group.datasets);
  const loaded = await Promise.all(
    summaries.map(({ name }) => loadDataset(name, readDatasetFile, sha256)),
  );
  datasets = new Map(loaded.map((dataset) => [dataset.description.name, dataset]));
});

const rowsOfAll = () =>
  [...datasets.values()].reduce((sum, dataset) => sum + dataset.rows.length, 0);

test("the catalogue lists every table that ships, and every hash and row count holds", () => {
  const tables = groupFolders().flatMap((group) =>
    readdirSync(path.join(datasetsFolder, group)).filter((file) => file.endsWith(".csv")),
  );
  expect(tables.length).toBeGreaterThan(0);
  expect([...datasets.keys()].map((name) => `${name}.csv`).sort()).toEqual(tables.sort());
  const counts = summaries.map(({ name, rows }) => [name, rows]);
  expect([...datasets].map(([name, { rows }]) => [name, rows.length])).toEqual(counts);
});

test("every descriptor meets the rules of Data Package 2.0", () => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addFormat("uri", (text: string) => URL.canParse(text));
  ajv.addFormat("regex", (text: string) => Boolean(new RegExp(text, "u")));
  ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(packageRules);
  const groups = folders();
  const faults = groups.flatMap((group) => {
    validate(packageOf(group));
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${group}${instancePath} ${message}`,
    );
  });
  expect(groups.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test("the catalogue and the packages tell the same, and no file lies about undescribed", () => {
  const described = groupFolders().flatMap((group) =>
    packageOf(group).resources.map((resource) => `${group}/${String(resource.path)}`),
  );
  const files = groupFolders().flatMap((group) =>
    readdirSync(path.join(datasetsFolder, group))
      .filter((file) => file.endsWith(".csv"))
      .map((file) => `${group}/${file}`),
  );
  expect(described.length).toBe(datasets.size);
  expect(summaries.map((summary) => summary.path).sort()).toEqual([...described].sort());
  expect(files.sort()).toEqual([...described].sort());
  for (const summary of summaries) {
    const { description } = datasets.get(summary.name)!;
    const { columns, joins, since, changed, ...own } = summary;
    expect(description).toMatchObject(own);
    // Editions are written as the versions are, which sorts them by time.
    expect(since <= changed).toBe(true);
    expect(columns).toEqual(description.schema.fields.map(({ name }) => name));
    const keys = description.schema.foreignKeys ?? [];
    const elsewhere = keys.filter(({ reference }) => reference.resource !== undefined);
    expect(joins.map(({ column }) => column)).toEqual(elsewhere.map(({ fields }) => fields[0]));
  }
});

test("every row meets its schema: types, keys, foreign keys, enums, ranges, patterns, rules", () => {
  const related = Object.fromEntries(
    [...datasets].map(([name, dataset]) => [name, relatedTable(dataset)]),
  );
  const findings = [...datasets.values()].flatMap(({ description, rows }) => {
    const columns = description.schema.fields.map(({ name }) => name);
    return checkTable({ columns, rows }, description.schema, related).map(
      ({ row, column, sentence }) => `${description.name}, row ${row}, ${column}: ${sentence}`,
    );
  });
  const keys = [...datasets.values()].flatMap(
    ({ description }) => description.schema.foreignKeys ?? [],
  );
  expect(keys.length).toBeGreaterThan(30);
  expect(findings).toEqual([]);
});

test("keys, rules and foreign keys name columns and datasets that exist, and key cells are given", () => {
  let looked = 0;
  for (const { description, rows } of datasets.values()) {
    const { schema, name } = description;
    const { primaryKey = [], foreignKeys = [] } = schema;
    const indexes = primaryKey.map((column) => fieldIndex(schema, column));
    expect({ name, indexes: indexes.filter((index) => index < 0) }).toEqual({ name, indexes: [] });
    const cells = rows.flatMap((row) => indexes.map((index) => row[index]));
    looked += cells.length;
    expect([name, cells.indexOf(null)]).toEqual([name, -1]);
    for (const { fields, reference } of foreignKeys) {
      const target =
        reference.resource === undefined
          ? schema
          : datasets.get(reference.resource)!.description.schema;
      for (const column of fields) expect(fieldIndex(schema, column)).toBeGreaterThanOrEqual(0);
      for (const column of reference.fields)
        expect(fieldIndex(target, column)).toBeGreaterThanOrEqual(0);
    }
    const rules = Object.values(schema.rules ?? {}).flat() as Record<string, unknown>[];
    for (const rule of rules) {
      for (const column of Object.values(rule).flat()) {
        if (typeof column === "string")
          expect([name, column, fieldIndex(schema, column)]).not.toContain(-1);
      }
    }
  }
  expect(looked).toBeGreaterThan(rowsOfAll());
});

test("unverified rows stand in the evidence group alone", () => {
  const counts = { evidence: 0, elsewhere: 0 };
  for (const dataset of datasets.values()) {
    const confidence = columnValues(dataset, "confidence");
    const unverified = confidence.filter((cell) => cell === "unverified").length;
    counts[dataset.description.group === "evidence" ? "evidence" : "elsewhere"] += unverified;
  }
  expect(counts.elsewhere).toBe(0);
  expect(counts.evidence).toBeGreaterThan(80);
});

test("every row says where it comes from, of which vintage and under which terms", () => {
  let looked = 0;
  for (const dataset of datasets.values()) {
    for (const column of ["source", "vintage", "licence", "confidence"]) {
      const cells = columnValues(dataset, column);
      expect([dataset.description.name, column, cells.indexOf(null)]).toEqual([
        dataset.description.name,
        column,
        -1,
      ]);
      looked += cells.length;
    }
  }
  expect(looked).toBe(4 * rowsOfAll());
});

test("shares are fractions that name their base, and no column is named as a percentage", () => {
  const fields = [...datasets.values()].flatMap(({ description }) => description.schema.fields);
  expect(fields.filter(({ name }) => /pct|percent/.test(name))).toEqual([]);
  const fractions = fields.filter(isFraction);
  const shownInPercent = fields.filter(({ numberFormat }) => numberFormat?.includes("%"));
  expect(shownInPercent.length).toBeGreaterThan(0);
  // A probability is the one share that is of nothing.
  const ofNothing = shownInPercent.filter((field) => !isFraction(field));
  expect(ofNothing.filter(({ unit }) => !unit.startsWith("probability"))).toEqual([]);
  for (const { unit, numberFormat, constraints } of fractions) {
    expect(unit).toMatch(/^fraction of \S+/);
    expect(numberFormat).toMatch(/^0(\.0+)?%?$/);
    expect(constraints).toHaveProperty("minimum");
  }
});

test("titles and descriptions are sentences of their own, not the column's name again", () => {
  const fields = [...datasets.values()].flatMap(({ description }) => description.schema.fields);
  const bare = fields.filter(({ name, title, description }) => {
    const words = name.replaceAll("_", " ");
    return description.toLowerCase().startsWith(`${words}.`) || /_/.test(title);
  });
  expect(fields.length).toBeGreaterThan(700);
  expect(bare).toEqual([]);
});

/** Every column with the cells that it holds, the columns of provenance once for each dataset. */
function columnsOfAll() {
  return [...datasets.values()].flatMap((dataset) =>
    dataset.description.schema.fields.map((field, index) => ({
      place: `${dataset.description.name}.${field.name}`,
      field,
      cells: dataset.rows.map((row) => row[index]),
    })),
  );
}

test("a column with blank cells says what a blank means", () => {
  const withBlanks = columnsOfAll().filter(({ cells }) => cells.includes(null));
  const silent = withBlanks.filter(({ field }) => !/\bblank/i.test(field.description));
  expect(withBlanks.length).toBeGreaterThan(100);
  expect(silent.map(({ place }) => place)).toEqual([]);
});

test("a column of codes explains each of them", () => {
  const coded = columnsOfAll().filter(({ field }) => {
    const length = field.constraints?.enum?.length ?? 0;
    return length > 0 && length < 10;
  });
  const unexplained = coded.flatMap(({ place, field }) =>
    field
      .constraints!.enum!.filter((value) => !field.description.includes(String(value)))
      .map((value) => `${place}: ${value}`),
  );
  expect(coded.length).toBeGreaterThan(60);
  expect(unexplained).toEqual([]);
});

test("a description fits the help at its column's header, and none is a stub", () => {
  const columns = columnsOfAll().filter(({ field }) => field.name !== "confidence");
  const length = ({ field }: (typeof columns)[number]) =>
    `${field.description} Unit: ${field.unit}.`.length;
  expect(columns.length).toBeGreaterThan(700);
  expect(columns.filter((column) => length(column) > 255).map(({ place }) => place)).toEqual([]);
  const stubs = columns.filter(({ field }) => field.description.split(" ").length < 6);
  expect(stubs.map(({ place, field }) => `${place}: ${field.description}`)).toEqual([]);
});

test("no text would be taken for a formula, and none is left from how the data was collected", () => {
  const texts = [...datasets.values()]
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => typeof cell === "string");
  expect(texts.length).toBeGreaterThan(60_000);
  expect(texts.filter((text) => /^[=+@\t\r]|^-./.test(text))).toEqual([]);
  expect(
    texts.filter((text) => /^\s|\s$|\u00a0|\.txt\b|document:|<\/?[a-z]+>/i.test(text)),
  ).toEqual([]);
});

/** The columns that a ready formula names: alone, or the first and the last of several side by side. */
function columnsIn(formula: string): string[] {
  const names = formula.matchAll(
    /\{table\}\[(?:\[#All\],\[([^\]]+)\]|\[([^\]]+)\]:\[([^\]]+)\]|([^\]]+))\]/g,
  );
  return [...names].flatMap((match) => match.slice(1)).filter((name) => name && name !== "#All");
}

test("ready formulas use columns that the table has and balance their brackets", () => {
  let looked = 0;
  for (const { description } of datasets.values()) {
    for (const { formula } of description.formulas) {
      looked += 1;
      for (const column of columnsIn(formula)) {
        expect([description.name, column, fieldIndex(description.schema, column)]).not.toContain(
          -1,
        );
      }
      expect(formula.replace(/[^(]/g, "").length).toBe(formula.replace(/[^)]/g, "").length);
    }
  }
  expect(looked).toBe(3 * datasets.size);
});

test("models begin with tables that ship, that meet their schemas, and that are all used", async () => {
  const { starters } = await loadCatalogue(readDatasetFile);
  const loaded = await Promise.all(
    starters.map(({ name }) => loadStarter(name, readDatasetFile, sha256)),
  );
  expect(loaded).toHaveLength(STARTERS);
  const findings = loaded.flatMap(({ description: { name, schema }, rows }) =>
    checkTable({ columns: schema.fields.map((field) => field.name), rows }, schema, {}).map(
      ({ row, column, sentence }) => `${name}, row ${row}, ${column}: ${sentence}`,
    ),
  );
  expect(findings).toEqual([]);
  for (const { description } of loaded) {
    expect(description).toMatchObject({ group: "models", attribution: description.caveats[0] });
  }
  const files = readdirSync(path.join(datasetsFolder, "models")).filter((f) => f.endsWith(".csv"));
  const names = starters.map(({ name }) => name).sort();
  expect(files.map((file) => file.replace(".csv", "")).sort()).toEqual(names);
  const wanted = MODEL_LIST.flatMap(({ needs }) => needs.flatMap(({ starter }) => starter ?? []));
  expect(wanted.sort()).toEqual(names);
});
