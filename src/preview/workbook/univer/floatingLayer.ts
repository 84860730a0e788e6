import { RemoveSheetCommand } from "@univerjs/preset-sheets-core";
import { WorkbookError } from "../workbook";
import type { UniverBook } from "./univerBook";

/** Office.js places what floats in points, Univer in pixels of 1/96 inch. */
const POINTS = 0.75;

interface Placed {
  readonly id: string;
  readonly sheet: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What floats over the sheets, each drawn by a component that is given its id. */
export class FloatingLayer<T extends Placed> {
  readonly kept = new Map<string, T>();
  private readonly floating = new Map<string, { dispose: () => void }>();

  constructor(
    private readonly book: UniverBook,
    private readonly component: string,
  ) {
    // Univer takes a sheet's pictures away with it: one that goes in the midst of that has it stop half done.
    book.before<{ subUnitId: string }>(RemoveSheetCommand, ({ subUnitId }) => {
      this.hideAllOn(subUnitId ?? book.unit.getActiveSheet().getSheetId());
    });
    book.onEvent((event) => {
      if (event.kind === "sheetActivated") this.showWhenDrawn(event.sheet);
      if (event.kind === "sheetDeleted") this.forget(event.sheet);
    });
  }

  all(): T[] {
    return structuredClone([...this.kept.values()]);
  }

  set(item: T): void {
    const former = this.kept.get(item.id);
    this.kept.set(item.id, { ...item });
    const moved = (["left", "top", "width", "height"] as const).some(
      (edge) => former?.[edge] !== item[edge],
    );
    if (!moved) return;
    this.hide(item.id);
    this.showOn(this.book.unit.getActiveSheet().getSheetId());
  }

  delete(id: string): void {
    if (!this.kept.delete(id)) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    this.hide(id);
  }

  /** Before the sheet is drawn Univer does not know its rows' heights, and would lay the picture elsewhere. */
  private showWhenDrawn(sheet: string): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.showOn(sheet)));
  }

  /** Univer can only lay a picture over the sheet that is shown. */
  private showOn(sheet: string): void {
    const facade = this.book.api.getActiveWorkbook()?.getSheetBySheetId(sheet);
    // Univer counts from the corner of the headings, Office.js from that of the cells.
    const { rowHeaderWidth: left = 0, columnHeaderHeight: top = 0 } = facade?.getSkeleton() ?? {};
    for (const item of this.kept.values()) {
      if (item.sheet !== sheet || this.floating.has(item.id)) continue;
      const initPosition = {
        startX: item.left / POINTS + left,
        startY: item.top / POINTS + top,
        endX: (item.left + item.width) / POINTS + left,
        endY: (item.top + item.height) / POINTS + top,
      };
      const layer = { componentKey: this.component, initPosition, data: { item: item.id } };
      const shown = facade?.addFloatDomToPosition({ ...layer, allowTransform: true }, item.id);
      if (shown) this.floating.set(item.id, shown);
    }
  }

  private hide(id: string): void {
    this.floating.get(id)?.dispose();
    this.floating.delete(id);
  }

  private hideAllOn(sheet: string): void {
    for (const item of this.kept.values()) if (item.sheet === sheet) this.hide(item.id);
  }

  private forget(sheet: string): void {
    for (const item of this.all()) if (item.sheet === sheet) this.delete(item.id);
  }
}
