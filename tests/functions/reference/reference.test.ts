import "../../support/functionsReadDisk";
import { reference } from "../../../src/functions/reference/reference";
import { everyKey, plain } from "../../support/everyDataset";

test("the key of a row finds its figures, one by one", async () => {
  const rows = await everyKey();
  expect(rows.length).toBeGreaterThan(40);
  for (const { name, header, record, key, conditions } of rows) {
    const column = header.findIndex((title, i) => !key.includes(title) && record[i] !== "");
    const answer = await reference(name, header[column], ...conditions);
    expect(plain(String(answer[0]?.[0]))).toBe(plain(record[column] ?? ""));
  }
});
