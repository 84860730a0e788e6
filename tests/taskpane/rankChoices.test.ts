import { rankChoices } from "../../src/taskpane/functions/wizard/rankChoices";
import type { TableChoice } from "../../src/excel/arguments/tableChoices";

const column = (table: string, header: string, holds: "number" | "text") => ({
  ...{ header, holds, reference: `${table}[${header}]` },
});
const TABLES: TableChoice[] = [
  {
    table: "notes",
    whole: "notes[#All]",
    columns: [column("notes", "text", "text"), column("notes", "vintage", "text")],
  },
  {
    table: "bom",
    whole: "bom[#All]",
    columns: [
      column("bom", "item", "text"),
      column("bom", "parent", "text"),
      column("bom", "restriction", "number"),
      column("bom", "source", "text"),
    ],
  },
];

test("a column of the argument's own name comes first, provenance last", () => {
  const groups = rankChoices({ name: "restriction", kind: "vector", description: "" }, TABLES);
  expect(groups[0]).toEqual({ title: "Fits best", choices: ["bom[restriction]"] });
  expect(groups.at(-1)?.choices).toEqual(["bom[item]", "bom[parent]", "bom[source]", "bom[#All]"]);
  expect(groups.flatMap(({ choices }) => choices)).toHaveLength(8);
});

test("a table with the columns that the argument asks for comes before one without", () => {
  const description = "Table with header row: item, parent and, where known, quantity.";
  const [best] = rankChoices({ name: "bom", kind: "table", description }, TABLES);
  expect(best?.choices).toEqual(["bom[#All]"]);
});
