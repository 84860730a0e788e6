import { loadDataset } from "../../../src/datasets/dataset";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { addJoinedValues } from "../../../src/excel/joining/addJoinedValues";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 28, 9, 30);
const LATER = new Date(2026, 10, 28, 9, 31);

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
});

const own = smallDataset(
  "trade",
  [{ name: "partner" }, { name: "amount", type: "integer" }],
  [
    ["CHN", 1],
    ["xxx", 2],
    ["deu", 3],
    [null, 4],
    ["CHN", 5],
  ],
);

async function joined(added: string) {
  await importDataset(own, NOW);
  const from = await loadDataset("countries", readBundled);
  return { table: "trade", column: "partner", from, key: "iso3", added };
}

const cells = (name: string, row: number, column: number, rows: number, columns: number) => {
  const sheet = excel.workbook.sheets().find((each) => each.name === name);
  return excel.workbook.values({ sheet: sheet?.id ?? "", row, column, rows, columns });
};

test("values stand beside their rows, blank where the key is not there, and say their source", async () => {
  const join = await joined("name");
  const sheet = "trade";
  const result = await addJoinedValues(join, LATER);
  // The table takes two columns, and one beside it stays blank. Names as ISO 3166 has them.
  expect(cells(sheet, 0, 3, 6, 1).flat()).toEqual(["name", "China", "", "Germany", "", "China"]);
  expect(result).toMatchObject({ rows: 5, without: 2, sourcesSheet: "Sources" });
  const sources = cells("Sources", 3, 0, 3, 15);
  const record = Object.fromEntries((sources[0] ?? []).map((h, i) => [String(h), sources[2]?.[i]]));
  expect(record).toMatchObject({
    Dataset: "Countries and their codes",
    Version: join.from.description.version,
    Rows: 5,
    Columns: 1,
    Table: "trade",
    Name: "countries",
    Hash: join.from.description.hash,
  });
  expect(record["Filter"]).toMatch(/^column name by iso3, beside partner, from .*!?D2 down$/);
});

test("a column that the table lost is told, and nothing is left behind", async () => {
  const join = await joined("name");
  const before = pictureOf(excel.workbook);
  await expect(addJoinedValues({ ...join, column: "gone" }, LATER)).rejects.toThrow(
    "The table trade has no column gone any more. Give the column its name again.",
  );
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a failure at any change leaves the workbook as it was", async () => {
  const join = await joined("name");
  const before = pictureOf(excel.workbook);
  let failed = 0;
  for (let change = 1; ; change++) {
    excel.faults.failAtChange(change);
    const done = await addJoinedValues(join, LATER).then(
      () => true,
      () => false,
    );
    if (done) break;
    failed++;
    expect(pictureOf(excel.workbook)).toEqual(before);
  }
  expect(failed).toBeGreaterThan(5);
});
