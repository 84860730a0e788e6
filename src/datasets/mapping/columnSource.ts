import { columnProfile, type ColumnProfile } from "./columnProfile";
import { headerWords, type HeaderWords, type Unit } from "./headerWords";
import type { ColumnSource, SourceTable } from "./mapping";
import type { ColumnRole, Holds } from "./tableKind";

/** A column as the source of a role, with the unit of its figures. */
export function columnSource(
  { columns, rows }: SourceTable,
  header: string,
  role: ColumnRole,
): ColumnSource {
  const at = columns.indexOf(header);
  const profile = columnProfile(rows.map((row) => row[at] ?? null));
  return sourceIn({ header, words: headerWords(header), profile }, role);
}

interface Column {
  readonly header: string;
  readonly words: HeaderWords;
  readonly profile: ColumnProfile;
}

export function sourceIn(
  { header, words, profile }: Column,
  role: ColumnRole | undefined,
): ColumnSource {
  const unit = unitFor(words, profile, role?.holds);
  return unit === undefined || unit.factor === 1
    ? { column: header }
    : { column: header, factor: unit.factor, unit: unit.word };
}

/** The unit of a column's figures where it is not ours: weeks, grams, per cent. */
function unitFor(
  { unit }: HeaderWords,
  { highest, lowest }: ColumnProfile,
  holds: Holds | undefined,
): Pick<Unit, "word" | "factor"> | undefined {
  if (holds !== "fraction") return unit?.of === holds ? unit : undefined;
  // A sheet's 12 % is 0.12 already, whatever the header says.
  return highest > 1 && highest <= 100 && lowest >= 0
    ? { word: "per cent", factor: 0.01 }
    : undefined;
}
