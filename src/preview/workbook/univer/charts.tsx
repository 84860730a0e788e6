import { useSyncExternalStore } from "react";
import { ChartPicture } from "../../chart/ChartPicture";
import { type ChartData, readChartData } from "../../chart/chartData";
import { type Shift, shiftArea } from "../shift";
import type { Chart, Workbook } from "../workbook";
import { FloatingLayer } from "./floatingLayer";
import type { UniverBook } from "./univerBook";

const COMPONENT = "LinchpinChart";

/** Univer's open part draws no charts: each is a picture floating over its sheet, drawn anew when cells change. */
export class Charts {
  private readonly layer: FloatingLayer<Chart>;
  private readonly watchers = new Set<() => void>();
  private version = 0;

  constructor(
    private readonly book: UniverBook,
    private readonly cells: Pick<Workbook, "values" | "text">,
  ) {
    this.layer = new FloatingLayer(book, COMPONENT);
    book.api.registerComponent(COMPONENT, ({ data }: { data?: { item: string } }) => (
      <FloatingChart charts={this} id={data?.item ?? ""} />
    ));
    book.onEvent((event) => {
      if (event.kind === "cells" && event.change !== "RangeEdited") this.follow(event);
      if (event.kind === "calculated" || event.kind === "cells") this.changed();
    });
  }

  charts(): Chart[] {
    return this.layer.all();
  }

  setChart(chart: Chart): void {
    this.layer.set(chart);
    this.changed();
  }

  deleteChart(id: string): void {
    this.layer.delete(id);
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
    const chart = this.layer.kept.get(id);
    if (!chart || !this.book.unit.getSheetBySheetId(chart.source.sheet)) return null;
    const { source, seriesBy } = chart;
    const data = coloured(
      chart,
      readChartData(
        this.cells.values(source),
        this.cells.text(source),
        seriesBy,
        textIn(chart, "axes.categoryAxis.categoryType") === "DateAxis",
      ),
    );
    const [only] = data.series;
    const title = chart.title || (data.series.length === 1 ? (only?.name ?? "") : "");
    const axis = {
      valueFormat: textIn(chart, "axes.valueAxis.numberFormat"),
      valueTitle: textIn(chart, "axes.valueAxis.title.text"),
      namesTitle: textIn(chart, "axes.categoryAxis.title.text"),
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

  private follow(shift: Shift): void {
    for (const chart of this.layer.kept.values()) {
      chart.source = shiftArea(chart.source, shift) ?? chart.source;
    }
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
