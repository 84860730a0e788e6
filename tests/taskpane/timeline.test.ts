import "../../src/functions/index";
import { callByName } from "../../src/functions/boundary/registry";
import { loadDataset } from "../../src/datasets/dataset";
import { layoutTimeline, MOST_LANES } from "../../src/taskpane/timeline/layoutTimeline";
import { stateOn } from "../../src/taskpane/timeline/stateOn";
import { timelineRows } from "../../src/taskpane/timeline/timelineRows";
import { countSentence } from "../../src/taskpane/timeline/TimelineView";
import { readBundled } from "../support/bundledDatasets";

const COLUMNS = ["key", "start", "end", "status", "status_as_of"];
const read = (...rows: (string | number | null)[][]) => timelineRows(COLUMNS, rows);

test("what is not known is never told as not in force", () => {
  const { measures } = read(
    ["A", "2025-01-01", null, "in-force", "2025-06-01"],
    ["B", "2025-01-01", "2025-03-01", "ended", "2025-06-01"],
    ["C", null, null, "in-force", "2025-06-01"],
    ["D", "2025-01-01", null, "unknown", "2025-06-01"],
    ["E", "2025-01-01", null, "reported-extended", "2025-06-01"],
    ["F", "2026-01-01", null, "scheduled", "2025-06-01"],
    ["G", "2025-01-01", null, "not-applied", "2025-06-01"],
    ["H", "2025-01-01", null, "some day", "2025-06-01"],
  );
  const on = (day: string) => measures.map((measure) => stateOn(measure, day));
  expect(on("2025-07-01")).toEqual([
    ...["in force", "ended", "not known", "not known", "not known"],
    ...["not yet in force", "never applied", "not known"],
  ]);
  // The end is the first day out of force, as for RESTRICTION_IN_FORCE.
  expect(on("2025-02-28")[1]).toBe("in force");
  expect(on("2025-03-01")[1]).toBe("ended");
  // Whether what was scheduled came into force, the table does not say.
  expect(on("2026-01-01")[5]).toBe("not known");
  expect(countSentence(measures, "2025-07-01")).toBe(
    "On 2025-07-01, of 8 rows: 1 in force, 4 not known, 1 not yet in force, 1 ended, 1 never applied.",
  );
});

test("what the functions never count is never in force, other words are not known", () => {
  const statuses = ["proposed", "statement", "not applied", "withdrawn", "suspended"];
  const { measures } = read(
    ...statuses.map((status, at) => [`M${at}`, "2025-01-01", null, status, null]),
  );
  expect(measures.map((measure) => stateOn(measure, "2025-07-01"))).toEqual([
    ...["never applied", "never applied", "never applied", "not known", "not known"],
  ]);
  const events = [
    ["key", "start", "value", "status"],
    ["P", "2025-01-01", 0.25, "proposed"],
  ];
  expect(callByName("TARIFF_IN_FORCE", { events, date: [["2025-07-01"]] })).toEqual([[0]]);
});

test("days come as dates of a sheet or as text, and what is no day is said", () => {
  // 45,658 is 2025-01-01 in Excel.
  const { measures, notes } = read(["A", 45658, "spring 2026", "in-force", null]);
  expect(measures[0]).toMatchObject({ start: "2025-01-01", end: null });
  expect(notes).toEqual(["1 date is not written as a day (2025-03-31) and counts as not known."]);
});

test("the bundled timelines are drawn whole, each row a bar from its start to its end", async () => {
  for (const name of ["tariff-timeline", "export-controls-timeline", "retaliation-timeline"]) {
    const { description, rows } = await loadDataset(name, readBundled);
    const { measures, notes } = timelineRows(
      description.schema.fields.map((field) => field.name),
      rows,
    );
    const { bars, lanes, notes: drawn, today } = layoutTimeline(measures, "2026-11-30");
    expect([notes, drawn]).toEqual([[], []]);
    expect(bars.length).toBe(rows.length);
    expect(lanes.length).toBe(new Set(measures.map(({ key }) => key)).size);
    for (const { measure, x, width, lane, openFrom } of bars) {
      expect(lanes[lane]?.key).toBe(measure.key);
      if (measure.end !== null && measure.start !== null) expect(openFrom).toBeNull();
      // What has no end goes on beyond the day that is asked.
      if (measure.end === null) expect(x + width).toBeGreaterThan(today);
    }
  }
});

test("bars of one measure that overlap stand below each other", () => {
  const { measures } = read(
    ["A", "2025-01-01", "2025-06-01", "ended", null],
    ["A", "2025-03-01", null, "in-force", null],
    ["A", "2025-06-01", "2025-07-01", "ended", null],
  );
  const [first, second, third] = layoutTimeline(measures, "2025-07-01").bars;
  expect(second!.y).toBeGreaterThan(first!.y);
  expect(third!.y).toBe(first!.y);
});

test("50,000 measures with names of 200 letters and a date of the year 9999 are drawn as far as they can be", () => {
  const rows = Array.from({ length: 50_000 }, (_, at) => [
    `${String(at)} ${"x".repeat(200)}`,
    at === 7 ? "9999-12-31" : "2025-01-01",
    ...[null, "in-force", "2025-06-01"],
  ]);
  const drawn = layoutTimeline(read(...rows).measures, "2025-07-01");
  expect(drawn.lanes.length).toBe(MOST_LANES);
  expect(drawn.width).toBeLessThan(4000);
  expect(drawn.notes).toEqual([
    "The first 300 of 50,000 measures are drawn, with 300 of 50,000 bars; the table below has them all.",
    "1 date lies outside the 60 years that are drawn.",
  ]);
}, 30_000);
