/**
 * The articles whose statements are set beside official figures. Only the first is known by title
 * and publisher; of the others just the subject was recorded.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const DOCUMENTS = {
  "micro-dependency": '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT',
  semiconductors: "Background article on semiconductor trade (title and publisher not recorded)",
  deepseek: "Background article on DeepSeek and AI (title and publisher not recorded)",
  talks: "Background article on the 2025 trade talks (title and publisher not recorded)",
  "de-risking": "Background article on US-China de-risking (title and publisher not recorded)",
};

/**
 * The citation for a raw source of the form `document:key`; any other source is itself.
 *
 * @param {string} source
 */
export function citeDocument(source) {
  const key = /^document:(.+)$/.exec(source)?.[1];
  if (key === undefined) return source;
  const citation = DOCUMENTS[key];
  if (!citation) throw new Error(`Unknown document "${key}"`);
  return citation;
}

/**
 * The citations of a raw `document` column, which may name several.
 *
 * @param {string} keys
 */
export function citeDocuments(keys) {
  return keys
    .split(";")
    .filter(Boolean)
    .map((key) => citeDocument(`document:${key}`))
    .join("; ");
}
