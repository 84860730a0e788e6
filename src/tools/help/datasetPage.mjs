import { html } from "./html.mjs";
import { layout, siteNav } from "./layout.mjs";

/**
 * What a data package says of a bundled dataset.
 *
 * @typedef {{ name: string, title: string, type: string, unit?: string, description: string }} Column
 * @typedef {{
 *   name: string,
 *   title: string,
 *   description: string,
 *   rows: number,
 *   vintage: string,
 *   attribution?: string,
 *   caveats?: string[],
 *   formulas?: { label: string, formula: string }[],
 *   licenses: { name: string, title: string, path?: string }[],
 *   sources: { title: string, path?: string, version?: string }[],
 *   schema: { fields: Column[], primaryKey?: string | string[] },
 * }} DatasetResource
 */

/** @param {string} name */
export const datasetPageOf = (name) => `data-${name}.html`;

/**
 * @param {DatasetResource} dataset
 * @param {{ name: string, title: string }} group
 */
export function datasetPage(dataset, group) {
  const { name, title, description, rows, vintage, schema } = dataset;
  const key = [schema.primaryKey ?? []].flat();
  return layout({
    title: `${title} – Linchpin data`,
    description,
    nav: siteNav(html`<a href="index.html#data-${group.name}">${group.title}</a>`),
    main: html`<h1>${title}</h1>
      <p class="summary">${description}</p>
      <p>
        ${rows} rows. Vintage: ${vintage}. In formulas: <code>${name}</code>.
        ${key.length > 0 && html`Key: <code>${key.join(", ")}</code>.`}
      </p>
      ${(dataset.caveats ?? []).map((caveat) => html`<p>${caveat}</p>`)}
      <section>
        <h2>Columns</h2>
        <dl>${schema.fields.map(column)}</dl>
      </section>
      ${(dataset.formulas ?? []).length > 0 && formulas(dataset)}
      <section>
        <h2>Sources</h2>
        <ul>
          ${dataset.sources.map(
            ({ title: source, path, version }) =>
              html`<li>${outside(source, path)}${version !== undefined && html`, ${version}`}</li>`,
          )}
        </ul>
        ${dataset.attribution !== undefined && html`<p>${dataset.attribution}</p>`}
      </section>
      <section>
        <h2>Licences</h2>
        <ul>
          ${dataset.licenses.map(({ title: licence, path }) => html`<li>${outside(licence, path)}</li>`)}
        </ul>
      </section>`,
  });
}

/** @param {Column} column */
const column = ({ name, title, type, unit, description }) =>
  html`<dt>
      <code>${name}</code> ${title}
      <span class="optional">${type}${unit !== undefined && unit !== "" && html`, ${unit}`}</span>
    </dt>
    <dd>${description}</dd>`;

/** @param {DatasetResource} dataset */
const formulas = ({ name, formulas: ready = [] }) =>
  html`<section>
    <h2>Ready formulas</h2>
    ${ready.map(
      ({ label, formula }) =>
        html`<p>${label}</p>
          <pre><code>${formula.replaceAll("{table}", name.replaceAll("-", "_"))}</code></pre>`,
    )}
  </section>`;

/**
 * Only addresses of the web are links.
 *
 * @param {string} text
 * @param {string | undefined} address
 */
const outside = (text, address) =>
  address !== undefined && /^https?:\/\//.test(address)
    ? html`<a href="${address}" rel="noreferrer">${text}</a>`
    : text;
