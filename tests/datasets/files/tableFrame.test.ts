import { readLines } from "./support/read";

describe("rows wider than the header never shift without a word", () => {
  const wider = /^The rows have \d cells and the header is 1 name short\. The (first|last) column/;

  test.each([
    [
      "R's row names",
      ["country,year,value", "1,AT,2021,100.5", "2,DE,2022,200.5", "3,FR,2023,300.5"],
    ],
    [
      "behind tabs",
      ["country\tyear\tvalue", "a\tAT\t2021\t1.5", "b\tDE\t2022\t2.5", "c\tFR\t2023\t3.5"],
    ],
    ["in German", ["Land;Jahr;Wert", "1;AT;2021;1,5", "2;DE;2022;2,5", "3;FR;2023;3,5"]],
    ["unknown names", ["mpg,cyl", "Mazda,21,6", "Datsun,22.8,4", "Hornet,21.4,6"]],
  ])("the unnamed column is the first: %s", async (_, lines) => {
    const { names, table } = await readLines(lines);
    expect([names[0], table.unnamed]).toEqual(["column 1", "first"]);
    expect(table.doubts.join()).toMatch(wider);
  });

  test.each([
    ["a year's column without its year", ["country,2022", "China,70,71", "Japan,13,12"]],
    ["a remark behind the rows", ["Land;Wert", "AT;1,5;x", "DE;2,5;", "FR;3,5;y"]],
  ])("the unnamed column is the last: %s", async (_, lines) => {
    const { names, table } = await readLines(lines);
    expect([names.at(-1), table.unnamed]).toEqual(["column 3", "last"]);
    expect(table.doubts.join()).toMatch(wider);
  });

  test("a comma within a cell of every row is a doubt, and the user says where the names stand", async () => {
    const lines = [
      "note,supplier_id,name,country,value",
      "sample, not official,S-1,Alpha AG,AT,100",
      "sample, not official,S-2,Beta KG,DE,200",
    ];
    expect((await readLines(lines)).table.doubts.join()).toMatch(wider);
    const first = await readLines(lines, { unnamed: "first" });
    expect([first.names[5], first.column("value"), first.table.doubts]).toEqual([
      "value",
      [100, 200],
      [],
    ]);
    const last = await readLines(lines, { unnamed: "last" });
    expect([last.names[5], last.column("value")]).toEqual(["column 6", ["AT", "DE"]]);
  });

  test("empty cells at the rows' ends are no column", async () => {
    const { names, table } = await readLines(["a,b", "1,2,", "3,4,"]);
    expect([names, table.doubts]).toEqual([["a", "b"], []]);
  });
});

