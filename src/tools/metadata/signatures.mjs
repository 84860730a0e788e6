import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { parametersOf } from "./parametersOf.mjs";

/** What saved workbooks rely on: every function's arguments in their order, with their kinds and words. */
export const signaturesFile = "tests/contract/signatures.json";

/** The letter of each kind of reader that the contract freezes. */
const letters = {
  ...{ scalar: "S", vector: "V", matrix: "M", table: "T" },
  ...{ labels: "L", word: "W", number: "N", boolean: "B" },
};

/**
 * The frozen signatures with what is new: functions, optional arguments at the end, words. What was
 * there stays as it was, unless the contract is broken on purpose.
 */
export function signatures(entries, { breakContract = false } = {}) {
  const frozen = JSON.parse(readFileSync(path.join(root, signaturesFile), "utf8"));
  const present = Object.fromEntries(entries.map(({ id, file }) => [id, signatureOf(file)]));
  const kept = Object.entries(frozen).flatMap(([id, signature]) => {
    if (present[id] === undefined) return breakContract ? [] : [[id, signature]];
    return [[id, breakContract ? changed(signature, present[id]) : added(signature, present[id])]];
  });
  const isNew = ([id]) => !(id in frozen);
  return text([...kept, ...Object.entries(present).filter(isNew)]);
}

const signatureOf = (file) =>
  Object.entries(parametersOf(file)).map(([name, { kind, optional, words }]) => ({
    name,
    ...(optional ? { optional } : {}),
    ...(kind in letters ? { kind: letters[kind] } : {}),
    ...(words ? { words } : {}),
  }));

/** The frozen arguments with new words and, where their order is kept, new optional arguments behind them. */
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

/** The arguments as they are; "N or V" stays where the reader takes one of the two. */
const changed = (frozen, present) =>
  present.map((argument) => {
    const before = frozen.find(({ name }) => name === argument.name);
    return before?.kind?.includes(argument.kind) ? { ...argument, kind: before.kind } : argument;
  });

/** An argument a line, so that a difference shows which one it is. */
function text(signatures) {
  const lines = signatures.map(([id, signature]) => {
    const rows = signature.map((argument) => `\n  ${JSON.stringify(argument)}`);
    return ` "${id}": [${rows.join(",")}${rows.length > 0 ? "\n " : ""}]`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}
