import { MemoryWorkbook } from "../../src/preview/workbook/memory/memoryWorkbook";
import { workbookContract } from "./workbookContract";

describe("the workbook in memory does what every workbook does", () => {
  test.each(workbookContract)("$says", async ({ holds }) => {
    const workbook = new MemoryWorkbook();
    let compared = 0;
    await holds(workbook, workbook.addSheet(), (actual, expected) => {
      compared++;
      expect(actual).toEqual(expected);
    });
    expect(compared).toBeGreaterThan(0);
  });
});
