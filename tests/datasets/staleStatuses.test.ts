import { staleStatuses } from "../../src/datasets/staleStatuses";

const columns = ["key", "status", "status_as_of"];
const today = new Date("2026-11-28");

test("rows still open are stale after 180 days; what ended, and what was looked at of late, is not", () => {
  // 2026-06-01 is 180 days before 2026-11-28, 2026-05-31 is 181.
  const rows = [
    ["a", "in-force", "2026-06-01"],
    ["b", "in-force", "2026-05-31"],
    ["c", "unknown", "2025-12-01"],
    ["d", "superseded", "2019-01-01"],
    ["e", "past", "2019-01-01"],
    ["f", "in-force", null],
  ];
  expect(staleStatuses({ columns, rows }, today)).toEqual({ rows: 2, oldest: "2025-12-01" });
  expect(staleStatuses({ columns, rows: rows.slice(0, 1) }, today)).toBeNull();
});

test("a table without days of status has none that are stale", () => {
  expect(staleStatuses({ columns: ["key"], rows: [["a"]] }, today)).toBeNull();
});
