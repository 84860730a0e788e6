/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { OwnDataView } from "../../src/taskpane/files/OwnDataView";
import { startExcel } from "../support/office/startExcel";
import { renderPane, tab } from "../support/pane";
import { pictureOf } from "../support/workbookPicture";

let excel: ReturnType<typeof startExcel>;
beforeEach(() => {
  excel = startExcel();
  // jsdom has neither; every browser that Office runs in has both.
  Object.assign(window, { TextDecoder });
  File.prototype.arrayBuffer = function () {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer).slice().buffer);
      reader.onerror = () => reject(new Error("not readable"));
      reader.readAsArrayBuffer(this);
    });
  };
});

const said = (sentence: string | RegExp) =>
  waitFor(() =>
    expect(screen.getByRole("status").textContent).toEqual(expect.stringMatching(sentence)),
  );
const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = "figures.csv") =>
  new File([content], name, { lastModified: Date.UTC(2025, 4, 6, 12) });

async function openView(): Promise<UserEvent> {
  const views = [{ id: "own-data", label: "Your own data", Component: OwnDataView }];
  const { user } = renderPane({ views });
  await screen.findByRole("button", { name: "Choose a file" });
  return user;
}

async function choose(user: UserEvent, file: File): Promise<void> {
  await user.upload(screen.getByLabelText("Data file"), file);
}

const rowsShown = () =>
  within(screen.getByRole("region", { name: "First rows" }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));

const german = "Quelle: Amt\nLand;Tag;Wert\nChina;03.04.2025;1.234,5\nJapan;05.06.2025;:\n";

test("a file is shown as it was understood, corrected, and imported with its record", async () => {
  const user = await openView();
  await choose(user, fileOf(german));
  await said("figures.csv: 2 rows, 3 columns. Check how they were read, then import.");
  expect(rowsShown()).toEqual([
    ["Land", "Tag", "Wert"],
    ["China", "2025-04-03", "1234.5"],
    ["Japan", "2025-06-05", ""],
  ]);
  expect(screen.getByText(/^Day and month of Tag could be read either way/)).toBeTruthy();

  await user.click(tab("Layout"));
  expect(screen.getByText("Quelle: Amt")).toBeTruthy();
  const sign = screen.getByLabelText<HTMLSelectElement>("Decimal sign");
  expect(sign.value).toBe("comma");

  await user.click(tab("Columns"));
  expect(screen.getByText("Treated as missing, not zero: : (1 cell)")).toBeTruthy();
  await user.selectOptions(
    screen.getByLabelText("Order of day and month in Tag"),
    "month-day-year",
  );
  await user.click(tab("Rows"));
  await waitFor(() => expect(rowsShown()[1]).toEqual(["China", "2025-03-04", "1234.5"]));

  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await said('Imported 2 rows into the sheet "figures" as the table own_figures.');
  const [figures, sources] = excel.workbook.sheets().slice(1);
  const area = { sheet: figures!.id, row: 0, column: 0, rows: 3, columns: 3 };
  // 2025-03-04 is Excel's day 45720; 2025-05-06 is 63 days later.
  expect(excel.workbook.values(area)).toEqual([
    ["Land", "Tag", "Wert"],
    ["China", 45720, 1234.5],
    ["Japan", 45783, ""],
  ]);
  const [row = []] = excel.workbook.values({
    sheet: sources!.id,
    row: 4,
    column: 0,
    rows: 1,
    columns: 14,
  });
  expect(row).toContain("changed 2025-05-06");
  expect(row).toContain("figures.csv, 70 bytes");
  // sha256sum of the same 70 bytes.
  expect(row).toContain("sha256:ea50eba9edfacb36da28d06eeec18e7431c4aa047dda9612c83625669a12c1a9");
});

test("an old file in Windows-1252 keeps its letters, even far behind the beginning", async () => {
  const user = await openView();
  const lines = "land,wert\n" + "Japan,1\n".repeat(10_000);
  const bytes = new Uint8Array([...Buffer.from(lines), ...Buffer.from("Türkei,2\n", "latin1")]);
  await choose(user, fileOf(bytes));
  await said(/^figures\.csv: 10,001 rows/);
  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await said(/^Imported 10,001 rows/);
  const sheet = excel.workbook.sheets()[1]!.id;
  expect(excel.workbook.values({ sheet, row: 10_001, column: 0, rows: 1, columns: 2 })).toEqual([
    ["Türkei", 2],
  ]);
});

