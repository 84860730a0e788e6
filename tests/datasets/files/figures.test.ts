import { readColumn, readLines } from "./support/read";

describe("the decimal sign is that of each column", () => {
  test("where it cannot be told, it is a doubt: 1.234 behind a semicolon, a tab, a bar", async () => {
    for (const delimiter of [";", "\t", "|"]) {
      const { guess } = await readColumn("v", ["1.234", "2.345", "3.456"], delimiter);
      expect([delimiter, guess.signDoubt]).toEqual([delimiter, true]);
    }
    const german = await readColumn("v", ["1.234", "2.345", "3.456"], ";");
    expect(german.values).toEqual([1234, 2345, 3456]);
    const american = await readColumn("v", ["1,234", "2,345", "3,456"], ",");
    expect([american.values, american.guess.signDoubt]).toEqual([[1234, 2345, 3456], false]);
    const decimals = await readColumn("v", ["1,234", "2,345", "3,456"], ";");
    expect([decimals.values, decimals.guess.signDoubt]).toEqual([[1.234, 2.345, 3.456], true]);
  });

  test("one column with points, another with commas: each by its own numbers", async () => {
    const { table, rows } = await readLines([
      "period;rate;change",
      "2020;60.5;0,525",
      "2021;1061.25;0,125",
      "2022;62.250;1,25",
    ]);
    expect(rows.map((row) => row.slice(1))).toEqual([
      [60.5, 0.525],
      [1061.25, 0.125],
      [62.25, 1.25],
    ]);
    expect(table.columns.map(({ signDoubt }) => signDoubt)).toEqual([false, false, false]);
  });

  test("all of a column has three places, and the sign of the others would make thousands of them", async () => {
    const { table } = await readLines(["p;index;d", "2020;60.525;0,525", "2021;61.125;0,125"]);
    expect(table.columns.map(({ signDoubt }) => signDoubt)).toEqual([false, true, false]);
  });

  test("the column itself tells: a leading zero, four digits without a group, two groups, smaller ones", async () => {
    const told: [string[], number[]][] = [
      [
        ["0.125", "1.234", "2.500"],
        [0.125, 1.234, 2.5],
      ],
      [
        ["1.234.567", "1.234", "12"],
        [1234567, 1234, 12],
      ],
      [
        ["1.234,5", "1.234", "2"],
        [1234.5, 1234, 2],
      ],
    ];
    for (const [texts, values] of told) {
      const read = await readColumn("v", texts, ";");
      expect([read.values, read.guess.signDoubt]).toEqual([values, false]);
    }
  });

  test("both signs in one column are a doubt, and every number that decides for itself is read", async () => {
    const { values, guess } = await readColumn("v", ["2.5", "3,75", "12.25"], ";");
    expect([values, guess.signDoubt]).toEqual([[2.5, 3.75, 12.25], true]);
  });

  test("a number in the other sign, far behind those that were looked at, is counted", async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => (i === 4001 ? "2.5" : `${i},5`));
    const { values, misfits } = await readColumn("v", texts, ";");
    expect([values[4000], values[4001], misfits]).toEqual([4000.5, "2.5", ["2.5"]]);
  });

  test("points between the parts of codes decide nothing", async () => {
    const { column } = await readLines([
      "HS code;value",
      "8542.10;1.234",
      "8542.31;12",
      "8703.20;999",
      "8703.21;2.345.678",
    ]);
    expect(column("value")).toEqual([1234, 12, 999, 2345678]);
  });

  test("chosen for the file or for a column, it is so", async () => {
    const file = await readLines(["a;v", "x;1.234", "y;2.345"], { numberStyle: "point" });
    expect(file.column("v")).toEqual([1.234, 2.345]);
    expect(file.table.columns[1]).toMatchObject({ signDoubt: false, signMatters: true });
  });
});

