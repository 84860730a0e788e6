/** Where in a file something is wrong. Rows are counted as a person sees them: the header is row 1. */
export interface Place {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
}

/** A dataset that cannot be found or trusted, with a sentence that says what to do next. */
export class DatasetError extends Error {
  readonly sentence: string;
  readonly place: Place | undefined;

  constructor(sentence: string, place?: Place) {
    const where = place ? `${describePlace(place)}: ` : "";
    super(where + sentence);
    this.name = "DatasetError";
    this.sentence = where + sentence;
    this.place = place;
  }
}

function describePlace({ file, row, column }: Place): string {
  const parts = [file];
  if (row !== undefined) parts.push(`row ${row}`);
  if (column !== undefined) parts.push(`column ${column}`);
  return parts.join(", ");
}
