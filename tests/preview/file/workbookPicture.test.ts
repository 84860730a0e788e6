import { unzip } from "@cj-tech-master/excelts/archive";
import { pictureParts, WorkbookPicture } from "../../../src/preview/file/workbookPicture";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import { parseA1 } from "../../../src/preview/workbook/a1";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { Area } from "../../../src/preview/workbook/workbook";

/** Everything that a file holds, on a sheet that does not begin at its first cell and on a hidden one. */
function fullWorkbook(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.activeSheet();
  const area = (address: string): Area => {
    const block = parseA1(address);
    if (!block) throw new Error(`${address} is no address.`);
    return { sheet, ...block };
  };
  const rows = Array.from({ length: 300 }, (_, i) => [
    `'k${String(i)}`,
    i / 7,
    `=C${String(i + 4)}*2`,
  ]);
  workbook.write(area("B3:D303"), [["'key", "'figure", "'double"], ...rows]);
  workbook.write(area("F3"), [["=SEQUENCE(3)"]]);
  workbook.setFormat(area("B3:D3"), { bold: true, fillColor: "#112233" });
  workbook.setFormat(area("C200:C210"), { numberFormat: "0.00%" });
  workbook.setColumnWidth(sheet, 1, 1, 120);
  workbook.setColumnHidden(sheet, 4, 1, true);
  workbook.setOutlineLevel(sheet, "columns", 4, 1, 1);
  workbook.setOutlineLevel(sheet, "rows", 250, 1, 1);
  workbook.setRowHeight(sheet, 0, 1, 44);
  workbook.setRowHidden(sheet, 250, 1, true);
  workbook.setHyperlink(area("B4"), { address: "https://example.org/", screenTip: "There" });
  workbook.merge(area("G1:H2"));
  const { id } = workbook.addTable(area("B3:D303"), true, "figures");
  workbook.updateTable(id, { showBandedRows: false });
  const named = { formula: "=figures[figure]", comment: '{"a":"<1>"}', visible: false };
  workbook.setName({ name: "_linchpin_import_1", scope: null, ...named });
  workbook.setComment({ id: "c", area: area("C4"), content: "A note" });
  workbook.setConditionalFormat({
    ...{ id: "f", area: area("C4:C303"), type: "Custom" },
    ...{ rule: { formula: "=C4>1" }, format: { fontColor: "#FF0000" } },
  });
  const hidden = workbook.addSheet("Hidden one");
  workbook.updateSheet(hidden.id, { visibility: "VeryHidden" });
  return workbook;
}

/** The texts in the file, without the one that says when it was made. */
async function contents(bytes: Uint8Array): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const entry of unzip(bytes).entries()) {
    if (entry.path !== "docProps/core.xml") texts[entry.path] = await entry.text();
  }
  return texts;
}

test("a workbook told part by part is saved as the same file", async () => {
  const workbook = fullWorkbook();
  const picture = new WorkbookPicture();
  let parts = 0;
  for (const part of pictureParts(workbook)) {
    picture.add(structuredClone(part));
    parts++;
  }
  expect(parts).toBeGreaterThan(5);
  const whole = await contents(await writeXlsx(workbook, "LINCHPIN"));
  expect(Object.keys(whole).length).toBeGreaterThan(5);
  expect(Object.keys(whole)).toContain("xl/tables/table1.xml");
  expect(await contents(await writeXlsx(picture, "LINCHPIN"))).toEqual(whole);
});