describe("lines between the header and the rows are set apart", () => {
  // Made-up series laid out as the offices' downloads are.
  const offices: [office: string, lines: string[], names: string[], rows: number][] = [
    [
      "INSEE",
      [
        '"Libellé";"Indice";"Codes"',
        '"idBank";"010999999";""',
        '"Dernière mise à jour";"04/04/2025 08:45";""',
        '"Période";"";""',
        '"2024-12";"115.20";"A"',
        '"2024-11";"115.10";"A"',
        '"2024-10";"115.00";"A"',
      ],
      ["Période", "Indice", "Codes"],
      3,
    ],
    [
      "ONS",
      [
        '"Title","CPI"',
        '"CDID","D7XX"',
        '"PreUnit",""',
        '"Unit","Index, base year = 100"',
        '"Release Date","15-11-2023"',
        '"Important Notes",',
        '"2010","95.0"',
        '"2010 Q1","96.0"',
        '"2011 JAN","97.5"',
      ],
      ["Title", "CPI"],
      3,
    ],
    [
      "the Federal Reserve",
      [
        '"Series Description","1-month","1-year"',
        '"Unit:","Percent","Percent"',
        '"Multiplier:","1","1"',
        '"Currency:","NA","NA"',
        '"Unique Identifier: ","H15/AA01","H15/AA12"',
        '"Time Period","AA01","AA12"',
        "2015-01-01,ND,ND",
        "2015-01-02,0.02,0.22",
        "2015-01-05,0.03,0.23",
      ],
      ["Time Period", "1-month, AA01", "1-year, AA12"],
      3,
    ],
    [
      "the Bundesbank",
      [
        '"";BBEX3.D.USD;BBEX3.D.USD_FLAGS',
        '"";Euro-Referenzkurs;',
        "Einheit;USD;",
        "Dimension;Eins;",
        "Stand vom;01.02.2024 16:10:03 Uhr;",
        "2024-01-02;1,0956;",
        "2024-01-03;1,0919;",
        "2024-01-04;.;Kein Wert vorhanden",
        "2024-01-05;1,0921;",
      ],
      ["column 1", "BBEX3.D.USD, Euro-Referenzkurs", "BBEX3.D.USD_FLAGS"],
      4,
    ],
    [
      "the Reserve Bank of Australia",
      [
        "Title,Cash Rate,Bills 90",
        "Description,Cash Rate Target,Bank Bills",
        "Frequency,Daily,Daily",
        "Type,Original,Original",
        "Units,Per cent,Per cent",
        "Source,RBA,ASX",
        "Publication date,02-Jan-2024,02-Jan-2024",
        "Series ID,FIRM1,FIRM2",
        "04-Jan-2011,4.75,4.97",
        "05-Jan-2011,4.75,4.98",
        "06-Jan-2011,4.75,",
      ],
      ["Title", "Cash Rate", "Bills 90"],
      3,
    ],
    [
      "a Spanish office, behind tabs",
      [
        "Serie\tIPC general\tIPC alimentos",
        "Unidad\tíndice\tíndice",
        "Fuente\tINE\tINE",
        "Periodo\tA1\tA2",
        "2024M01\t101,5\t102,5",
        "2024M02\t102,5\t103,5",
        "2024M03\t103,5\t104,5",
      ],
      ["Periodo", "IPC general, A1", "IPC alimentos, A2"],
      3,
    ],
    [
      "a table of countries with a line of units",
      [
        "Country,Exports,Imports",
        "Unit,kt,USD",
        "Source:,customs,customs",
        "AT,1,2",
        "DE,3,4",
        "FR,5,6",
      ],
      ["Country", "Exports", "Imports"],
      3,
    ],
  ];
  test.each(offices)("as %s writes them", async (_, lines, names, rows) => {
    const read = await readLines(lines);
    expect([read.names, read.rows.length]).toEqual([names, rows]);
    const apart = lines.length - rows - 1;
    expect(read.table.above.length).toBeGreaterThan(apart - 2);
    expect(read.table.notes.join()).toMatch(/between the header and the rows (is|are) set apart/);
    expect(read.misfits).toEqual([]);
    const types = read.fields.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining([expect.stringMatching(/number|integer/)]));
  });

  test.each([
    ["in brackets", ["No.,Commodity,2022", "(1),(2),(3)", "7,Iron ore,123.5", "8,Copper,23.5"], 2],
    ["over texts", ["Name;Menge;Wert", "1;2;3", "Eisen;123,5;7", "Kupfer;23,5;8"], 2],
    ["but not a row of the table", ["a,b,c", "1,2,3", "4,5,6"], 2],
  ])("a line that numbers the columns is no row: %s", async (_, lines, rows) => {
    expect((await readLines(lines)).rows).toHaveLength(rows);
  });

  test("a second line of names over columns of figures is a part of the header", async () => {
    const census = await readLines([
      "GEO_ID,NAME,B01_001E,B01_001M",
      "Geography,Area Name,Estimate!!Total,Margin of Error!!Total",
      "0400000US01,Alabama,5028092,*****",
      "0400000US02,Alaska,734821,1234",
    ]);
    expect(census.names).toEqual([
      "GEO_ID, Geography",
      "NAME, Area Name",
      "B01_001E, Estimate!!Total",
      "B01_001M, Margin of Error!!Total",
    ]);
    const accounts = await readLines([
      "Industries,,111CA,113FF",
      "IOCode,Name,Farms,Forestry",
      '111CA,Farms,"71,234","1,234"',
      "113FF,Forestry,345,---",
    ]);
    expect(accounts.names.slice(1)).toEqual([
      "Industries, Name",
      "111CA, Farms",
      "113FF, Forestry",
    ]);
    expect(accounts.rows).toHaveLength(2);
  });

  test("a row of totals, a row without figures and a heading of a group are rows", async () => {
    const totals = await readLines(["Year,Value", "Total,300", "2021,100", "2022,200"]);
    expect(totals.rows).toHaveLength(3);
    const secret = await readLines(["Country,2022,2023", "AT,(D),n.s.", "DE,3,4", "FR,5,6"]);
    expect(secret.rows).toHaveLength(3);
    const groups = await readLines([
      "Period,A,B",
      "Annual,,",
      "2022,1,2",
      "2023,1,2",
      "Monthly,,",
      "2022-01,1,2",
    ]);
    expect(groups.rows).toHaveLength(5);
    expect(groups.table.notes.join()).toMatch(
      /2 rows fill their first cell alone, such as “Annual” in row 2/,
    );
  });
});

