import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { exportName } from "../../src/tools/functionFiles.mjs";
import { root } from "../../src/tools/paths.mjs";
import { generate } from "../../src/tools/metadata/generate.mjs";
import { registered } from "../../src/functions/boundary/registry";
import { frozenFunctions } from "../support/excelCall";
import contract from "./signatures.json";

interface ContractArgument {
  readonly name: string;
  readonly optional?: boolean;
  readonly kind?: string;
  readonly words?: readonly string[];
}

/** Names, order and kinds of every function's arguments: what saved workbooks rely on. */
const signatures = contract as Readonly<Record<string, readonly ContractArgument[]>>;
const present = frozenFunctions.filter(({ id }) => id in signatures);
const each = test.each(present.map((entry) => [entry.id, entry] as const));

/** Which kinds of reader each letter of the contract allows. */
const readersOf: Readonly<Record<string, readonly string[]>> = {
  S: ["scalar"],
  V: ["vector"],
  M: ["matrix"],
  T: ["table"],
  L: ["labels"],
  W: ["word"],
  N: ["number"],
  B: ["boolean"],
};

test("what follows from the functions' files is fresh", async () => {
  const { outputs } = await generate();
  const stale = Object.entries(outputs)
    .filter(([file, text]) => readFileSync(path.join(root, file), "utf8") !== text)
    .map(([file]) => `${file}: run npm run metadata and read the difference`);
  expect(Object.keys(outputs).length).toBeGreaterThan(0);
  expect(stale).toEqual([]);
});

test("functions.json loads on every platform: below 500 KB, errors in ranges let through", () => {
  const file = path.join(root, "src/functions/functions.json");
  const { allowErrorForDataTypeAny } = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    unknown
  >;
  expect(statSync(file).size).toBeLessThan(500_000);
  expect(allowErrorForDataTypeAny).toBe(true);
});

test("every function is one of the contract, once, and registered", () => {
  const ids = frozenFunctions.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => !(id in signatures))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...registered().keys()].sort()).toEqual([...ids].sort());
});

each("%s: a name that Excel accepts and that is no cell", (id, { name }) => {
  expect(name).toBe(id);
  expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
  expect(id).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
});

each("%s: arguments as the contract has them", (id, { parameters }) => {
  const got = parameters.map(({ name, optional = false }) => (optional ? `[${name}]` : name));
  const wanted = (signatures[id] ?? []).map(({ name, optional }) =>
    optional ? `[${name}]` : name,
  );
  expect(got).toEqual(wanted);
});

each("%s: the readers declared are its arguments, of the contract's kinds and words", (id) => {
  const readers = registered().get(id)?.parameters ?? {};
  const wanted = signatures[id] ?? [];
  expect(Object.keys(readers)).toEqual(wanted.map(({ name }) => name));
  for (const { name, optional = false, kind, words } of wanted) {
    const reader = readers[name];
    expect({ name, optional: reader?.optional }).toEqual({ name, optional });
    if (kind !== undefined && kind in readersOf) {
      expect({ name, kind: reader?.kind }).toEqual({ name, kind: readersOf[kind]?.[0] });
    }
    if (words) expect([...(reader?.words ?? [])].sort()).toEqual([...words].sort());
  }
});

each("%s: text for Excel's dialog and a page of help", (id, entry) => {
  const texts = [entry.description, ...entry.parameters.map(({ description = "" }) => description)];
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
  // Excel's own dialogs cut what is longer.
  expect(texts.filter((text) => text.length > 255)).toEqual([]);
  expect(entry.helpUrl).toMatch(new RegExp(`^https://.+/help/${id.toLowerCase()}\\.html$`));
  expect(exportName(id)).toMatch(/^[a-z][A-Za-z0-9]+$/);
});

test("a range may stand wherever the contract takes one", () => {
  const single = present.flatMap(({ id, parameters }) =>
    parameters
      .filter(({ name, dimensionality }) => {
        const kind = signatures[id]?.find((argument) => argument.name === name)?.kind ?? "";
        return /^[SVMTL]$|V|\bL\b/.test(kind) && dimensionality !== "matrix";
      })
      .map(({ name }) => `${id} ${name}`),
  );
  expect(single).toEqual([]);
});

test("every function of the contract is there", () => {
  expect(present.length).toBeGreaterThan(0);
  const ids = new Set(frozenFunctions.map(({ id }) => id));
  expect(Object.keys(signatures).filter((id) => !ids.has(id))).toEqual([]);
});
