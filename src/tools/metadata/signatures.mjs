import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { parametersOf } from "./parametersOf.mjs";

/**
 * @typedef {import("../functionFiles.mjs").FunctionFile} FunctionFile
 * @typedef {{ name: string, optional?: boolean, kind?: string, words?: readonly string[] }} Argument
 * @typedef {readonly Argument[]} Signature
 */

/** What saved workbooks rely on: every function's arguments in their order, with their kinds and words. */
export const signaturesFile = "tests/contract/signatures.json";

/**
 * The letter of each kind of reader that the contract freezes.
 *
 * @type {Readonly<Record<string, string>>}
 */
const letters = {
  ...{ scalar: "S", vector: "V", matrix: "M", table: "T" },
  ...{ labels: "L", word: "W", number: "N", boolean: "B" },
};

/**
 * The frozen signatures with what is new: functions, optional arguments at the end, words. What was
 * there stays as it was, unless the contract is broken on purpose.
 *
 * @param {readonly { id: string, file: FunctionFile }[]} entries
 * @param {{ breakContract?: boolean }} [options]
 */
export function signatures(entries, { breakContract = false } = {}) {
  /** @type {Record<string, Signature>} */
  const frozen = JSON.parse(readFileSync(path.join(root, signaturesFile), "utf8"));
  const present = Object.fromEntries(entries.map(({ id, file }) => [id, signatureOf(file)]));
  /** @type {[id: string, signature: Signature][]} */
  const kept = Object.entries(frozen).flatMap(([id, signature]) => {
    const now = present[id];
    if (now === undefined) return breakContract ? [] : [[id, signature]];
    return [[id, breakContract ? changed(signature, now) : added(signature, now)]];
  });
  const fresh = Object.entries(present).filter(([id]) => !(id in frozen));
  return text([...kept, ...fresh]);
}

/**
 * @param {FunctionFile} file
 * @returns {Signature}
 */
const signatureOf = (file) =>
  Object.entries(parametersOf(file)).map(([name, { kind, optional, words }]) => ({
    name,
    ...(optional ? { optional } : {}),
    ...(letters[kind] === undefined ? {} : { kind: letters[kind] }),
    ...(words ? { words } : {}),
  }));

/**
 * The frozen arguments with new words and, where their order is kept, new optional arguments behind them.
 *
 * @param {Signature} frozen
 * @param {Signature} present
 */
function added(frozen, present) {
  const isKept = frozen.every(({ name }, at) => present[at]?.name === name);
  const more = isKept ? present.slice(frozen.length).filter(({ optional }) => optional) : [];
  const widened = frozen.map((argument) => {
    const { words = [] } = present.find(({ name }) => name === argument.name) ?? {};
    const fresh = words.filter((word) => !argument.words?.includes(word));
    return argument.words ? { ...argument, words: [...argument.words, ...fresh] } : argument;
  });
  return [...widened, ...more];
}

/**
 * The arguments as they are, where they break the frozen ones.
 *
 * @param {Signature} frozen
 * @param {Signature} present
 */
function changed(frozen, present) {
  const kept = added(frozen, present);
  const isKept =
    kept.length === present.length && kept.every((argument, at) => isOf(argument, present[at]));
  return isKept ? kept : present;
}

/**
 * Whether a reader keeps what is frozen of its argument; "N or V" is kept by either.
 *
 * @param {Argument} frozen
 * @param {Argument | undefined} present
 */
function isOf({ name, optional, kind, words = [] }, present) {
  if (present?.name !== name || present.optional !== optional) return false;
  const isOfKind = kind?.includes(present.kind ?? kind) ?? true;
  return isOfKind && words.every((word) => present.words?.includes(word));
}

/**
 * An argument a line, so that a difference shows which one it is.
 *
 * @param {readonly [id: string, signature: Signature][]} signatures
 */
function text(signatures) {
  const lines = signatures.map(([id, signature]) => {
    const rows = signature.map((argument) => `\n  ${JSON.stringify(argument)}`);
    return ` "${id}": [${rows.join(",")}${rows.length > 0 ? "\n " : ""}]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
