import { Failure } from "../core/failure";

/** Where in a file something is wrong. Rows are counted as a person sees them: the header is row 1. */
export interface Place {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

/** A dataset that cannot be found (without a place) or cannot be trusted (with one). */
export class DatasetError extends Failure {
  readonly place: Place | undefined;

  constructor(sentence: string, place?: Place) {
    super(place ? "#VALUE!" : "#N/A", place ? `${describePlace(place)}: ${sentence}` : sentence);
    this.name = "DatasetError";
    this.place = place;
  }
}

function describePlace({ file, row, column }: Place): string {
  const parts = [file];
  if (row !== undefined) parts.push(`row ${row}`);
  if (column !== undefined) parts.push(`column ${column}`);
  return parts.join(", ");
}
