import { openXlsx } from "../../../src/preview/file/openXlsx";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { png } from "../../support/png";

test("a saved file brings the pictures back, each with its own name and texts", async () => {
  const before = new MemoryWorkbook();
  const [first] = before.sheets();
  const second = before.addSheet("Chain & map");
  const usual = {
    left: 30,
    top: 60,
    width: 300,
    height: 150,
    lockAspectRatio: true,
    placement: "Absolute",
  } as const;
  const put = (sheet: string, name: string, image: string, altTextDescription: string) =>
    before.setPicture({
      ...{ ...usual, id: name, sheet, name, image, altTextDescription, altTextTitle: "Drawing" },
    });
  put(second.id, "Supply chain of bom", png(400, 200), 'Blocked: "China" & others');
  put(second.id, "Map of origins of bom", png(20, 10), "");
  before.setChart({
    ...{ id: "c", name: "Chart 1", sheet: second.id, type: "Line", title: "", properties: {} },
    ...{
      source: { sheet: first!.id, row: 0, column: 0, rows: 2, columns: 2 },
      seriesBy: "Columns",
    },
    ...{ left: 0, top: 0, width: 100, height: 100 },
  });
  const after = new MemoryWorkbook();
  await openXlsx(await writeXlsx(before, "LINCHPIN"), after, "LINCHPIN");
  const sheet = after.sheets()[1]!.id;
  const expected = before.pictures().map((picture) => ({ ...picture, sheet, id: "" }));
  expect(expected.length).toBe(2);
  expect(after.pictures().map((picture) => ({ ...picture, id: "" }))).toEqual(expected);
});