describe("footers padded with delimiters are set apart", () => {
  const footers: [what: string, lines: string[], rows: number, below: number][] = [
    [
      "Destatis",
      [
        "Jahr;Monat;Menge;Wert",
        "2020;Januar;100;1000",
        "2020;Februar;110;1100",
        "2020;April;...;...",
        "__________;;;",
        "© Statistisches Amt, 2022;;;",
        "Stand: 28.07.2022;;;",
      ],
      3,
      3,
    ],
    [
      "a column of texts, behind tabs",
      [
        "Month\tStatus\tVolume",
        "Jan-15\t(p)\t1110.2",
        "Feb-15\t(p)\t1271.4",
        "####\t\t",
        "1) Excludes direct sellers.\t\t",
        "(p) Provisional\t\t",
      ],
      2,
      3,
    ],
    [
      "countries and a source",
      [
        "Country,2022,2023",
        "Austria,1,2",
        "Germany,3,4",
        '"Source: Customs, own figures",,',
        "Note: Revised,,",
      ],
      2,
      2,
    ],
    [
      "a French office",
      [
        "Pays;Valeur;Part",
        "France;1,5;2",
        "Italie;2,5;3",
        "Source : Douanes;;",
        "(1) Données provisoires;;",
      ],
      2,
      2,
    ],
    [
      "letters of footnotes",
      ["Item,Qty,Value", "Ore,5,6", "Metal,7,8", "a Estimated by the author,,", "b Revised,,"],
      2,
      2,
    ],
    [
      "a Japanese office",
      ["年,輸入,輸出", "2022年,5,6", "2023年,7,8", "注：速報値,,", "出典：税関,,"],
      2,
      2,
    ],
    [
      "periods and a remark",
      ["Period,Value,Index", "2024-01,5,6", "2024-02,7,8", "Seasonally adjusted,,"],
      2,
      1,
    ],
    [
      "a label and its text",
      ["Land;Menge;Wert", "AT;5;6", "DE;7;8", "Stand:;28.07.2022;", "Quelle:;Zoll;"],
      2,
      2,
    ],
  ];
  test.each(footers)("%s", async (_, lines, rows, below) => {
    const read = await readLines(lines);
    expect([read.rows.length, read.table.below.length]).toEqual([rows, below]);
    expect(read.misfits).toEqual([]);
  });

  test("rows whose figures are all missing are rows", async () => {
    const { rows } = await readLines(["Country,2022,2023", "Austria,1,2", "Malta,,", "Cyprus,,"]);
    expect(rows.map((row) => row[0])).toEqual(["Austria", "Malta", "Cyprus"]);
  });
});

describe("the user says where the table begins and ends", () => {
  const lines = ["Report", "Name,Value", "made by us,", "AT,1", "DE,2", "all,3", "checked,"];

  test("by its first and its last row", async () => {
    const { rows, table, names } = await readLines(lines, {
      headerRow: 2,
      firstRow: 4,
      lastRow: 5,
    });
    expect([names, rows]).toEqual([
      ["Name", "Value"],
      [
        ["AT", 1],
        ["DE", 2],
      ],
    ]);
    expect(table.above).toEqual(["Report", "made by us"]);
    expect(table.below).toEqual(["all 3", "checked"]);
    expect([table.headerRow, table.firstRow, table.lastRow]).toEqual([2, 4, 5]);
  });

  test("by the number of the header's lines", async () => {
    const text = ["Land,Land", "Kreis,Stadt", "a,b", "c,d"];
    const { names, rows } = await readLines(text, { headerLines: 2 });
    expect([names, rows.length]).toEqual([["Land, Kreis", "Land, Stadt"], 2]);
  });

  test("a place that is not there leaves a sentence", async () => {
    await expect(readLines(lines, { headerRow: 2, firstRow: 99 })).rejects.toThrow(/no rows/);
  });
});

