import fc from "fast-check";
import { planMerge, type MergeInput } from "../../../src/datasets/merge/merge";
import { applied, resolve } from "../../../src/datasets/merge/resolve";
import { sameCell, type Snapshot } from "../../../src/datasets/merge/snapshot";
import type { Cell } from "../../../src/datasets/tableSchema";

const key = ["country", "year"];
const columns = ["country", "year", "trade", "gdp"];
const base: Snapshot = {
  columns,
  rows: [
    ["USA", 2023, 427, 27812],
    ["USA", 2024, 439, 28751],
    ["CHN", 2024, 439, 17795],
  ],
};
const theirs: Snapshot = {
  columns,
  rows: [
    ["USA", 2023, 427, 27812],
    ["USA", 2024, 438.7, 29298],
    ["CHN", 2024, 439, 18730],
    ["USA", 2025, 308, 30486],
  ],
};

test("a table that nobody touched takes the newer vintage whole", () => {
  const plan = planMerge({ base, theirs, ours: base, key });
  expect(plan.updates).toEqual([
    { row: 1, column: 2, from: 439, to: 438.7 },
    { row: 1, column: 3, from: 28751, to: 29298 },
    { row: 2, column: 3, from: 17795, to: 18730 },
  ]);
  expect(plan.conflicts).toEqual([]);
  expect(applied(base.rows, resolve(plan))).toEqual(theirs.rows);
});

test("an edit stays, and is a conflict only where the newer vintage changed the same cell", () => {
  const ours = {
    columns,
    rows: [["USA", 2023, 430, 27812], ["USA", 2024, 461, 28751], base.rows[2]!],
  };
  const plan = planMerge({ base, theirs, ours, key });
  expect(plan.conflicts).toEqual([{ row: 1, column: 2, base: 439, ours: 461, theirs: 438.7 }]);
  expect(plan.counts.cellsKept).toBe(1);
  expect(applied(ours.rows, resolve(plan)).slice(0, 2)).toEqual([
    ["USA", 2023, 430, 27812],
    ["USA", 2024, 461, 29298],
  ]);
  const taken = applied(ours.rows, resolve(plan, { conflicts: new Map([[0, "theirs"]]) }));
  expect(taken[1]).toEqual(["USA", 2024, 438.7, 29298]);
});

