import type { Area, Chart } from "../../workbook/workbook";
import { choiceOf, numberOf, textOf } from "../arguments";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound, type Members, type Scalar } from "../members";
import { boxOf } from "./boxOf";
import { ChartAxesObject, chartBag, ChartSeriesCollection } from "./chartParts";
import { areaOf, checkSheetUnprotected } from "./places";

/** The charts of one sheet. */
export class ChartCollection extends HostObject {
  override readonly members: Members<ChartCollection> = chartsMembers;

  constructor(
    readonly context: HostContext,
    readonly sheet: string,
  ) {
    super();
  }

  get charts(): Chart[] {
    return this.context.workbook.charts().filter(({ sheet }) => sheet === this.sheet);
  }

  add(type: string, source: Area, seriesBy: Chart["seriesBy"]): ChartObject {
    checkSheetUnprotected(this.context, this.sheet);
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const { habits, workbook } = this.context;
    const labels = workbook
      .values({ ...source, columns: 1 })
      .slice(1)
      .flat();
    const areSeries =
      habits.labels === "from what stands there" &&
      labels.some((label) => typeof label !== "string" || label === "" || label.startsWith("#"));
    this.context.workbook.setChart({
      id,
      name: `Chart ${String(this.charts.length + 1)}`,
      sheet: this.sheet,
      type,
      source,
      seriesBy,
      title: "",
      left: 0,
      top: 0,
      width: 360,
      height: 216,
      properties: areSeries ? { labelsAreSeries: true } : {},
    });
    return new ChartObject(this.context, id);
  }
}

const seriesChoices = ["Auto", "Columns", "Rows"] as const;

const chartsMembers: Members<ChartCollection> = {
  className: "ChartCollection",
  scalars: { count: { get: ({ charts }) => charts.length } },
  items: ({ context, charts }) => charts.map(({ id }) => new ChartObject(context, id)),
  item: ({ context, charts }, given) => {
    const key = given.text(0);
    const found = charts.find(({ id }) => id === key) ?? charts.find(({ name }) => name === key);
    return found ? new ChartObject(context, found.id) : null;
  },
  methods: {
    add: (collection, given) =>
      collection.add(
        given.text(0),
        areaOf(collection.context, given.at(1), collection.sheet, given.member),
        given.choice(2, seriesChoices, "Auto"),
      ),
  },
};

export class ChartObject extends HostObject {
  override readonly members: Members<ChartObject> = chartMembers;

  constructor(
    readonly context: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get chart(): Chart {
    const found = this.context.workbook.charts().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  change(patch: Partial<Omit<Chart, "id">>): void {
    checkSheetUnprotected(this.context, this.chart.sheet);
    this.context.workbook.setChart({ ...this.chart, ...patch });
  }
}

function measure(key: "left" | "top" | "width" | "height"): Scalar<ChartObject> {
  return {
    get: ({ chart }) => chart[key],
    set: (object, value) => {
      object.change({ [key]: numberOf(value, `Chart.${key}`) });
    },
  };
}

const titleBag = chartBag("ChartTitle", "title", { visible: true, overlay: false });
const legendBag = chartBag("ChartLegend", "legend", {
  visible: true,
  position: "Bottom",
  overlay: false,
});
const labelsBag = chartBag("ChartDataLabels", "dataLabels", {
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  numberFormat: "General",
  position: "None",
});

/** The title's text is a fact of the chart itself; the rest of it are properties like any other. */
class ChartTitleObject extends HostObject {
  constructor(readonly owner: ChartObject) {
    super();
  }

  override readonly members: Members<ChartTitleObject> = {
    className: "ChartTitle",
    scalars: {
      ...titleBag,
      text: {
        get: ({ owner }) => owner.chart.title,
        set: ({ owner }, value) => {
          owner.change({ title: textOf(value, "ChartTitle.text") });
        },
      },
    },
  };
}

class ChartPartObject extends HostObject {
  constructor(
    readonly owner: ChartObject,
    readonly members: Members<ChartPartObject>,
  ) {
    super();
  }
}

const chartMembers: Members<ChartObject> = {
  className: "Chart",
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ chart }) => chart.name,
      set: (object, value) => {
        object.change({ name: textOf(value, "Chart.name") });
      },
    },
    chartType: {
      get: ({ chart }) => chart.type,
      set: (object, value) => {
        object.change({ type: textOf(value, "Chart.chartType") });
      },
    },
    plotBy: {
      get: ({ chart }) => chart.seriesBy,
      set: (object, value) => {
        object.change({ seriesBy: choiceOf(value, seriesChoices, "Chart.plotBy") });
      },
    },
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
  },
  navigations: {
    worksheet: ({ context, chart }) => context.make.worksheet(chart.sheet),
    title: (object) => new ChartTitleObject(object),
    legend: (object) =>
      new ChartPartObject(object, { className: "ChartLegend", scalars: legendBag }),
    dataLabels: (object) =>
      new ChartPartObject(object, { className: "ChartDataLabels", scalars: labelsBag }),
    axes: (object) => new ChartAxesObject(object),
    series: (object) => new ChartSeriesCollection(object),
  },
  methods: {
    setData: (object, given) => {
      const source = areaOf(object.context, given.at(0), object.chart.sheet, given.member);
      object.change({ source, seriesBy: given.choice(1, seriesChoices, "Auto") });
    },
    setPosition: (object, given) => {
      const { sheet } = object.chart;
      const start = areaOf(object.context, given.at(0), sheet, given.member);
      const end = given.at(1) === undefined ? null : given.at(1);
      const last = end === null ? null : areaOf(object.context, end, sheet, given.member);
      object.change(positionOver(object, start, last));
    },
    activate: ({ context, chart }) => {
      context.workbook.activateSheet(chart.sheet);
    },
    delete: ({ context, chart, id }) => {
      checkSheetUnprotected(context, chart.sheet);
      context.workbook.deleteChart(id);
    },
  },
};

/** The place from the first cell's corner to the far corner of the last, or the chart's own size without one. */
function positionOver({ context: { workbook } }: ChartObject, start: Area, last: Area | null) {
  const { left, top } = boxOf(workbook, start);
  if (!last) return { left, top };
  const end = boxOf(workbook, last);
  const [width, height] = [end.left + end.width - left, end.top + end.height - top];
  return { left, top, width, height };
}
