import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { editZip, unzip } from "@cj-tech-master/excelts/archive";
import { readXlsx } from "../../../src/preview/file/readXlsx";
import { writeXlsx } from "../../../src/preview/file/writeXlsx";
import { parseA1 } from "../../../src/preview/workbook/a1";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { Area, Workbook } from "../../../src/preview/workbook/workbook";

/** A workbook saved and opened again in another one. */
async function reopened(make: (workbook: Workbook, sheet: string) => void): Promise<Workbook> {
  const before = new MemoryWorkbook();
  make(before, before.activeSheet());
  const bytes = await writeXlsx(before, "LINCHPIN");
  const after = new MemoryWorkbook();
  after.addSheet("To be replaced");
  await readXlsx(bytes, after, "LINCHPIN");
  return after;
}

function on(workbook: Workbook, address: string, name = "Sheet1"): Area {
  const block = parseA1(address);
  const sheet = workbook.sheets().find((it) => it.name === name);
  if (!block || !sheet) throw new Error(`No ${address} on ${name}`);
  return { sheet: sheet.id, ...block };
}

test("a saved file holds the charts that the preview draws", async () => {
  const workbook = new MemoryWorkbook();
  const source = on(workbook, "A1:B3");
  workbook.write(source, [
    ["", "Share"],
    ["A", 0.6],
    ["B", 0.4],
  ]);
  for (const type of ["ColumnClustered", "BarClustered", "Line", "Pie"]) {
    workbook.setChart({
      ...{ id: type, name: type, sheet: source.sheet, type, source, seriesBy: "Columns" },
      ...{ title: type, left: 0, top: 0, width: 300, height: 200 },
      properties: {
        "axes.valueAxis.title.text": "Part of all",
        "axes.valueAxis.numberFormat": "0%",
        "axes.categoryAxis.reversePlotOrder": type.startsWith("Bar"),
      },
    });
  }
  const file = new FileWorkbook();
  await file.xlsx.load(await writeXlsx(workbook, "LINCHPIN"));
  const charts = file.getWorksheet("Sheet1")?.getCharts() ?? [];
  const axes = charts.map(({ chartModel }) =>
    JSON.stringify(chartModel?.chart.plotArea.axes).match(/Part of all|"0%"|"maxMin"/g),
  );
  const said = expect.arrayContaining(["Part of all", '"0%"']) as unknown;
  expect(axes).toEqual([said, expect.arrayContaining(['"maxMin"']), said, null]);
});

