import { setNumberFormat } from "../../../src/excel/tables/dressTable";
import { writeCells } from "../../../src/excel/workbook/writeCells";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { Area, CellInput } from "../../../src/preview/workbook/workbook";
import { startExcel } from "../../support/office/startExcel";

const RISKY = ["=1+1", "+1", "-1", "@SUM(1)", "'quoted'", " =1+1", "＝1+1", "words"];

async function write(workbook: MemoryWorkbook, format: string): Promise<void> {
  startExcel({ workbook });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B8");
    setNumberFormat(range, format);
    await writeCells(
      context,
      range,
      RISKY.map((text, index) => [index, text]),
    );
  });
}

function formulasOf(workbook: MemoryWorkbook): unknown[][] {
  const sheet = workbook.activeSheet();
  return workbook.formulas({ sheet, row: 0, column: 0, rows: 8, columns: 2 });
}

test.each(["General", "@"])(
  "risky text arrives as it is in a cell formatted %s",
  async (format) => {
    const workbook = new MemoryWorkbook();
    await write(workbook, format);
    expect(formulasOf(workbook)).toEqual(RISKY.map((text, index) => [index, text]));
  },
);

/** An Excel that takes an apostrophe literally where the cell is formatted as text. */
class LiteralApostrophes extends MemoryWorkbook {
  override write(area: Area, input: CellInput[][]): void {
    super.write(
      area,
      input.map((row, r) =>
        row.map((value, c) => {
          const { numberFormat } = this.format(area.sheet, area.row + r, area.column + c);
          const literal = numberFormat === "@" && typeof value === "string" && value[0] === "'";
          return literal ? `'${value}` : value;
        }),
      ),
    );
  }
}

test("an apostrophe that a text cell kept is taken out again", async () => {
  const workbook = new LiteralApostrophes();
  await write(workbook, "@");
  expect(formulasOf(workbook)).toEqual(RISKY.map((text, index) => [index, text]));
});

/** An Excel that reads a formula even behind an apostrophe. */
class ReadsFormulas extends MemoryWorkbook {
  override write(area: Area, input: CellInput[][]): void {
    super.write(
      area,
      input.map((row) => row.map((value) => (value === "'=1+1" ? 2 : value))),
    );
  }
}

test("text that will not stay text is an error, not a figure", async () => {
  await expect(write(new ReadsFormulas(), "@")).rejects.toThrow(
    'Excel would not keep the text "=1+1" as text. Nothing was imported; remove it from the data and import again.',
  );
});
