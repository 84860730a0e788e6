import { JSDOM } from "jsdom";
import { readdirSync } from "node:fs";
import path from "node:path";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { MODEL_LIST } from "../../src/models/modelList";
import type { GuideGroup } from "../../src/taskpane/services/guides";
import { functionPage } from "../../src/tools/help/functionPage.mjs";
import { helpFiles } from "../../src/tools/help/helpFiles.mjs";
import type { FunctionHelp } from "../../src/core/functionHelp";
import { readBundled } from "../support/bundledDatasets";
import { frozenFunctions } from "../support/excelCall";
import signatures from "./signatures.json";

const files = helpFiles();
const help = JSON.parse(files["help.json"] ?? "[]") as FunctionHelp[];
const pages = Object.entries(files)
  .filter(([file]) => file.endsWith(".html"))
  .map(([file, text]) => ({ file, document: new JSDOM(text).window.document }));

/** What the build puts beside the help. */
const PICTURES = readdirSync(path.resolve(__dirname, "../../assets/help"));
const elsewhere = [
  "icons/linchpin-32.png",
  ...["halt.png", ...PICTURES].map((file) => `help/pictures/${file}`),
];

test("every function has its page at its help address, and its entry for the pane", () => {
  const wanted = frozenFunctions.map(({ helpUrl }) => new URL(helpUrl).pathname.slice(1));
  expect(wanted.length).toBeGreaterThan(0);
  expect(wanted.filter((file) => !(file in files))).toEqual([]);
  expect(help.map(({ id }) => id)).toEqual(frozenFunctions.map(({ id }) => id));
});

test("every link leads to a page, and to a place on it", () => {
  let followed = 0;
  const lost: string[] = [];
  for (const { file, document } of pages) {
    for (const element of document.querySelectorAll("[href], [src]")) {
      const target = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
      if (/^https?:/.test(target)) continue;
      const [page = "", place] = target.split("#");
      const found = page === "" ? file : path.posix.join(path.posix.dirname(file), page);
      const there = found in files || elsewhere.includes(found);
      const at = pages.find((other) => other.file === found)?.document;
      const marked = place === undefined || (at?.getElementById(place) ?? null) !== null;
      if (!there || !marked) lost.push(`${file}: ${target}`);
      followed++;
    }
  }
  expect(lost).toEqual([]);
  expect(followed).toBeGreaterThan(5 * frozenFunctions.length);
});

test("a function's page says all of its documentation, and its example's result", () => {
  for (const doc of help) {
    const page = pages.find(({ file }) => file === `help/${doc.id.toLowerCase()}.html`);
    const text = (page?.document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " ");
    const said = [
      ...[doc.id, doc.summary, doc.signature, doc.returns, ...doc.notes, ...doc.equations],
      ...[...doc.limits, ...doc.sources, ...doc.questions],
      ...doc.parameters.flatMap(({ name, description }) => [name, description]),
      ...doc.examples.flatMap(({ formula, result = "" }) => [formula, result]),
    ];
    expect(said.filter((part) => !text.includes(part.replace(/\s+/g, " ")))).toEqual([]);
  }
});

test("every guide is listed on the index and for the pane, and every dataset has its page", async () => {
  const index = pages.find(({ file }) => file === "help/index.html")?.document;
  const linked = [...(index?.querySelectorAll("main a") ?? [])].map((link) =>
    link.getAttribute("href"),
  );
  const groups = JSON.parse(files["guides.json"] ?? "[]") as GuideGroup[];
  const guides = groups.flatMap((group) => group.guides.map(({ name }) => `${name}.html`));
  const catalogue = await loadCatalogue(readBundled);
  const data = catalogue.groups.flatMap(({ datasets }) =>
    datasets.map(({ name }) => `data-${name}.html`),
  );
  expect(guides.length).toBeGreaterThan(10);
  expect(data.length).toBeGreaterThan(50);
  for (const page of [...guides, ...data]) {
    expect(linked).toContain(page);
    expect(files).toHaveProperty([`help/${page}`]);
  }
});

test("the guide to models asks the questions of the models that there are", () => {
  const guide = pages.find(({ file }) => file === "help/build-a-model.html")?.document;
  const rows = [...(guide?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.querySelectorAll("td")].map(({ textContent }) => textContent),
  );
  expect(rows).toEqual(MODEL_LIST.map(({ title, question }) => [title, question]));
});

