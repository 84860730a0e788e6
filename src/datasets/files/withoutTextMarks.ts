/** The apostrophe before a text, by which Excel keeps it from becoming a number. */
const mark = /^\s*'(?=[^'\s][^']*$)/;

/** The records without the apostrophes of columns in which every cell has one, and which columns these are. */
export function withoutTextMarks(records: readonly (readonly string[])[]): {
  readonly records: readonly (readonly string[])[];
  readonly marked: ReadonlySet<number>;
} {
  const [first = []] = records;
  const marked = new Set(
    first.flatMap((_, c) => {
      const filled = records.map((record) => record[c] ?? "").filter((text) => text.trim() !== "");
      return filled.length > 1 && filled.every((text) => mark.test(text)) ? [c] : [];
    }),
  );
  if (marked.size === 0) return { records, marked };
  const plain = records.map((record) =>
    record.map((text, c) => (marked.has(c) ? text.replace(mark, "") : text)),
  );
  return { records: plain, marked };
}
