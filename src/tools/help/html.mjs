/** HTML that is safe to put into HTML. Everything else is text and is escaped. */
class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => entities[sign]);

/** A template whose values are text, HTML made by this template, or lists of them. */
export function html(strings, ...values) {
  const text = strings.reduce((made, part, i) => made + part + shown(values[i]), "");
  return new Html(text);
}

function shown(value) {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Html) return value.text;
  return Array.isArray(value) ? value.map(shown).join("") : escape(value);
}
