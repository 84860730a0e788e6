import { html } from "./html.mjs";
import { layout, link, pageOf } from "./layout.mjs";

/**
 * The way in: a search, the functions by family, and the questions that they answer.
 *
 * @typedef {import("../../core/functionHelp.js").FunctionHelp} FunctionHelp
 * @typedef {{ family: string, title: string, functions: readonly FunctionHelp[] }} Family
 *
 * @param {readonly Family[]} families
 */
export function indexPage(families) {
  const all = families.flatMap(({ functions }) => functions);
  return layout({
    title: "Linchpin functions",
    description: `The ${all.length} worksheet functions of Linchpin, by family and by question.`,
    script: "search.js",
    nav: html`<nav aria-label="Help">
      <a href="#families">By family</a> <a href="#questions">By question</a>
    </nav>`,
    main: html`<h1>Linchpin functions</h1>
      <p class="summary">
        ${all.length} worksheet functions for exposure modelling in Excel. In a cell they begin with
        LINCHPIN, as in <code>=LINCHPIN.HHI(B2:B20)</code>.
      </p>
      <form role="search" hidden>
        <label for="search">Search functions and questions</label>
        <input id="search" type="search" autocomplete="off" />
        <p role="status"></p>
      </form>
      <section id="families">
        <h2>By family</h2>
        ${families.map(familyList)}
      </section>
      <section id="questions">
        <h2>By question</h2>
        <ul>
          ${questionsOf(all).map(
            ({ question, doc }) =>
              html`<li data-words="${wordsOf(doc)}">
                <a href="${pageOf(doc.id)}">${question}</a> <code>${doc.id}</code>
              </li>`,
          )}
        </ul>
      </section>`,
  });
}

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
