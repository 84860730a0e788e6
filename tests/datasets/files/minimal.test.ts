import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gunzip } from "../../../src/datasets/files/archive";
import { isGzip } from "../../../src/datasets/isGzip";
import { encodingOf } from "../../../src/datasets/files/encodingOf";
import type { Decode } from "../../../src/datasets/files/encodings";
import { readOwnTable } from "../../../src/datasets/files/ownTable";
import { typedTable } from "../../../src/datasets/files/typedTable";

/**
 * The smallest files of the kinds in which offices, customs and the programs of firms write: made-up figures,
 * each right answer written by hand.
 */
interface Expected {
  /** Names and types; a question mark where the reader has to ask. */
  readonly columns: string;
  readonly rows: number;
  /** The first row, or the one that the file is about. */
  readonly row?: readonly [at: number, cells: readonly unknown[]];
  readonly above?: number;
  readonly below?: number;
  readonly misfits?: Readonly<Record<string, number>>;
  readonly said?: RegExp;
}

const expected: Readonly<Record<string, Expected | RegExp>> = {
  "A1-header-one-short-extra-comma.csv": {
    columns: "column 1, note, supplier_id, name, country, value:integer",
    rows: 3,
    said: /6 cells and the header is 1 name short/,
  },
  "A2-r-write-table-rownames.csv": {
    columns: "column 1:integer, country, year:year, value:number",
    rows: 3,
    row: [0, [1, "AT", 2021, 100.5]],
    said: /4 cells and the header is 1 name short/,
  },
  "B1-insee-series.csv": {
    columns: "Période, Indice de la production (base 100 en 2021) - Gaz:number, Codes",
    rows: 24,
    row: [0, ["2024-12", 115.2, "A"]],
    above: 3,
    said: /3 lines between the header and the rows are set apart: idBank/,
  },
  "B2-ons-series.csv": {
    columns: "Title, CPI INDEX 00: ALL ITEMS 2015=100:number",
    rows: 71,
    row: [13, ["2010 Q1", 95.1]],
    above: 7,
  },
  "B3-fed-h15.csv": {
    columns: "Time Period:date, Yield at 1-month, AA01:number+, Yield at 1-year, AA12:number+",
    rows: 28,
    row: [0, ["2015-01-01", null, "ND", null, "ND"]],
    above: 5,
  },
  "C1-padded-footer.csv": {
    columns: "column 1:year, column 2, Menge:integer, Wert:integer",
    rows: 4,
    row: [3, [2020, "April", null, null]],
    above: 2,
    below: 3,
  },
  "C2-padded-footer-text-col.tsv": {
    columns: "Month, Status, Volume:number, Value:number",
    rows: 3,
    below: 3,
  },
  "D1-code-with-letter.csv": {
    columns: "hts8, list, amount:integer",
    rows: 5,
    row: [0, ["01012100", "4A", 10]],
  },
  "D10-ean13.csv": { columns: "gtin, qty:integer", rows: 3, row: [0, ["4006381333931", 5]] },
  "D11-phone-plus.csv": { columns: "name, phone", rows: 3, row: [0, ["A", "+43 1 5123456"]] },
  "D12-revision-letters.csv": {
    columns: "Number, Revision, Quantity:integer",
    rows: 5,
    row: [3, ["P-103", "-", 1]],
  },
  "D2-material-number-letter.csv": {
    columns: "material, description, stock:integer",
    rows: 4,
    row: [0, ["395000001A", "Bolt", 10]],
  },
  "D3-code-trailing-zero.csv": {
    columns: "COORDINATE, VALUE:integer",
    rows: 6,
    row: [2, ["1.10", 30]],
  },
  "D4-hs-with-dots.csv": {
    columns: "HS code, Product, Value:integer",
    rows: 4,
    row: [0, ["8542.10", "Processors", 100]],
  },
  "D5-e-notation-code.csv": { columns: "part, qty:integer", rows: 4, row: [2, ["3E10", 30]] },
  "D6-list-of-numbers.csv": {
    columns: "currency, minor_unit, value:integer",
    rows: 4,
    row: [1, ["BTN", "2,2", 20]],
  },
  "D7-part-number-range.csv": { columns: "part, qty:integer", rows: 4, row: [2, ["10-10", 7]] },
  "D9-signed-zero-code.csv": { columns: "hs6, value:integer", rows: 3, row: [0, ["010121", 5]] },
  "E1-no-header-figures.csv": {
    columns: "column 1:number, column 2:number, column 3:integer, column 4:number",
    rows: 3,
    row: [0, [0, 0, 5295100, 0]],
    said: /The first line holds figures like the others/,
  },
  "E2-two-header-rows-line.csv": {
    columns:
      "Line:integer, column 2, 2023, Q1:number, 2023, Q2:number, 2023, Q3:number, 2023, Q4:number, 2024, Q1:number, 2024, Q2:number",
    rows: 3,
    row: [0, [1, "Total product", 100.1, 101.2, 102.3, 103.4, 104.5, 105.6]],
    above: 2,
  },
  "E3-three-header-rows-index.txt": {
    columns:
      "region, sector, AUS, food:number, AUS, mining:number, BRA, food:number, BRA, mining:number",
    rows: 4,
    row: [0, ["AUS", "food", 0.1, 0.2, 0.3, 0.4]],
  },
  "E4-group-row-first-cell-filled.csv": {
    columns:
      "Age, From:integer, Age, To:integer, Deaths, 2023:integer, Deaths, 2024:integer, Residents, 2023:integer, Residents, 2024:integer",
    rows: 3,
  },
  "E5-repeated-header-row.csv": {
    columns: "Revision:integer, State, Number:integer",
    rows: 2,
    said: /1 row that repeats the header is left out, the first in row 2/,
  },
  "F1-halfwidth-kana.csv": {
    columns: "column 1, column 2, column 3, column 4, column 5, column 6",
    rows: 3,
    row: [0, ["01101", "0600000", "ﾎｯｶｲﾄﾞｳ", "ｻｯﾎﾟﾛｼ", "北海道", "札幌市"]],
  },
  "F2-big5.csv": {
    columns: "編號:integer, 名稱, 國家, 進口值:integer",
    rows: 3,
    row: [0, [1, "積體電路", "日本", 100]],
  },
  "F3-cp1250.csv": {
    columns: "Země, Název, Hodnota:number",
    rows: 3,
    row: [0, ["Česko", "Železná ruda", 1234.5]],
  },
  "F4-gb18030.csv": {
    columns: "商品编码:integer, 商品名称, 贸易伙伴名称, 数量:integer, 人民币:integer",
    rows: 2,
    row: [0, [28053011, "钕", "日本", 1200, 34567]],
  },
  "F5-utf16le-nobom.csv": { columns: "country, value:integer", rows: 2, row: [0, ["Austria", 1]] },
  "F6-cp949-ext.csv": {
    columns: "품목, 국가, 금액:integer",
    rows: 2,
    row: [0, ["반도체", "펩시콜라", 100]],
  },
  "G1-minus-space.csv": {
    columns: "item, a:integer, b:integer",
    rows: 4,
    row: [0, ["X", -1, -1234]],
  },
  "G10-mixed-decimal-per-column.csv": {
    columns: "period:year, index:integer?, change:number",
    rows: 4,
    row: [3, [2023, 63375, 0.5]],
  },
  "G11-greater-less.csv": {
    columns: "country, reserves:number+",
    rows: 6,
    row: [0, ["A", 70000, ">"]],
  },
  "G13-trailing-r.csv": {
    columns: "month, value:number+",
    rows: 3,
    row: [0, ["2024-01", 120.1, "r"]],
  },
  "G14-scale-suffix.csv": { columns: "item, value:integer", rows: 4, row: [2, ["C", 500000]] },
  "G15-yes-no.csv": { columns: "item, critical", rows: 3, row: [0, ["A", "Yes"]] },
  "G2-long-marks.csv": {
    columns: "Year:year, Jan:integer, Feb:integer",
    rows: 5,
    row: [1, [2012, null, null]],
  },
  "G3-indian.csv": { columns: "item, amount:number", rows: 3, row: [1, ["B", 1234567.5]] },
  "G4-apostrophe.csv": { columns: "Ware, Wert:number", rows: 3, row: [0, ["A", 1234567.5]] },
  "G5-ambiguous-1.234.csv": { columns: "item, value:integer?", rows: 3, row: [0, ["A", 1234]] },
  "G6-ambiguous-1,234.csv": { columns: "item, value:integer", rows: 3, row: [0, ["A", 1234]] },
  "G7-percent-mixed.csv": {
    columns: "item, share:number",
    rows: 4,
    row: [1, ["B", "7"]],
    misfits: { share: 1 },
  },
  "G8-currency-words.csv": {
    columns: "item, price:integer+",
    rows: 3,
    row: [2, ["C", 1400, "EUR"]],
  },
  "G9-kr-currency.csv": { columns: "item, price:integer+", rows: 4, row: [1, ["B", 1300, "₹"]] },
  "H1-dates-dmy.csv": { columns: "date:date, value:integer", rows: 3, row: [0, ["2024-03-05", 1]] },
  "H10-yyyymmdd.csv": { columns: "date:integer, value:integer", rows: 3, row: [0, [20240101, 1]] },
  "H11-fiscal-year.csv": { columns: "year, value:integer", rows: 3, row: [0, ["2019-20", 1]] },
  "H12-year-flag.csv": { columns: "Year:year+, value:integer", rows: 4, row: [2, [2021, "e", 3]] },
  "H2-dates-ambig.csv": { columns: "date:date?, value:integer", rows: 3 },
  "H3-timestamps.csv": {
    columns: "date:date, value:integer",
    rows: 3,
    row: [1, ["2024-02-01", 2]],
  },
  "H4-quarter-words.csv": { columns: "period, value:integer", rows: 3, row: [0, ["Q1 2024", 1]] },
  "H5-month-words.csv": { columns: "period, value:integer", rows: 3, row: [0, ["Jan-24", 1]] },
  "H7-date-one-missing.csv": { columns: "date:date, value:integer", rows: 4, row: [2, [null, 3]] },
  "H8-date-one-bad.csv": {
    columns: "date:date, value:integer",
    rows: 10,
    row: [2, ["2024-02-30", 3]],
    misfits: { date: 1 },
  },
  "H9-yyyymm.csv": { columns: "period:integer, value:integer", rows: 3, row: [0, [202401, 1]] },
  "I1-sep-semicolon.csv": { columns: "country, value:number", rows: 2, row: [0, ["AT", 1.5]] },
  "I10-formula.csv": { columns: "name, note", rows: 4, row: [1, ["+1+1", "y"]] },
  "I12-mixed-ends.csv": { columns: "a:integer, b:integer", rows: 3, row: [2, [5, 6]] },
  "I13-gz.csv.gz": { columns: "a:integer, b:integer", rows: 1 },
  "I14-eurostat-more-dims-than-years.tsv": {
    columns: "freq, unit, na_item, geo, 2022:number+, 2023:number+",
    rows: 3,
    row: [2, ["A", "CP_MEUR", "B1GQ", "FR", null, "c", 300.5, "b"]],
  },
  "I15-trailing-delim.csv": {
    columns: "a:integer, b:integer, c:integer",
    rows: 2,
    row: [1, [4, 5, 6]],
  },
  "I16-repeated-header.csv": {
    columns: "country, value:integer",
    rows: 4,
    row: [2, ["FR", 3]],
    said: /1 row that repeats the header is left out, the first in row 4/,
  },
  "I18-caret.csv": { columns: "编码:integer, 名称, 值:integer", rows: 2, row: [0, [1, "甲", 10]] },
  "I2-bom-sep-crlf.csv": { columns: "country, value:number", rows: 2, row: [1, ["DE", 2.5]] },
  "I21-backslash-escape.csv": {
    columns: "id:integer, title, score:number",
    rows: 3,
    row: [0, [1, "Dr. X, or how", 8.1]],
    said: /A backslash before the delimiter/,
  },
  "I22-comment-lines.csv": {
    columns: "country, 2023:integer, 2024:integer",
    rows: 2,
    row: [0, ["AT", 1, 2]],
    above: 2,
  },
  "I23-unit-row.csv": {
    columns: "year:year, production, t:integer, price, USD/t:number",
    rows: 3,
    row: [0, [2021, 10, 1.5]],
  },
  "I24-na-country.csv": { columns: "iso2, value:integer", rows: 3, row: [0, ["NA", 1]] },
  "I25-multiline-header.csv": { columns: "Country name, Value (USD):integer", rows: 2 },
  "I3-nul.csv": /row 2: the line has a zero byte/,
  "I4-unclosed.csv": /row 2: a quotation mark is opened and never closed/,
  "I5-quote-in-cell.csv": { columns: "part:integer, desc", rows: 2, row: [0, [1, '3.5" disk']] },
  "I6-quote-start-cell.csv": /row 2: a quotation mark inside a quoted cell/,
  "I7-dup-empty-header.csv": {
    columns: "country, value:integer, value 2:integer, column 4:integer, value 3:integer",
    rows: 2,
    row: [0, ["AT", 1, 2, 3, 4]],
  },
  "I8-ragged-short.csv": {
    columns: "a:integer, b:integer, c:integer",
    rows: 4,
    row: [1, [4, 5, null]],
    said: /2 rows have fewer than 3 cells, the first in row 3/,
  },
  "I9-ragged-long.csv": /row 3: the row has 4 cells but the header has 3/,
};

