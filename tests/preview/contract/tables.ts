import type { Table, Workbook } from "../../../src/preview/workbook/workbook";
import type { Rule } from "../workbookContract";
import { at, put, refusal } from "./at";

function tableNamed(workbook: Workbook, name: string): Table | undefined {
  return workbook.tables().find((table) => table.name === name);
}

export const tableRules: Rule[] = [
  {
    says: "a table takes the area it was given, headers included, and is reported",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "B2", [
        ["Year", "Share"],
        [2023, 0.5],
        [2024, 0.6],
      ]);
      const heard: string[] = [];
      const stop = workbook.onEvent(({ kind }) => heard.push(kind));
      const table = workbook.addTable(at(sheet, "B2:C4"), true, "PlainTable");
      stop();
      equal([table.name, table.area], ["PlainTable", at(sheet, "B2:C4")]);
      equal([table.showHeaders, table.showTotals], [true, false]);
      equal(heard.includes("tableAdded"), true);
    },
  },
  {
    says: "headers become text, are filled and made unique",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        [2024, "Share", "share", ""],
        [1, 2, 3, 4],
      ]);
      workbook.addTable(at(sheet, "A1:D2"), true, "HeaderTable");
      equal(workbook.values(at(sheet, "A1:D1")), [["2024", "Share", "share2", "Column4"]]);
      put(workbook, sheet, "B1", [["2024"]]);
      equal(workbook.values(at(sheet, "A1:B1")), [["2024", "20242"]]);
    },
  },
  {
    says: "a header alone gets an empty row, and cells without headers move down for some",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"]]);
      equal(workbook.addTable(at(sheet, "A1"), true, "HeaderOnly").area, at(sheet, "A1:A2"));
      put(workbook, sheet, "C1", [[1], [2]]);
      equal(workbook.addTable(at(sheet, "C1:C2"), false, "NoHeaders").area, at(sheet, "C1:C3"));
      equal(workbook.values(at(sheet, "C1:C3")), [["Column1"], [1], [2]]);
    },
  },
  {
    says: "a table cannot lie over another table or over merged cells",
    holds: (workbook, sheet, equal) => {
      workbook.addTable(at(sheet, "A1:B3"), true, "FirstTable");
      equal(
        refusal(() => workbook.addTable(at(sheet, "B3:C5"), true, "SecondTable")),
        "InvalidArgument",
      );
      workbook.merge(at(sheet, "E1:F1"));
      equal(
        refusal(() => workbook.addTable(at(sheet, "E1:F2"), true, "ThirdTable")),
        "MergedRangeConflict",
      );
    },
  },
  {
    says: "a table's name is unique among tables and names, whatever its case",
    holds: (workbook, sheet, equal) => {
      workbook.addTable(at(sheet, "A1:A2"), true, "TakenTable");
      const other = workbook.addTable(at(sheet, "C1:C2"), true, "OtherTable");
      const rate = {
        name: "taken_rate",
        scope: null,
        formula: "=0.03",
        comment: "",
        visible: true,
      };
      workbook.setName(rate);
      for (const name of ["takentable", "TAKEN_RATE"]) {
        equal(
          refusal(() => workbook.updateTable(other.id, { name })),
          "InvalidArgument",
        );
        equal(
          refusal(() => workbook.addTable(at(sheet, "E1:E2"), true, name)),
          "InvalidArgument",
        );
      }
      equal(tableNamed(workbook, "OtherTable")?.id, other.id);
      workbook.deleteName("taken_rate", null);
    },
  },
  {
    says: "a table's name begins with a letter or _, has no spaces and is no address",
    holds: (workbook, sheet, equal) => {
      const table = workbook.addTable(at(sheet, "A1:A2"), true, "NameRules");
      for (const name of ["2024", "two words", "A1", "CR4", "R1C1", "R", "c", "", "a-b"]) {
        equal(
          refusal(() => workbook.updateTable(table.id, { name })),
          "InvalidArgument",
        );
      }
      workbook.updateTable(table.id, { name: "_Größe.2024" });
      equal(tableNamed(workbook, "_Größe.2024")?.id, table.id);
    },
  },
  {
    says: "formulas follow a table's new name",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"], [1]]);
      const table = workbook.addTable(at(sheet, "A1:A2"), true, "BeforeName");
      put(workbook, sheet, "C1", [["=ROWS(BeforeName[Item])"]]);
      workbook.updateTable(table.id, { name: "AfterName" });
      equal(workbook.formulas(at(sheet, "C1")), [["=ROWS(AfterName[Item])"]]);
    },
  },
  {
    says: "references to a table's own row and parts read back as they were written",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        ["Share", "Net share", "Double"],
        [1, 2, ""],
      ]);
      workbook.addTable(at(sheet, "A1:C2"), true, "Own_Rows.1");
      const inside = ["=[@Share]*2", "=[@[Net share]]", "=SUM(Own_Rows.1[[#All],[Share]])"];
      for (const formula of inside) {
        put(workbook, sheet, "C2", [[formula]]);
        equal(workbook.formulas(at(sheet, "C2")), [[formula]]);
      }
      put(workbook, sheet, "E2", [["=Own_Rows.1[@Share]"]]);
      equal(workbook.formulas(at(sheet, "E2")), [["=Own_Rows.1[@Share]"]]);
    },
  },
  {
    says: "a table can be resized, restyled and shown with or without bands and buttons",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"], [1], [2]]);
      const { id } = workbook.addTable(at(sheet, "A1:A2"), true, "Resized");
      const look = { style: "TableStyleLight9", showBandedRows: false, showFilterButton: false };
      workbook.updateTable(id, { area: at(sheet, "A1:B3"), ...look });
      const table = tableNamed(workbook, "Resized");
      equal(table?.area, at(sheet, "A1:B3"));
      equal(
        [table?.style, table?.showBandedRows, table?.showFilterButton],
        ["TableStyleLight9", false, false],
      );
      equal(workbook.values(at(sheet, "A1:B1")), [["Item", "Column2"]]);
    },
  },
  {
    says: "writing below a table does not make it grow",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"], [1]]);
      workbook.addTable(at(sheet, "A1:A2"), true, "NotGrowing");
      put(workbook, sheet, "A3", [[2]]);
      equal(tableNamed(workbook, "NotGrowing")?.area, at(sheet, "A1:A2"));
    },
  },
  {
    says: "rows inserted into a table make it longer, rows deleted shorter, and it goes with its last",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [["Item"], [1], [2]]);
      workbook.addTable(at(sheet, "A1:A3"), true, "Stretching");
      workbook.insertRows(sheet.id, 2, 1);
      equal(tableNamed(workbook, "Stretching")?.area, at(sheet, "A1:A4"));
      workbook.deleteCells(at(sheet, "A3"), "Up");
      equal(tableNamed(workbook, "Stretching")?.area, at(sheet, "A1:A3"));
      workbook.insertRows(sheet.id, 0, 5);
      equal(tableNamed(workbook, "Stretching")?.area, at(sheet, "A6:A8"));
      workbook.deleteRows(sheet.id, 5, 3);
      equal(tableNamed(workbook, "Stretching"), undefined);
    },
  },
  {
    says: "a table turned into a range leaves its cells, a deleted one takes them along",
    holds: (workbook, sheet, equal) => {
      put(workbook, sheet, "A1", [
        ["Item", "", "Item"],
        [1, "", 2],
      ]);
      const kept = workbook.addTable(at(sheet, "A1:A2"), true, "TurnedTable");
      const gone = workbook.addTable(at(sheet, "C1:C2"), true, "DeletedTable");
      workbook.deleteTable(kept.id, true);
      workbook.deleteTable(gone.id, false);
      equal(workbook.values(at(sheet, "A1:C2")), [
        ["Item", "", ""],
        [1, "", ""],
      ]);
      equal(
        [tableNamed(workbook, "TurnedTable"), tableNamed(workbook, "DeletedTable")],
        [undefined, undefined],
      );
    },
  },
];
