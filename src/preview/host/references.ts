import { shiftArea } from "../workbook/shift";
import type { Workbook } from "../workbook/workbook";
import type { AreaObject } from "./hostContext";

/** Ranges that proxies hold across syncs. They move with their cells when rows or columns come and go. */
export class References {
  private readonly kept = new Map<string, AreaObject>();
  private readonly ids = new WeakMap<AreaObject, string>();
  private next = 1;

  constructor(workbook: Workbook) {
    workbook.onEvent((event) => {
      if (event.kind === "sheetDeleted") {
        this.removeWhere((object) => object.area.sheet === event.sheet);
      }
      if (event.kind !== "cells" || event.change === "RangeEdited") return;
      for (const [id, object] of this.kept) {
        const area = shiftArea(object.area, event);
        if (area) object.area = area;
        else this.kept.delete(id);
      }
    });
  }

  keep(object: AreaObject): string {
    const id = this.ids.get(object) ?? `r${String(this.next++)}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
    return id;
  }

  get(id: string): AreaObject | null {
    return this.kept.get(id) ?? null;
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  private removeWhere(test: (object: AreaObject) => boolean): void {
    for (const [id, object] of this.kept) if (test(object)) this.kept.delete(id);
  }
}
