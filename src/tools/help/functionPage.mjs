import { html } from "./html.mjs";
import { layout, link, siteNav } from "./layout.mjs";

/**
 * A function's page, from its own doc comment. `family` is the title of its family, `known` the ids that have a page.
 *
 * @typedef {import("../../core/functionHelp.js").FunctionHelp} FunctionHelp
 * @typedef {import("./html.mjs").Value} Value
 *
 * @param {FunctionHelp} doc
 * @param {{ family: string, known: ReadonlySet<string> }} place
 */
export function functionPage(doc, { family, known }) {
  return layout({
    title: `${doc.id} – Linchpin functions`,
    description: doc.summary,
    nav: siteNav(html`<a href="index.html#${doc.family}">Functions: ${family}</a>`),
    main: html`<h1>${doc.id}</h1>
      <p class="summary">${doc.summary}</p>
      <pre><code>=${doc.signature}</code></pre>
      ${doc.notes.map((note) => html`<p>${note}</p>`)} ${part("Arguments", argumentList(doc))}
      ${part("Result", doc.returns && html`<p>${doc.returns}</p>`)}
      ${part("Definition", doc.equations.map(equation))}
      ${part(doc.examples.length > 1 ? "Worked examples" : "Worked example", doc.examples.map(example))}
      ${part(
        "Limits",
        doc.limits.map((limit) => html`<p>${limit}</p>`),
      )}
      ${part("Questions it answers", list(doc.questions))} ${part("Sources", list(doc.sources))}
      ${part("Related functions", list(doc.related.filter((id) => known.has(id)).map(link)))}`,
  });
}

/**
 * A heading over something, and nothing where there is nothing.
 *
 * @param {string} title
 * @param {Value} content
 */
function part(title, content) {
  if (content === "" || content === false || content === undefined) return undefined;
  if (Array.isArray(content) && content.length === 0) return undefined;
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** @param {FunctionHelp} doc */
function argumentList({ parameters }) {
  if (parameters.length === 0) return html`<p>None.</p>`;
  return html`<dl>
    ${parameters.map(
      ({ name, optional, description }) =>
        html`<dt>
            <code>${name}</code>${optional && html` <span class="optional">optional</span>`}
          </dt>
          <dd>${description}</dd>`,
    )}
  </dl>`;
}

/** @param {string} text */
const equation = (text) => html`<p class="equation">${text}</p>`;

/** @param {FunctionHelp["examples"][number]} example */
const example = ({ formula, result }) =>
  html`<pre><code>${formula}</code></pre>
    ${result !== undefined && html`<p class="result">gives <code>${result}</code></p>`}`;

/** @param {readonly import("./html.mjs").Piece[]} items */
const list = (items) =>
  items.length > 0 &&
  html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