describe("lists of numbers are no numbers", () => {
  test("2,2 beside 2, in a file with commas", async () => {
    const { table, column } = await readLines([
      "currency,minor_unit,value",
      "AFN,2,10.5",
      'BTN,"2,2",20.5',
      "USD,2,40.5",
      "JPY,0,30.5",
      "EUR,2,30.5",
      "GBP,2,30.5",
    ]);
    expect(column("minor_unit")).toEqual([2, "2,2", 2, 0, 2, 2]);
    expect(column("value")?.[0]).toBe(10.5);
    expect(table.numberStyle).toBe("point");
  });

  test("lists do not make the file one with decimal commas", async () => {
    const { table, column } = await readLines([
      "name,levels,n",
      'a,"1,2",1.234',
      'b,"2,3",2.345',
      "c,1,3.5",
      "d,2,4",
      "e,3,5",
    ]);
    expect(table.columns.map(({ numberStyle }) => numberStyle)).toEqual([
      "point",
      "point",
      "point",
    ]);
    expect(column("n")).toEqual([1.234, 2.345, 3.5, 4, 5]);
  });

  test("decimal commas in quotation marks are numbers, as other columns show", async () => {
    const { column } = await readLines(["a,v,w", 'x,"2,2","12,75"', 'y,2,"13,5"', 'z,"2,25",7']);
    expect(column("v")).toEqual([2.2, 2, 2.25]);
    expect(column("w")).toEqual([12.75, 13.5, 7]);
  });
});

describe("percent signs in a part of a column", () => {
  test("7 beside 12.5% is counted, and so is 5% beside 7", async () => {
    const most = await readColumn("share", ["12.5%", "7", "0.1%", "3%", "0"]);
    expect([most.values, most.misfits]).toEqual([[0.125, "7", 0.001, 0.03, 0], ["7"]]);
    const few = await readColumn("share", ["12.5", "7", "5%", "3", "1"]);
    expect([few.values, few.misfits]).toEqual([[12.5, 7, "5%", 3, 1], ["5%"]]);
    const german = await readColumn("Anteil", ["12,5 %", "7", "0,1 %", "3 %"], ";");
    expect([german.values, german.misfits]).toEqual([[0.125, "7", 0.001, 0.03], ["7"]]);
  });
});

describe("thousands and millions by a letter or a word", () => {
  const cases: [texts: string[], values: number[]][] = [
    [
      ["1.2M", "3.4M", "500K", "7B"],
      [1200000, 3400000, 500000, 7e9],
    ],
    [
      ["1.2m", "500k", "3", "20"],
      [1200000, 500000, 3, 20],
    ],
    [
      ["1.2 million", "2 billion", "500 thousand"],
      [1200000, 2e9, 500000],
    ],
    [
      ["1,2 Mio.", "3,5 Mrd.", "500 Tsd."],
      [1200000, 3.5e9, 500000],
    ],
    [
      ["$1.2bn", "$3.4mn", "$500"],
      [1.2e9, 3400000, 500],
    ],
    [
      ["₹2 crore", "₹5 lakh", "₹3 crore"],
      [20000000, 500000, 30000000],
    ],
    [
      ["10k", "22k", "470"],
      [10000, 22000, 470],
    ],
  ];
  test.each(cases)("%j", async (texts, values) => {
    const read = await readColumn("value", texts);
    expect([read.values, read.flags]).toEqual([values, undefined]);
    expect(read.guess.hints.join(" ")).toMatch(/thousand, million, billion/);
  });

  test("a letter alone may be a flag or a unit, and stays beside its number", async () => {
    const flags = await readColumn("v", ["1.5 B", "2.5", "3.5"]);
    expect([flags.values, flags.flags]).toEqual([
      [1.5, 2.5, 3.5],
      ["B", null, null],
    ]);
    const units = await readColumn("v", ["1.5 t", "2.5 t", "300 K"]);
    expect([units.values, units.flags]).toEqual([
      [1.5, 2.5, 300],
      ["t", "t", "K"],
    ]);
  });
});

test.each([
  [["10k", "4.7k", "100nF", "1M"]],
  [["100n", "10u", "1k", "22p"]],
  [["10kHz", "1MHz", "50Hz"]],
  [["12 kg", "500 g", "1.2 kg"]],
])("prefixes and units of physical quantities stay text: %j", async (texts) => {
  const { guess, values } = await readColumn("Value", texts);
  expect([guess.type, values]).toEqual(["string", texts]);
});