test("a text that a program wrote under the name .xls is a table", async () => {
  const user = await openView();
  const text = "Material\tMenge\tLand\n0042\t3\tÖsterreich\n0043\t4,5\tJapan\n";
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  await choose(user, new File([new Uint8Array(bytes)], "export.xls"));
  await said(/^export\.xls: 2 rows/);
  expect(rowsShown()).toEqual([
    ["Material", "Menge", "Land"],
    ["0042", "3", "Österreich"],
    ["0043", "4.5", "Japan"],
  ]);
});

test("an encoding that cannot be told is a question, answered under Layout, and so is the header", async () => {
  const user = await openView();
  // Čína;1,5 in Windows-1250, which reads as Èína in Windows-1252.
  const czech = [0xc8, 0xed, ...Buffer.from("na;1,5\nPolsko;2,5\n")];
  await choose(user, fileOf(new Uint8Array([...Buffer.from("Tab. 1;\nStat;Hodnota\n"), ...czech])));
  await said(/^figures\.csv: 2 rows/);
  expect(screen.getByText(/^“(Èína|Čína)” could also be “(Èína|Čína)”/)).toBeTruthy();
  await user.click(tab("Layout"));
  const encoding = screen.getByLabelText<HTMLSelectElement>("Text encoding");
  await user.selectOptions(encoding, "windows-1252");
  await waitFor(() => expect(rowsShown()[1]).toEqual(["Èína", "1.5"]));
  await user.click(tab("Layout"));
  await user.selectOptions(screen.getByLabelText("Text encoding"), "windows-1250");
  await waitFor(() => expect(rowsShown()[1]).toEqual(["Čína", "1.5"]));

  await user.click(tab("Layout"));
  const header = screen.getByLabelText<HTMLSelectElement>("Header starts in row");
  expect(header.selectedOptions[0]?.textContent).toBe("2: Stat Hodnota");
  await user.selectOptions(header, "No header row");
  await waitFor(() => expect(rowsShown()).toHaveLength(5));
  expect(rowsShown()[3]).toEqual(["Čína", "1,5"]);
});

test("what was set apart and left out is said, and the user says where the table ends", async () => {
  const user = await openView();
  const lines = ["Year;A;B", "Unit;kt;USD", "2023;1,5;2,5", "2024;3,5;4,5", "2025;1;2"];
  await choose(user, fileOf(lines.join("\n") + "\n"));
  await said(/^figures\.csv: 3 rows/);
  expect(
    screen.getByText(/^1 line between the header and the rows is set apart: Unit\./),
  ).toBeTruthy();
  await user.click(tab("Layout"));
  const last = screen.getByLabelText<HTMLInputElement>("Last data row");
  expect(last.value).toBe("5");
  await user.clear(last);
  await user.type(last, "4{Enter}");
  await waitFor(() => expect(rowsShown()).toHaveLength(3));

  await user.click(tab("Layout"));
  const first = screen.getByLabelText<HTMLInputElement>("First data row");
  await user.clear(first);
  await user.type(first, "4{Enter}");
  await waitFor(() =>
    expect(rowsShown()).toEqual([
      ["Year", "A", "B"],
      ["2024", "3.5", "4.5"],
    ]),
  );
  await user.click(tab("Layout"));
  expect(screen.getByText("2023 1,5 2,5")).toBeTruthy();
  expect(screen.getByText("2025 1 2")).toBeTruthy();
});

test("a decimal sign that cannot be told is a question, answered for its column", async () => {
  const user = await openView();
  await choose(user, fileOf("item;value;other\nA;1.234;0,5\nB;2.345;1,5\n"));
  await said(/^figures\.csv: 2 rows/);
  expect(screen.getByText(/^The decimal sign of value is unclear/)).toBeTruthy();
  expect(rowsShown()[1]).toEqual(["A", "1,234", "0.5"]);
  await user.click(tab("Columns"));
  await user.selectOptions(screen.getByLabelText("Decimal sign of value"), "point");
  await user.click(tab("Rows"));
  await waitFor(() => expect(rowsShown()[1]).toEqual(["A", "1.234", "0.5"]));
  expect(screen.queryByText(/^The decimal sign of value/)).toBeNull();
});