const folder = path.join(__dirname, "minimal");
const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};

async function read(file: string) {
  const stored = new Uint8Array(readFileSync(path.join(folder, file)));
  const bytes = isGzip(stored) ? await gunzip(stored, file, 1_000_000, {}) : stored;
  const { encoding } = await encodingOf(bytes, file, decode);
  const table = await readOwnTable(new TextDecoder(encoding).decode(bytes), file);
  const typed = typedTable(table);
  const columns = table.columns.map(({ name, type, signDoubt, dateDoubt }) => {
    const asks = (signDoubt && (type === "integer" || type === "number")) || dateDoubt;
    const flagged = typed.fields.some((field) => field.name === `${name}_flag`);
    return `${name}${type === "string" ? "" : `:${type}`}${asks ? "?" : ""}${flagged ? "+" : ""}`;
  });
  return { table, typed, columns: columns.join(", ") };
}

test("every file has its right answer", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))("%s", async (file, wanted) => {
  if (wanted instanceof RegExp) {
    await expect(read(file)).rejects.toThrow(wanted);
    return;
  }
  const { table, typed, columns } = await read(file);
  expect([columns, typed.rows.length]).toEqual([wanted.columns, wanted.rows]);
  if (wanted.row) expect(typed.rows[wanted.row[0]]).toEqual(wanted.row[1]);
  const misfits = Object.fromEntries(typed.misfits.map(({ column, count }) => [column, count]));
  expect(misfits).toEqual(wanted.misfits ?? {});
  expect([table.above.length, table.below.length]).toEqual([wanted.above ?? 0, wanted.below ?? 0]);
  expect([...table.doubts, ...table.notes].join(" ")).toMatch(wanted.said ?? /^/);
});
