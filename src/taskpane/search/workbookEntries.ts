import type { WorkbookContents } from "../../excel/contents/workbookContents";
import type { Entry } from "./entry";

export interface Titles {
  /** Of datasets and of models, by their names. */
  readonly datasets: ReadonlyMap<string, string>;
  readonly models: ReadonlyMap<string, string>;
}

/** What stands in the workbook, as the search knows it. */
export function workbookEntries(contents: WorkbookContents, titles: Titles): Entry[] {
  const { imports, models, tables, sheets, scenarios } = contents;
  return [
    ...imports.map(({ id, table, dataset, sheet }): Entry => {
      const text = `${titles.datasets.get(dataset) ?? dataset}, on the sheet “${sheet}”`;
      return {
        ...{ id: `import ${id}`, kind: "workbook", title: table, code: true, text },
        texts: [table, text, "imported table"],
        target: { page: { view: "datasets", item: `import ${id}` } },
      };
    }),
    ...models.map(({ id, sheet, model }): Entry => {
      const text = titles.models.get(model) ?? model;
      return {
        ...{ id: `built ${id}`, kind: "workbook", title: sheet, text },
        texts: [sheet, text, "model"],
        target: { page: { view: "models", item: `built ${id}` } },
      };
    }),
    ...tables.map((table): Entry => ({
      ...{ id: `table ${table}`, kind: "workbook", title: table, code: true, text: "Table" },
      texts: [table, "table", ""],
      target: { table },
    })),
    ...scenarios.map((name): Entry => ({
      ...{ id: `scenario ${name}`, kind: "workbook", title: name, text: "Saved scenario" },
      texts: [name, "scenario saved", ""],
      target: { page: { view: "scenarios" } },
    })),
    ...sheets.map((sheet): Entry => ({
      ...{ id: `sheet ${sheet}`, kind: "workbook", title: sheet, text: "Sheet" },
      texts: [sheet, "sheet", ""],
      target: { sheet },
    })),
  ];
}
