/** A table's name, none for the table around the formula, and what stands in brackets after it. */
type Rewrite = (table: string, specifier: string) => string;

// Texts and quoted sheet names are matched too, so that what looks like a reference in them is skipped.
const reference =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gu;

/** Rewrites the structured references of a formula: Supply[Share], [@Share], Supply[[#All],[Share]]. */
export function mapTableReferences(formula: string, rewrite: Rewrite): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(reference, (all, table?: string, specifier?: string) =>
    specifier === undefined ? all : rewrite(table ?? "", specifier),
  );
}

/** Rewrites the columns of a specifier, and leaves #All, #Headers and the like as they are. */
export function mapColumns(specifier: string, rename: (column: string) => string): string {
  const inner = specifier.slice(1, -1);
  if (inner.includes("[")) {
    const each = inner.replace(/\[((?:[^[\]']|'.)*)\]/gu, (all, item: string) =>
      item.startsWith("#") ? all : `[${rename(item)}]`,
    );
    return `[${each}]`;
  }
  if (inner.startsWith("#") || inner === "" || inner === "@") return specifier;
  return inner.startsWith("@") ? `[@${rename(inner.slice(1))}]` : `[${rename(inner)}]`;
}
