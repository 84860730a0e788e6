import "../support/functionsReadDisk";
import "../../src/functions/index";
import type { FunctionHelp } from "../../src/core/functionHelp";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { explanations } from "../../src/explanations/index";
import { registered } from "../../src/functions/boundary/registry";
import metadata from "../../src/functions/functions.json";
import { MODEL_LIST } from "../../src/models/modelList";
import { formArguments } from "../../src/taskpane/functions/wizard/useWizard";
import { bundledEntries } from "../../src/taskpane/search/bundledEntries";
import { searchOver } from "../../src/taskpane/search/searchOver";
import { loadFunctionHelp } from "../../src/taskpane/services/functionHelp";
import type { FunctionsRuntime } from "../../src/taskpane/services/functionsRuntime";
import { VIEWS } from "../../src/taskpane/views";
import { helpFiles } from "../../src/tools/help/helpFiles.mjs";
import { readBundled } from "../support/bundledDatasets";
import { bundledData } from "../support/models";

/** Functions among which a question has to find its own. */
const FIRST = 5;

const ids = [...registered().keys()].sort();
const runtime = { registered } as unknown as FunctionsRuntime;
let help: FunctionHelp[] = [];
let search: ReturnType<typeof searchOver>;

beforeAll(async () => {
  const files: Record<string, unknown> = {
    "functions.json": metadata,
    "help.json": JSON.parse(helpFiles()["help.json"] ?? "[]"),
  };
  help = await loadFunctionHelp((name) => Promise.resolve(files[name]));
  const catalogue = await loadCatalogue(readBundled);
  const bundled = { catalogue, labels: {}, functions: help, models: MODEL_LIST, views: VIEWS };
  search = searchOver(bundledEntries({ ...bundled, guides: [] }), {});
});

/** Ids of functions, best first. */
const functionsFor = (query: string): string[] =>
  search(query)
    .filter(({ entry }) => entry.kind === "functions")
    .map(({ entry }) => entry.id.replace("function ", ""));

test("help and the wizard know every function with all its arguments", () => {
  expect(ids.length).toBeGreaterThan(90);
  expect(help.map(({ id }) => id).sort()).toEqual(ids);
  const faults = help.flatMap((one) => {
    const form = formArguments(one, runtime);
    const isWhole =
      form.length === one.parameters.length &&
      form.every(
        ({ name, description }, index) =>
          name === one.parameters[index]?.name && description.length > 5,
      );
    return isWhole ? [] : [one.id];
  });
  expect(faults).toEqual([]);
});

test("every function is found by its name first, and by each of its questions", () => {
  expect(help.filter(({ questions }) => questions.length === 0).map(({ id }) => id)).toEqual([]);
  expect(help.filter(({ id }) => functionsFor(id)[0] !== id).map(({ id }) => id)).toEqual([]);
  const asked = help.flatMap(({ id, questions }) =>
    questions.map((question) => ({ id, question })),
  );
  expect(asked.length).toBeGreaterThanOrEqual(ids.length);
  const lost = asked.filter(
    ({ id, question }) => !functionsFor(question).slice(0, FIRST).includes(id),
  );
  expect(lost).toEqual([]);
});

test("Explain knows every function, and either Excel's own form or why there is none", () => {
  expect(Object.keys(explanations).sort()).toEqual(ids);
  const open = ids.filter((id) => {
    const { native, noNative = "" } = explanations[id] ?? {};
    return native === undefined ? !/^[a-z].{20,}[^.]$/.test(noNative) : noNative !== "";
  });
  expect(open).toEqual([]);
});

test("models call functions that are there, and help leads from them to all others", async () => {
  const called = new Set<string>();
  for (const spec of MODEL_LIST) {
    const data = await bundledData(spec);
    const values = Object.fromEntries(spec.inputs(data, {}).map(({ id, value }) => [id, value]));
    const formulas = JSON.stringify(spec.sheet(data, values));
    for (const [, id = ""] of formulas.matchAll(/LINCHPIN\.([A-Z0-9_]+)/g)) called.add(id);
  }
  expect(called.size).toBeGreaterThan(40);
  expect([...called].filter((id) => !ids.includes(id))).toEqual([]);
  const reached = new Set(called);
  for (const id of reached) {
    for (const next of help.find((one) => one.id === id)?.related ?? []) reached.add(next);
  }
  expect(ids.filter((id) => !reached.has(id))).toEqual([]);
});