describe("headers of several lines", () => {
  const headers: [what: string, lines: string[], names: string[], rows: number][] = [
    [
      "the first cell repeated",
      [
        "Table 9",
        "Line,,2023,2023,2024",
        "Line,,Q1,Q2,Q1",
        "1,Total,100.1,101.2,104.5",
        "2,Goods,50.1,51.2,54.5",
      ],
      ["Line", "column 2", "2023, Q1", "2023, Q2", "2024, Q1"],
      2,
    ],
    [
      "two levels and the row's names, as pandas writes them",
      [
        "region\t\tAUS\tAUS\tBRA",
        "sector\t\tfood\tmining\tfood",
        "region\tsector\t\t\t",
        "AUS\tfood\t0.1\t0.2\t0.3",
        "AUS\tmining\t0.5\t0.6\t0.7",
        "BRA\tfood\t0.9\t1.0\t1.1",
      ],
      ["region", "sector", "AUS, food", "AUS, mining", "BRA, food"],
      3,
    ],
    [
      "two levels over one column of labels",
      [",AT,AT,DE", ",kt,USD,kt", "2022,1,2,3", "2023,4,5,6"],
      ["column 1", "AT, kt", "AT, USD", "DE, kt"],
      2,
    ],
    [
      "groups over years that repeat",
      [
        "Age,,Deaths,,Residents,",
        "From,To,2023,2024,2023,2024",
        "0,29,155,148,251,250",
        "30,34,47,59,529,540",
      ],
      [
        "Age, From",
        "Age, To",
        "Deaths, 2023",
        "Deaths, 2024",
        "Residents, 2023",
        "Residents, 2024",
      ],
      2,
    ],
    [
      "groups in German",
      [
        "Land;Einfuhr;;Ausfuhr;",
        "Name;2023;2024;2023;2024",
        "AT;1,5;2,5;3,5;4,5",
        "DE;1,5;2,5;3,5;4,5",
      ],
      ["Land, Name", "Einfuhr, 2023", "Einfuhr, 2024", "Ausfuhr, 2023", "Ausfuhr, 2024"],
      2,
    ],
    [
      "one name twice, told apart below",
      ["Code,Value,Value", "HS,kt,USD", "8541,1.5,2.5", "8542,3.5,4.5"],
      ["Code, HS", "Value, kt", "Value, USD"],
      2,
    ],
    [
      "three levels",
      ["Land;2023;2023;2024", "Land;Q1;Q2;Q1", "Land;kt;kt;kt", "AT;1;2;3", "DE;4;5;6"],
      ["Land", "2023, Q1, kt", "2023, Q2, kt", "2024, Q1, kt"],
      2,
    ],
  ];
  test.each(headers)("%s", async (_, lines, names, rows) => {
    const read = await readLines(lines);
    expect([read.names, read.rows.length]).toEqual([names, rows]);
  });

  test("a report drawn with bars and hyphens, as SAP writes its lists", async () => {
    const { names, rows, table } = await readLines([
      "Dynamic List Display",
      "",
      "|Material |Plnt|  Unrestr.|Un|     Value|",
      "|---------|----|----------|--|----------|",
      "|100001   |1000|  1.234,00|KG| 12.345,67|",
      "|100002   |1000|     12,00|KG|  1.345,60|",
    ]);
    expect(names).toEqual(["Material", "Plnt", "Unrestr.", "Un", "Value"]);
    expect(rows).toEqual([
      [100001, 1000, 1234, "KG", 12345.67],
      [100002, 1000, 12, "KG", 1345.6],
    ]);
    expect(table.notes.join()).toMatch(
      /1 row that holds hyphens alone is left out, the first in row 4/,
    );
  });

  test("levels of names with a line of units below them, above footnotes with commas", async () => {
    const { names, rows } = await readLines([
      '"Table: 36-10-0434-01"',
      ',"Seasonally adjusted","Seasonally adjusted"',
      '"Industry","January 2024","February 2024"',
      ',"Dollars","Dollars"',
      '"All industries","2,200,000","2,210,000"',
      '"Goods","550,000",".."',
      "",
      '"..","not available"',
      '1,"Monthly series."',
    ]);
    expect(names).toEqual([
      "Industry",
      "Seasonally adjusted, January 2024, Dollars",
      "Seasonally adjusted, February 2024, Dollars",
    ]);
    expect(rows).toEqual([
      ["All industries", 2200000, 2210000],
      ["Goods", 550000, null],
    ]);
  });

  test.each([
    ["at once", ["Rev,State,Number", "Rev,State,Number", "1,RELEASED,61", "2,RELEASED,62"], 2, 2],
    ["between the rows", ["country;value", "AT;1", "DE;2", "country;value", "FR;3"], 4, 3],
    ["on every page", ["a\tb", "x\t1", "a\tb", "y\t2", "a\tb", "z\t3"], 3, 3],
  ])("a header that is repeated %s is left out and said", async (_, lines, row, rows) => {
    const read = await readLines(lines);
    expect([read.rows.length, read.misfits]).toEqual([rows, []]);
    expect(read.table.notes.join()).toMatch(new RegExp(`left out, the first in row ${row}\\.`));
  });

  test.each([
    ["zeros", ["0.0,0.0,5295100.0", "0.0,12.5,0.0", "7.1,0.0,0.0"]],
    ["postal codes and names", ["01101,600,Sapporo", "01102,601,Sapporo", "02201,300,Aomori"]],
    ["days and prices", ["2024-01-02;1,5", "2024-01-03;2,5", "2024-01-04;3,5"]],
    ["years and figures", ["2021\t10.5\t3", "2022\t11.5\t4", "2023\t12.5\t9"]],
  ])("a first line of figures is no header: %s", async (_, lines) => {
    const { table, rows } = await readLines(lines);
    expect([table.headerRow, rows.length]).toEqual([null, 3]);
    expect(table.notes.join()).toMatch(/^The first line holds figures like the others/);
  });

  test.each([
    ["years", ["2021,2022,2023", "1.5,2.5,3.5", "4.5,5.5,6.5"]],
    ["numbers of columns", [",0,1", "a,1.5,2.5", "b,3.5,4.5"]],
    ["ages", ["Country,10,20,30", "AT,1.5,2.5,3.5", "DE,1.5,2.5,3.5"]],
    ["texts", ["name,value", "x,1", "y,2"]],
  ])("but figures that are names are one: %s", async (_, lines) => {
    const { table, rows } = await readLines(lines);
    expect([table.headerRow, rows.length]).toEqual([1, 2]);
  });
});

