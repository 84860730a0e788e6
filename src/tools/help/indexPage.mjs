import { datasetPageOf } from "./datasetPage.mjs";
import { html } from "./html.mjs";
import { layout, link, pageOf } from "./layout.mjs";

/**
 * The way in: a search, the guides, the functions by family, the questions that they answer, and the datasets.
 *
 * @typedef {import("../../core/functionHelp.js").FunctionHelp} FunctionHelp
 * @typedef {{ family: string, title: string, functions: readonly FunctionHelp[] }} Family
 * @typedef {{ name: string, title: string,
 *   datasets: readonly import("./datasetPage.mjs").DatasetResource[] }} DatasetGroup
 * @typedef {import("./guidePages.mjs").GuideGroup} GuideGroup
 *
 * @param {{ guides: readonly GuideGroup[], families: readonly Family[], data: readonly DatasetGroup[] }} site
 */
export function indexPage({ guides, families, data }) {
  const all = families.flatMap(({ functions }) => functions);
  return layout({
    title: "Linchpin help",
    description: `Tutorial, guides and explanations, the ${all.length} worksheet functions of Linchpin, and its datasets.`,
    script: "search.js",
    nav: html`<nav aria-label="Help">
      ${guides.map(({ title, folder }) => html`<a href="#${folder}">${title}</a> `)}
      <a href="#families">Functions</a> <a href="#questions">By question</a>
      <a href="#datasets">Datasets</a>
    </nav>`,
    main: html`<h1>Linchpin help</h1>
      <p class="summary">
        Exposure modelling in Excel: ${all.length} worksheet functions, reference data with their
        sources, and a task pane. In a cell functions begin with LINCHPIN, as in
        <code>=LINCHPIN.HHI(B2:B20)</code>.
      </p>
      <form role="search" hidden>
        <label for="search">Search guides, functions, questions and datasets</label>
        <input id="search" type="search" autocomplete="off" />
        <p role="status"></p>
      </form>
      ${guides.map(guideList)}
      <section id="families">
        <h2>Functions by family</h2>
        ${families.map(familyList)}
      </section>
      <section id="questions">
        <h2>Functions by question</h2>
        <ul>
          ${questionsOf(all).map(
            ({ question, doc }) =>
              html`<li data-words="${wordsOf(doc)}">
                <a href="${pageOf(doc.id)}">${question}</a> <code>${doc.id}</code>
              </li>`,
          )}
        </ul>
      </section>
      <section id="datasets">
        <h2>Datasets</h2>
        ${data.map(datasetList)}
      </section>`,
  });
}

/** @param {GuideGroup} group */
const guideList = ({ title, folder, line, guides }) =>
  html`<section id="${folder}">
    <h2>${title}</h2>
    <p>${line}</p>
    <ul>
      ${guides.map(
        (guide) =>
          html`<li data-words="${wordsIn(guide.body)}">
            <a href="${guide.name}.html">${guide.title}</a>
          </li>`,
      )}
    </ul>
  </section>`;

/** @param {DatasetGroup} group */
const datasetList = ({ name, title, datasets }) =>
  html`<section id="data-${name}">
    <h3>${title}</h3>
    <ul>
      ${datasets.map(
        (dataset) =>
          html`<li data-words="${dataset.description} ${dataset.name}">
            <a href="${datasetPageOf(dataset.name)}">${dataset.title}</a>
          </li>`,
      )}
    </ul>
  </section>`;

/**
 * The words of a guide, each once.
 *
 * @param {string} body
 */
const wordsIn = (body) =>
  [
    ...new Set(
      body
        .replace(/<[^>]*>|&\w+;/g, " ")
        .toLowerCase()
        .match(/[\p{L}\p{N}_-]{3,}/gu),
    ),
  ].join(" ");

/** @param {Family} family */
const familyList = ({ family, title, functions }) =>
  html`<section id="${family}">
    <h3>${title}</h3>
    <ul>
      ${functions.map((doc) => html`<li data-words="${wordsOf(doc)}">${link(doc.id)} ${doc.summary}</li>`)}
    </ul>
  </section>`;

/** @param {readonly FunctionHelp[]} all */
const questionsOf = (all) =>
  all
    .flatMap((doc) => doc.questions.map((question) => ({ question, doc })))
    .sort((a, b) => (a.question < b.question ? -1 : 1));

/**
 * What the search looks through besides the text shown.
 *
 * @param {FunctionHelp} doc
 */
const wordsOf = ({ parameters, sources, questions, summary }) =>
  [...parameters.map(({ name }) => name), ...sources, ...questions, summary].join(" ");
