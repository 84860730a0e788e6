/** A rule of signs, a copyright, a number or letter of a footnote, a word for sources and notes. */
const noteBegin =
  /^[\W_]*$|^©|^\(?c\) |^[*†‡§¹²³]|^\(?\d{1,2}[).:]\s*\p{L}|^\(?\d{1,2}\s+\p{Lu}|^\([a-z0-9]{1,3}\)|^[a-z][).]?\s+\p{Lu}|^(?:sources?|quellen?|fuentes?|fonte|źródło|zdroj|bron|källa|notes?|nb|n\.b|anmerkung(?:en)?|hinweise?|fußnoten?|erläuterung(?:en)?|stand|footnotes?|remarques?|nota|notas|note|uwaga|legend[ae]?|légende|zeichenerklärung|copyright|last updated?|updated|data extracted|extracted|generated|created|erstellt|abgerufen|disclaimer|lizenz|licen[cs]e|contact|kontakt|see|siehe|for more|excludes?|includes?|figures|provisional|preliminary|revised|estimates?|p =|r =|e =)(?:\b|[:.])|^\p{Lu}\S*\s*:\s|^https?:/iu;
const foreignNote =
  /^(?:注|注释|注記|備考|出典|资料来源|資料來源|来源|來源|자료|주|источник|примечание)/iu;

/** eEstimated, 1Includes, NA Not available, as superscripts become in a text. */
const gluedNote = /^(?:[a-z]{1,2}|\d{1,2})\p{Lu}\p{Ll}|^(?:NA|W|XX|D|S)\s+\p{Lu}\p{Ll}/u;

/** So much of a text tells whether it is a note. */
const longest = 200;

/** Whether a text begins as footnotes, sources and rules below a table do. */
export const isNote = (text: string): boolean => {
  const trimmed = text.trim();
  const isSentence = /^\p{Lu}/u.test(trimmed) && /\p{Ll}\.$/u.test(trimmed.slice(-2));
  if (isSentence && trimmed.split(/\s+/, 4).length > 3) return true;
  const begin = trimmed.slice(0, longest);
  return noteBegin.test(begin) || foreignNote.test(begin) || gluedNote.test(begin);
};