describe("delimiters and escapes", () => {
  test.each([
    ["a caret", ["编码^名称^值", "1^甲^10", "2^乙^20"], "^"],
    ["a caret beside commas", ["id^name^v", "1^a, b^1,5", "2^c, d^2,5"], "^"],
    ["a bar", ["id|name|v", "1|a, b|1", "2|c, d|2"], "|"],
  ])("%s", async (_, lines, delimiter) => {
    const { table, names } = await readLines(lines);
    expect([table.delimiter, names.length]).toEqual([delimiter, 3]);
  });

  test("lines that stand in quotation marks as a whole are taken out of them", async () => {
    const { names, rows } = await readLines([
      '"country,name,value"',
      '"AT,""A, B"",1.5"',
      '"DE,C,2.5"',
    ]);
    expect([names, rows[0]]).toEqual([
      ["country", "name", "value"],
      ["AT", "A, B", 1.5],
    ]);
  });

  test("one column alone is a doubt", async () => {
    const { table } = await readLines(["a~b", "1~2", "3~4"]);
    expect(table.doubts).toEqual([
      "Only one column was found. If the file uses another delimiter, choose it under Layout.",
    ]);
  });

  test.each([
    [
      "a comma",
      ["id,title,score", "1,Dr. X\\, or how,8.1", "2,Plain,7.5", "3,Y\\, Z,6.5"],
      "Dr. X, or how",
    ],
    [
      "a semicolon",
      ["id;title;score", "1;Dr. X\\; or how;8.1", "2;Plain;7.5", "3;Z;6.5"],
      "Dr. X; or how",
    ],
    ["a tab", ["id\ttitle\tscore", "1\tDr. X\\\t or how\t8.1", "2\tPlain\t7.5"], "Dr. X\t or how"],
    [
      "a quotation mark",
      ["id,title,score", '1,"Dr. ""X"" or how",8.1', '2,"P",7.5'],
      'Dr. "X" or how',
    ],
    [
      "a quotation mark",
      ["id,title,score", '1,"Dr. \\"X\\", or how",8.1', '2,"P",7.5'],
      'Dr. "X", or how',
    ],
  ])("a backslash before %s", async (_, lines, title) => {
    const { column, names } = await readLines(lines);
    expect([names, column("title")?.[0], column("score")?.[0]]).toEqual([
      ["id", "title", "score"],
      title,
      8.1,
    ]);
  });

  test("a backslash at the end of a cell that fits is a backslash", async () => {
    const { column } = await readLines(["path,n", "C:\\data\\,1", "D:\\,2", "E:,3"]);
    expect(column("path")).toEqual(["C:\\data\\", "D:\\", "E:"]);
  });

  test.each([
    [
      "more dimensions than years",
      [
        "freq,unit,na_item,geo\\TIME_PERIOD\t2022 \t2023 ",
        "A,EUR,B1GQ,AT\t100.5 p\t: ",
        "A,EUR,B1GQ,DE\t200.5 \t210.5 e",
      ],
      ["freq", "unit", "na_item", "geo", "2022", "2023"],
    ],
    ["one year", ["freq,geo\\time\t2022 ", "A,AT\t1.5 ", "A,DE\t2.5 b"], ["freq", "geo", "2022"]],
    [
      "one dimension",
      ["geo\\time\t2022 \t2023 ", "AT\t1.5 \t: c", "DE\t2.5 b\t3.5 "],
      ["geo\\time", "2022", "2023"],
    ],
  ])("Eurostat's table of %s", async (_, lines, names) => {
    const read = await readLines(lines);
    expect(read.names).toEqual(names);
    expect(read.table.delimiter).toBe("\t");
    expect(read.table.columns.at(-1)?.type).toBe("number");
  });

  test("Excel's first line names the delimiter, in quotation marks or not", async () => {
    for (const first of ["sep=;", '"sep=;"', "SEP=;"]) {
      const { names, table } = await readLines([first, "a;b", "x,y;1", "z,w;2"]);
      expect([names, table.headerRow, table.above]).toEqual([["a", "b"], 2, []]);
    }
  });
});

