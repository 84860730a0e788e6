import ts from "typescript";
import { readFileSync } from "node:fs";

/**
 * A worksheet function's doc comment, read into the parts that help pages and the task pane show.
 * Tags: customfunction, param, returns, equation, example, limits, source, question, related.
 *
 * @param {import("../functionFiles.mjs").FunctionFile} file
 * @param {string} id
 * @returns {import("../../core/functionHelp.js").FunctionHelp}
 */
export function documentationOf(file, id) {
  const source = ts.createSourceFile(
    file.path,
    readFileSync(file.path, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const declaration = source.statements.find(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      statement.name?.text === file.name &&
      hasExport(statement),
  );
  if (declaration === undefined)
    throw new Error(`${file.path}: no exported function ${file.name}.`);
  const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  if (doc === undefined) throw new Error(`${file.path}: ${file.name} has no doc comment.`);
  const paragraphs = textOf(doc.comment)
    .split(/\n\s*\n/)
    .map(oneLine);
  /** @param {string} name */
  const tags = (name) =>
    (doc.tags ?? [])
      .filter((tag) => tag.tagName.text === name)
      .map((tag) => oneLine(textOf(tag.comment)));
  const parameters = [...(doc.tags ?? [])].filter(ts.isJSDocParameterTag).map((tag) => ({
    name: tag.name.getText(source),
    optional: tag.isBracketed,
    description: oneLine(textOf(tag.comment)),
  }));
  return {
    id,
    family: file.family,
    summary: paragraphs[0] ?? "",
    notes: paragraphs.slice(1),
    signature: signatureOf(id, parameters),
    parameters,
    returns: tags("returns")[0] ?? "",
    equations: tags("equation"),
    examples: tags("example").map(exampleOf),
    limits: tags("limits"),
    sources: tags("source"),
    questions: tags("question"),
    related: tags("related")
      .flatMap((list) => list.split(/\s*,\s*/))
      .filter((name) => name !== ""),
  };
}

/** @param {ts.FunctionDeclaration} node */
const hasExport = (node) =>
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** @param {ts.JSDoc["comment"]} comment */
const textOf = (comment) =>
  comment === undefined
    ? ""
    : typeof comment === "string"
      ? comment
      : (ts.getTextOfJSDocComment(comment) ?? "");

/** @param {string} text */
const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/**
 * @param {string} id
 * @param {readonly { name: string, optional: boolean }[]} parameters
 */
const signatureOf = (id, parameters) =>
  `LINCHPIN.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

/**
 * "=FORMULA // result": the result is absent where it depends on the build.
 *
 * @param {string} text
 */
function exampleOf(text) {
  const at = text.lastIndexOf(" // ");
  return at < 0 ? { formula: text } : { formula: text.slice(0, at), result: text.slice(at + 4) };
}
