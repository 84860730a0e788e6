import ts from "typescript";
import { apiSetFaults, promisedSets } from "../../src/tools/check/apiSetFaults.mjs";
import { isAtLeast, usedMembers } from "../../src/tools/check/usedMembers.mjs";

/** A little of what Microsoft's declarations state, in their form. */
const declarations = `
interface Array<T> { [at: number]: T }
interface Boolean {}
interface Function {}
interface IArguments {}
interface Number {}
interface Object {}
interface RegExp {}
interface String {}
declare class List<T> { items: T[]; }
interface TableLoadOptions {
  /** [Api set: ExcelApi 1.14] */
  hasSpill?: boolean;
}
/** [Api set: ExcelApi 1.1] */
declare class Table {
  readonly name: string;
  rows: List<Row>;
  /** [Api set: ExcelApi 1.13] */
  resize(to: string): void;
  load(what: string | string[]): Table;
  load(what: TableLoadOptions): Table;
  /** [Api set: ExcelApi 1.14] */
  hasSpill: boolean;
  /** [Api set: ExcelApi 1.2] */
  clear(): void;
  /** [Api set: ExcelApi 1.19] */
  clear(how: string): void;
}
/** [Api set: ExcelApi 1.1] */
declare class Row {
  /** [Api set: ExcelApiOnline 1.1] */
  id: string;
}
`;

function used(text: string) {
  const files: Record<string, string> = {
    "/node_modules/@types/office-js/index.d.ts": declarations,
    "/src/it.ts": `declare const table: Table;\n${text}`,
  };
  const options = { noLib: true, types: [] };
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => file in files;
  host.readFile = (file) => files[file];
  host.getSourceFile = (file, language) => {
    const content = files[file];
    return content === undefined ? undefined : ts.createSourceFile(file, content, language);
  };
  const program = ts.createProgram({ rootNames: Object.keys(files), options, host });
  return usedMembers(program, ["/src/it.ts"]);
}

const faults = (text: string) => apiSetFaults(used(text), { ExcelApi: "1.13" }, () => text);

test.each([
  ["a name", "table.hasSpill;", "Table.hasSpill came with ExcelApi 1.14"],
  ["a text", 'table.load("name, hasSpill");', "Table.hasSpill came with ExcelApi 1.14"],
  ["several texts", 'table.load(["name", "hasSpill"]);', "Table.hasSpill came with ExcelApi 1.14"],
  ["a path", 'table.load("rows/items/id");', "Row.id came with ExcelApiOnline 1.1"],
  ["an item of a path", 'table.load("rows/id");', "Row.id came with ExcelApiOnline 1.1"],
  ["a bag", "table.load({ hasSpill: true });", "TableLoadOptions.hasSpill came with ExcelApi 1.14"],
  ["a part taken out", "const { hasSpill } = table;", "Table.hasSpill came with ExcelApi 1.14"],
])("a member that the manifest does not ask for is found by %s", (_, text, said) => {
  expect(faults(text)).toEqual([expect.stringContaining(said)]);
});

test("what the manifest asks for may be used, and so may an older form of what came later", () => {
  const text = 'table.resize("A1"); table.name; table.clear();';
  expect(used(text).map(({ member, version }) => `${member} ${version}`)).toEqual([
    "Table.resize 1.13",
    "Table.name 1.1",
    "Table.clear 1.2",
  ]);
  expect(faults(text)).toEqual([]);
});

test("a file that asks first may go on, if it asks for enough", () => {
  const asking = (version: string) =>
    `if (Office.context.requirements.isSetSupported("ExcelApi", "${version}")) table.hasSpill;`;
  expect(faults(asking("1.14"))).toEqual([]);
  expect(faults(asking("1.12"))).toHaveLength(1);
});

test("1.13 is later than 1.9, and sets are read from the manifest", () => {
  expect(isAtLeast("1.13", "1.9")).toBe(true);
  expect(isAtLeast("1.9", "1.13")).toBe(false);
  expect(promisedSets('<Set Name="ExcelApi" MinVersion="1.13" />')).toEqual({ ExcelApi: "1.13" });
});
