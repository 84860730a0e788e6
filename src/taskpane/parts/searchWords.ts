/** Words that carry a question and not its subject. */
const QUESTION_WORDS = new Set(
  "a an and are be by can do does for from has have how i in is it many much of on or our that the their to we what when where which who why with".split(
    " ",
  ),
);

export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The words of a question that say what it is about. */
export function subjectOf(query: string): string[] {
  return wordsOf(query.toLowerCase()).filter((word) => !QUESTION_WORDS.has(word));
}