test("days with a year of two figures are offered, and which is the month stays a question", async () => {
  const user = await openView();
  await choose(user, fileOf("item;posted;value\nA;03.04.25;1\nB;05.06.99;2\n"));
  await said(/^figures\.csv: 2 rows/);
  expect(rowsShown()[1]).toEqual(["A", "03.04.25", "1"]);
  await user.click(tab("Columns"));
  expect(screen.getByText(/year of two figures, such as 03\.04\.25: choose date/)).toBeTruthy();
  expect(screen.queryByText(/No date settles/)).toBeNull();
  await user.selectOptions(screen.getByLabelText("Type of posted"), "date");
  expect(await screen.findByText(/No date settles which number is the month/)).toBeTruthy();
  await user.selectOptions(
    screen.getByLabelText("Order of day and month in posted"),
    "month-day-year",
  );
  expect(screen.queryByText(/No date settles/)).toBeNull();
  await user.click(tab("Rows"));
  await waitFor(() => expect(rowsShown()[1]?.[1]).toMatch(/2025-03-04/));
  expect(rowsShown()[2]?.[1]).toMatch(/1999-05-06/);
});

test("of several tables in one file each can be chosen", async () => {
  const user = await openView();
  const text = "Exports\nCountry,2023\nAT,1\nDE,2\n\nImports\nCountry,2023,2024\nAT,3,4\n";
  await choose(user, fileOf(text));
  await said(/^figures\.csv: 2 rows/);
  expect(screen.getByText(/^The file holds 2 tables\. This is number 1/)).toBeTruthy();
  await user.click(tab("Layout"));
  const table = screen.getByLabelText<HTMLSelectElement>("Table in the file");
  await user.selectOptions(table, "row 6: Imports (1)");
  await waitFor(() =>
    expect(rowsShown()).toEqual([
      ["Country", "2023", "2024"],
      ["AT", "3", "4"],
    ]),
  );
});

test("the unnamed column of rows wider than the header is moved", async () => {
  const user = await openView();
  await choose(user, fileOf("country,year,value\n1,AT,2021,1.5\n2,DE,2022,2.5\n"));
  await said(/^figures\.csv: 2 rows, 4 columns/);
  expect(screen.getByText(/^The rows have 4 cells and the header is 1 name short/)).toBeTruthy();
  expect(rowsShown()[0]).toEqual(["column 1", "country", "year", "value"]);
  await user.click(tab("Layout"));
  await user.selectOptions(screen.getByLabelText("The unnamed column is"), "the last");
  await waitFor(() => expect(rowsShown()[0]).toEqual(["country", "year", "value", "column 4"]));
});

test("a zip is unpacked, and another of its tables can be chosen", async () => {
  const user = await openView();
  // Python's zipfile: a.csv with "x,y\n1,2\n3,4\n" and b_MetaData.csv with "m,n\n5,6\n".
  const zip = Buffer.from(
    "UEsDBBQAAAAAAAAAIViXRCmADAAAAAwAAAAFAAAAYS5jc3Z4LHkKMSwyCjMsNApQSwMEFAAAAAAAAAAhWByA9MEIAAAACAAAAA4AAABiX01ldGFEYXRhLmNzdm0sbgo1LDYKUEsBAhQDFAAAAAAAAAAhWJdEKYAMAAAADAAAAAUAAAAAAAAAAAAAAIABAAAAAGEuY3N2UEsBAhQDFAAAAAAAAAAhWByA9MEIAAAACAAAAA4AAAAAAAAAAAAAAIABLwAAAGJfTWV0YURhdGEuY3N2UEsFBgAAAAACAAIAbwAAAGMAAAAAAA==",
    "base64",
  );
  await choose(user, fileOf(new Uint8Array(zip), "12100001-eng.zip"));
  await said(/^a\.csv: 2 rows, 2 columns/);
  expect(screen.getByText(/^12100001-eng\.zip holds 2 tables\. This is a\.csv/)).toBeTruthy();
  await user.click(tab("Layout"));
  await user.selectOptions(screen.getByLabelText("File in the archive"), "b_MetaData.csv");
  await said(/^b_MetaData\.csv: 1 row,/);
  expect(rowsShown()[0]).toEqual(["m", "n"]);
  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await said(/^Imported 1 row/);
  const sources = excel.workbook.sheets()[2];
  const [row = []] = excel.workbook.values({
    sheet: sources!.id,
    row: 4,
    column: 0,
    rows: 1,
    columns: 14,
  });
  expect(row).toContain(`b_MetaData.csv in 12100001-eng.zip, ${zip.length} bytes`);
});

