import type { Rule } from "../workbookContract";
import { at, put, refusal } from "./at";

export const sheetRules: Rule[] = [
  {
    says: "a sheet is found under its id with the name it was given, at the end",
    holds: (workbook, _, equal) => {
      const added = workbook.addSheet("Imports A");
      equal(workbook.sheets().at(-1)?.id, added.id);
      equal(workbook.sheets().at(-1)?.name, "Imports A");
    },
  },
  {
    says: "a sheet's name is unique whatever its case",
    holds: (workbook, _, equal) => {
      workbook.addSheet("Imports B");
      equal(
        refusal(() => workbook.addSheet("IMPORTS b")),
        "ItemAlreadyExists",
      );
    },
  },
  {
    says: "a sheet's name has 1 to 31 characters and none of : \\ / ? * [ ], and no apostrophe at an end",
    holds: (workbook, _, equal) => {
      const illegal = [
        "",
        "x".repeat(32),
        "a:b",
        "a/b",
        "a\\b",
        "a?",
        "a*",
        "[a",
        "a]",
        "'a",
        "a'",
      ];
      for (const name of illegal)
        equal(
          refusal(() => workbook.addSheet(name)),
          "InvalidArgument",
        );
      equal(workbook.addSheet("x".repeat(31)).name, "x".repeat(31));
    },
  },
  {
    says: "renaming keeps the id and the cells, and formulas follow the new name",
    holds: (workbook, sheet, equal) => {
      const other = workbook.addSheet("Imports C");
      put(workbook, other, "A1", [[7]]);
      put(workbook, sheet, "A1", [["='Imports C'!A1"]]);
      workbook.updateSheet(other.id, { name: "Renamed" });
      equal(workbook.values(at(other, "A1")), [[7]]);
      equal(workbook.formulas(at(sheet, "A1")), [["=Renamed!A1"]]);
      equal(
        refusal(() => workbook.updateSheet(other.id, { name: sheet.name })),
        "ItemAlreadyExists",
      );
    },
  },
  {
    says: "a sheet moves to a position, and can be hidden and frozen",
    holds: (workbook, _, equal) => {
      const added = workbook.addSheet("Imports D");
      workbook.updateSheet(added.id, { position: 0 });
      equal(workbook.sheets()[0]?.id, added.id);
      workbook.updateSheet(added.id, { visibility: "Hidden", frozenRows: 1, frozenColumns: 2 });
      const { visibility, frozenRows, frozenColumns } = workbook.sheets()[0] ?? {};
      equal([visibility, frozenRows, frozenColumns], ["Hidden", 1, 2]);
    },
  },
  {
    says: "a sheet keeps how it is printed, and a copy of it too",
    holds: (workbook, sheet, equal) => {
      const texts = { left: "one", center: "", right: "&D" };
      const pages = { pagesWide: 1, pagesTall: 0 };
      const page = { landscape: true, area: "A1:C9", ...pages, header: texts, footer: texts };
      workbook.updateSheet(sheet.id, { page });
      equal(workbook.sheets().find(({ id }) => id === sheet.id)?.page, page);
      equal(workbook.copySheet(sheet.id, "Printed copy").page, page);
    },
  },
  {
    says: "a copy has the cells, the formats and a table of its own name",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"], [5]]);
      workbook.setFormat(at(sheet, "A2"), { bold: true });
      workbook.addTable(at(sheet, "A1:A2"), true, "CopiedTable");
      const copy = workbook.copySheet(sheet.id, "Copied sheet");
      equal(workbook.values(at(copy, "A1:A2")), [["Item"], [5]]);
      equal(workbook.format(copy.id, 1, 0).bold, true);
      const names = workbook.tables().filter(({ area }) => area.sheet === copy.id);
      equal(names.length, 1);
      equal(names[0]?.name === "CopiedTable", false);
    },
  },
  {
    says: "deleting a sheet deletes its tables and the names that hold on it alone",
    holds: (workbook, _, equal) => {
      const doomed = workbook.addSheet("Doomed");
      put(workbook, doomed, "A1", [["Item"], [5]]);
      workbook.addTable(at(doomed, "A1:A2"), true, "DoomedTable");
      const name = { name: "doomed_name", formula: "=Doomed!$A$2", comment: "", visible: true };
      workbook.setName({ ...name, scope: doomed.id });
      workbook.deleteSheet(doomed.id);
      equal(
        workbook.sheets().some(({ id }) => id === doomed.id),
        false,
      );
      equal(
        workbook.tables().some(({ name: table }) => table === "DoomedTable"),
        false,
      );
      equal(
        workbook.names().some(({ name: one }) => one === "doomed_name"),
        false,
      );
    },
  },
  {
    says: "selecting cells activates their sheet and says so",
    holds: (workbook, sheet, equal) => {
      const heard: string[] = [];
      const stop = workbook.onEvent(({ kind }) => heard.push(kind));
      workbook.select(at(sheet, "B2:C3"));
      stop();
      equal(workbook.activeSheet(), sheet.id);
      equal(workbook.selection(), at(sheet, "B2:C3"));
      equal([heard.includes("sheetActivated"), heard.includes("selection")], [true, true]);
    },
  },
];
