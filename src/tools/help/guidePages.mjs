import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { root } from "../paths.mjs";
import { Html, html } from "./html.mjs";
import { layout, pageOf, siteNav } from "./layout.mjs";

const folder = path.join(root, "src/help");

/**
 * A page of the tutorial, the guides or the explanations. `lead` is its first paragraph as text.
 *
 * @typedef {{ name: string, title: string, lead: string, body: string, pictures: string[] }} Guide
 * @typedef {{ title: string, folder: string, line: string, guides: Guide[] }} GuideGroup
 */

/**
 * The guides in the order of contents.json. A file that is not listed, and a listed one that is not there, fail.
 *
 * @param {ReadonlySet<string>} known the functions that have a page
 * @returns {GuideGroup[]}
 */
export function readGuides(known) {
  /** @type {{ title: string, folder: string, line: string, pages: string[] }[]} */
  const contents = JSON.parse(readFileSync(path.join(folder, "contents.json"), "utf8"));
  return contents.map(({ pages, ...group }) => {
    const there = readdirSync(path.join(folder, group.folder)).map((file) => file.slice(0, -3));
    const lost = there.find((name) => !pages.includes(name));
    if (lost !== undefined)
      throw new Error(`src/help/contents.json does not list ${group.folder}/${lost}.md.`);
    return { ...group, guides: pages.map((name) => readGuide(group.folder, name, known)) };
  });
}

/**
 * @param {string} group
 * @param {string} name
 * @param {ReadonlySet<string>} known
 * @returns {Guide}
 */
function readGuide(group, name, known) {
  const file = path.join(folder, group, `${name}.md`);
  if (!existsSync(file))
    throw new Error(`src/help/contents.json lists ${group}/${name}.md, which is not there.`);
  const markdown = markdownFor(known);
  const tokens = markdown.parse(readFileSync(file, "utf8"), {});
  const texts = tokens.filter(({ type }) => type === "inline");
  const [title, lead] = texts.map(({ children }) =>
    (children ?? []).map(({ content, type }) => (type === "softbreak" ? " " : content)).join(""),
  );
  if (tokens[0]?.tag !== "h1" || !title || !lead)
    throw new Error(`src/help/${group}/${name}.md does not begin with a title and a paragraph.`);
  const pictures = texts
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === "image")
    .map((image) => String(image.attrGet("src")));
  const body = markdown.renderer.render(tokens, markdown.options, {});
  return { name, title, lead, body, pictures };
}

/**
 * Markdown without HTML. A function's name in code leads to its page, and `../group/name.md` to a guide's.
 *
 * @param {ReadonlySet<string>} known
 */
function markdownFor(known) {
  const markdown = new MarkdownIt({ html: false });
  const code = markdown.renderer.rules.code_inline;
  markdown.renderer.rules.code_inline = (tokens, at, options, env, self) => {
    const shown = code?.(tokens, at, options, env, self) ?? "";
    const id = tokens[at]?.content ?? "";
    return known.has(id) ? `<a href="${pageOf(id)}">${shown}</a>` : shown;
  };
  markdown.renderer.rules.link_open = (tokens, at, options, _env, self) => {
    const token = tokens[at];
    const target = token?.attrGet("href") ?? "";
    token?.attrSet("href", target.replace(/^(?:\.\.\/[\w-]+\/)?([\w-]+)\.md(?=#|$)/, "$1.html"));
    return self.renderToken(tokens, at, options);
  };
  return markdown;
}

/**
 * @param {Guide} guide
 * @param {Pick<GuideGroup, "title" | "folder">} group
 */
export function guidePage({ title, lead, body }, group) {
  return layout({
    title: `${title} – Linchpin help`,
    description: lead,
    nav: siteNav(html`<a href="index.html#${group.folder}">${group.title}</a>`),
    main: new Html(body),
  });
}
