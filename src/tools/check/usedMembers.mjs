import path from "node:path";
import ts from "typescript";

/**
 * @typedef {{ member: string, set: string, version: string, file: string, line: number }} Used A member of Office.js
 *   where it is used, with the API set that Microsoft's declarations state for it.
 */

const DECLARATIONS = "@types/office-js/index.d.ts";

/**
 * Every member of Office.js that the files touch, by name (`table.resize`), in a bag (`load({ hasSpill: true })`) or in
 * a text (`load("address, hasSpill")`).
 *
 * @param {ts.Program} program
 * @param {readonly string[]} files As the program knows them.
 * @returns {Used[]}
 */
export function usedMembers(program, files) {
  const checker = program.getTypeChecker();
  /** @type {Used[]} */
  const found = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`${file} is not part of the program.`);
    const note = (/** @type {ts.Node} */ node, /** @type {ts.Symbol | undefined} */ symbol) => {
      const stated = symbol && statedSet(symbol);
      if (!stated) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ ...stated, file, line });
    };
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name));
      else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText(source);
        note(node, checker.getTypeAtLocation(node.parent).getProperty(name));
      } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
        const type = checker.getContextualType(node.parent);
        note(node, type && memberOf(checker, type, node.name.getText(source)));
      } else if (ts.isCallExpression(node)) {
        for (const each of loadedMembers(checker, node)) note(node, each);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/**
 * What `x.load("a, b/c")` asks for, as members of `x`; a name that a collection lacks is one of its items'.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.CallExpression} call
 */
function loadedMembers(checker, { expression, arguments: [given] }) {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  if (!given) return [];
  const texts = ts.isArrayLiteralExpression(given) ? [...given.elements] : [given];
  const loaded = checker.getTypeAtLocation(expression.expression);
  return texts.filter(ts.isStringLiteralLike).flatMap(({ text }) =>
    text.split(",").flatMap((names) => {
      /** @type {ts.Type | undefined} */
      let type = loaded;
      /** @type {ts.Symbol[]} */
      const members = [];
      for (const name of names.trim().split("/")) {
        /** @type {ts.Symbol | undefined} */
        const member = type && memberOf(checker, type, name);
        if (member) members.push(member);
        /** @type {ts.Type | undefined} */
        const next = member && checker.getTypeOfSymbol(member);
        type = next?.getNumberIndexType() ?? next;
      }
      return members;
    }),
  );
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @param {string} name
 * @returns {ts.Symbol | undefined}
 */
function memberOf(checker, type, name) {
  const own = checker.getNonNullableType(type).getProperty(name);
  if (own) return own;
  const items = type.getProperty("items");
  const item = items && checker.getTypeOfSymbol(items).getNumberIndexType();
  return item?.getProperty(name);
}

/**
 * The set of a member, or of its class where it states none.
 *
 * @param {ts.Symbol} symbol
 */
function statedSet(symbol) {
  const ours = (symbol.declarations ?? []).filter((each) =>
    each.getSourceFile().fileName.split(path.sep).join("/").endsWith(DECLARATIONS),
  );
  const [declared] = ours;
  if (!declared) return null;
  const { parent } = declared;
  const owner =
    ts.isInterfaceDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isEnumDeclaration(parent)
      ? parent
      : null;
  // An overload that came later is no reason against the one that was there before.
  const [set] = ours
    .map(setOf)
    .filter((each) => each !== null)
    .sort(older);
  const stated = set ?? (owner && setOf(owner));
  if (!stated) return null;
  return { member: `${owner?.name?.text ?? "Excel"}.${symbol.name}`, ...stated };
}

/** @param {ts.Node} node */
function setOf(node) {
  const text = node.getFullText().slice(0, node.getLeadingTriviaWidth());
  const [, set, version] = /\[Api set:\s*([A-Za-z]+)\s+([\d.]+)/.exec(text) ?? [];
  return set !== undefined && version !== undefined ? { set, version } : null;
}

/**
 * @param {{ version: string }} one
 * @param {{ version: string }} other
 */
function older(one, other) {
  return isAtLeast(one.version, other.version) ? 1 : -1;
}

/**
 * "1.13" is later than "1.9".
 *
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
