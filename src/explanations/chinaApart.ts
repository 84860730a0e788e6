import { placeOf } from "../core/labels/place";

/** China and its special administrative regions are three economies, which readers take for one. */
export function chinaApart(labels: Iterable<string>): string[] {
  const met = new Map<string, string>();
  for (const label of labels) {
    const code = placeOf(label)?.iso3 ?? "";
    if (!met.has(code)) met.set(code, label.trim());
  }
  const apart = ["HKG", "MAC"].flatMap((code) => met.get(code) ?? []);
  if (!met.has("CHN") || apart.length === 0) return [];
  return [
    `China does not include ${apart.join(" or ")}: each counts by itself. Name all of them where all are meant.`,
  ];
}