describe("a workbook saved as .xlsx and opened again", () => {
  test("has its sheets in order, hidden ones hidden, and no others", async () => {
    const after = await reopened((workbook) => {
      const hidden = workbook.addSheet("Hidden one");
      workbook.updateSheet(hidden.id, { visibility: "VeryHidden" });
      workbook.addSheet("O'Brien & co");
    });
    expect(after.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["Hidden one", "VeryHidden"],
      ["O'Brien & co", "Visible"],
    ]);
  });

  test("has its values: numbers in full, text as text, TRUE, errors", async () => {
    const values = [[0.1 + 0.2, 1 / 3, "0101", "=1+1", "@sum", true, false, "", -5e-300]];
    const after = await reopened((workbook, sheet) => {
      const typed = values.map((row) =>
        row.map((value) => (typeof value === "string" && value ? `'${value}` : value)),
      );
      workbook.write({ sheet, row: 0, column: 0, rows: 1, columns: 9 }, typed);
    });
    expect(after.values(on(after, "A1:I1"))).toEqual(values);
    expect(after.formulas(on(after, "D1"))).toEqual([["=1+1"]]);
  });

  test("has its dates as serial numbers with their format", async () => {
    const after = await reopened((workbook, sheet) => {
      workbook.write({ sheet, row: 0, column: 0, rows: 1, columns: 2 }, [["2024-01-31", 45322.75]]);
      workbook.setFormat(on(workbook, "B1"), { numberFormat: "yyyy-mm-dd hh:mm" });
    });
    expect(after.values(on(after, "A1:B1"))).toEqual([[45322, 45322.75]]);
    expect(after.text(on(after, "A1:B1"))).toEqual([["2024-01-31", "2024-01-31 18:00"]]);
  });

  test("has its formulas as they were typed", async () => {
    const formulas = [["=LINCHPIN.HHI(A2:A4)"], ["=SUM(A1#)"], ["=Supply[[#Totals],[Share]]"]];
    const after = await reopened((workbook, sheet) => {
      workbook.write({ sheet, row: 0, column: 0, rows: 3, columns: 1 }, formulas);
    });
    expect(after.formulas(on(after, "A1:A3"))).toEqual(formulas);
  });

  test("keeps the add-in's functions under the name that Excel gives them in files", async () => {
    const workbook = new MemoryWorkbook();
    workbook.write(on(workbook, "A1"), [["=LINCHPIN.HHI(A2:A4)"]]);
    const file = new FileWorkbook();
    await file.xlsx.load(await writeXlsx(workbook, "LINCHPIN"));
    const [sheet] = file.worksheets;
    expect(sheet?.getCell("A1").formula).toBe("_xldudf_LINCHPIN_HHI(A2:A4)");
  });

  test("has its formats", async () => {
    const format = {
      numberFormat: "0.0%",
      bold: true,
      italic: true,
      underline: true,
      fontColor: "#FF0000",
      fillColor: "#FFFF00",
      horizontalAlignment: "Right",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      locked: false,
    } as const;
    const line = { style: "Continuous", color: "#0000FF", weight: "Thick" } as const;
    const after = await reopened((workbook) => {
      workbook.write(on(workbook, "B2"), [[0.5]]);
      workbook.setFormat(on(workbook, "B2:B3"), { ...format, borders: { EdgeBottom: line } });
    });
    expect(after.format(on(after, "B2").sheet, 1, 1)).toMatchObject(format);
    expect(after.format(on(after, "B3").sheet, 2, 1).borders.EdgeBottom).toEqual(line);
  });

  test("has its tables, with their look", async () => {
    const look = { style: "TableStyleLight9", showBandedRows: false };
    const after = await reopened((workbook, sheet) => {
      workbook.write({ sheet, row: 1, column: 1, rows: 2, columns: 2 }, [
        ["Item", "Share"],
        ["'007", 0.5],
      ]);
      const { id } = workbook.addTable(on(workbook, "B2:C3"), true, "Supply");
      workbook.updateTable(id, look);
    });
    expect(after.tables()).toMatchObject([{ name: "Supply", area: on(after, "B2:C3"), ...look }]);
    expect(after.values(on(after, "B2:C3"))).toEqual([
      ["Item", "Share"],
      ["007", 0.5],
    ]);
  });

  test("has its names, hidden ones and those of one sheet included", async () => {
    const name = { comment: "", visible: true, scope: null };
    const comment = '{"dataset":"a & b","note":"<i>"}';
    const after = await reopened((workbook, sheet) => {
      workbook.setName({ ...name, name: "total", formula: "=Sheet1!$A$1:$A$3" });
      workbook.setName({ ...name, name: "rate", formula: "=0.25", visible: false, comment });
      workbook.setName({
        ...name,
        name: "own",
        formula: "=Sheet1!$B$2",
        scope: sheet,
        comment: "b",
      });
      workbook.setName({ ...name, name: "HHI", formula: "=LAMBDA(v,SUM((v/SUM(v))^2))" });
      workbook.setName({ ...name, name: "mark", formula: "=supply[#All]" });
    });
    const scope = on(after, "A1").sheet;
    const sorted = after.names().sort((a, b) => a.name.localeCompare(b.name));
    expect(sorted).toEqual([
      { ...name, name: "HHI", formula: "=LAMBDA(v,SUM((v/SUM(v))^2))" },
      { ...name, name: "mark", formula: "=supply[#All]" },
      { ...name, name: "own", formula: "=Sheet1!$B$2", scope, comment: "b" },
      { ...name, name: "rate", formula: "=0.25", visible: false, comment },
      { ...name, name: "total", formula: "=Sheet1!$A$1:$A$3" },
    ]);
  });

  test("has its conditional formats", async () => {
    const formats = [
      {
        type: "CellValue" as const,
        rule: { operator: "GreaterThan", formula1: "=0.5" },
        format: { fillColor: "#FFC7CE", fontColor: "#9C0006" },
      },
      { type: "Custom" as const, rule: { formula: "=$A1>$B1" }, format: { bold: true } },
      ...["Contains", "NotContains", "BeginsWith", "EndsWith"].map((operator) => ({
        type: "ContainsText" as const,
        rule: { operator, text: 'HALT "now"' },
        format: { fillColor: "#FF0000" },
      })),
    ];
    const after = await reopened((workbook) => {
      for (const [index, format] of formats.entries()) {
        const id = `{${String(index)}}`;
        workbook.setConditionalFormat({ id, area: on(workbook, "A1:A9"), ...format });
      }
    });
    const { sheet } = on(after, "A1");
    expect(after.conditionalFormats(sheet)).toMatchObject(
      formats.map((format) => ({ ...format, area: on(after, "A1:A9") })),
    );
  });

  test("has rules of texts that need no attribute of the text", async () => {
    const workbook = new MemoryWorkbook();
    const rule = { operator: "BeginsWith", text: "⚠" };
    const format = { fontColor: "#C00000" };
    const area = on(workbook, "E8:E21");
    workbook.setConditionalFormat({ id: "{1}", area, type: "ContainsText", rule, format });
    const file = unzip(await writeXlsx(workbook, "LINCHPIN"));
    const sheet = new TextDecoder().decode((await file.bytes("xl/worksheets/sheet1.xml"))!);
    // LibreOffice takes a rule of the type beginsWith without its text for one that all cells fulfil.
    expect(sheet).toMatch(
      /<cfRule type="expression"[^>]*><formula>LEFT\(E8,LEN\(&quot;⚠&quot;\)\)=&quot;⚠&quot;</,
    );
  });

  test("has its validations and their messages", async () => {
    const validation = {
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "Origin", message: "An ISO code" },
      errorAlert: { showAlert: true, style: "Stop", title: "Origin", message: "Not in the list" },
    };
    const list = { list: { inCellDropDown: true, source: "CHN,USA" } };
    const decimal = { decimal: { operator: "GreaterThan", formula1: 0 } };
    const after = await reopened((workbook) => {
      workbook.setValidation({ ...validation, rule: list, area: on(workbook, "A1") });
      workbook.setValidation({ ...validation, rule: decimal, area: on(workbook, "B1:B4") });
    });
    expect(after.validations(on(after, "A1").sheet)).toEqual([
      { ...validation, rule: list, area: on(after, "A1") },
      { ...validation, rule: decimal, area: on(after, "B1:B4") },
    ]);
  });

  test("is printed as it was laid out", async () => {
    const page = {
      landscape: true,
      area: "A1:B1",
      pagesWide: 1,
      pagesTall: 1,
      header: { left: "R&&D and R&&L", center: "", right: "&D" },
      footer: { left: "Sources", center: "", right: "Page &P of &N" },
    };
    const after = await reopened((workbook, sheet) => {
      workbook.write(on(workbook, "A1:B1"), [["one", "two"]]);
      workbook.updateSheet(sheet, { page });
    });
    expect(after.sheets()[0]?.page).toEqual(page);
  });

  test("has its comments, links, merged and frozen cells, sizes and hidden lines", async () => {
    const after = await reopened((workbook, sheet) => {
      workbook.write(on(workbook, "A1:B1"), [["one", "two"]]);
      workbook.setComment({ id: "1", area: on(workbook, "A1"), content: "Look here" });
      workbook.setHyperlink(on(workbook, "A1"), { address: "https://example.org/" });
      workbook.setHyperlink(on(workbook, "B1"), { documentReference: "Sheet1!A1" });
      workbook.merge(on(workbook, "A3:B3"));
      workbook.updateSheet(sheet, { frozenRows: 1, frozenColumns: 1, tabColor: "#112233" });
      workbook.setColumnWidth(sheet, 0, 1, 120);
      workbook.setColumnHidden(sheet, 1, 1, true);
      workbook.setOutlineLevel(sheet, "columns", 1, 1, 1);
      workbook.setOutlineLevel(sheet, "rows", 0, 1, 2);
      workbook.setRowHeight(sheet, 0, 1, 30);
    });
    const { sheet } = on(after, "A1");
    expect(after.comments()).toMatchObject([{ area: on(after, "A1"), content: "Look here" }]);
    expect(after.hyperlink(sheet, 0, 0)).toEqual({ address: "https://example.org/" });
    expect(after.hyperlink(sheet, 0, 1)).toEqual({ documentReference: "Sheet1!A1" });
    expect(after.mergedAreas(sheet)).toEqual([on(after, "A3:B3")]);
    expect(after.sheets()[0]).toMatchObject({
      frozenRows: 1,
      frozenColumns: 1,
      tabColor: "#112233",
    });
    expect(after.columnWidth(sheet, 0)).toBeCloseTo(120, 0);
    expect([after.columnHidden(sheet, 1), after.rowHeight(sheet, 0)]).toEqual([true, 30]);
    const levels = [0, 1, 2].map((at) => [
      after.outlineLevel(sheet, "columns", at),
      after.outlineLevel(sheet, "rows", at),
    ]);
    expect(levels).toEqual([
      [0, 2],
      [1, 0],
      [0, 0],
    ]);
  });
});

