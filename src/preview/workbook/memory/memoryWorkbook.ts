import { contains, intersection, overlaps } from "../area";
import { renameTableIn } from "../formulaText";
import { same } from "../reference";
import type { Shift } from "../shift";
import {
  type Area,
  type Chart,
  type Comment,
  type ConditionalFormat,
  type DefinedName,
  type Direction,
  type Hyperlink,
  type Lines,
  type Picture,
  type Sheet,
  type Table,
  type Validation,
  type Workbook,
  WorkbookError,
} from "../workbook";
import { shiftArea } from "../shift";
import { MemoryCells } from "./memoryCells";
import { replaced, without } from "./byId";
import { plainCopy } from "./plainCopy";
import { applyShift, columnsArea, rowsArea } from "./structure";
import { withoutPart } from "./withoutPart";

const standardWidth = 48;
const standardHeight = 15;
/** Roughly the width of a digit, in the points that Office.js counts widths in. */
const characterWidth = 5.25;

/** A whole workbook in memory, for tests: quick, without a grid to look at and without a calculator of its own. */
export class MemoryWorkbook extends MemoryCells implements Workbook {
  private chartList: Chart[] = [];
  private pictureList: Picture[] = [];
  private commentList: Comment[] = [];

  insertRows(sheet: string, row: number, count: number): void {
    this.shift({ area: rowsArea(sheet, row, count), change: "RowInserted", shift: "Down" });
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.shift({ area: rowsArea(sheet, row, count), change: "RowDeleted", shift: "Up" });
  }

  insertColumns(sheet: string, column: number, count: number): void {
    const area = columnsArea(sheet, column, count);
    this.shift({ area, change: "ColumnInserted", shift: "Right" });
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    this.shift({ area: columnsArea(sheet, column, count), change: "ColumnDeleted", shift: "Left" });
  }

  insertCells(area: Area, shift: "Down" | "Right"): void {
    this.shift({ area, change: "CellInserted", shift });
  }

  deleteCells(area: Area, shift: Direction): void {
    this.shift({ area, change: "CellDeleted", shift });
  }

  private shift(shift: Shift): void {
    this.tableList.checkShift(shift);
    applyShift(this.list, this.sheet(shift.area.sheet), this.nameList, shift);
    const gone = this.tableList.shift(shift);
    this.commentList = this.commentList.flatMap((comment) => {
      const area = shiftArea(comment.area, shift);
      return area ? [{ ...comment, area }] : [];
    });
    this.chartList = this.chartList.map((chart) => ({
      ...chart,
      source: shiftArea(chart.source, shift) ?? chart.source,
    }));
    this.touch();
    for (const table of gone) this.emit({ kind: "tableDeleted", table });
    this.emit({ kind: "cells", ...shift });
  }

  mergedAreas(sheet: string): Area[] {
    return this.sheet(sheet).merged.map((area) => ({ ...area }));
  }

  merge(area: Area): void {
    const sheet = this.sheet(area.sheet);
    this.unmerge(area);
    sheet.merged.push({ ...area });
    const [first = ""] = this.formulas({ ...area, rows: 1, columns: 1 }).flat();
    this.clear(area, "Contents");
    const kept = typeof first === "string" && !first.startsWith("=") && first ? `'${first}` : first;
    this.write({ ...area, rows: 1, columns: 1 }, [[kept]]);
  }

