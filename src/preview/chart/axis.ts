/** Round steps that cover a range of values, zero included: 0, 20, 40 … */
export function axisTicks(values: number[], most = 5): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((it) => it >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step) || 1;
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** As short as an axis wants it: 1.5 million is "1.5M", and 0.05 is "5%" where the axis has such a format. */
export function axisLabel(value: number, format: string): string {
  const style = format.includes("%") ? ("percent" as const) : ("decimal" as const);
  return new Intl.NumberFormat("en-US", {
    style,
    notation: "compact",
    maximumFractionDigits: 2,
  }).format(value);
}