test("letters that no encoding explains are counted, and the others stay right", async () => {
  const user = await openView();
  const bytes = [...Buffer.from("Land;Wert\nÖsterreich;1,5\nT"), 0xfc, ...Buffer.from("rkei;2\n")];
  await choose(user, fileOf(new Uint8Array(bytes)));
  await said(/^figures\.csv: 2 rows/);
  expect(rowsShown().map(([land]) => land)).toEqual(["Land", "Österreich", "T\ufffdrkei"]);
  expect(screen.getByText(/^1 character cannot be read in this encoding/)).toBeTruthy();
});

test("a file that is too large is refused before anything of it is read", async () => {
  const user = await openView();
  const file = fileOf("a,b\n1,2\n", "huge.csv");
  Object.defineProperty(file, "size", { value: 2_000_000_000 });
  file.arrayBuffer = () => {
    throw new Error("it was read");
  };
  await choose(user, file);
  await said(/^huge\.csv: The file has 2,000 MB and at most 100 MB are read\./);
});

test("a damaged file is refused with the place, and the next one can be chosen", async () => {
  const before = pictureOf(excel.workbook);
  const user = await openView();
  await choose(user, fileOf('a,b\n1,2\n3,"4\n5,6\n'));
  await said(/^figures\.csv, row \d+: a quotation mark is opened and never closed/);
  await choose(user, fileOf("<!doctype html><title>x</title>"));
  await said(/^figures\.csv: This is a web page/);
  await choose(user, fileOf("a,b\n1,2\n3,4\n"));
  await said(/^figures\.csv: 2 rows/);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a layout under which the file breaks is refused, and what was understood stays", async () => {
  const user = await openView();
  await choose(user, fileOf("name;note\nA;x\nB;y|z|w\n"));
  await said(/^figures\.csv: 2 rows, 2 columns/);
  await user.click(tab("Layout"));
  await user.selectOptions(screen.getByLabelText("Delimiter"), "bar");
  await said(/^figures\.csv/);
  await waitFor(() =>
    expect(document.querySelector("[data-intent=error]")?.textContent).toMatch(/^figures\.csv/),
  );
  await user.click(tab("Rows"));
  expect(rowsShown()).toHaveLength(3);
});

test("a file can be dropped, and nothing of it is shown as HTML", async () => {
  const user = await openView();
  const file = fileOf("<img src=x onerror=alert(1)>,b\n<b>1</b>,2\n", "<i>x.csv");
  fireEvent.drop(screen.getByText(/or drop it here/), { dataTransfer: { files: [file] } });
  await said(/^<i>x\.csv: 1 row,/);
  expect(document.querySelector("main img, main b")).toBeNull();
  expect(rowsShown()[1]).toEqual(["<b>1</b>", "2"]);
  await user.click(screen.getByRole("button", { name: "Your own data" }));
  await screen.findByRole("button", { name: "Choose a file" });
});

test("an address is fetched only at a press of the button that names its host", async () => {
  const asked: string[] = [];
  const real = Object.getOwnPropertyDescriptor(window, "fetch");
  window.fetch = (address) => {
    asked.push(address as string);
    const bytes = new TextEncoder().encode("a,b\n1,2\n");
    let sent = false;
    const read = (): Promise<unknown> => {
      const done = sent;
      sent = true;
      return Promise.resolve({ done, value: done ? undefined : bytes });
    };
    const body = { getReader: () => ({ read, cancel: () => Promise.resolve() }) };
    return Promise.resolve({ status: 200, headers: new Map(), body } as unknown as Response);
  };
  try {
    const user = await openView();
    const field = screen.getByLabelText("Or a web address");
    await user.type(field, "http://example.org/t.csv");
    expect(screen.getByText(/^Only https addresses are fetched/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Fetch from/ })).toBeNull();
    await user.clear(field);
    await user.type(field, "https://stats.example.org/t.csv");
    expect(asked).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Fetch from stats.example.org" }));
    await said(/^t\.csv: 1 row,/);
    expect(asked).toEqual(["https://stats.example.org/t.csv"]);
  } finally {
    if (real) Object.defineProperty(window, "fetch", real);
  }
});