  unmerge(area: Area): void {
    const sheet = this.sheet(area.sheet);
    sheet.merged = sheet.merged.filter((merged) => !overlaps(merged, area));
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).grid.existingColumn(column)?.width ?? standardWidth;
  }

  setColumnWidth(sheet: string, column: number, count: number, width: number): void {
    const { grid } = this.sheet(sheet);
    for (let c = column; c < column + count; c++) grid.column(c).width = width;
  }

  autofitColumns(sheet: string, column: number, count: number): void {
    const used = this.usedArea(sheet, true);
    for (let c = column; c < column + count; c++) {
      const cells = used && intersection(used, columnsArea(sheet, c, 1));
      const longest = cells
        ? Math.max(
            ...this.text(cells)
              .flat()
              .map((text) => text.length),
          )
        : 0;
      if (longest > 0) this.setColumnWidth(sheet, c, 1, (longest + 1) * characterWidth);
    }
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.sheet(sheet).grid.existingColumn(column)?.hidden ?? false;
  }

  setColumnHidden(sheet: string, column: number, count: number, hidden: boolean): void {
    const { grid } = this.sheet(sheet);
    for (let c = column; c < column + count; c++) grid.column(c).hidden = hidden;
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.sheet(sheet).grid.existingRow(row)?.hidden ?? false;
  }

  setRowHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    const { grid } = this.sheet(sheet);
    for (let r = row; r < row + count; r++) grid.row(r).hidden = hidden;
  }

  outlineLevel(sheet: string, by: Lines, index: number): number {
    const { grid } = this.sheet(sheet);
    const line = by === "rows" ? grid.existingRow(index) : grid.existingColumn(index);
    return line?.level ?? 0;
  }

  setOutlineLevel(sheet: string, by: Lines, index: number, count: number, level: number): void {
    const { grid } = this.sheet(sheet);
    for (let at = index; at < index + count; at++) {
      (by === "rows" ? grid.row(at) : grid.column(at)).level = level;
    }
  }

  rowHeight(sheet: string, row: number): number {
    return this.sheet(sheet).grid.existingRow(row)?.height ?? standardHeight;
  }

  setRowHeight(sheet: string, row: number, count: number, height: number): void {
    const { grid } = this.sheet(sheet);
    for (let r = row; r < row + count; r++) grid.row(r).height = height;
  }

  hyperlink(sheet: string, row: number, column: number): Hyperlink | null {
    const cell = { sheet, row, column, rows: 1, columns: 1 };
    const found = this.sheet(sheet).hyperlinks.find(({ area }) => contains(area, cell));
    return found ? { ...found.link } : null;
  }

  setHyperlink(area: Area, link: Hyperlink | null): void {
    const sheet = this.sheet(area.sheet);
    sheet.hyperlinks = withoutPart(sheet.hyperlinks, area);
    if (link) sheet.hyperlinks.push({ area: { ...area }, link: { ...link } });
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): Table {
    const whole = { ...area, rows: hasHeaders ? Math.max(2, area.rows) : area.rows + 1 };
    this.tableList.check(whole, name);
    if (!hasHeaders) this.insertCells({ ...area, rows: 1 }, "Down");
    const table = this.tableList.add(whole, name);
    this.emit({ kind: "tableAdded", table: table.id });
    this.write({ ...whole, rows: 1 }, [Array<null>(whole.columns).fill(null)]);
    return { ...table };
  }

  updateTable(id: string, patch: Partial<Omit<Table, "id">>): void {
    const before = this.tableList.find(id).name;
    this.tableList.update(id, patch);
    const { area, name } = this.tableList.find(id);
    if (name !== before) this.rewriteFormulas((formula) => renameTableIn(formula, before, name));
    this.write({ ...area, rows: 1 }, [Array<null>(area.columns).fill(null)]);
    this.emit({ kind: "tableChanged", table: id });
  }

  deleteTable(id: string, toRange: boolean): void {
    const { area } = this.tableList.find(id);
    this.tableList.remove(id);
    this.emit({ kind: "tableDeleted", table: id });
    if (!toRange) this.clear(area, "All");
    else this.touch();
  }

  setName(name: DefinedName): void {
    this.nameList = [...this.otherNames(name.name, name.scope), { ...name }];
    this.touch();
  }

  deleteName(name: string, scope: string | null): void {
    const others = this.otherNames(name, scope);
    if (others.length === this.nameList.length) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    this.nameList = others;
    this.touch();
  }

  private otherNames(name: string, scope: string | null): DefinedName[] {
    return this.nameList.filter((it) => it.scope !== scope || !same(it.name, name));
  }

  conditionalFormats(sheet: string): ConditionalFormat[] {
    return plainCopy(this.sheet(sheet).conditionalFormats);
  }

  setConditionalFormat(format: ConditionalFormat): void {
    const sheet = this.sheet(format.area.sheet);
    sheet.conditionalFormats = replaced(sheet.conditionalFormats, format);
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    const facts = this.sheet(sheet);
    facts.conditionalFormats = without(facts.conditionalFormats, id);
  }

  validations(sheet: string): Validation[] {
    return plainCopy(this.sheet(sheet).validations);
  }

  setValidation(validation: Validation): void {
    this.clearValidation(validation.area);
    this.sheet(validation.area.sheet).validations.push(plainCopy(validation));
  }

  clearValidation(area: Area): void {
    const sheet = this.sheet(area.sheet);
    sheet.validations = withoutPart(sheet.validations, area);
  }

  charts(): Chart[] {
    return plainCopy(this.chartList.filter(({ sheet }) => this.has(sheet)));
  }

  setChart(chart: Chart): void {
    this.chartList = replaced(this.chartList, chart);
  }

  deleteChart(id: string): void {
    this.chartList = without(this.chartList, id);
  }

  pictures(): Picture[] {
    return plainCopy(this.pictureList.filter(({ sheet }) => this.has(sheet)));
  }

  setPicture(picture: Picture): void {
    this.pictureList = replaced(this.pictureList, picture);
  }

  deletePicture(id: string): void {
    this.pictureList = without(this.pictureList, id);
  }

  override copySheet(id: string, name?: string): Sheet {
    const copy = super.copySheet(id, name);
    for (const picture of this.pictures()) {
      if (picture.sheet !== id) continue;
      this.setPicture({ ...picture, id: crypto.randomUUID(), sheet: copy.id });
    }
    return copy;
  }

  comments(): Comment[] {
    return plainCopy(this.commentList.filter(({ area }) => this.has(area.sheet)));
  }

  setComment(comment: Comment): void {
    this.commentList = replaced(this.commentList, comment);
  }

  deleteComment(id: string): void {
    this.commentList = without(this.commentList, id);
  }

  private has(sheet: string): boolean {
    return this.list.some(({ facts }) => facts.id === sheet);
  }
}
