import { readChartData } from "../../src/preview/chart/chartData";
import { legendLines } from "../../src/preview/chart/Legend";
import { timeAxis } from "../../src/preview/chart/timeAxis";

/** 2018-02-07 and 2020-01-01, and 2022-01-01, as Excel numbers them. */
const [FIRST, BETWEEN, LAST] = [43_138, 43_831, 44_562];

test("days lie on an axis of time as far apart as they are", () => {
  const axis = timeAxis([FIRST, BETWEEN, LAST], 10);
  expect(axis.place(FIRST)).toBe(0);
  // 693 of 1,424 days.
  expect(axis.place(BETWEEN)).toBeCloseTo(693 / 1424, 12);
  expect(axis.place(LAST)).toBe(1);
  expect(axis.named.map(({ label }) => label)).toEqual([
    ...["2019-01", "2020-01", "2021-01", "2022-01"],
  ]);
  expect(axis.named[1]?.day).toBe(BETWEEN);
  expect(timeAxis([FIRST, LAST], 2).named.map(({ label }) => label)).toEqual([
    ...["2019-01", "2021-01"],
  ]);
  expect(timeAxis([FIRST, FIRST + 9], 5).named.map(({ label }) => label)).toEqual(["2018-02"]);
});

test("a first column of days is no series of a chart over time", () => {
  const values = [
    ["Day", "Rate"],
    [FIRST, 0.1],
    [LAST, 0.2],
  ];
  const texts = values.map((row) => row.map(String));
  expect(readChartData(values, texts, "Columns", true)).toMatchObject({
    days: [FIRST, LAST],
    series: [{ name: "Rate", values: [0.1, 0.2] }],
  });
  expect(readChartData(values, texts, "Columns").series).toHaveLength(2);
});

test("names in a legend are whole, in as many lines as they take", () => {
  const series = ["Partner on country", "Country on partner", "Threshold"].map((name) => ({
    ...{ name, values: [] },
  }));
  const data = { categories: [], series };
  expect(legendLines(data, 500)).toHaveLength(1);
  const narrow = legendLines(data, 200);
  expect(narrow.flat().map(({ name }) => name)).toEqual(series.map(({ name }) => name));
  expect(narrow).toHaveLength(3);
  expect(legendLines({ categories: [], series: series.slice(0, 1) }, 500)).toEqual([]);
});
