import type { Rule } from "../workbookContract";
import { at, put } from "./at";

export const cellRules: Rule[] = [
  {
    says: "numbers, texts, TRUE and FALSE read back as written, and an empty cell is an empty text",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "B2", [[0.1, "text", true, false, ""]]);
      equal(workbook.values(area), [[0.1, "text", true, false, ""]]);
      equal(workbook.formulas(area), [[0.1, "text", true, false, ""]]);
    },
  },
  {
    says: "null leaves a cell as it is, an empty text empties it",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [[1, 2]]);
      workbook.write(area, [[null, ""]]);
      equal(workbook.values(area), [[1, ""]]);
    },
  },
  {
    says: "doubles keep all their digits",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [[0.1 + 0.2, 1 / 3, 1e300, -5e-324]]);
      equal(workbook.values(area), [[0.30000000000000004, 0.3333333333333333, 1e300, -5e-324]]);
    },
  },
  {
    says: "texts are read as typed in en-US: percentages, thousands, dates, TRUE",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [["12%", "1,234.5", "2024-01-31", "true", "(5)"]]);
      equal(workbook.values(area), [[0.12, 1234.5, 45322, true, -5]]);
      equal(workbook.numberFormats(area)[0]?.[0], "0%");
      equal(workbook.text(area)[0]?.[0], "12%");
    },
  },
  {
    says: "a code with leading zeros loses them, unless the cell is text or an apostrophe stands first",
    holds: (workbook, sheet, equal) => {
      workbook.setFormat(at(sheet, "B1"), { numberFormat: "@" });
      const area = put(workbook, sheet, "A1", [["0101", "0101", "'0101"]]);
      equal(workbook.values(area), [[101, "0101", "0101"]]);
    },
  },
  {
    says: "a text with = is a formula, unless the cell is text or an apostrophe stands first",
    holds: (workbook, sheet, equal) => {
      workbook.setFormat(at(sheet, "B1"), { numberFormat: "@" });
      const area = put(workbook, sheet, "A1", [["=$D$1", "=D1", "'=D1"]]);
      equal(workbook.formulas(area), [["=$D$1", "=D1", "=D1"]]);
      equal(workbook.values(area)[0]?.slice(1), ["=D1", "=D1"]);
    },
  },
  {
    says: "text is what the number format shows",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [
        [1234567.891, 0.0161, 45322, 0.5, 1 / 3, 1e12, "a"],
      ]);
      const formats = ["#,##0", "0.0%", "yyyy-mm-dd", "0.00", "General", "General", "@"];
      for (const [column, numberFormat] of formats.entries()) {
        workbook.setFormat({ ...area, column, columns: 1 }, { numberFormat });
      }
      const shown = ["1,234,568", "1.6%", "2024-01-31", "0.50", "0.333333333", "1E+12", "a"];
      equal(workbook.text(area), [shown]);
    },
  },
  {
    says: "the used area is the smallest around all contents; formats count only if asked for",
    holds: (workbook, sheet, equal) => {
      equal(workbook.usedArea(sheet.id, true), null);
      put(workbook, sheet, "C3", [[1]]);
      put(workbook, sheet, "E7", [["x"]]);
      workbook.setFormat(at(sheet, "F9"), { fillColor: "#FF0000" });
      equal(workbook.usedArea(sheet.id, true), at(sheet, "C3:E7"));
      equal(workbook.usedArea(sheet.id, false), at(sheet, "C3:F9"));
    },
  },
  {
    says: "a format of a thousand cells reaches each, whatever it looked like, and changes nothing else",
    holds: (workbook, sheet, equal) => {
      const area = { sheet: sheet.id, row: 0, column: 0, rows: 500, columns: 2 };
      workbook.write(
        area,
        Array.from({ length: 500 }, (_, row) => [row, `'0${String(row)}`]),
      );
      workbook.setFormat(at(sheet, "A400:B500"), { bold: true });
      workbook.setFormat(area, { numberFormat: "0.0" });
      equal(
        workbook
          .numberFormats(area)
          .flat()
          .every((format) => format === "0.0"),
        true,
      );
      equal(workbook.text(at(sheet, "A1:A2")), [["0.0"], ["1.0"]]);
      equal(workbook.values(at(sheet, "A500:B500")), [[499, "0499"]]);
      const bold = [0, 398, 399, 499].map((row) => workbook.format(sheet.id, row, 1).bold);
      equal(bold, [false, false, true, true]);
      workbook.setFormat(area, { numberFormat: "General" });
      equal(
        workbook
          .numberFormats(area)
          .flat()
          .every((format) => format === "General"),
        true,
      );
      equal(workbook.format(sheet.id, 499, 0).bold, true);
      equal(workbook.usedArea(sheet.id, false), area);
    },
  },
  {
    says: "a thousand empty cells that were formatted look as told when something is written into them",
    holds: (workbook, sheet, equal) => {
      workbook.setFormat(at(sheet, "C1:C1000"), { numberFormat: "@" });
      put(workbook, sheet, "C999", [["0101"], ["=1"], ["0101"]]);
      equal(workbook.values(at(sheet, "C999:C1001")), [["0101"], ["=1"], [101]]);
      workbook.setFormat(at(sheet, "C1:C1000"), { numberFormat: "General" });
      equal(workbook.usedArea(sheet.id, false), at(sheet, "C999:C1001"));
    },
  },
  {
    says: "clearing contents leaves formats, clearing formats leaves contents",
    holds: (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [[1, 2]]);
      workbook.setFormat(area, { bold: true });
      workbook.clear(at(sheet, "A1"), "Contents");
      workbook.clear(at(sheet, "B1"), "Formats");
      equal(workbook.values(area), [["", 2]]);
      equal(
        [workbook.format(sheet.id, 0, 0).bold, workbook.format(sheet.id, 0, 1).bold],
        [true, false],
      );
    },
  },
  {
    says: "a format changes only what it names, in single cells and in whole columns",
    holds: (workbook, sheet, equal) => {
      workbook.setFormat(at(sheet, "A1:B2"), { bold: true, fillColor: "#AABBCC" });
      workbook.setFormat(at(sheet, "B2"), { bold: false, numberFormat: "0.0%" });
      workbook.setFormat(at(sheet, "D:D"), { numberFormat: "@" });
      const { bold, fillColor, numberFormat } = workbook.format(sheet.id, 1, 1);
      equal([bold, fillColor, numberFormat], [false, "#AABBCC", "0.0%"]);
      equal(workbook.format(sheet.id, 0, 0).bold, true);
      equal(workbook.format(sheet.id, 40, 3).numberFormat, "@");
      equal(workbook.numberFormats(at(sheet, "C1:D2")), [
        ["General", "@"],
        ["General", "@"],
      ]);
    },
  },
  {
    says: "a change of format alone leaves nothing to wait for",
    holds: async (workbook, sheet, equal) => {
      const area = put(workbook, sheet, "A1", [["=1+1"]]);
      await workbook.settled();
      workbook.setFormat(area, { bold: true, numberFormat: "0.00" });
      await workbook.settled();
      equal(workbook.format(sheet.id, 0, 0).bold, true);
    },
  },
  {
    says: "the edges of an area become borders of the cells that lie on them",
    holds: (workbook, sheet, equal) => {
      const line = { style: "Continuous", color: "#112233", weight: "Thin" } as const;
      workbook.setFormat(at(sheet, "B2:C3"), {
        borders: { EdgeTop: line, InsideHorizontal: line },
      });
      equal(workbook.format(sheet.id, 1, 2).borders.EdgeTop?.color, "#112233");
      equal(workbook.format(sheet.id, 1, 2).borders.EdgeBottom?.style, "Continuous");
      equal(workbook.format(sheet.id, 2, 2).borders.EdgeBottom?.style ?? "None", "None");
    },
  },
  {
    says: "an edit is reported with the cells it changed",
    holds: (workbook, sheet, equal) => {
      const heard: unknown[] = [];
      const stop = workbook.onEvent((event) => {
        if (event.kind === "cells") heard.push([event.change, event.area]);
      });
      put(workbook, sheet, "B2", [[1, 2]]);
      stop();
      put(workbook, sheet, "B3", [[1, 2]]);
      equal(heard, [["RangeEdited", at(sheet, "B2:C2")]]);
    },
  },
];
