import { readFileSync } from "node:fs";
import { EDITION } from "./edition.mjs";

/**
 * What each edition before this one held: the first digits of every dataset's digest.
 *
 * @type {Record<string, Record<string, string>>}
 */
const FORMER = JSON.parse(readFileSync(new URL("formerEditions.json", import.meta.url), "utf8"));

/**
 * Since which edition a dataset ships, and since which it ships as it is now.
 *
 * @param {string} name
 * @param {string} hash sha256:… of its file
 */
export function newsOf(name, hash) {
  const digest = hash.replace("sha256:", "");
  const editions = Object.entries(FORMER).filter(([, datasets]) => name in datasets);
  /** @param {[string, Record<string, string>]} edition */
  const isAsNow = ([, datasets]) => digest.startsWith(datasets[name] ?? "");
  const lastOther = editions.findLastIndex((edition) => !isAsNow(edition));
  const since = editions[0]?.[0] ?? EDITION.version;
  const changed = editions[lastOther + 1]?.[0] ?? EDITION.version;
  return { since, changed };
}
