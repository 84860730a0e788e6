import { readLines } from "./support/read";

/**
 * Made-up tables as offices, ledgers and programs of firms print them. Each right answer was written down before
 * the file was read for the first time.
 */
interface Expected {
  /** Names and types; a question mark where the reader has to ask, a plus where flags stand apart. */
  readonly columns: string;
  readonly rows: number;
  readonly row?: readonly [at: number, cells: readonly unknown[]];
  readonly above?: number;
  readonly below?: number;
  readonly misfits?: Readonly<Record<string, number>>;
  readonly said?: RegExp;
}

const FILES: Readonly<Record<string, readonly [lines: readonly string[], expected: Expected]>> = {
  "a list of a ledger with the minus behind": [
    ["Konto;Text;Saldo", "1000;Kasse;1.234,50", "1200;Bank;98.765,00-", "1400;Forderungen;5,00-"],
    { columns: "Konto:integer, Text, Saldo:number", rows: 3, row: [1, [1200, "Bank", -98765]] },
  ],
  "amounts in brackets": [
    ["item,amount", 'Revenue,"1,200"', 'Costs,"(1,150)"', "Loss,(50)"],
    { columns: "item, amount:integer", rows: 3, row: [1, ["Costs", -1150]] },
  ],
  "debits and credits": [
    ["account,balance", "Cash,500.00 DR", "Loans,200.00 CR", "Rent,75.50 DR"],
    // Text, or figures with the side set apart: never 200 beside 500 without a word.
    { columns: "account, balance:number+", rows: 3, row: [1, ["Loans", 200, "CR"]] },
  ],
  "a list printed with bars": [
    [
      "|Material|Werk|Menge    |ME|",
      "|--------|----|---------|--|",
      "|4711-A  |1000|1.234,000|ST|",
      "|4711-B  |1000|   12,500|KG|",
      "|4712    |2000|    0,250|KG|",
    ],
    {
      columns: "Material, Werk:integer, Menge:number, ME",
      rows: 3,
      row: [0, ["4711-A", 1000, 1234, "ST"]],
    },
  ],
  "codes kept from a spreadsheet by an equals sign": [
    ["part;qty", '="00123";5', '="00456";6', '="01000";7'],
    { columns: "part, qty:integer", rows: 3, row: [0, ["00123", 5]], said: /="0042"/ },
  ],
  "units in the cells": [
    ["part,weight", "A,12 kg", "B,3.5 t", "C,800 g", "D,7 kg"],
    // A gram beside a tonne is no column of figures: it stays as it is written.
    { columns: "part, weight", rows: 4, row: [1, ["B", "3.5 t"]] },
  ],
  "one unit in every cell": [
    ["part,weight", "A,12 kg", "B,3.5 kg", "C,800 kg"],
    { columns: "part, weight:number+", rows: 3, row: [1, ["B", 3.5, "kg"]] },
  ],
  "shares of three decimals": [
    ["supplier,share", "A,0.250", "B,1.000", "C,0.125", "D,0.625"],
    { columns: "supplier, share:number", rows: 4, row: [1, ["B", 1]] },
  ],
  "weights of three decimals beside German prices": [
    ["Teil;Gewicht kg;Preis", "A;0,250;1.250,00", "B;1,000;12,50", "C;12,125;1.000,00"],
    { columns: "Teil, Gewicht kg:number, Preis:number", rows: 3, row: [1, ["B", 1, 12.5]] },
  ],
  "thousands by a thin space and a true minus": [
    ["poste;montant", "Ventes;1\u202f234,5", "Achats;\u22121\u202f034,0", "Solde;200,5"],
    { columns: "poste, montant:number", rows: 3, row: [1, ["Achats", -1034]] },
  ],
  "full-width figures": [
    ["品目,金額", "半導体,１２３", "電池,４５６", "磁石,７８９"],
    { columns: "品目, 金額:integer", rows: 3, row: [0, ["半導体", 123]] },
  ],
  "signs of footnotes behind figures": [
    ["country,output", 'A,"12,345 1)"', 'B,"13,500 2)"', 'C,"9,000"', 'D,"8,500"'],
    // Nothing is taken for a figure that it is not: half of the cells are none, and all stay texts.
    { columns: "country, output", rows: 4, row: [0, ["A", "12,345 1)"]] },
  ],
  "raised footnotes behind figures": [
    ["country,output", "A,1234¹", "B,1500²", "C,900", "D,850"],
    { columns: "country, output:integer+", rows: 4, row: [0, ["A", 1234, "¹"]] },
  ],
  "stars behind some figures": [
    ["country,output", "A,1234*", "B,1500", "C,900**", "D,850"],
    { columns: "country, output:integer+", rows: 4, row: [2, ["C", 900, "**"]] },
  ],
  "days in the American order": [
    ["date,value", "01/31/2024,1", "02/05/2024,2", "03/04/2024,3"],
    { columns: "date:date, value:integer", rows: 3, row: [1, ["2024-02-05", 2]] },
  ],
  "days with two figures for the year": [
    ["Datum;Wert", "31.12.24;1", "01.02.25;2", "15.03.25;3"],
    // The century is nobody's to guess.
    { columns: "Datum, Wert:integer", rows: 3, row: [0, ["31.12.24", 1]] },
  ],
  "days with their month in letters": [
    ["Posting Date,Value", "05-Jan-2024,1", "17-Feb-2024,2", "30-Mar-2024,3"],
    { columns: "Posting Date:date, Value:integer", rows: 3, row: [1, ["2024-02-17", 2]] },
  ],
  "moments at midnight with a zone": [
    ["time,value", "2024-01-31T00:00:00Z,1", "2024-02-29T00:00:00Z,2"],
    { columns: "time:date, value:integer", rows: 2, row: [0, ["2024-01-31", 1]] },
  ],
  "quarters in German and French": [
    ["Zeitraum;Wert", "1. Quartal 2024;1,5", "2. Quartal 2024;2,5", "3. Quartal 2024;3,5"],
    { columns: "Zeitraum, Wert:number", rows: 3, row: [0, ["1. Quartal 2024", 1.5]] },
  ],
  "revisions of parts": [
    ["part,rev,qty", "P1,01,1", "P2,02,2", "P3,A,3", "P4,B,4"],
    { columns: "part, rev, qty:integer", rows: 4, row: [2, ["P3", "A", 3]] },
  ],
  "a letter among codes after thousands of figures": [
    [
      "hs,value",
      ...Array.from({ length: 3_000 }, (_, i) => `${854_100 + i},1`),
      "8541A0,2",
      "8541B0,3",
    ],
    // Two cells of three thousand do not change the column; they stay what they are, and are counted.
    {
      columns: "hs:integer, value:integer",
      rows: 3_002,
      row: [3_000, ["8541A0", 2]],
      misfits: { hs: 2 },
    },
  ],
  "positions of a work breakdown": [
    ["WBS,Task,Cost", "1,Plan,10", "1.1,Draw,5", "1.10,Check,3", "1.2,Write,2"],
    { columns: "WBS, Task, Cost:integer", rows: 4, row: [2, ["1.10", "Check", 3]] },
  ],
  "identifiers of 18 figures among short ones": [
    ["id,value", "1,5", "2,6", "123456789012345678,7", "4,8"],
    { columns: "id, value:integer", rows: 4, row: [2, ["123456789012345678", 7]] },
  ],
  "reference designators": [
    ["Item;Qty;Reference", "1;2;R1,R2", "2;1;C5", "3;3;R10,R11,R12"],
    { columns: "Item:integer, Qty:integer, Reference", rows: 3, row: [2, [3, 3, "R10,R11,R12"]] },
  ],
  "figures with exponents": [
    ["material,resistivity", "Cu,1.68E-08", "Fe,9.71e-8", "Si,6.40E+02"],
    { columns: "material, resistivity:number", rows: 3, row: [0, ["Cu", 1.68e-8]] },
  ],
  "countries as groups between the rows": [
    ["Country;2022;2023", "Europe;;", "Austria;10;11", "France;20;22", "Asia;;", "Japan;30;33"],
    { columns: "Country, 2022:integer, 2023:integer", rows: 5, row: [0, ["Europe", null, null]] },
  ],
  "a header over two rows with merged years": [
    [";2022;;2023;", "Country;Imports;Exports;Imports;Exports", "AT;10;11;12;13", "FR;20;21;22;23"],
    {
      columns:
        "Country, 2022, Imports:integer, 2022, Exports:integer, 2023, Imports:integer, 2023, Exports:integer",
      rows: 2,
      row: [0, ["AT", 10, 11, 12, 13]],
    },
  ],
  "pages of a printout": [
    [
      "Part;Qty;Cost",
      "A;1;1,50",
      "B;2;2,50",
      "Page 1 of 2;;",
      "Part;Qty;Cost",
      "C;3;3,50",
      "D;4;4,50",
      "Page 2 of 2;;",
    ],
    {
      columns: "Part, Qty:integer, Cost:number",
      rows: 4,
      row: [3, ["D", 4, 4.5]],
      said: /repeats the header is left out.* 2 rows that count the pages are left out|count the pages/,
    },
  ],
  "a total below the rows": [
    ["Supplier,Value", "A,100", "B,200", "C,300", "Total,600"],
    {
      columns: "Supplier, Value:integer",
      rows: 4,
      said: /1 row is called “Total”, the first in row 5/,
    },
  ],
  "marks of many lengths": [
    ["year,a,b", "2020,*****,1", "2021,-----,2", "2022,5,..", "2023,6,…", "2024,7,n.a."],
    { columns: "year:year, a:integer, b:integer", rows: 5, row: [0, [2020, null, 1]] },
  ],
  "bounds instead of figures": [
    ["mine,output", "A,>50", 'B,"<1,000"', "C,≤5", "D,~20", "E,30"],
    { columns: "mine, output:integer+", rows: 5, row: [1, ["B", 1000, "<"]] },
  ],
  "hours and minutes": [
    ["step,duration", "Cut,1:30", "Mill,0:45", "Pack,12:00"],
    { columns: "step, duration", rows: 3, row: [0, ["Cut", "1:30"]] },
  ],
  "per cent and points": [
    ["item,change", "A,+3.2%", "B,-5 %", "C,0.5%", "D,12 %"],
    { columns: "item, change:number", rows: 4, row: [1, ["B", -0.05]] },
  ],
  "fractions of an inch": [
    ["part,size", "Bolt,1/2", "Nut,3/4", "Pipe,1 1/4"],
    { columns: "part, size", rows: 3, row: [0, ["Bolt", "1/2"]] },
  ],
  "dollars beside euros": [
    ["item,price", "A,$5.00", "B,€7.50", "C,$1.25"],
    { columns: "item, price:number+", rows: 3, row: [1, ["B", 7.5, "€"]] },
  ],
  "thousands in words of three languages": [
    ["item;value", "A;1,5 Mio.;", "B;2 Mrd.;", "C;750 Tsd.;"],
    { columns: "item, value:integer", rows: 3, row: [0, ["A", 1_500_000]] },
  ],
};

test.each(Object.entries(FILES))("%s", async (_, [lines, wanted]) => {
  const { table, fields, rows, misfits: found } = await readLines(lines);
  const columns = table.columns.map(({ name, type, signDoubt, dateDoubt }) => {
    const asks = (signDoubt && (type === "integer" || type === "number")) || dateDoubt;
    const flagged = fields.some((field) => field.name === `${name}_flag`);
    return `${name}${type === "string" ? "" : `:${type}`}${asks ? "?" : ""}${flagged ? "+" : ""}`;
  });
  expect([columns.join(", "), rows.length]).toEqual([wanted.columns, wanted.rows]);
  if (wanted.row) expect(rows[wanted.row[0]]).toEqual(wanted.row[1]);
  expect(Object.fromEntries(found.map(({ column, count }) => [column, count]))).toEqual(
    wanted.misfits ?? {},
  );
  expect([table.above.length, table.below.length]).toEqual([wanted.above ?? 0, wanted.below ?? 0]);
  expect([...table.doubts, ...table.notes].join(" ")).toMatch(wanted.said ?? /^/);
});
