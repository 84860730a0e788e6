import { loadDataset } from "../../src/datasets/dataset";
import { callByName, callCount, registered } from "../../src/functions/index";
import { billRows, type BillRow } from "../../src/taskpane/chain/billRows";
import { chainOf, type ChainPart } from "../../src/taskpane/chain/chainOf";
import { foldChain } from "../../src/taskpane/chain/foldChain";
import { layoutChain } from "../../src/taskpane/chain/layoutChain";
import { marksOf } from "../../src/taskpane/chain/marksOf";
import { networkSource } from "../../src/taskpane/chain/networkSource";
import { treeSource } from "../../src/taskpane/chain/treeSource";
import { readBundled } from "../support/bundledDatasets";

const functions = { callByName, callCount, registered };

async function quadcopter() {
  const { description, rows } = await loadDataset("bom-quadcopter", readBundled);
  const columns = description.schema.fields.map(({ name }) => name);
  const cells = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  return { cells, rows: billRows(columns, rows) };
}

const row = (item: string, parent: string, given: Partial<BillRow> = {}): BillRow => ({
  ...{ item, parent, origin: "", quantity: 1, ownValue: 1, share: 1, restriction: null, row: 0 },
  ...given,
});

test("values and origins of the quadcopter are those of ORIGIN_CONTENT", async () => {
  const { cells, rows } = await quadcopter();
  const chain = chainOf(rows);
  const product = chain.parts.find(({ item }) => item === "Quadcopter")!;
  const answer = callByName("ORIGIN_CONTENT", { bom: cells }) as [string, number][];
  const wanted = new Map(answer.filter(([, amount]) => typeof amount === "number"));
  expect(wanted.size).toBeGreaterThan(5);
  for (const [origin, amount] of product.content) {
    if (amount === 0) continue;
    expect([origin, amount]).toEqual([origin, expect.closeTo(wanted.get(origin)!, 9)]);
  }
  // Lines into a part carry its value less what is added in it: by hand, a magnet of
  // 5 + 0.3 x (0.9 x 50 + 0.1 x 55) + 0.02 x 250 = 25.15, sixteen of them.
  const magnet = chain.parts.find(({ item }) => item === "Magnet")!;
  expect(magnet.value).toBeCloseTo(16 * 25.15, 9);
});

test("blocked parts and single points are those of the functions", async () => {
  const bill = await quadcopter();
  const marks = marksOf(bill, "CHN", functions);
  const { parts } = chainOf(bill.rows);
  expect(marks.halt).toMatch(/^SYSTEM HALT: NdPr oxide/);
  expect(parts.filter(marks.isHalting).map(({ item }) => item)).toEqual(
    expect.arrayContaining(["NdPr oxide", "Dy oxide", "Graphite anode"]),
  );
  const single = parts.filter((part) => marks.isSinglePoint?.(part));
  expect(single.map(({ item }) => item)).toContain("Magnet");
  const magnet = parts.find(({ item }) => item === "Magnet")!;
  // Japanese on the invoice: (0.3 x 0.9 x 50 + 0.02 x 250) / 25.15 of it is Chinese.
  expect(marks.blockedShare(magnet)).toBeCloseTo(18.5 / 25.15, 9);
});

test("a loop is drawn without the row that closes it, and named", () => {
  const chain = chainOf([row("A", ""), row("B", "A"), row("C", "B"), row("B", "C")]);
  expect(chain.parts.map(({ item }) => item)).toEqual(["A", "B", "C"]);
  expect(chain.notes.join(" ")).toMatch(/loop: B/);
  expect(layoutChain(chain).parts).toHaveLength(3);
  const closed = chainOf([row("A", "B"), row("B", "A")]);
  expect(layoutChain(closed).parts).toHaveLength(2);
  const alone = layoutChain(chainOf([row("A", "")])).parts;
  expect(alone.map(({ x, y, height }) => [x, y, height].every(Number.isFinite))).toEqual([true]);
});

test("without values every line is drawn, and that is said", () => {
  const chain = chainOf([row("A", "", { ownValue: null }), row("B", "A", { ownValue: null })]);
  expect(chain.notes).toEqual(["No part has an own_value: all lines are of one width."]);
  expect(layoutChain(chain).links.map(({ width }) => width > 0)).toEqual([true]);
});

test("a missing value is told, and is no zero of the whole", () => {
  const chain = chainOf([row("A", ""), row("B", "A", { ownValue: null }), row("C", "A")]);
  expect(chain.notes.join(" ")).toMatch(/^1 of 3 rows have no own_value/);
});

test("50,000 parts are folded to the largest, with what is left out beside them", () => {
  const many = Array.from({ length: 50_000 }, (_, at) =>
    row(
      `Part ${at + 1} ${"x".repeat(190)}`,
      at < 50 ? "Plane" : `Part ${(at % 50) + 1} ${"x".repeat(190)}`,
      {
        ownValue: at + 1,
      },
    ),
  );
  const chain = chainOf([row("Plane", ""), ...many]);
  const product = chain.parts[0]!;
  // 1 + 2 + … + 50,000, and 1 of the plane itself
  expect(product.value).toBe((50_000 * 50_001) / 2 + 1);
  const folded = foldChain(chain);
  expect(folded.parts.length).toBeLessThanOrEqual(2100);
  expect(folded.notes.join(" ")).toMatch(/^The 2,000 largest of 50,001 parts are drawn/);
  const into = folded.links.filter(({ target }) => target === product.id);
  // The first fifty carry all the others.
  expect(into.reduce((sum, { value }) => sum + value, 0)).toBe((50_000 * 50_001) / 2);
  const drawing = layoutChain(folded);
  expect(drawing.parts.every(({ y, x }) => Number.isFinite(y) && Number.isFinite(x))).toBe(true);
});

