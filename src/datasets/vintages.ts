/** How the add-in's own edition of a dataset stands to an imported one. */
export type Standing = "same" | "newer" | "older";

/** What a live source answered has a day for a version, and no edition that ships is newer or older. */
export const isLive = (version: string): boolean => version.startsWith("live ");

/**
 * Whether the edition that ships is newer than the one imported. Where both digests are known they
 * decide whether anything changed, as a version counts for all datasets together.
 */
export function standingOf(
  shipped: { readonly version: string; readonly hash: string },
  imported: { readonly version: string; readonly hash?: string },
): Standing {
  if (isLive(imported.version)) return "same";
  const digest = shipped.hash.replace(/^sha256:/, "");
  if (imported.hash !== undefined && imported.hash !== "" && digest.startsWith(imported.hash)) {
    return "same";
  }
  const order = compareVersions(shipped.version, imported.version);
  if (order === 0) return imported.hash === undefined || imported.hash === "" ? "same" : "newer";
  return order > 0 ? "newer" : "older";
}

/** Versions are numbers with dots between them, 2026.11.21; what is no number counts as 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbersIn = (version: string): number[] =>
  version.split(/[.-]/).map((part) => Number(part.replace(/\D/g, "")));

/** Figures older than this deserve a look for newer ones. */
export const OLD_MONTHS = 24;

/** Months since the latest day, month or year that a vintage names; null where it names none. */
export function ageInMonths(vintage: string, today: Date): number | null {
  const dates = [...vintage.matchAll(/\b((?:19|20)\d{2})(?:-(\d{2}))?(?:-\d{2})?\b/g)];
  const ends = dates.map(([, year, month]) => Number(year) * 12 + Number(month ?? "12"));
  if (ends.length === 0) return null;
  return today.getFullYear() * 12 + today.getMonth() + 1 - Math.max(...ends);
}
