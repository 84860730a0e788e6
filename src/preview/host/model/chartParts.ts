import type { Chart, CellValue } from "../../workbook/workbook";
import { flagOf, invalidArgument, numberOf, textOf } from "../arguments";
import { AreaObject, type HostContext } from "../hostContext";
import { HostObject, type Members, NotEmulated, type Scalar } from "../members";
import { colourOf } from "./colourOf";
import { absoluteAddress } from "./names";

/** A chart, as its parts see it: their facts are kept in its `properties` by their path in Office.js. */
export interface ChartOwner {
  readonly context: HostContext;
  readonly chart: Chart;
  change(patch: Partial<Omit<Chart, "id">>): void;
}

interface Part {
  readonly owner: ChartOwner;
}

/** Scalars kept under `path`; the kind of each is that of its value while nothing is set. */
export function chartBag<T extends Part>(
  className: string,
  path: string,
  defaults: Record<string, CellValue>,
): Record<string, Scalar<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([key, missing]) => [
      key,
      {
        get: ({ owner }: T) => owner.chart.properties[`${path}.${key}`] ?? missing,
        set: ({ owner }: T, value: unknown) => {
          setProperty(owner, `${path}.${key}`, checked(value, missing, `${className}.${key}`));
        },
      },
    ]),
  );
}

function setProperty(owner: ChartOwner, path: string, value: unknown): void {
  owner.change({ properties: { ...owner.chart.properties, [path]: value } });
}

/** A number may also be "" for automatic, as an axis takes its bounds. */
function checked(value: unknown, like: CellValue, what: string): CellValue {
  if (typeof like === "boolean") return flagOf(value, what);
  if (typeof like === "number") return value === "" ? "" : numberOf(value, what);
  return textOf(value, what);
}

class ChartPart extends HostObject implements Part {
  constructor(
    readonly owner: ChartOwner,
    readonly members: Members<ChartPart>,
  ) {
    super();
  }
}

const axisDefaults = {
  visible: true,
  minimum: 0,
  maximum: 0,
  majorUnit: 0,
  numberFormat: "General",
  reversePlotOrder: false,
  scaleType: "Linear",
  tickLabelPosition: "NextToAxis",
  tickLabelSpacing: 1,
  categoryType: "Automatic",
  baseTimeUnit: "Days",
};

function axis(owner: ChartOwner, name: "categoryAxis" | "valueAxis"): HostObject {
  const path = `axes.${name}`;
  return new ChartPart(owner, {
    className: "ChartAxis",
    scalars: chartBag("ChartAxis", path, axisDefaults),
    navigations: {
      title: () =>
        new ChartPart(owner, {
          className: "ChartAxisTitle",
          scalars: chartBag("ChartAxisTitle", `${path}.title`, { text: "", visible: true }),
        }),
      majorGridlines: () =>
        new ChartPart(owner, {
          className: "ChartGridlines",
          scalars: chartBag("ChartGridlines", `${path}.majorGridlines`, { visible: true }),
        }),
    },
  });
}

export class ChartAxesObject extends HostObject {
  constructor(readonly owner: ChartOwner) {
    super();
  }

  override readonly members: Members<ChartAxesObject> = {
    className: "ChartAxes",
    navigations: {
      categoryAxis: ({ owner }) => axis(owner, "categoryAxis"),
      valueAxis: ({ owner }) => axis(owner, "valueAxis"),
    },
  };
}

export class ChartSeriesCollection extends HostObject {
  override readonly members: Members<ChartSeriesCollection> = seriesCollectionMembers;

  constructor(readonly owner: ChartOwner) {
    super();
  }

  get names(): string[] {
    return [...sourceSeries(this.owner), ...addedSeries(this.owner)];
  }
}