test("the pictures of the guides are those that the tests make", () => {
  const shown = pages.flatMap(({ document }) =>
    [...document.querySelectorAll("img")].map((image) => {
      expect(image.alt.length).toBeGreaterThan(10);
      return image.getAttribute("src");
    }),
  );
  expect(shown.sort()).toEqual(["halt.png", ...PICTURES].map((file) => `pictures/${file}`).sort());
});

test("names of functions in the guides are functions, and lead to their pages", () => {
  const named = pages
    .filter(({ document }) =>
      document.querySelector("main > table, main > p > code, main > ul code"),
    )
    .flatMap(({ document }) => [...document.querySelectorAll("main > :not(section) code")])
    .map((code) => ({ id: code.textContent, isLink: code.parentElement?.tagName === "A" }))
    .filter(({ id }) => /^[A-Z]+_[A-Z_]+$/.test(id) && !id.startsWith("LINCHPIN_"));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter(({ id, isLink }) => !isLink || !(id in signatures))).toEqual([]);
});

test("related functions are functions, and not the function itself", () => {
  const related = help.flatMap(({ id, related: ids }) => ids.map((other) => ({ id, other })));
  expect(related.length).toBeGreaterThan(help.length);
  expect(related.filter(({ id, other }) => other === id || !(other in signatures))).toEqual([]);
});

test("the index names every function by its family and by every question", () => {
  const index = pages.find(({ file }) => file === "help/index.html")?.document;
  const ids = [...(index?.querySelectorAll("#families li code") ?? [])].map(
    (code) => code.textContent,
  );
  expect(ids.sort()).toEqual(help.map(({ id }) => id).sort());
  const questions = index?.querySelectorAll("#questions li a") ?? [];
  expect(questions).toHaveLength(help.flatMap(({ questions: own }) => own).length);
});

test("every page names its language and title, and has one heading above all", () => {
  for (const { document } of pages) {
    expect(document.documentElement.lang).toBe("en");
    expect(document.title).not.toBe("");
    expect(document.querySelectorAll("h1")).toHaveLength(1);
  }
});

test("no page has a script but the index's search", () => {
  const scripts = pages.flatMap(({ file, document }) =>
    [...document.querySelectorAll("script")].map(
      (script) => `${file} ${script.getAttribute("src") ?? ""}`,
    ),
  );
  expect(scripts).toEqual(["help/index.html search.js"]);
});

test("documentation is text, whatever it holds", () => {
  const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
  const page = functionPage(
    {
      id: hostile,
      family: hostile,
      summary: hostile,
      notes: [hostile],
      signature: hostile,
      parameters: [{ name: hostile, optional: true, description: hostile }],
      returns: hostile,
      equations: [hostile],
      examples: [{ formula: hostile, result: hostile }],
      limits: [hostile],
      sources: [hostile],
      questions: [hostile],
      related: [hostile],
    },
    { family: hostile, known: new Set([hostile]) },
  );
  const { document } = new JSDOM(page).window;
  expect(document.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
  expect(document.querySelector("h1")?.textContent).toBe(hostile);
});

test("the search shows the entries that hold every word", () => {
  const window = new JSDOM(files["help/index.html"], { runScripts: "outside-only" }).window;
  window.eval(files["help/search.js"] ?? "");
  const { document } = window;
  const form = document.querySelector("form") as HTMLFormElement;
  expect(form.hidden).toBe(false);
  const search = (text: string): (string | null)[] => {
    const input = document.querySelector("input") as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new window.Event("input"));
    return [...document.querySelectorAll("#families li:not([hidden]) code")].map(
      (code) => code.textContent,
    );
  };
  expect(search("concentrated supply")).toContain("HHI");
  expect(search("Concentrated SUPPLY")).not.toContain("EXPOSURE_RATIO");
  expect(search("exposure ratio")).toContain("EXPOSURE_RATIO");
  expect(search("xyzzy")).toEqual([]);
  expect(document.querySelector("[role=status]")?.textContent).toBe(
    "Nothing holds all of these words.",
  );
  expect(search("")).toHaveLength(help.length);
});
