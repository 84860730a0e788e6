import { isoOfSerial, serialOfIso } from "../../../src/core/calendar/serialDate";

// Serials as Excel shows them for these days, its 29 February 1900 included.
test.each([
  ["1900-01-01", 1],
  ["1900-02-28", 59],
  ["1900-03-01", 61],
  ["1970-01-01", 25569],
  ["2000-02-29", 36585],
  ["2025-04-10", 45757],
  ["9999-12-31", 2958465],
])("%s is %d", (iso, serial) => {
  expect(serialOfIso(iso)).toBe(serial);
  expect(isoOfSerial(serial)).toBe(iso);
});

test("a time of day is a fraction of the day, and other separators read as well", () => {
  expect(serialOfIso("2025-04-10T12:00:00Z")).toBe(45757.5);
  expect(serialOfIso(" 2025/4/10 ")).toBe(45757);
});

test.each([
  "2025-02-29",
  "2025-13-01",
  "2025-00-10",
  "10.04.2025",
  "4/10/2025",
  "2025-04",
  "",
  "2025-04-10T25:00",
])("%j is no day of the calendar", (text) => {
  expect(serialOfIso(text)).toBeUndefined();
});

test("days before Excel's calendar keep their order", () => {
  expect(serialOfIso("1890-10-01")).toBeLessThan(serialOfIso("1899-12-31") as number);
  expect(serialOfIso("1899-12-31")).toBe(0);
});
