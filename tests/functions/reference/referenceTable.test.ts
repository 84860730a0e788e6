import "../../support/functionsReadDisk";
import { referenceTable } from "../../../src/functions/reference/referenceTable";
import { everyDataset, plain } from "../../support/everyDataset";

test("a whole dataset spills as its file has it", async () => {
  const datasets = await everyDataset();
  expect(datasets.length).toBeGreaterThan(30);
  for (const { name, header, records } of datasets) {
    const [top, ...rows] = await referenceTable(name);
    expect(top).toEqual(header);
    expect(rows.map((row) => row.map((cell) => plain(String(cell))))).toEqual(
      records.map((record) => record.map(plain)),
    );
  }
});