describe("several tables in one file", () => {
  const files: [what: string, lines: string[], sizes: number[], names: string[][]][] = [
    [
      "with titles and blank lines",
      [
        "Table 1",
        "Country,Exports",
        "AT,1",
        "DE,2",
        "",
        "Table 2",
        "Country,Imports,Share",
        "AT,3,0.5",
        "DE,4,0.6",
        "FR,5,0.7",
      ],
      [2, 3],
      [
        ["Country", "Exports"],
        ["Country", "Imports", "Share"],
      ],
    ],
    [
      "with semicolons to the width of the widest",
      [
        "Tabelle 1;;",
        "Land;Wert;",
        "AT;1;",
        "DE;2;",
        ";;",
        "Tabelle 2;;",
        "Land;Menge;Preis",
        "AT;3;4",
        "DE;5;6",
      ],
      [2, 2],
      [
        ["Land", "Wert"],
        ["Land", "Menge", "Preis"],
      ],
    ],
    [
      "with a title alone between",
      [
        "Exports,,",
        "Country,2022,2023",
        "AT,1,2",
        "DE,3,4",
        "Imports,,",
        "Country,2022,2023",
        "AT,5,6",
        "DE,7,8",
      ],
      [2, 2],
      [
        ["Country", "2022", "2023"],
        ["Country", "2022", "2023"],
      ],
    ],
    [
      "with a blank line alone between",
      ["a\tb", "x\t1", "y\t2", "", "c\td\te", "u\t3\t4", "v\t5\t6"],
      [2, 2],
      [
        ["a", "b"],
        ["c", "d", "e"],
      ],
    ],
    [
      "with a source between",
      ["a,b", "x,1", "y,2", "Source: us", "", "c,d", "u,3", "v,5"],
      [2, 2],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
  ];
  test.each(files)("%s", async (_, lines, sizes, names) => {
    const { table } = await readLines(lines);
    expect(table.tables.map(({ size }) => size)).toEqual(sizes);
    expect(table.doubts.join()).toMatch(/^The file holds 2 tables\. This is number \d/);
    for (const [at, expected] of names.entries()) {
      const read = await readLines(lines, { table: at });
      expect([read.names, read.rows.length]).toEqual([expected, sizes[at]]);
    }
  });

  test.each([
    [
      "groups between blank lines",
      ["Region,2022,2023", "", "Europe", "DE,1,2", "", "Asia", "CN,5,6"],
    ],
    ["headings of groups", ["Region,2022,2023", "Europe,,", "DE,1,2", "Asia,,", "CN,5,6"]],
    [
      "footnotes behind a blank line",
      [
        "a,b,c",
        "x,1,2",
        "",
        "Source: Customs service, own calculations",
        "Note: figures, revised, again.",
      ],
    ],
    ["a row without figures behind a blank line", ["a,b,c", "x,1,2", "", "y,n/a,n/a", "z,3,4"]],
  ])("%s are one table", async (_, lines) => {
    expect((await readLines(lines)).table.tables).toHaveLength(1);
  });
});
