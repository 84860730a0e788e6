import { typedTable } from "../../../src/datasets/files/typedTable";
import { periodFrom } from "../../../src/datasets/files/periodText";
import { readColumn } from "./support/read";

describe("days", () => {
  test.each([
    ["2024-01-01 00:00:00", "2024-02-01 00:00:00"],
    ["2024-01-01T00:00:00Z", "2024-02-01T00:00:00.000Z"],
    ["01/01/2024 12:00:00 AM", "02/01/2024 12:00:00 AM"],
    ["01.01.2024 00:00", "01.02.2024 0:00:00"],
  ])("with a time that is midnight throughout: %s", async (...texts) => {
    const { guess, values } = await readColumn("date", [...texts, texts[0]]);
    expect(guess.type).toBe("date");
    expect(values[0]).toBe("2024-01-01");
  });

  test("with another time they stay text", async () => {
    const texts = ["2024-01-01 00:00:00", "2024-02-01 13:30:00", "2024-02-01 08:00:00"];
    const { guess, values } = await readColumn("date", texts);
    expect([guess.type, values]).toEqual(["string", texts]);
  });

  test.each([
    ["year first", ["2024-01-01", "2024-02-30"], "2024-01-01"],
    ["day first", ["31.12.2024", "31.11.2024"], "2024-12-31"],
    ["month first", ["12/31/2024", "02/30/2024"], "2024-12-31"],
  ])("one of ten that the calendar does not have is counted: %s", async (_, [good, bad], iso) => {
    const texts = [...Array<string>(9).fill(good!), bad!];
    const { guess, values, misfits } = await readColumn("day", texts);
    expect([guess.type, guess.dateDoubt]).toEqual(["date", false]);
    expect([values[0], values[9], misfits]).toEqual([iso, bad, [bad]]);
  });

  test("days that mostly fit one order, and a few only the other, are a doubt", async () => {
    const texts = [...Array<string>(9).fill("13/01/2024"), "01/13/2024"];
    const { guess } = await readColumn("day", texts);
    expect([guess.type, guess.dateOrder, guess.dateDoubt]).toEqual([
      "date",
      "day-month-year",
      false,
    ]);
    const mixed = [...Array<string>(9).fill("03/01/2024"), "01/13/2024", "13/01/2024"];
    expect((await readColumn("day", mixed)).guess.dateDoubt).toBe(true);
  });

  test.each([
    ["02 Jan 2024", "2024-01-02"],
    ["04-Jan-2024", "2024-01-04"],
    ["January 4, 2024", "2024-01-04"],
    ["4 de enero de 2024", "2024-01-04"],
    ["4. März 2024", "2024-03-04"],
    ["2024-Jan-04", "2024-01-04"],
  ])("with the month in words: %s", async (text, iso) => {
    const { guess, values } = await readColumn("date", [text, text, text]);
    expect([guess.type, guess.dateDoubt, values[0]]).toEqual(["date", false, iso]);
  });

  test.each([
    ["20240131", "year-month-day"],
    ["31012024", "day-month-year"],
    ["01312024", "month-day-year"],
  ] as const)("eight digits are days only when asked: %s", async (text, dateOrder) => {
    const { table } = await readColumn("date", [text, text]);
    const columns = table.columns.map((column, c) =>
      c === 0 ? column : { ...column, type: "date" as const, dateOrder },
    );
    expect(typedTable({ ...table, columns }).rows[0]?.[1]).toBe("2024-01-31");
  });

  test("the user is told that whole numbers may be days or months", async () => {
    const days = await readColumn("date", ["20240101", "20240201"]);
    expect([days.guess.type, days.values]).toEqual(["integer", [20240101, 20240201]]);
    expect(days.guess.hints).toEqual(["These may be days written as 20240131: choose date."]);
    const months = await readColumn("period", ["202401", "202402"]);
    expect(months.guess.hints).toEqual(["These may be months written as 202401: choose period."]);
  });
});

test("months behind years are periods, not flags", async () => {
  for (const texts of [
    ["2024 Jan", "2024 Feb"],
    ["2024 Q1", "2024"],
    ["2023 I. Quartal", "2023 II. Quartal"],
  ]) {
    const { guess, values } = await readColumn("Label", texts);
    expect([guess.type, values]).toEqual(["string", texts]);
  }
});

test("years one after the other are years under any header; other figures are not", async () => {
  expect((await readColumn("Series", ["2021", "2022", "2023"])).guess.type).toBe("year");
  expect((await readColumn("x", ["2023", "2022", "2021"])).guess.type).toBe("year");
  expect((await readColumn("pieces", ["2021", "2025", "2023"])).guess.type).toBe("integer");
  expect((await readColumn("pieces", ["2021", "2022"])).guess.type).toBe("integer");
});

describe("periods", () => {
  // As SDMX's time formats and ISO 8601 write each, by hand.
  test.each([
    ["Q1 2024", "2024-Q1"],
    ["2024 Q1", "2024-Q1"],
    ["2024Q1", "2024-Q1"],
    ["2024-Q4", "2024-Q4"],
    ["1Q24", "2024-Q1"],
    ["Q3-99", "1999-Q3"],
    ["T2 2023", "2023-Q2"],
    ["1. Quartal 2024", "2024-Q1"],
    ["III. Quartal 2024", "2024-Q3"],
    ["2e trimestre 2024", "2024-Q2"],
    ["1º trimestre 2024", "2024-Q1"],
    ["H1 2024", "2024-H1"],
    ["2024-S2", "2024-H2"],
    ["2024-W05", "2024-W05"],
    ["KW 7 2024", "2024-W07"],
    ["Jan-24", "2024-01"],
    ["January 2024", "2024-01"],
    ["2021 JAN", "2021-01"],
    ["März 2024", "2024-03"],
    ["févr. 2024", "2024-02"],
    ["Enero de 2024", "2024-01"],
    ["dez/24", "2024-12"],
    ["grudzień 2024", "2024-12"],
    ["2024年3月", "2024-03"],
    ["202401", "2024-01"],
    ["2024M01", "2024-01"],
    ["01/2024", "2024-01"],
    ["2019-20", "2019-20"],
    ["2019/2020", "2019-20"],
    ["2024", "2024"],
  ])("%s is %s", (text, period) => {
    expect(periodFrom(text)).toBe(period);
  });

  test.each([
    "Q5 2024",
    "202413",
    "Line 12",
    "2024-13",
    "Total 2024",
    "12",
    "Janvier",
    "4711-0815",
  ])("%s is none", (text) => {
    expect(periodFrom(text)).toBeUndefined();
  });

  test("stay as they are until the user chooses periods; what is none is counted", async () => {
    const texts = ["Q1 2024", "Q2 2024", "2024", "total"];
    const { table, values, guess } = await readColumn("period", texts.slice(0, 3));
    expect([guess.type, values]).toEqual(["string", texts.slice(0, 3)]);
    expect(guess.hints).toEqual([
      "These are periods: choose “period” to write them uniformly, such as 2024-Q1.",
    ]);
    const all = (await readColumn("period", texts)).table;
    const columns = all.columns.map((column) => ({ ...column, type: "period" as const }));
    const typed = typedTable({ ...all, columns });
    expect(typed.rows.map((row) => row[1])).toEqual(["2024-Q1", "2024-Q2", "2024", "total"]);
    expect(typed.fields[1]?.type).toBe("string");
    expect(typed.misfits.find(({ column }) => column === "period")?.count).toBe(1);
    expect(table.columns).toHaveLength(2);
  });
});
