import { readOwnTable, type LayoutChoice } from "../../../../src/datasets/files/ownTable";
import { typedTable } from "../../../../src/datasets/files/typedTable";

/** Lines of a file as they are read, understood and typed. */
export async function readLines(lines: readonly string[], chosen: LayoutChoice = {}) {
  const table = await readOwnTable(lines.join("\n") + "\n", "data.csv", chosen);
  const typed = typedTable(table);
  const column = (name: string) => {
    const at = typed.fields.findIndex((field) => field.name === name);
    return at < 0 ? undefined : typed.rows.map((row) => row[at]);
  };
  return { table, names: table.columns.map(({ name }) => name), ...typed, column };
}

/** What one column of texts is read as, in a file with this delimiter. */
export async function readColumn(header: string, texts: readonly string[], delimiter = "\t") {
  const quote = (text: string): string => (text.includes(delimiter) ? `"${text}"` : text);
  const read = await readLines([
    ["row", header].join(delimiter),
    ...texts.map((text, i) => [`r${i}`, quote(text)].join(delimiter)),
  ]);
  const [, column] = read.table.columns;
  return {
    ...read,
    guess: column!,
    values: read.column(header)!,
    flags: read.column(`${header}_flag`),
    misfits: read.misfits.map(({ text }) => text),
  };
}
