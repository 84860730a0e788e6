export type ChartFamily = "bar" | "column" | "line" | "pie" | "none";

/** By Office.js's name of the type, such as "ColumnStacked"; three-dimensional kinds are drawn flat. */
export function chartFamily(type: string): ChartFamily {
  const name = type.replace(/^(3D|3d|_3D)/, "");
  if (/^Bar(Clustered|Stacked|Stacked100)?$/.test(name)) return "bar";
  if (/^Column(Clustered|Stacked|Stacked100)?$/.test(name)) return "column";
  if (/^Line(Markers|Stacked|MarkersStacked)?$/.test(name)) return "line";
  if (/^(Pie|PieExploded|Doughnut)$/.test(name)) return "pie";
  return "none";
}
