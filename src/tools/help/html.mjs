/** HTML that is safe to put into HTML. Everything else is text and is escaped. */
export class Html {
  /** Private, so that the compiler refuses what this class did not make. */
  #text;
  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
}

/** @type {Readonly<Record<string, string>>} */
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** @param {string | number} text */
const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/**
 * What a template takes: nothing is shown of undefined and false.
 *
 * @typedef {string | number | false | undefined | Html} Piece
 * @typedef {Piece | readonly Piece[]} Value
 */

/**
 * A template whose values are text, HTML made by this template, or lists of them.
 *
 * @param {TemplateStringsArray} strings
 * @param {Value[]} values
 */
export function html(strings, ...values) {
  const text = strings.reduce((made, part, i) => made + part + shown(values[i]), "");
  return new Html(text);
}

/**
 * @param {Value} value
 * @returns {string}
 */
function shown(value) {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string" || typeof value === "number") return escape(value);
  return value.map(shown).join("");
}
