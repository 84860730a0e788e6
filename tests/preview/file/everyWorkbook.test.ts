import { loadCatalogue } from "../../../src/datasets/catalogue";
import { loadDataset } from "../../../src/datasets/dataset";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { seeded } from "../../../src/explanations/native/trial/trials";
import { MODEL_LIST } from "../../../src/models/modelList";
import { readXlsx } from "../../../src/preview/file/readXlsx";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import type { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { readBundled } from "../../support/bundledDatasets";
import { fileContents, lostBetween } from "../../support/fileContents";
import { buildBundled, NOW } from "../../support/models";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

/**
 * Saved, opened in another workbook, and compared cell by cell. `LINCHPIN_EVERY_WORKBOOK=1` goes over all models and
 * datasets, which takes some four minutes; by default a few of each, which `LINCHPIN_SEED` draws.
 */
const ALL = process.env["LINCHPIN_EVERY_WORKBOOK"] !== undefined;
const random = seeded(Number(process.env["LINCHPIN_SEED"] ?? 20_261_130));
const MODELS = sample(MODEL_LIST, 1);
const DATASETS = 3;

function sample<Item>(items: readonly Item[], count: number): Item[] {
  if (ALL) return [...items];
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** The same workbook after its file was opened, and what was lost on the way. */
async function reopened(workbook: MemoryWorkbook) {
  await workbook.settled();
  const before = fileContents(workbook);
  expect(before.size).toBeGreaterThan(50);
  const bytes = await writeXlsx(workbook, "LINCHPIN");
  const { workbook: after } = startExcelWithFunctions();
  await readXlsx(bytes, after, "LINCHPIN");
  await after.settled();
  return { before, after, lost: lostBetween(before, fileContents(after)).slice(0, 5) };
}

test.each(MODELS.map((spec) => [spec.title, spec] as const))(
  `%s comes back whole from its file (${MODELS.length} of ${MODEL_LIST.length} models)`,
  async (_, spec) => {
    const { workbook } = startExcelWithFunctions();
    await buildBundled(spec);
    const { lost, after } = await reopened(workbook);
    expect(lost).toEqual([]);
    expect(after.charts().length).toBeGreaterThan(0);
  },
);

test("datasets come back whole, are removed without a trace, and imported again", async () => {
  const { groups } = await loadCatalogue(readBundled);
  const all = groups.flatMap(({ datasets }) => datasets);
  const drawn = sample(all, DATASETS);
  for (const { name } of drawn) {
    const { workbook } = startExcelWithFunctions();
    const dataset = await loadDataset(name, readBundled);
    const { importId } = await importDataset(dataset, NOW);
    const { before, after, lost } = await reopened(workbook);
    expect([name, ...lost]).toEqual([name]);
    await removeImport(await lookAtRemoval(importId, dataset), dataset);
    expect([name, after.tables(), after.names()]).toEqual([name, [], []]);
    await importDataset(dataset, NOW);
    const fresh = lostBetween(before, fileContents(after)).slice(0, 3);
    expect([name, ...fresh]).toEqual([name]);
  }
  expect(drawn).toHaveLength(ALL ? all.length : DATASETS);
}, 600_000);
