import { html } from "./html.mjs";

// Nothing but the page's own style, icon and search script may load.
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A page of the help: `nav` leads back, `script` is the only one it may have.
 *
 * @param {{
 *   title: string,
 *   description: string,
 *   nav: import("./html.mjs").Html,
 *   main: import("./html.mjs").Html,
 *   script?: string,
 * }} page
 */
export function layout({ title, description, nav, main, script }) {
  return `<!doctype html>\n${html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content="${description}" />
      <title>${title}</title>
      <link rel="icon" href="../icons/linchpin-32.png" />
      <link rel="stylesheet" href="help.css" />
      ${script && html`<script src="${script}" defer></script>`}
    </head>
    <body>
      <header>${nav}</header>
      <main>${main}</main>
      <footer>
        <p>
          Linchpin is free software under the MIT licence. Nothing on this page leaves your machine.
        </p>
      </footer>
    </body>
  </html>`.toString()}\n`;
}

/** @param {string} id */
export const pageOf = (id) => `${id.toLowerCase()}.html`;

/** @param {string} id */
export const link = (id) => html`<a href="${pageOf(id)}"><code>${id}</code></a>`;

/**
 * The way up from a page.
 *
 * @param {import("./html.mjs").Html} part where it belongs
 */
export const siteNav = (part) =>
  html`<nav aria-label="Help">
    <a href="index.html">Help</a>
    <span aria-hidden="true">›</span>
    ${part}
  </nav>`;