const seriesCollectionMembers: Members<ChartSeriesCollection> = {
  className: "ChartSeriesCollection",
  scalars: { count: { get: ({ names }) => names.length } },
  items: ({ owner, names }) => names.map((name, index) => series(owner, index, name)),
  methods: {
    add: (collection, given) => {
      const { owner } = collection;
      const name = given.optionalText(0) ?? `Series${String(collection.names.length + 1)}`;
      const index = collection.names.length;
      setProperty(owner, "addedSeries", [...addedSeries(owner), name]);
      return series(owner, index, name);
    },
  },
};

/** Series of the source: its columns, or its rows where that gives fewer; the first one holds the categories. */
function sourceSeries({ context, chart }: ChartOwner): string[] {
  const { source, seriesBy } = chart;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && source.columns > source.rows);
  const text = context.workbook.text(byRows ? { ...source, columns: 1 } : { ...source, rows: 1 });
  const heads = byRows ? text.map(([head = ""]) => head) : (text[0] ?? []);
  const removed = Number(chart.properties["removedSeries"] ?? 0);
  return heads
    .slice(chart.properties["labelsAreSeries"] === true ? 0 : 1)
    .slice(0, removed > 0 ? -removed : undefined)
    .map((head, index) => head || `Series${String(index + 1)}`);
}

function addedSeries({ chart }: ChartOwner): string[] {
  const added = chart.properties["addedSeries"];
  return Array.isArray(added) ? added.map(String) : [];
}

const seriesDefaults = {
  chartType: "",
  axisGroup: "Primary",
  hasDataLabels: false,
  smooth: false,
  markerStyle: "Automatic",
  markerSize: 5,
  gapWidth: 150,
  overlap: 0,
};

function series(owner: ChartOwner, index: number, name: string): HostObject {
  const path = `series.${String(index)}`;
  const line = { color: colourScalar(`${path}.format.line.color`) };
  const weight = chartBag<ChartPart>("ChartLineFormat", `${path}.format.line`, {
    weight: 2,
    lineStyle: "Continuous",
  });
  const format: Members<ChartPart> = {
    className: "ChartSeriesFormat",
    navigations: {
      fill: () => new ChartPart(owner, fillMembers(`${path}.format.fill.color`)),
      line: () =>
        new ChartPart(owner, { className: "ChartLineFormat", scalars: { ...line, ...weight } }),
    },
  };
  return new ChartPart(owner, {
    className: "ChartSeries",
    scalars: {
      ...chartBag("ChartSeries", path, seriesDefaults),
      ...chartBag("ChartSeries", path, { name }),
    },
    navigations: { format: () => new ChartPart(owner, format) },
    methods: {
      delete: () => {
        const count = sourceSeries(owner).length;
        if (index !== count - 1 || addedSeries(owner).length > 0)
          throw new NotEmulated("ChartSeries.delete of any but the last");
        const removed = Number(owner.chart.properties["removedSeries"] ?? 0);
        setProperty(owner, "removedSeries", removed + 1);
      },
      setValues: (_, given) => {
        setProperty(owner, `${path}.values`, address(owner.context, given.at(0)));
      },
      setXAxisValues: (_, given) => {
        setProperty(owner, `${path}.xAxisValues`, address(owner.context, given.at(0)));
      },
    },
  });
}

function colourScalar(path: string): Scalar<ChartPart> {
  return {
    get: ({ owner }) => owner.chart.properties[path] ?? "",
    set: ({ owner }, value) => {
      setProperty(owner, path, colourOf(value, path));
    },
  };
}

function fillMembers(path: string): Members<ChartPart> {
  return {
    className: "ChartFill",
    methods: {
      setSolidColor: ({ owner }, given) => {
        setProperty(owner, path, colourOf(given.at(0), given.member));
      },
      clear: ({ owner }) => {
        setProperty(owner, path, "");
      },
    },
  };
}

function address(context: HostContext, range: unknown): string {
  if (!(range instanceof AreaObject)) throw invalidArgument("a range of the series");
  return absoluteAddress(context, range.area);
}
