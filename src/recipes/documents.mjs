/**
 * The articles whose statements are set beside official figures, and where each stands. Of two the
 * title was not recorded.
 *
 * @type {Readonly<Record<string, { citation: string, link: string } | undefined>>}
 */
export const DOCUMENTS = {
  "micro-dependency": {
    citation: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT',
    link: "https://eximagent.ai/blogs/us-china-trade-2025-the-micro-dependency-risk-or-eximgpt",
  },
  semiconductors: {
    citation: "Insight on semiconductor trade (title not recorded), Riffon",
    link: "https://riffon.com/insight/ins_j0dcchm6fmbt",
  },
  deepseek: { citation: '"China Learns to Play America\'s Tech Game", China-US Focus', link: "" },
  talks: { citation: '"From Edgy Truce to Tricky Détente", China-US Focus', link: "" },
  "de-risking": {
    citation: "Article on US-China de-risking (title not recorded), Foreign Affairs",
    link: "",
  },
};

/**
 * The citation for a raw source of the form `document:key`; any other source is itself.
 *
 * @param {string} source
 */
export function citeDocument(source) {
  const key = /^document:(.+)$/.exec(source)?.[1];
  if (key === undefined) return source;
  return documentOf(key).citation;
}

/**
 * Where the article of a raw source of the form `document:key` stands; blank for any other source.
 *
 * @param {string} source
 */
export function linkToDocument(source) {
  const key = /^document:(.+)$/.exec(source)?.[1];
  return key === undefined ? "" : documentOf(key).link;
}

/** @param {string} key */
function documentOf(key) {
  const found = DOCUMENTS[key];
  if (!found) throw new Error(`Unknown document "${key}"`);
  return found;
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
