import { CommandType } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/preset-sheets-core";
import type { Area, CellInput, Table, Workbook } from "../workbook";
import { addAnchorArray } from "./anchorArray";
import { Calculation } from "./calculation";
import { Cells } from "./cells";
import { Charts } from "./charts";
import { Pictures } from "./pictures";
import { Comments } from "./comments";
import { ConditionalFormats } from "./conditionalFormats";
import { Formats } from "./formats";
import { FormulaDialect } from "./formulaDialect";
import { Functions } from "./functions";
import { Lines } from "./lines";
import { Names } from "./names";
import { Sheets } from "./sheets";
import { paintGridSeldom } from "./paintSeldom";
import type { Started } from "./startUniver";
import { Tables } from "./tables";
import { UniverBook } from "./univerBook";
import { Validations } from "./validations";
import { reportEvents } from "./reportEvents";

export interface UniverWorkbook extends Workbook {
  /** As `write`, but as a person at the grid: it can be undone, and a table takes in what is typed below it. */
  type(area: Area, input: CellInput[][]): void;
  /** Tells of anything that changes, looks and results included. */
  onChange(listener: () => void): void;
  /** Draws the grid a few times a second, and not after each change, while the add-in writes. */
  paintSeldom(changedAt: () => number): void;
}

/** The `Workbook` over the one that Univer shows. */
export function univerWorkbook({ univer, api, formulas }: Started): UniverWorkbook {
  const book = UniverBook.current(univer, api);
  addAnchorArray(book);
  const calculation = new Calculation(book);
  const functions = new Functions(book, calculation);
  const dialect: FormulaDialect = new FormulaDialect(
    () => tables.tables(),
    (table) => cells.text({ ...table.area, rows: 1 })[0] ?? [],
  );
  const cells: Cells = new Cells(book, dialect.toExcel);
  const formulasOf = (area: Area) => cells.formulas(area);
  const formats = new Formats(book);
  const lines = new Lines(book, cells, (): readonly Table[] => tables.tables());
  const sheets = new Sheets(book);
  const names = new Names(book);
  const comments = new Comments(book);
  const rules = new ConditionalFormats(book);
  const validations = new Validations(book);

  const clear: Workbook["clear"] = (area, what) => {
    if (what !== "Formats") cells.clearContents(area);
    if (what !== "Contents") formats.clearFormats(area);
  };
  const around = {
    ...bind(cells, "values", "text", "write"),
    ...bind(lines, "insertCells"),
    ...bind(names, "names", "setName"),
    ...bind(formats, "mergedAreas"),
    clear,
  };
  const tables: Tables = new Tables(book, around);
  formulas.rewrite = dialect.toUniver;
  const charts = new Charts(book, cells);
  const pictures = new Pictures(book);
  reportEvents(book);
  calculation.onFinished(() => {
    for (const sheet of book.unit.getSheets()) {
      book.emit({ kind: "calculated", sheet: sheet.getSheetId() });
    }
  });

  return {
    ...bind(sheets, "sheets", "addSheet", "updateSheet", "deleteSheet"),
    ...bind(sheets, "activeSheet", "activateSheet", "selection", "select"),
    ...bind(cells, "formulas", "numberFormats", "write"),
    values: (area) => functions.whileWaiting(area, cells.values(area), formulasOf),
    text: (area) => functions.whileWaiting(area, cells.text(area), formulasOf),
    ...bind(cells, "usedArea", "spillArea"),
    ...bind(lines, "insertRows", "deleteRows", "insertColumns", "deleteColumns"),
    ...bind(lines, "insertCells", "deleteCells", "columnWidth", "setColumnWidth"),
    ...bind(lines, "autofitColumns", "columnHidden", "setColumnHidden", "rowHidden"),
    ...bind(lines, "setRowHidden", "rowHeight", "setRowHeight"),
    ...bind(lines, "outlineLevel", "setOutlineLevel"),
    ...bind(formats, "format", "setFormat", "mergedAreas", "merge", "unmerge"),
    ...bind(formats, "hyperlink", "setHyperlink"),
    ...bind(tables, "tables", "addTable", "updateTable", "deleteTable"),
    ...bind(names, "names", "setName", "deleteName"),
    ...bind(rules, "conditionalFormats", "setConditionalFormat", "deleteConditionalFormat"),
    ...bind(validations, "validations", "setValidation", "clearValidation"),
    ...bind(charts, "charts", "setChart", "deleteChart"),
    ...bind(pictures, "pictures", "setPicture", "deletePicture"),
    ...bind(comments, "comments", "setComment", "deleteComment"),
    clear,
    copySheet: (id, name) => {
      const copy = sheets.copySheet(id, name);
      tables.copyTables(id, copy.id);
      rules.copyTo(id, copy.id);
      validations.copyTo(id, copy.id);
      comments.copyTo(id, copy.id);
      charts.copyTo(id, copy.id);
      pictures.copyTo(id, copy.id);
      return copy;
    },
    store: new Map(),
    calculationMode: "Automatic",
    type: (area, input) => {
      book.makeRoom(area);
      const params = { subUnitId: area.sheet, value: cells.payload(area, input) };
      book.run(SetRangeValuesCommand, params);
    },
    errorSentence: (sheet, row, column) => {
      const [[shown] = []] = cells.values({ sheet, row, column, rows: 1, columns: 1 });
      return functions.sentence(sheet, row, column, shown);
    },
    calculate: (full) => {
      if (full) functions.forgetAnswers();
      calculation.recalculateAll();
    },
    calculated: () => calculation.finished(),
    holdCalculation: () => calculation.hold(),
    settled: () => functions.settled(),
    onChange: (listener) => {
      book.commands.onCommandExecuted(({ type }) => {
        if (type === CommandType.MUTATION) listener();
      });
      charts.watch(listener);
      pictures.watch(listener);
    },
    paintSeldom: (changedAt) => paintGridSeldom(book, changedAt),
    onEvent: (listener) => book.onEvent(listener),
    setFunctions: (namespace, metadata, call) => functions.register(namespace, metadata, call),
  };
}

/** Some of a part's methods, bound to it. */
function bind<T extends object, K extends keyof T>(part: T, ...names: K[]): Pick<T, K> {
  const methods = names.map((name) => {
    const method = part[name] as (...given: unknown[]) => unknown;
    return [name, method.bind(part)] as const;
  });
  return Object.fromEntries(methods) as Pick<T, K>;
}
