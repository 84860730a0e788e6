import { quoteSheetName } from "../a1";
import { cellArea } from "../area";
import { renameSheetIn } from "../formulaText";
import { same } from "../reference";
import { checkSheetName, freeSheetName } from "../rules";
import {
  type Area,
  type DefinedName,
  type Sheet,
  type Table,
  WorkbookError,
  type WorkbookEvent,
} from "../workbook";
import { copyOfSheet, type MemorySheet, newSheet } from "./memorySheet";
import { Tables } from "./tables";

/** The sheets of a workbook in memory: their order, their names, which is active. */
export abstract class MemorySheets {
  readonly store = new Map<string, unknown>();
  protected list: MemorySheet[] = [newSheet("Sheet1")];
  protected nameList: DefinedName[] = [];
  protected readonly tableList = new Tables(
    () => this.nameList,
    (sheet) => this.sheet(sheet).merged,
  );
  private active = this.list[0]?.facts.id ?? "";
  private selected: Area = cellArea(this.active, 0, 0);
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  /** Something that formulas may depend on changed. */
  protected abstract touch(): void;

  onEvent(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected emit(event: WorkbookEvent): void {
    for (const listener of Array.from(this.listeners)) listener(event);
  }

  protected sheet(id: string): MemorySheet {
    const found = this.list.find(({ facts }) => facts.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  sheets(): Sheet[] {
    return this.list.map(({ facts }) => ({ ...facts }));
  }

  addSheet(name?: string): Sheet {
    const sheet = newSheet(name ?? freeSheetName(this.sheets()));
    checkSheetName(sheet.facts.name, this.sheets());
    this.list.push(sheet);
    this.emit({ kind: "sheetAdded", sheet: sheet.facts.id });
    return { ...sheet.facts };
  }

  updateSheet(id: string, patch: Partial<Omit<Sheet, "id">> & { position?: number }): void {
    const { position, ...facts } = patch;
    const sheet = this.sheet(id);
    const before = sheet.facts.name;
    if (facts.name !== undefined) {
      checkSheetName(
        facts.name,
        this.sheets().filter((other) => other.id !== id),
      );
    }
    Object.assign(sheet.facts, facts);
    if (position !== undefined) {
      this.list = this.list.filter((other) => other !== sheet);
      this.list.splice(position, 0, sheet);
    }
    if (sheet.facts.name !== before) this.renamed(before, sheet.facts);
  }

  private renamed(before: string, { id, name }: Sheet): void {
    this.rewriteFormulas((formula) => renameSheetIn(formula, before, quoteSheetName(name)));
    this.emit({ kind: "sheetRenamed", sheet: id });
    this.touch();
  }

  copySheet(id: string, name?: string): Sheet {
    const source = this.sheet(id);
    const copy = copyOfSheet(source, name ?? this.copyName(source.facts.name));
    checkSheetName(copy.facts.name, this.sheets());
    this.list.push(copy);
    const sheet = copy.facts.id;
    for (const table of this.tableList.all()) {
      if (table.area.sheet !== id) continue;
      const { id: newId } = this.tableList.add({ ...table.area, sheet }, undefined);
      const { style, showBandedRows, showFilterButton, showTotals } = table;
      this.tableList.update(newId, { style, showBandedRows, showFilterButton, showTotals });
    }
    const scoped = this.nameList.filter(({ scope }) => scope === id);
    this.nameList.push(...scoped.map((it) => ({ ...it, scope: sheet })));
    this.emit({ kind: "sheetAdded", sheet });
    this.touch();
    return { ...copy.facts };
  }

  private copyName(name: string): string {
    for (let number = 2; ; number++) {
      const ending = ` (${String(number)})`;
      const candidate = name.slice(0, 31 - ending.length) + ending;
      if (!this.list.some(({ facts }) => same(facts.name, candidate))) return candidate;
    }
  }

  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    if (this.list.length === 1) {
      throw new WorkbookError("InvalidOperation", "A workbook keeps at least one sheet.");
    }
    const index = this.list.indexOf(sheet);
    this.list = this.list.filter((other) => other !== sheet);
    for (const table of this.tableList.all()) {
      if (table.area.sheet !== id) continue;
      this.tableList.remove(table.id);
      this.emit({ kind: "tableDeleted", table: table.id });
    }
    this.forget(sheet);
    this.emit({ kind: "sheetDeleted", sheet: id });
    const next = this.list[Math.min(index, this.list.length - 1)];
    if (this.active === id && next) this.activateSheet(next.facts.id);
    this.touch();
  }

  /** Names that held on the sheet go with it; other formulas that used its cells are left with #REF!. */
  private forget({ facts }: MemorySheet): void {
    const lost = (formula: string) =>
      renameSheetIn(formula, facts.name, "#REF").replaceAll(/#REF!\$?[A-Z0-9:$]+/gi, "#REF!");
    this.nameList = this.nameList.filter(({ scope }) => scope !== facts.id);
    this.rewriteFormulas(lost);
  }

  /** Changes the formulas of all cells and names. */
  protected rewriteFormulas(change: (formula: string) => string): void {
    for (const { grid } of this.list) {
      for (const { cell } of grid.formulaCells()) cell.formula = change(cell.formula);
    }
    for (const name of this.nameList) name.formula = change(name.formula);
  }

  tables(): Table[] {
    return this.tableList.all();
  }

  names(): DefinedName[] {
    return this.nameList.map((name) => ({ ...name }));
  }

  activeSheet(): string {
    return this.active;
  }

  activateSheet(id: string): void {
    this.sheet(id);
    if (this.active === id) return;
    this.active = id;
    if (this.selected.sheet !== id) this.selected = cellArea(id, 0, 0);
    this.emit({ kind: "sheetActivated", sheet: id });
  }

  selection(): Area {
    return { ...this.selected };
  }

  select(area: Area): void {
    this.activateSheet(area.sheet);
    this.selected = { ...area };
    this.emit({ kind: "selection", area: this.selection() });
  }
}
