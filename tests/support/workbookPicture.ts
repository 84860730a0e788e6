import type { Workbook } from "../../src/preview/workbook/workbook";

/** Everything of a workbook that an add-in could leave behind, to compare before and after. */
export function pictureOf(workbook: Workbook): unknown {
  return {
    sheets: workbook.sheets().map((sheet) => {
      const used = workbook.usedArea(sheet.id, false);
      return {
        ...sheet,
        used,
        formulas: used && workbook.formulas(used),
        validations: workbook.validations(sheet.id),
        // Excel gives a rule that is put back another id.
        conditionalFormats: workbook
          .conditionalFormats(sheet.id)
          .map((rule) => ({ ...rule, id: null })),
      };
    }),
    tables: workbook.tables().map((table) => ({ ...table })),
    // Excel lists names by the alphabet, whenever they were made.
    names: workbook
      .names()
      .map((name) => ({ ...name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    comments: workbook.comments(),
    charts: workbook.charts(),
    pictures: workbook.pictures(),
    stored: [...workbook.store],
    selection: workbook.selection(),
    active: workbook.activeSheet(),
  };
}
