/** Marks for "no figure": a sign alone or repeated, and the words for it. */
const missingMark =
  /^(?:[^\p{L}\p{N}\p{Sc}%‰\s]{1,3}|([^\p{L}\p{N}\p{Sc}%‰\s])(?:\s?\1)*|:\s?[a-z]{1,2}|n\/?a\.?|n\.a\.?|\(na\)|#n\/a|\\n|nan|null|none|x)$/iu;

/** Those that mean it even where a column holds nothing else; a tick or an x would be an answer. */
const certainMark = /^(?:[:.…–—-]{1,3}|([.*–—-])\1*|:\s?[a-z]{1,2}|#?n\/a)$/i;

/** Days that databases and SAP write where there is none: 00.00.0000, 0000-00-00. */
const noDay = /^(?:00?([-./])00?\1(?:00){1,2}|0000([-./])00?\2(?:00?))(?:[T ]0?0:00(?::00)?)?$/;
export const isNoDay = (text: string): boolean => noDay.test(text);

/** Why there is no figure: (D) withheld, W, F, n.s. Such a mark is kept as the flag of its cell. */
const reasonMark = /^(?:\p{L}{1,2}|(?:\p{L}\.){2,3}|\(\p{L}{1,2}\))$/u;

/** A longer text is no mark. */
const longest = 60;

export const isCertainMark = (text: string): boolean =>
  text.length <= longest && certainMark.test(text);
export const isMissingMark = (text: string): boolean =>
  text.length <= longest && (missingMark.test(text) || isNoDay(text));

/** Why a cell has no figure, where its text says so: c of ": c", (D) of "(D)". */
export const reasonIn = (text: string): string | undefined =>
  text.length > longest
    ? undefined
    : (/^:\s?([a-z]{1,2})$/i.exec(text)?.[1] ??
      (reasonMark.test(text) && !isMissingMark(text) ? text : undefined));

export const reasonsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.map(reasonIn).filter((reason) => reason !== undefined)),
];
