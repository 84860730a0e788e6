import { columnValues, type Dataset } from "./dataset";
import type { Cell } from "./tableSchema";

/** The dataset that holds them. */
export const DISAGREEMENTS_DATASET = "source-disagreements";

/** One of the figures that sources give. */
export interface DisagreeingFigure {
  /** article, official, superseded, estimate, disputed or recalled. */
  readonly kind: string;
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  /** The figure in the manner of its source: "1.61 %", "> 94 %", "Busan, 30 October 2025". */
  readonly printed: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly vintage: string;
  readonly licence: string;
  readonly confidence: string;
}

/** A question that sources answer differently. */
export interface Disagreement {
  readonly id: string;
  readonly question: string;
  readonly reason: string;
  readonly unit: string;
  /** Name of the dataset that holds the figures with their neighbours. */
  readonly dataset: string;
  readonly figures: readonly DisagreeingFigure[];
}

/** The questions of the dataset `source-disagreements`, each with its figures in their order. */
export function disagreementsOf(dataset: Dataset): Disagreement[] {
  const column = columnReader(dataset);
  const found = new Map<string, Disagreement & { figures: DisagreeingFigure[] }>();
  dataset.rows.forEach((_, row) => {
    const text = (name: string) => String(column(name)[row] ?? "");
    const id = text("disagreement");
    const known = found.get(id) ?? {
      id,
      question: text("question"),
      reason: text("reason"),
      unit: text("unit"),
      dataset: text("dataset"),
      figures: [],
    };
    known.figures.push(figureAt(row, column));
    found.set(id, known);
  });
  return [...found.values()];
}

type Column = (name: string) => readonly Cell[];

function columnReader(dataset: Dataset): Column {
  const read = new Map<string, readonly Cell[]>();
  return (name) => {
    const known = read.get(name) ?? columnValues(dataset, name);
    read.set(name, known);
    return known;
  };
}

function figureAt(row: number, column: Column): DisagreeingFigure {
  const text = (name: string) => String(column(name)[row] ?? "");
  const amount = (name: string) => {
    const cell = column(name)[row];
    return typeof cell === "number" ? cell : null;
  };
  return {
    kind: text("kind"),
    label: text("label"),
    low: amount("value_low"),
    high: amount("value_high"),
    printed: text("value_text"),
    source: text("source"),
    sourceUrl: text("source_url") || null,
    vintage: text("vintage"),
    licence: text("licence"),
    confidence: text("confidence"),
  };
}