test("conflicts can go to one side by column, and a cell's own decision stands above it", () => {
  const ours = { columns, rows: [base.rows[0]!, ["USA", 2024, 461, 1], ["CHN", 2024, 439, 2]] };
  const plan = planMerge({ base, theirs, ours, key });
  const decisions = {
    columns: new Map([[3, "theirs" as const]]),
    conflicts: new Map([[1, "ours" as const]]),
  };
  expect(plan.conflicts.map(({ row, column }) => [row, column])).toEqual([
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  expect(resolve(plan, decisions).cells).toEqual([{ row: 2, column: 3, value: 18730 }]);
});

test("columns may be moved, added and deleted, rows sorted", () => {
  const ours: Snapshot = {
    columns: ["note", "gdp", "country", "year"],
    rows: [
      ["mine", 17795, "CHN", 2024],
      [null, 28751, "USA", 2024],
      ["x", 27812, "USA", 2023],
    ],
  };
  const plan = planMerge({ base, theirs, ours, key });
  expect(applied(ours.rows, resolve(plan))).toEqual([
    ["mine", 18730, "CHN", 2024],
    [null, 29298, "USA", 2024],
    ["x", 27812, "USA", 2023],
    [null, 30486, "USA", 2025],
  ]);
});

test("a row that was withdrawn goes only when asked, and never when the analyst touched it", () => {
  const shorter = { columns, rows: [theirs.rows[1]!] };
  const ours = {
    columns: [...columns, "note"],
    rows: base.rows.map((row, i) => [...row, i === 2 ? "keep" : null]),
  };
  const plan = planMerge({ base, theirs: shorter, ours, key });
  expect(plan.withdrawals).toEqual([
    { row: 0, touched: false },
    { row: 2, touched: true },
  ]);
  expect(resolve(plan).removeRows).toEqual([]);
  expect(resolve(plan, { removeWithdrawn: true }).removeRows).toEqual([0]);
});

test("a row that the analyst took out stays out, and comes back only when asked", () => {
  const ours = { columns, rows: [base.rows[0]!] };
  const plan = planMerge({ base, theirs, ours, key });
  expect(plan.additions).toEqual([["USA", 2025, 308, 30486]]);
  expect(plan.removedHere).toEqual([
    ["USA", 2024, 438.7, 29298],
    ["CHN", 2024, 439, 18730],
  ]);
  expect(resolve(plan, { restoreRemoved: true }).append).toHaveLength(3);
});

test("a row added on both sides is left to the analyst cell by cell", () => {
  const ours = { columns, rows: [...base.rows, ["USA", 2025, 300, null]] };
  const plan = planMerge({ base, theirs, ours, key });
  expect(plan.additions).toEqual([]);
  expect(plan.conflicts).toEqual([
    { row: 3, column: 2, base: null, ours: 300, theirs: 308 },
    { row: 3, column: 3, base: null, ours: null, theirs: 30486 },
  ]);
});

test("rows with a blank key, a repeated key or a changed key are the analyst's", () => {
  const rows = [...base.rows, [null, 2024, 1, 1], ["USA", 2024, 7, 7], ["USA", 1999, 8, 8]];
  const plan = planMerge({ base, theirs, ours: { columns, rows }, key });
  expect(applied(rows, resolve(plan, { all: "theirs" })).slice(3, 6)).toEqual(rows.slice(3));
  expect(plan.counts.rowsOfAnalyst).toBe(3);
});

test("a column that is new in the newer vintage is offered, not written", () => {
  const wider = {
    columns: [...columns, "source"],
    rows: theirs.rows.map((row) => [...row, "WDI"]),
  };
  const plan = planMerge({ base, theirs: wider, ours: base, key });
  expect(plan.newColumns).toEqual(["source"]);
  expect(resolve(plan).append).toEqual([["USA", 2025, 308, 30486]]);
});

const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.constantFrom("a", "b"));
const rowOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Cell[]> =>
  fc.tuple(name, fc.integer({ min: 1, max: 2 }), cell, cell).map((row) => [...row]);
const names = fc.constantFrom("A", "B", "C", "D");
const keyed = fc.uniqueArray(rowOf(names), {
  maxLength: 8,
  selector: (row) => JSON.stringify(row.slice(0, 2)),
});

interface Scene extends MergeInput {
  readonly ours: { columns: string[]; rows: Cell[][] };
}

/** A base, a newer vintage, and a table made from the base by an analyst's edits. */
const scene: fc.Arbitrary<Scene> = fc
  .record({
    base: keyed,
    theirs: keyed,
    edits: fc.array(fc.record({ row: fc.nat(7), column: fc.nat(3), value: cell }), {
      maxLength: 8,
    }),
    removed: fc.array(fc.nat(7), { maxLength: 3 }),
    own: fc.array(rowOf(fc.constantFrom("A", "mine", "")), { maxLength: 3 }),
    notes: fc.array(fc.constantFrom("n1", "n2", null), { minLength: 12, maxLength: 12 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  })
  .map(({ base: imported, theirs: newer, edits, removed, own, notes, order }) => {
    const rows = imported.map((row) => [...row]);
    for (const { row, column, value } of edits) if (rows[row]) rows[row][column] = value;
    const kept = [...rows.filter((_, i) => !removed.includes(i)), ...own.map((row) => [...row])];
    const all = kept.map((row, i) => [...row, notes[i] ?? null]);
    const wide = [...columns, "note"];
    return {
      key,
      base: { columns, rows: imported },
      theirs: { columns, rows: newer },
      ours: {
        columns: order.map((i) => wide[i]!),
        rows: all.map((row) => order.map((i) => row[i]!)),
      },
    };
  });

/** The last row as its own oracle: what a cell of ours held as imported, found by searching, not by key maps. */
function importedCell(
  { base: imported, ours }: Scene,
  row: number,
  column: number,
): Cell | undefined {
  const name = ours.columns[column]!;
  const at = columns.indexOf(name);
  const ownKey = key.map((part) => ours.rows[row]![ours.columns.indexOf(part)]);
  if (ownKey.some((part) => part === null || part === "")) return undefined;
  const earlier = ours.rows
    .slice(0, row)
    .some((other) => key.every((part, i) => other[ours.columns.indexOf(part)] === ownKey[i]));
  if (earlier || at < 0) return undefined;
  return imported.rows.find((other) => other[0] === ownKey[0] && other[1] === ownKey[1])?.[at];
}

test("over random edits, nothing of the analyst's is lost: every edited cell, own row and own column stands", () => {
  let looked = 0;
  fc.assert(
    fc.property(scene, (input) => {
      const after = applied(input.ours.rows, resolve(planMerge(input)));
      input.ours.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const before = importedCell(input, r, c);
          if (before !== undefined && sameCell(value, before)) return;
          looked++;
          expect(after[r]![c]).toBe(value);
        });
      });
    }),
    { numRuns: 1000 },
  );
  expect(looked).toBeGreaterThan(1000);
});

test("over random edits, every cell that still held the imported value holds the newer one", () => {
  let looked = 0;
  fc.assert(
    fc.property(scene, (input) => {
      const after = applied(input.ours.rows, resolve(planMerge(input)));
      input.ours.rows.forEach((row, r) => {
        row.forEach((value, c) => {
          const before = importedCell(input, r, c);
          if (before === undefined || !sameCell(value, before)) return;
          const [country, year] = key.map((part) => row[input.ours.columns.indexOf(part)]);
          const newer = input.theirs.rows.find(
            (other) => other[0] === country && other[1] === year,
          );
          if (newer === undefined) return;
          looked++;
          const name = input.ours.columns[c]!;
          expect(after[r]![c]).toEqual(newer[columns.indexOf(name)]);
        });
      });
    }),
    { numRuns: 1000 },
  );
  expect(looked).toBeGreaterThan(1000);
});

test("a newer vintage that is the imported one changes nothing, and a merge done twice is done", () => {
  fc.assert(
    fc.property(scene, (input) => {
      const none = planMerge({ ...input, theirs: input.base });
      expect(resolve(none, { all: "theirs" })).toEqual({ cells: [], append: [], removeRows: [] });
      const rows = applied(input.ours.rows, resolve(planMerge(input), { all: "theirs" }));
      const again = planMerge({ ...input, base: input.theirs, ours: { ...input.ours, rows } });
      expect(resolve(again, { all: "theirs" })).toEqual({ cells: [], append: [], removeRows: [] });
    }),
    { numRuns: 1000 },
  );
});
