import "../support/functionsReadDisk";
import "../../src/functions/index";
import { exportName, functionFiles } from "../../src/tools/functionFiles.mjs";
import { documentationOf } from "../../src/tools/metadata/documentationOf.mjs";
import { explainCall } from "../../src/explanations/explainCall";
import type { Explanation } from "../../src/explanations/explanation";
import { explanations } from "../../src/explanations/index";
import { callByName, registered } from "../../src/functions/boundary/registry";
import { frozenFunctions } from "../support/excelCall";
import { parseFormula } from "../support/exampleFormula";
import { argumentsOf, vectorFiles } from "../support/vectors";

interface Case {
  readonly id: string;
  readonly title: string;
  readonly given: Readonly<Record<string, unknown>>;
}

const files = functionFiles();
const namesOf = (id: string): string[] => Object.keys(registered().get(id)!.parameters);

/** The documented examples, which Excel users see, and every case that the functions are tested with. */
const examples: Case[] = frozenFunctions.flatMap(({ id }) =>
  documentationOf(
    files.find(({ name }) => name === exportName(id))!,
    id,
  ).examples.map(({ formula }: { formula: string }) => {
    const { given } = parseFormula(formula);
    const named = namesOf(id).flatMap((name, i) => (i in given ? [[name, given[i]]] : []));
    return { id, title: formula, given: Object.fromEntries(named) as Record<string, unknown> };
  }),
);
const tested: Case[] = vectorFiles().flatMap(({ vectors }) =>
  vectors.cases
    .filter(({ error }) => error === undefined)
    .map((entry) => ({
      id: vectors.function,
      title: `${vectors.function}: ${entry.case}`,
      given: argumentsOf(vectors, entry),
    })),
);

/** Cells of a large answer that are looked at: the corners and some in between. */
const mostCells = 12;

function cellsOf(answer: unknown): { row: number; column: number; value: unknown }[] {
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  const all = rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  const step = Math.max(1, Math.floor(all.length / mostCells));
  return all.filter((_, i) => i % step === 0 || i === all.length - 1);
}

async function explanationsOf({ id, given }: Case) {
  const answer: unknown = await callByName(id, given);
  const { parameters } = registered().get(id)!;
  const passed = Object.entries(parameters).map(([name, { kind }]) => ({
    ...{ name, kind, cells: given[name] ?? null },
  }));
  return cellsOf(answer)
    .filter(({ value }) => !(value instanceof Error))
    .map(({ row, column, value }) => {
      const label = (_: string, index: number): string => `value ${String(index + 1)}`;
      return { value, explanation: explainCall(id, passed, { row, column, answer, label })! };
    });
}

/** What is wrong with an explanation of a cell, or nothing. */
function faultOf({ parts, note, numbers }: Explanation, value: unknown): string | null {
  if (numbers.some((line) => /undefined|NaN/.test(line))) return `numbers: ${numbers.join("; ")}`;
  if (parts === null || parts.total === null) {
    return note === null || note === "" ? "neither parts that add up nor a note" : null;
  }
  const sum = parts.rows.reduce((total, { amount }) => total + amount, 0);
  const total = parts.total === "result" ? value : parts.total.amount;
  if (typeof total !== "number") return `parts add up to ${sum}, but the cell is ${String(total)}`;
  const size = parts.rows.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 1);
  return Math.abs(sum - total) <= 1e-9 * size ? null : `parts add up to ${sum}, not ${total}`;
}

test("every function has an explanation, and no other", () => {
  const ids = frozenFunctions.map(({ id }) => id).sort();
  expect(ids.length).toBeGreaterThan(0);
  expect(Object.keys(explanations).sort()).toEqual(ids);
});

test("every function has an example to be explained", () => {
  expect([...new Set(examples.map(({ id }) => id))]).toEqual(frozenFunctions.map(({ id }) => id));
  expect(tested.length).toBeGreaterThan(500);
});

test.each(examples)("$title is explained by what it is made of", async (example) => {
  const explained = await explanationsOf(example);
  expect(explained.length).toBeGreaterThan(0);
  const faults = explained.map(({ explanation, value }) => faultOf(explanation, value));
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

const functions = [...new Set(tested.map(({ id }) => id))];
test.each(functions)("the parts of %s foot for every case that it is tested with", async (id) => {
  const faults: string[] = [];
  let looked = 0;
  for (const entry of tested.filter((one) => one.id === id)) {
    for (const { explanation, value } of await explanationsOf(entry)) {
      looked++;
      const fault = faultOf(explanation, value);
      if (fault !== null) faults.push(`${entry.title}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(0);
});

test("most functions have parts that add up to the result itself", async () => {
  const adding = new Set<string>();
  for (const entry of [...examples, ...tested]) {
    for (const { explanation } of await explanationsOf(entry)) {
      if (explanation.parts?.total === "result") adding.add(entry.id);
    }
  }
  expect(adding.size).toBeGreaterThanOrEqual(49);
});