test("a table of another kind says which columns it lacks", () => {
  expect(() => billRows(["a", "b"], [])).toThrow("item and parent");
});

// The example of NETWORK_TTS: 5 periods without SA, whose material no other site makes.
const SITES = [
  ["node", "material", "demand", "margin", "stock", "capacity", "ttr"],
  ["P", "fg", 100, 50, 200, 120, ""],
  ["SA", "A", 0, 0, 300, 150, 6],
  ["B1", "B", 0, 0, 150, 70, 8],
  ["B2", "B", 0, 0, 0, 40, 4],
];
const LINES = [
  ["SA", "P"],
  ["B1", "P"],
  ["B2", "P"],
];

test("a supply network is drawn from its lines, with how long it lasts without a site", () => {
  const source = networkSource("lines", ["from", "to"], LINES, SITES);
  expect(layoutChain(source.chain).links).toHaveLength(3);
  expect(source.chain.notes).toEqual([]);
  const marks = source.marks("SA", functions);
  expect(marks.halt).toBe("Without SA all demand is met for 5 periods.");
  const named = (fits: (part: ChainPart) => boolean) =>
    source.chain.parts.filter(fits).map(({ item }) => item);
  expect(named((part) => marks.isSinglePoint?.(part) === true)).toEqual(["SA"]);
  expect(named(marks.isHalting)).toEqual(["SA"]);
  const unknown = networkSource("lines", ["from", "to"], LINES, null).marks("SA", functions);
  expect([unknown.isSinglePoint, unknown.halt]).toEqual([
    null,
    expect.stringMatching(/is not known\.$/),
  ]);
});

test("a fault tree is drawn from its gates, with the events that are enough alone", () => {
  const headers = ["gate", "type", "inputs", ""];
  const gates = [
    ["Halt", "OR", "Fire; Both", null],
    ["Both", "AND", "V1", "V2"],
  ];
  const source = treeSource("gates", headers, gates);
  // By hand: Fire, Both into Halt, V1, V2 into Both.
  expect(source.chain.links).toHaveLength(4);
  const marks = source.marks("", functions);
  expect(marks.halt).toBe("1 event halts production alone: Fire.");
  const both = source.chain.parts.find(({ item }) => item === "Both")!;
  expect(marks.why(both)).toBe("A gate: it fails when all of its inputs do.");
  const looped = treeSource("gates", headers, [...gates, ["V1", "OR", "Halt", null]]);
  expect(looped.chain.notes.join()).toMatch(/^The table has a loop: /);
  expect(looped.marks("", functions).halt).toMatch(/loop/);
});

test("a second source takes a part out of the block, and lowers the probability of a halt", () => {
  const columns = ["item", "parent", "origin", "restriction", "probability"];
  const lines = [
    ["Drone", "", "USA", null, null],
    ["Magnet", "Drone", "China", 0.9, 0.1],
    ["Motor", "Drone", "USA", 0, 0.2],
  ];
  const bill = { rows: billRows(columns, lines), cells: [columns, ...lines.map(blank)] };
  const { parts } = chainOf(bill.rows);
  const marks = marksOf(bill, "China", functions);
  const said = (item: string) => marks.secondSource(parts.find((part) => part.item === item)!);
  // By hand: 1 - 0.9 x 0.8 = 28% before; with two independent sources of the magnet, each failing at 10%,
  // 1 - (1 - 0.1 x 0.1) x 0.8 = 20.8%.
  expect(said("Magnet")).toEqual([
    "With a second source outside China for this part, a block of China would no longer halt production.",
    "The probability of a halt falls from 28% to 20.8% with it, made of the same parts and failing by itself as often.",
  ]);
  // 1 - 0.9 x (1 - 0.2 x 0.2) = 13.6%.
  expect(said("Motor")).toEqual([
    "With a second source outside China for this part, a block of China would still halt production: Magnet would be blocked.",
    "The probability of a halt falls from 28% to 13.6% with it, made of the same parts and failing by itself as often.",
  ]);
  expect(said("Drone")).toEqual([]);
  const unrated = lines.map((line) => [...line.slice(0, 4), null]);
  const plain = { rows: bill.rows, cells: [columns, ...unrated.map(blank)] };
  expect(marksOf(plain, "Japan", functions).secondSource(parts[1]!)).toEqual([
    "A block of Japan halts nothing as it is, so a second source changes nothing there.",
    "The table has no probabilities, so how much less likely a halt would be is not known.",
  ]);
});

test("a second source in a table with shares stands beside the sources that are there", async () => {
  const bill = await quadcopter();
  const { parts } = chainOf(bill.rows);
  const marks = marksOf(bill, "CHN", functions);
  const [halt, chance] = marks.secondSource(parts.find(({ item }) => item === "NdPr oxide")!);
  expect(halt).toContain("would still halt production: Dy oxide");
  // As a person would add the row, of a country that the bill does not name.
  const [headers = []] = bill.cells;
  const cell = (name: string): number => headers.indexOf(name);
  const source = [...bill.cells.find((line) => line[cell("item")] === "NdPr oxide")!];
  Object.assign(source, { [cell("origin")]: "CAN", [cell("share")]: 0, [cell("capacity")]: 1 });
  const chanceOf = (model: unknown): string =>
    `${Number((100 * Number(callByName("HALT_PROBABILITY", { model }))).toPrecision(4))}%`;
  const [before, after] = [chanceOf(bill.cells), chanceOf([...bill.cells, source])];
  expect(before).not.toBe(after);
  expect(chance).toContain(`falls from ${before} to ${after} with it`);
});

const blank = (line: readonly unknown[]): unknown[] => line.map((cell) => cell ?? "");
