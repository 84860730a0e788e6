import type { ProbeResult } from "./checkExcel";
import type { HostFact } from "./hostFacts";

/** The whole report as a table that a spreadsheet and a text editor read alike: cells between tabs. */
export function reportText(facts: readonly HostFact[], results: readonly ProbeResult[]): string {
  const rows: readonly (readonly string[])[] = [
    ["Linchpin: check of an Excel"],
    ...facts.map(({ name, value }) => [name, value]),
    [],
    ["Probe", "Verdict", "Expected", "Found", "ms", "Id"],
    ...results.map(({ id, title, expected, found, verdict, milliseconds }) => [
      ...[title, verdict, expected, found],
      ...[String(milliseconds), id],
    ]),
  ];
  return rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")).join("\t")).join("\n");
}
