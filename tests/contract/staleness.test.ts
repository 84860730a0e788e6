import { loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { staleStatuses } from "../../src/datasets/staleStatuses";
import { ageInMonths, OLD_MONTHS } from "../../src/datasets/vintages";
import { readDatasetFile } from "../support/datasetFiles";

/** Kept as they are: what was said or measured then does not age. */
const OF_THEIR_TIME = /-unverified$/;

test("what is old in the data is reported, and every vintage names a date", async () => {
  const { groups } = await loadCatalogue(readDatasetFile);
  const summaries = groups.flatMap(({ datasets }) => datasets);
  const today = new Date();
  const lines: string[] = [];
  const undated: string[] = [];
  let dated = 0;
  for (const { name, vintage } of summaries) {
    const months = ageInMonths(vintage, today);
    if (months === null) undated.push(`${name}: ${vintage}`);
    else if (months > OLD_MONTHS && !OF_THEIR_TIME.test(name))
      lines.push(`${name}: figures of ${vintage}, over ${OLD_MONTHS} months old`);
    const { description, rows } = await loadDataset(name, readDatasetFile);
    const columns = description.schema.fields.map((field) => field.name);
    if (!columns.includes("status_as_of")) continue;
    dated += 1;
    const stale = staleStatuses({ columns, rows }, today);
    if (stale) lines.push(`${name}: ${stale.rows} open rows, the oldest of ${stale.oldest}`);
  }
  expect(summaries.length).toBeGreaterThan(50);
  expect(dated).toBeGreaterThan(4);
  expect(undated).toEqual([]);
  process.stdout.write(
    [`Stale data: ${lines.length} of ${summaries.length} datasets`, ...lines, ""].join("\n"),
  );
});