describe("signs and marks", () => {
  const cases: [title: string, texts: string[], values: (number | null)[]][] = [
    ["a space behind the minus", ["- 1", "- 1,234", "- 4.5", "2"], [-1, -1234, -4.5, 2]],
    ["an en dash for the minus", ["–1.5", "2", "– 3"], [-1.5, 2, -3]],
    [
      "rupees, won and others",
      ["₹ 2,000", "₹1,23,456", "₹ 12,34,567.50"],
      [2000, 123456, 1234567.5],
    ],
    ["won", ["₩1,200", "₩1,300", "-₩400"], [1200, 1300, -400]],
    ["zloty and lira by their codes", ["PLN 1,200", "PLN 30.5"], [1200, 30.5]],
    [
      "stars and hyphens of any length",
      ["45", "****", "*****", "-----", "."],
      [45, null, null, null, null],
    ],
    ["a mark with spaces between", [". .", "- -", "7", "* * *"], [null, null, 7, null]],
    ["a database's null", ["\\N", "7", "8"], [null, 7, 8]],
  ];
  test.each(cases)("%s", async (_, texts, values) => {
    const read = await readColumn("v", texts);
    expect([read.values, read.misfits]).toEqual([values, []]);
  });

  test("more and less than, and estimates, go beside their figures", async () => {
    const comma = await readColumn("v", [">70,000", "<0.5", "100", "e400", "≥50", "~7"]);
    expect(comma.values).toEqual([70000, 0.5, 100, 400, 50, 7]);
    expect(comma.flags).toEqual([">", "<", null, "e", "≥", "~"]);
    const german = await readColumn("v", ["< 0,5", "> 1.000,5", "12"], ";");
    expect([german.values, german.flags]).toEqual([
      [0.5, 1000.5, 12],
      ["<", ">", null],
    ]);
    const equal = await readColumn("v", ["<=5", ">=1,000", "3"]);
    expect([equal.values, equal.flags]).toEqual([
      [5, 1000, 3],
      ["<=", ">=", null],
    ]);
  });

  test("(5) may be a footnote or minus five: it stays text among figures, is counted and said", async () => {
    const { values, misfits, guess } = await readColumn("v", ["1,234", "(567)", "(5)", "12"]);
    expect([values, misfits]).toEqual([[1234, -567, "(5)", 12], ["(5)"]]);
    expect(guess.hints).toEqual(["(5) may be a footnote or a figure below zero, and stays text."]);
  });

  test("names of a letter and digits are no estimates", async () => {
    expect((await readColumn("v", ["e400", "e401", "e402"])).guess.type).toBe("string");
    expect((await readColumn("v", ["r10", "r11", "r12"])).guess.type).toBe("string");
  });

  test("several currencies stand beside their figures, one is left out and said", async () => {
    const several = await readColumn("price", ["USD 1200", "USD 1300", "EUR 1400"]);
    expect([several.values, several.flags]).toEqual([
      [1200, 1300, 1400],
      ["USD", "USD", "EUR"],
    ]);
    const signs = await readColumn("price", ["₩1200", "₹1300", "£1400", "¥5"]);
    expect([signs.values, signs.flags]).toEqual([
      [1200, 1300, 1400, 5],
      ["₩", "₹", "£", "¥"],
    ]);
    const codes = await readColumn("unit", ["EUR1", "USD1", "JPY100"]);
    expect(codes.guess.type).toBe("string");
    const one = await readColumn("price", ["€12", "€15"]);
    expect([one.values, one.flags, one.guess.hints]).toEqual([
      [12, 15],
      undefined,
      ["The currency € is left out of the figures."],
    ]);
  });

  test("marks that became empty cells are counted", async () => {
    const { missing } = await readLines(["k,v,w", "a,****,1", "b,-,2", "c,3,..", "d,4,3"]);
    expect(missing).toEqual({ v: 2, w: 1 });
  });
});
