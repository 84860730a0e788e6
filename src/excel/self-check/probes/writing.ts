import { line, taken, type Ground, type Probe, valuesOf } from "../probe";

export const WRITING: readonly Probe[] = [
  {
    id: "texts",
    title: "Texts that look like formulas stay texts",
    expected: "=1 | 00101 | @x | -5",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 1, 4);
      range.values = [["'=1", "'00101", "'@x", "'-5"]];
      await context.sync();
      return valuesOf(range);
    },
  },
  {
    id: "codes",
    title: "Codes keep their zeros in text cells",
    expected: "0101 | 3-4",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 1, 2);
      range.numberFormat = [["@", "@"]];
      range.values = [["0101", "3-4"]];
      await context.sync();
      return valuesOf(range);
    },
  },
  {
    id: "null",
    title: "null in an array leaves its cell",
    expected: "9, 2, 8",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 3, 1);
      range.values = [[1], [2], [3]];
      await context.sync();
      range.values = [[9], [null], [8]];
      await context.sync();
      return valuesOf(range);
    },
  },
  {
    id: "hidden-rows",
    title: "An array written over hidden rows (office-js#224)",
    expected: "1, 2, 3, 4",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 4, 1);
      range.values = [[0], [0], [0], [0]];
      const middle = cells(1, 0, 2, 1);
      middle.rowHidden = true;
      await context.sync();
      range.values = [[1], [2], [3], [4]];
      await context.sync();
      middle.rowHidden = false;
      return valuesOf(range);
    },
  },
  {
    id: "payload",
    title: "1.5 million characters in one request",
    expected: "taken",
    look: ({ context, cells }) =>
      taken(context, () => {
        cells(0, 0, 50, 1).values = Array.from({ length: 50 }, () => ["x".repeat(30_000)]);
      }),
  },
  {
    id: "large-payload",
    title: "6 million characters in one request",
    expected: null,
    asks: "whether it is refused, and with which code",
    look: ({ context, cells }) =>
      taken(context, () => {
        cells(0, 0, 200, 1).values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      }),
  },
  {
    id: "very-hidden",
    title: "Long texts in a sheet that no menu shows",
    expected: "40 texts of 30000",
    look: async ({ context, hidden }) => {
      const range = hidden.getRangeByIndexes(0, 0, 40, 1);
      range.values = Array.from({ length: 40 }, (_, row) => [
        "abcd".charAt(row % 4).repeat(30_000),
      ]);
      await context.sync();
      range.load("values");
      await context.sync();
      const texts = (range.values as unknown[][]).flat().map(String);
      const lengths = new Set(texts.map(({ length }) => length));
      return `${String(texts.length)} texts of ${[...lengths].join()}`;
    },
  },
  {
    id: "typing",
    title: "The date of a cell in words, and other marks of the language",
    expected: null,
    asks: "2023-03-15, yyyy or the year, and the decimal sign",
    look: written,
  },
  {
    id: "error-words",
    title: "An error as the cell shows it, and as its value",
    expected: "#N/A",
    look: async ({ context, cells }) => {
      const range = cells(0, 0, 1, 1);
      range.formulas = [["=NA()"]];
      await context.sync();
      // What it shows may be in the user's language; what the add-in reads must not be.
      return valuesOf(range);
    },
  },
  {
    id: "clear-then-calculate",
    title: "A formula follows its input",
    expected: "3 then 7",
    look: async ({ context, cells, address, pause }) => {
      cells(0, 0, 1, 2).formulas = [[1, `=${address(0, 0)}+2`]];
      await context.sync();
      const result = cells(0, 1, 1, 1).load("values");
      await context.sync();
      const before: unknown = result.values[0]?.[0];
      cells(0, 0, 1, 1).values = [[5]];
      await context.sync();
      await pause(50);
      result.load("values");
      await context.sync();
      return `${String(before)} then ${String(result.values[0]?.[0])}`;
    },
  },
];

async function written({ context, cells }: Ground): Promise<string> {
  const range = cells(0, 0, 1, 4);
  range.numberFormat = [["yyyy-mm-dd", "General", "General", "General"]];
  range.formulas = [[45000, '=TEXT(45000,"yyyy")', "=FIXED(1.5,1)", "=1/2"]];
  await context.sync();
  range.load("text");
  await context.sync();
  return line(range.text);
}
