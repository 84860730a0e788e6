import {
  fromAllOver,
  figureColumns,
  fillsFirstOnly,
  isBlank,
  isFigure,
  isWord,
  type Line,
  type Lines,
} from "./lines";
import { isTime } from "./periodText";

/** Rows below a header that describe the columns. */
export interface MetadataRows {
  /** The first row of figures. */
  readonly end: number;
  /** The last of the rows, where it names the columns once more: "Time Period", AA01, AA12. */
  readonly names?: Line;
}

/** Rows that may describe columns. */
const most = 60;

const total =
  /^\W*(?:(?:sub)?totals?|all|overall|average|mean|world|sum|gesamt|insgesamt|zusammen|summe|total|ensemble|moyenne|somme|totale|media|suma|razem|ogółem|итого|всего|合计|合計|总计|總計|계)\b/iu;
const timeWord =
  /^\W*(?:time(?: period)?|periods?|dates?|months?|quarters?|years?|observation date|zeit(?:raum|punkt)?|datum|jahr|monat|tag|période|mois|trimestre|année|fecha|per[ií]odo|mes|data|okres|rok|период|дата)\W*$/iu;
const label =
  /^\W*(?:units?|units? of measure|einheit|unité|unidad|unità|jednostka|eenheid|multiplier|scale|dimension|currency|währung|devise|frequency|frequenz|fréquence|source|quelle|fuente|series(?: ?(?:id|code|name|description))?|codes?|ids?|identifier|unique identifier|mnemonic|title|titel|titre|description|beschreibung|label|libellé|notes?|remarks?|comments?|type|status|release date|next release|publication date|last updated?|stand vom|dernière mise à jour|seasonal adjustment|base(?: (?:year|period))?|decimals)\W*$/iu;

/** Whether a text is a word for what columns are described with: Unit, Source, Series ID. */
export const isLabel = (text: string): boolean => label.test(text) || /:\s*$/.test(text);

/**
 * Where the rows below a header begin to be figures: at the first period, where the first column holds
 * periods; else behind rows whose first cell is a word for what columns are described with.
 */
export function metadataRows(lines: Lines, start: number, columns: number): MetadataRows {
  const end = Math.max(
    behindNumbers(lines, start),
    firstPeriod(lines, start, columns),
    behindLabels(lines, start, columns),
  );
  const last = lines[end - 1] ?? [];
  return end > start && timeWord.test(last[0] ?? "") ? { end, names: last } : { end };
}

function firstPeriod(lines: Lines, start: number, columns: number): number {
  if (columns < 2) return start;
  const end = lines.slice(start, start + most).findIndex((line) => isTime(line[0] ?? "")) + start;
  if (end <= start) return start;
  const rows = fromAllOver(lines.slice(end));
  const periods = rows.filter((line) => isTime(line[0] ?? "")).length;
  if (lines.length - end < 2 || periods < 2 || periods < 0.8 * rows.length) return start;
  const above = lines.slice(start, end);
  const figures = figureColumns(lines, end, columns).filter((c) => c > 0);
  const describes = (line: Line): boolean =>
    label.test(line[0] ?? "") || figures.some((c) => isBlank(line[c]) || isWord(line[c] ?? ""));
  const isRow = (line: Line): boolean => total.test(line[0] ?? "") || isBlank(line[0]);
  // Headings of groups fill their first cell alone, and come again.
  const isHeading = above.every(fillsFirstOnly) && above.length === 1 && periods < rows.length;
  return !above.some(isRow) && above.some(describes) && !isHeading ? end : start;
}

/** A line that numbers the columns: (1), (2), (3), or 1, 2, 3 over columns of which some hold texts. */
function behindNumbers(lines: Lines, start: number): number {
  const line = lines[start] ?? [];
  const bare = line.map((text) => text.trim().replace(/[()[\]]/g, ""));
  if (line.length < 3 || start >= lines.length - 1) return start;
  if (!bare.every((text, c) => text === String(c + 1))) return start;
  const isBracketed = line.every((text, c) => text.trim() !== bare[c]);
  const rows = fromAllOver(lines.slice(start + 1)).filter((row) => row.length >= line.length);
  const isOverTexts = line.some((_, c) => rows.every((row) => isWord(row[c] ?? "")));
  return isBracketed || (isOverTexts && rows.length > 0) ? start + 1 : start;
}

function behindLabels(lines: Lines, start: number, columns: number): number {
  const figures = figureColumns(lines, start, columns).filter((c) => c > 0);
  if (figures.length === 0) return start;
  let end = start;
  for (let i = start; i < Math.min(lines.length - 1, start + most); i++) {
    const line = lines[i] ?? [];
    if (!isLabel(line[0] ?? "")) break;
    if (figures.every((c) => isBlank(line[c]) || !isFigure(line[c] ?? ""))) end = i + 1;
  }
  return end;
}
