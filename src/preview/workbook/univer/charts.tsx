import { RemoveSheetCommand } from "@univerjs/preset-sheets-core";
import { useSyncExternalStore } from "react";
import { ChartPicture } from "../../chart/ChartPicture";
import { type ChartData, readChartData } from "../../chart/chartData";
import { type Shift, shiftArea } from "../shift";
import { type Chart, type Workbook, WorkbookError } from "../workbook";
import type { UniverBook } from "./univerBook";

const COMPONENT = "LinchpinChart";
/** Office.js places charts in points, Univer in pixels of 1/96 inch. */
const POINTS = 0.75;

/** Univer's open part draws no charts: each is a picture floating over its sheet, drawn anew when cells change. */
export class Charts {
  private readonly kept = new Map<string, Chart>();
  private readonly floating = new Map<string, { dispose: () => void }>();
  private readonly watchers = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly book: UniverBook,
    private readonly cells: Pick<Workbook, "values" | "text">,
  ) {
    book.api.registerComponent(COMPONENT, ({ data }: { data?: { chart: string } }) => (
      <FloatingChart charts={this} id={data?.chart ?? ""} />
    ));
    // Univer takes a sheet's pictures away with it: one that goes in the midst of that has it stop half done.
    book.before<{ subUnitId: string }>(RemoveSheetCommand, ({ subUnitId }) => {
      this.hideAllOn(subUnitId ?? book.unit.getActiveSheet().getSheetId());
    });
    book.onEvent((event) => {
      if (event.kind === "cells" && event.change !== "RangeEdited") this.follow(event);
      if (event.kind === "calculated" || event.kind === "cells") this.changed();
      if (event.kind === "sheetActivated") this.showWhenDrawn(event.sheet);
      if (event.kind === "sheetDeleted") this.forget(event.sheet);
    });
  }

  charts(): Chart[] {
    return structuredClone([...this.kept.values()]);
  }

  setChart(chart: Chart): void {
    const former = this.kept.get(chart.id);
    this.kept.set(chart.id, { ...chart });
    const moved = (["left", "top", "width", "height"] as const).some(
      (edge) => former?.[edge] !== chart[edge],
    );
    if (moved) {
      this.hide(chart.id);
      this.showOn(this.book.unit.getActiveSheet().getSheetId());
    }
    this.changed();
  }

  deleteChart(id: string): void {
    if (!this.kept.delete(id)) {
      throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    }
    this.hide(id);
  }

  /** A copied chart shows the copy's cells, unless it showed another sheet's. */
  copyTo(from: string, to: string): void {
    for (const chart of this.charts()) {
      if (chart.sheet !== from) continue;
      const sheet = chart.source.sheet === from ? to : chart.source.sheet;
      const source = { ...chart.source, sheet };
      this.setChart({ ...chart, id: crypto.randomUUID(), sheet: to, source });
    }
  }

  picture(id: string) {
    const chart = this.kept.get(id);
    if (!chart || !this.book.unit.getSheetBySheetId(chart.source.sheet)) return null;
    const { source, seriesBy } = chart;
    const data = coloured(
      chart,
      readChartData(this.cells.values(source), this.cells.text(source), seriesBy),
    );
    const [only] = data.series;
    const title = chart.title || (data.series.length === 1 ? (only?.name ?? "") : "");
    const axis = {
      valueFormat: textIn(chart, "axes.valueAxis.numberFormat"),
      valueTitle: textIn(chart, "axes.valueAxis.title.text"),
    };
    return { type: chart.type, title, data, width: chart.width, height: chart.height, ...axis };
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  latest = (): number => this.version;

  private changed(): void {
    this.version++;
    for (const watcher of this.watchers) watcher();
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
    for (const chart of this.kept.values()) {
      if (chart.sheet !== sheet || this.floating.has(chart.id)) continue;
      const initPosition = {
        startX: chart.left / POINTS + left,
        startY: chart.top / POINTS + top,
        endX: (chart.left + chart.width) / POINTS + left,
        endY: (chart.top + chart.height) / POINTS + top,
      };
      const layer = { componentKey: COMPONENT, initPosition, data: { chart: chart.id } };
      const shown = facade?.addFloatDomToPosition({ ...layer, allowTransform: true }, chart.id);
      if (shown) this.floating.set(chart.id, shown);
    }
  }

  private hide(id: string): void {
    this.floating.get(id)?.dispose();
    this.floating.delete(id);
  }

  private hideAllOn(sheet: string): void {
    for (const chart of this.kept.values()) if (chart.sheet === sheet) this.hide(chart.id);
  }

  private follow(shift: Shift): void {
    for (const chart of this.kept.values()) {
      chart.source = shiftArea(chart.source, shift) ?? chart.source;
    }
  }

  private forget(sheet: string): void {
    for (const chart of this.charts()) if (chart.sheet === sheet) this.deleteChart(chart.id);
  }
}

function coloured(chart: Chart, { series, ...data }: ChartData): ChartData {
  const colour = (index: number): string =>
    textIn(chart, `series.${String(index)}.format.fill.color`) ||
    textIn(chart, `series.${String(index)}.format.line.color`);
  return { ...data, series: series.map((each, index) => ({ ...each, colour: colour(index) })) };
}

function textIn({ properties }: Chart, path: string): string {
  const value = properties[path];
  return typeof value === "string" ? value : "";
}

function FloatingChart({ charts, id }: { charts: Charts; id: string }) {
  useSyncExternalStore(charts.watch, charts.latest);
  const picture = charts.picture(id);
  return picture && <ChartPicture {...picture} />;
}
