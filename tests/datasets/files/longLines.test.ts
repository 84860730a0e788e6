import Papa from "papaparse";
import { readOwnTable } from "../../../src/datasets/files/ownTable";

const long = 30_000_000;

/** As much as one call of the parser may be given: a slice and the longest record. */
const mostAtOnce = 1_200_000;

test.each([
  ["one line without an end", "a,".repeat(long / 2)],
  ["one quoted cell", `a,b\n1,"${"x".repeat(long)}"\n2,3\n`],
  ["a quotation mark that is never closed", `a,b\n1,"x\n${"2,3\n".repeat(long / 4)}`],
  ["nothing but quotation marks", '"'.repeat(long)],
  ["quotation marks behind rows", `a,b\n${"1,2\n".repeat(1000)}${'"'.repeat(long - 1)}`],
])("%s: 30 MB are refused, never parsed at once", async (_, text) => {
  const parse = jest.spyOn(Papa, "parse");
  await expect(readOwnTable(text, "long.csv")).rejects.toThrow(
    /row \d+: the row goes on for more than 1,000,000 characters|has no rows below a header/,
  );
  const lengths = parse.mock.calls.map(([given]) => (given as unknown as string).length);
  parse.mockRestore();
  expect(Math.max(...lengths)).toBeLessThan(mostAtOnce);
});

test("a line as wide as a sheet is read", async () => {
  const line = (cell: (i: number) => string): string =>
    Array.from({ length: 16_000 }, (_, i) => cell(i)).join(",");
  const text = [line((i) => `h${i}`), line((i) => `${i}.25`), line((i) => `${i}.75`)].join("\n");
  const { records, columns } = await readOwnTable(`${text}\n`, "wide.csv");
  expect([records.length, columns.length]).toEqual([2, 16_000]);
});

test("text in quotation marks may go over many lines", async () => {
  const cell = "a line of a long remark\n".repeat(10_000);
  const text = `name,value,remark\nA,1,"${cell}"\nB,2,\nC,3,\n`;
  const { records } = await readOwnTable(text, "remark.csv");
  expect(records).toHaveLength(3);
  expect(records[0]?.[2]).toBe(cell);
});