const packaged = (path: string) =>
  JSON.stringify({
    licenses: [{ name: "CC-BY-4.0", title: "Attribution <b>4.0</b>" }],
    resources: [
      { name: "first", path, schema: { fields: [{ name: "a" }, { name: "b", type: "integer" }] } },
      { name: "second", data: "c\nx\n", schema: { fields: [{ name: "c" }] } },
    ],
  });

test("a Data Package shows its tables and their licence, and each can be imported", async () => {
  const user = await openView();
  const files = [
    fileOf(packaged("first.csv"), "datapackage.json"),
    fileOf("a,b\n=1,2\n", "first.csv"),
  ];
  await user.upload(screen.getByLabelText("Data file"), files);
  await said("datapackage.json: a Data Package with 2 tables.");
  expect(rowsShown()[1]).toEqual(["=1", "2"]);
  await user.click(tab("Sources"));
  expect(screen.getByText("Attribution <b>4.0</b>")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await said('Imported 1 rows into the sheet "first" as the table own_first.');
  const sheet = excel.workbook.sheets()[1]!.id;
  expect(excel.workbook.values({ sheet, row: 1, column: 0, rows: 1, columns: 2 })).toEqual([
    ["=1", 2],
  ]);
  expect(excel.workbook.formulas({ sheet, row: 1, column: 0, rows: 1, columns: 2 })).toEqual([
    ["=1", 2],
  ]);
});

test("a Data Package that asks for a file elsewhere is refused with the place", async () => {
  const before = pictureOf(excel.workbook);
  const user = await openView();
  await choose(user, fileOf(packaged("../../secrets.csv"), "datapackage.json"));
  await said(/^datapackage\.json, first: its path ".*secrets\.csv" leaves the package's folder/);
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("a table of the workbook is saved as a Data Package that the pane takes back", async () => {
  const saved: { name: string; blob: Blob }[] = [];
  const user = await openView();
  await choose(user, fileOf(german));
  await said(/^figures\.csv: 2 rows/);
  await user.click(screen.getByRole("button", { name: "Import to a new sheet" }));
  await said(/^Imported 2 rows/);
  await user.click(screen.getByRole("button", { name: "Your own data" }));
  let blob = new Blob();
  Object.assign(URL, {
    createObjectURL: (content: Blob) => {
      blob = content;
      return "blob:x";
    },
    revokeObjectURL: () => undefined,
  });
  const click = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob });
  });
  const choice = await screen.findByLabelText<HTMLSelectElement>("Share a table with a colleague");
  await user.selectOptions(choice, "own_figures");
  await user.click(screen.getByRole("button", { name: "Save as a Data Package" }));
  // Nobody tells whether a download came to anything; the text is there to be copied instead.
  await said(
    /^own_figures with 2 rows was handed to your browser as figures\.datapackage\.json\. Check your/,
  );
  click.mockRestore();
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^figures\.datapackage/ });
  expect(JSON.parse(text.value)).toHaveProperty("resources");
  await user.click(screen.getByRole("button", { name: "Copy" }));
  await said(/^Copied\./);
  expect(await navigator.clipboard.readText()).toBe(text.value);
  // Where the webview lets nothing be copied, the text stands selected.
  const refusal = jest
    .spyOn(navigator.clipboard, "writeText")
    .mockRejectedValue(new DOMException("", "NotAllowedError"));
  await user.click(screen.getByRole("button", { name: "Copy" }));
  await said(/^Excel lets nothing be copied from here\. The text is selected: press Ctrl\+C/);
  expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
  refusal.mockRestore();
  await user.click(screen.getByRole("button", { name: "Write it to a new sheet" }));
  await said(/^The package is on the sheet Own_figures package\. Copy its first column/i);
  expect(saved.map(({ name }) => name)).toEqual(["figures.datapackage.json"]);
  await choose(user, new File([saved[0]!.blob], saved[0]!.name));
  await said(/a Data Package with 1 table\.$/);
  // The day as it was read: 3 April and 5 June.
  expect(rowsShown()).toEqual([
    ["Land", "Tag", "Wert"],
    ["China", "2025-04-03", "1234.5"],
    ["Japan", "2025-06-05", ""],
  ]);
});
