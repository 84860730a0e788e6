import { isWorld } from "./bloc";
import { placeOf } from "./place";
import { foldCase, withoutFootnote } from "./spelling";

const words = String.raw`(?:in|of|the|and|for|from|all|our|its|world|wide|global|imports?|exports?|trade|supply|supplies|suppliers?|sources?|origins?|partners?|countries|country|products?|production|output|sales|revenues?|turnover|goods|lines?|layers?|rates?|tariffs?|duty|duties|additional|combined|amounts?|values?|rounded|sum|general|overall|effective)`;

/** "Total", "Grand total", "Sub-total", "Total imports", "Imports, total", "TOTAL (rounded)". */
const total = new RegExp(
  String.raw`^(?:${words}[\s,:-]*)*(?:grand[\s-]*|sub[\s-]*)?totals?(?:[\s,:()-]*${words})*[\s:.)]*$`,
  "u",
);

/** The same in the languages of those who publish trade. */
const sums = new Set([
  ...["sum", "altogether", "gesamt", "insgesamt", "summe", "gesamtsumme", "ensemble", "totaal"],
  ...["totale", "合計", "总计", "合计", "всего", "итого"],
]);

/** "All sources", "All our suppliers". */
const all = new RegExp(String.raw`^all(?:[\s-]+${words})+$`, "u");

const everything = new Set([
  ...["all", "everything", "everyone", "overall", "whole world", "the whole world", "worldwide"],
  ...["world wide", "global", "welt", "monde", "mundo", "mondo", "wereld", "世界", "мир"],
]);

/** Longer texts are descriptions. */
const longest = 100;

const folded = (label: string): string =>
  label.length > longest ? "" : foldCase(withoutFootnote(label), "NFKC");

/** Whether a label says that its row adds up others: "Total", "Grand total", "Sum". */
export function isSum(label: string): boolean {
  const text = folded(label);
  return (text.includes("total") && total.test(text)) || sums.has(text);
}

/** The same, or one for all there are: "World", "All countries", "All products". */
export function isTotal(label: string): boolean {
  const text = folded(label);
  return (
    isSum(label) ||
    (text.startsWith("all") && all.test(text)) ||
    everything.has(text) ||
    isWorld(placeOf(label))
  );
}
