/** `npm run notices`: writes THIRD_PARTY_NOTICES.md from the packages that ship and the datasets. `--check` compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const target = path.join(root, "THIRD_PARTY_NOTICES.md");
/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
/** @type {{ dependencies: Record<string, string>, devDependencies: Record<string, string> }} */
const project = readJson(path.join(root, "package.json"));

/** Tools that are part of the preview's page; the rest of the development packages only build and test. */
const previewPackages = Object.keys(project.devDependencies).filter(
  (name) =>
    name.startsWith("@univerjs/") ||
    ["@microsoft/office-js", "@cj-tech-master/excelts", "numfmt"].includes(name),
);

/**
 * @typedef {{ name: string, version: string, license: string, homepage?: string | undefined }} Package
 *
 * @param {readonly string[]} names
 */
function packagesFrom(names) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  /**
   * @param {string} name
   * @param {string} from
   */
  const visit = (name, from) => {
    const folder = resolve(name, from);
    if (folder === undefined || found.has(folder)) return;
    const { version, license, homepage, dependencies, peerDependencies } = readManifest(
      path.join(folder, "package.json"),
    );
    found.set(folder, { name, version, license: licenceOf(license), homepage });
    for (const next of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (!next.startsWith("@types/")) visit(next, folder);
    }
  };
  for (const name of names) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * @param {string} file
 * @returns {{
 *   version: string,
 *   license?: string | { type?: string },
 *   homepage?: string,
 *   dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 * }}
 */
function readManifest(file) {
  return readJson(file);
}

/**
 * @param {string} name
 * @param {string} from
 */
function resolve(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, "node_modules", name);
    if (existsSync(path.join(candidate, "package.json"))) return candidate;
    if (folder === root || folder === path.dirname(folder)) return undefined;
  }
}

/** @param {string | { type?: string } | undefined} license */
const licenceOf = (license) =>
  typeof license === "string" ? license : (license?.type ?? "not stated");

/** @param {readonly Package[]} packages */
function packageTable(packages) {
  return [
    "| package | version | licence |",
    "|---|---|---|",
    ...packages.map(({ name, version, license, homepage }) => {
      const label = /^https?:/.test(homepage ?? "") ? `[${name}](${homepage})` : name;
      return `| ${label} | ${version} | ${license} |`;
    }),
  ];
}

/**
 * @typedef {import("../datasets/catalogue.js").Licence} Licence
 * @typedef {import("../datasets/catalogue.js").Source} Source
 *
 * @param {string} file
 * @returns {{ resources: { title: string, licenses: Licence[], sources: Source[] }[] }}
 */
const readPackage = (file) => readJson(file);

function datasetTable() {
  const folder = path.join(root, "assets/datasets");
  const rows = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && existsSync(path.join(folder, entry.name, "datapackage.json")),
    )
    .flatMap(({ name: group }) =>
      readPackage(path.join(folder, group, "datapackage.json")).resources.map((resource) => {
        const licences = resource.licenses.map(({ title, path: link }) =>
          link ? `[${title}](${link})` : title,
        );
        const sources = resource.sources.map(({ title }) => title);
        return `| ${resource.title} (${group}) | ${[...new Set(sources)].join("; ")} | ${licences.join("; ")} |`;
      }),
    );
  return ["| dataset | sources | licence |", "|---|---|---|", ...rows];
}

const shipped = packagesFrom(Object.keys(project.dependencies));
const preview = packagesFrom(previewPackages).filter(
  ({ name }) => !shipped.some((other) => other.name === name),
);
const text = [
  "# Third-party notices",
  "",
  "Written by `npm run notices`. Linchpin itself is under the MIT licence (LICENSE).",
  "",
  "## Code that ships with the add-in",
  "",
  ...packageTable(shipped),
  "",
  "## Code that ships with the preview alone",
  "",
  ...packageTable(preview),
  "",
  "## Data",
  "",
  "Figures are facts, carried over with their source. Every row of every dataset names its own source, vintage, licence and confidence; this is the summary.",
  "",
  ...datasetTable(),
  "",
].join("\n");

if (shipped.length === 0 || preview.length === 0)
  throw new Error("No packages found: run npm ci first.");
if (process.argv.includes("--check")) {
  const current = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (current.replaceAll("\r\n", "\n") !== text) {
    console.error("THIRD_PARTY_NOTICES.md is out of date: run npm run notices.");
    process.exit(1);
  }
  console.log(`notices: ${shipped.length + preview.length} packages, up to date`);
} else {
  writeFileSync(target, text);
  console.log(
    `notices: ${shipped.length} packages of the add-in, ${preview.length} of the preview`,
  );
}
