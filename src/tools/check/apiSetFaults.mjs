import { isAtLeast } from "./usedMembers.mjs";

/**
 * Members that a host which meets the manifest may lack, in files that never ask it. Excel answers ApiNotFound there,
 * in the middle of the work.
 *
 * @param {readonly import("./usedMembers.mjs").Used[]} used
 * @param {Readonly<Record<string, string>>} promised The manifest's sets: `{ ExcelApi: "1.13" }`.
 * @param {(file: string) => string} read
 */
export function apiSetFaults(used, promised, read) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  const textOf = (/** @type {string} */ file) => {
    const known = texts.get(file) ?? read(file);
    texts.set(file, known);
    return known;
  };
  return used
    .filter(({ set, version, file }) => {
      if (isAtLeast(promised[set] ?? "0", version)) return false;
      return !asksFor(textOf(file), set, version);
    })
    .map(
      ({ member, set, version, file, line }) =>
        `${file}:${String(line)}: ${member} came with ${set} ${version}; the manifest asks for ${promised[set] ?? "none"}. Ask Office.context.requirements.isSetSupported first.`,
    );
}

/**
 * @param {string} text
 * @param {string} set
 * @param {string} version
 */
function asksFor(text, set, version) {
  return [...text.matchAll(/isSetSupported\(\s*"(\w+)",\s*"([\d.]+)",?\s*\)/g)].some(
    ([, asked = "", least = ""]) => asked === set && isAtLeast(least, version),
  );
}

/**
 * The sets that the manifest requires, with their least versions.
 *
 * @param {string} manifest
 * @returns {Record<string, string>}
 */
export function promisedSets(manifest) {
  return Object.fromEntries(
    [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name = "", version = ""]) => [name, version],
    ),
  );
}