test("a file that is no workbook is refused, and what was open stays", async () => {
  const workbook = new MemoryWorkbook();
  workbook.write(on(workbook, "A1"), [["mine"]]);
  const bytes = new TextEncoder().encode("not a workbook");
  await expect(readXlsx(bytes, workbook, "LINCHPIN")).rejects.toThrow(/Choose an .xlsx file/);
  expect(workbook.values(on(workbook, "A1"))).toEqual([["mine"]]);
});

describe("a file that says less, or more, than a workbook of ours", () => {
  /** A saved workbook with a part of it rewritten. */
  async function changed(part: string, change: (xml: string) => string): Promise<Uint8Array> {
    const workbook = new MemoryWorkbook();
    workbook.write(on(workbook, "A1:B2"), [
      ["a", 1],
      ["b", 2],
    ]);
    workbook.addSheet("Second");
    const file = await editZip(await writeXlsx(workbook, "LINCHPIN"));
    const former = await unzip(await file.bytes()).bytes(part);
    file.set(part, new TextEncoder().encode(change(new TextDecoder().decode(former ?? undefined))));
    return file.bytes();
  }
  const SHEET = "xl/worksheets/sheet1.xml";
  const present = () => {
    const workbook = new MemoryWorkbook();
    workbook.write(on(workbook, "A1"), [["what is open"]]);
    return workbook;
  };

  test("a merged answer is kept", async () => {
    const after = await reopened((workbook, sheet) => {
      workbook.write(on(workbook, "B4:B5"), [[2], [3]]);
      workbook.write(on(workbook, "A2"), [["=SUM(B4:B5*2)"]]);
      workbook.merge({ sheet, row: 1, column: 0, rows: 1, columns: 6 });
    });
    expect(after.formulas(on(after, "A2:B2"))).toEqual([["=SUM(B4:B5*2)", ""]]);
  });

  test("sheets without a view are opened whole", async () => {
    const bytes = await changed(SHEET, (xml) => xml.replace(/<sheetViews>.*<\/sheetViews>/s, ""));
    const after = present();
    await readXlsx(bytes, after, "LINCHPIN");
    expect(after.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Second"]);
    expect(after.values(on(after, "A1:B2"))).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test.each([
    [
      "a cell at the far corner",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ],
    [
      "a merge of all cells",
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ],
    [
      "an array over all cells",
      '<row r="9"><c r="A9"><f t="array" ref="A9:XFD1048576">1+1</f></c></row></sheetData>',
    ],
    [
      "a part that packs to a thousandth",
      `<row r="9"><c r="A9" t="inlineStr"><is><t>${" ".repeat(6_000_000)}</t></is></c></row></sheetData>`,
    ],
  ])("%s is refused before anything is touched", async (_, tail) => {
    const bytes = await changed(SHEET, (xml) => xml.replace("</sheetData>", tail));
    const after = present();
    const begun = Date.now();
    await expect(readXlsx(bytes, after, "LINCHPIN")).rejects.toThrow(/than the preview opens/);
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(after.values(on(after, "A1"))).toEqual([["what is open"]]);
  });
});
