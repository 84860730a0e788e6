import { line, taken, type Ground, type Probe, valuesOf } from "../probe";

const ROWS = 6;

/** A table of two columns whose second says which of its rows are kept by a filter for "in". */
async function tableOf({ context, sheet, cells, name }: Ground): Promise<Excel.Table> {
  cells(0, 0, ROWS + 1, 2).values = [
    ["n", "which"],
    ...Array.from({ length: ROWS }, (_, row) => [row + 1, row % 2 === 0 ? "in" : "out"]),
  ];
  const table = sheet.tables.add(cells(0, 0, ROWS + 1, 2), true);
  table.name = name;
  await context.sync();
  return table;
}

async function columnOf({ context, cells }: Ground, rows = ROWS): Promise<string> {
  const range = cells(1, 0, rows, 1).load("values");
  await context.sync();
  return line(range.values);
}

export const TABLES: readonly Probe[] = [
  {
    id: "filtered-write",
    title: "An array written over filtered rows (office-js#224)",
    expected: "11, 12, 13, 14, 15, 16",
    look: async (ground) => {
      const table = await tableOf(ground);
      table.columns.getItem("which").filter.applyValuesFilter(["in"]);
      await ground.context.sync();
      ground.cells(1, 0, ROWS, 1).values = [[11], [12], [13], [14], [15], [16]];
      await ground.context.sync();
      table.clearFilters();
      return columnOf(ground);
    },
  },
  {
    id: "filtered-delete",
    title: "A row deleted from a filtered table (office-js#994)",
    expected: null,
    asks: "whether 3 goes, stays, or is refused",
    look: async (ground) => {
      const table = await tableOf(ground);
      table.columns.getItem("which").filter.applyValuesFilter(["in"]);
      await ground.context.sync();
      const said = await taken(ground.context, () => {
        ground.cells(3, 0, 1, 2).delete("Up");
      });
      table.clearFilters();
      return `${said}: ${await columnOf(ground)}`;
    },
  },
  {
    id: "is-filtered",
    title: "A filter can be asked for",
    expected: "false then true",
    look: async (ground) => {
      const table = await tableOf(ground);
      table.autoFilter.load("isDataFiltered");
      await ground.context.sync();
      const before = table.autoFilter.isDataFiltered;
      table.columns.getItem("which").filter.applyValuesFilter(["in"]);
      table.autoFilter.load("isDataFiltered");
      await ground.context.sync();
      return `${String(before)} then ${String(table.autoFilter.isDataFiltered)}`;
    },
  },
  {
    id: "resize",
    title: "A calculated column in the rows that a table grows by",
    expected: "2, 4, 6",
    look: async ({ context, sheet, cells, name }) => {
      cells(0, 0, 3, 2).values = [
        ["n", "double"],
        [1, ""],
        [2, ""],
      ];
      const table = sheet.tables.add(cells(0, 0, 3, 2), true);
      table.name = name;
      await context.sync();
      cells(1, 1, 2, 1).formulas = [["=[@n]*2"], ["=[@n]*2"]];
      await context.sync();
      cells(3, 0, 1, 1).values = [[3]];
      table.resize(cells(0, 0, 4, 2));
      await context.sync();
      const range = cells(1, 1, 3, 1).load("values");
      await context.sync();
      return line(range.values);
    },
  },
  {
    id: "below",
    title: "Writing right below a table",
    expected: null,
    asks: "whether the table grows",
    look: async (ground) => {
      const table = await tableOf(ground);
      ground.cells(ROWS + 1, 0, 1, 1).values = [[7]];
      await ground.context.sync();
      const whole = table.getRange().load("rowCount");
      await ground.context.sync();
      return `${String(whole.rowCount - 1)} rows`;
    },
  },
  {
    id: "delete-table",
    title: "A cell below a table that is deleted stays where it is",
    expected: "marker stays",
    look: async (ground) => {
      const table = await tableOf(ground);
      const below = ground.cells(ROWS + 3, 0, 1, 1);
      below.values = [["marker"]];
      await ground.context.sync();
      table.delete();
      await ground.context.sync();
      const now = ground.cells(ROWS + 3, 0, 1, 1).load("values");
      await ground.context.sync();
      return now.values[0]?.[0] === "marker" ? "marker stays" : "marker moved";
    },
  },
  {
    id: "headers",
    title: "Headers with signs, in a formula",
    expected: "3 | 4 | 5 | 6",
    look: async ({ context, sheet, cells, name }) => {
      cells(0, 0, 2, 4).values = [
        ["a,b", "it's", "[k]", "#n"],
        [3, 4, 5, 6],
      ];
      sheet.tables.add(cells(0, 0, 2, 4), true).name = name;
      await context.sync();
      const range = cells(3, 0, 1, 4);
      const inside = ["[[a,b]]", "[[it''s]]", "[['[k']]]", "[['#n]]"];
      range.formulas = [inside.map((header) => `=SUM(${name}${header})`)];
      await context.sync();
      return valuesOf(range);
    },
  },
];
