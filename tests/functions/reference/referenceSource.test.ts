import "../../support/functionsReadDisk";
import { referenceSource } from "../../../src/functions/reference/referenceSource";
import { everyKey } from "../../support/everyDataset";

test("the key of a row finds the vintage that the row states", async () => {
  const rows = (await everyKey()).filter(({ header }) => header.includes("vintage"));
  expect(rows.length).toBeGreaterThan(40);
  for (const { name, header, record, conditions } of rows) {
    const source = await referenceSource(name, ...conditions);
    expect(source[0]?.[0]).toContain(record[header.indexOf("vintage")] ?? "");
  }
});
