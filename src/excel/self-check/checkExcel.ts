import { columnLetters } from "../../sheet/names";
import { deleteHiddenSheet } from "../provenance/hiddenSheet";
import { runExcel } from "../workbook/runExcel";
import { type Clock, wallClock } from "../workbook/untilCalculated";
import { codeOf, type Ground, type Probe } from "./probe";
import { FORMULAS } from "./probes/formulas";
import { LIMITS } from "./probes/limits";
import { TABLES } from "./probes/tables";
import { WRITING } from "./probes/writing";

export const PROBES: readonly Probe[] = [...WRITING, ...TABLES, ...FORMULAS, ...LIMITS];

/** Both begin with what no sheet of the user's is called, so that a later check finds what a crash left behind. */
const SHEET = "Linchpin check (scratch)";
const HIDDEN = "_linchpin_check_scratch";

export type Verdict = "as expected" | "different" | "noted" | "no answer";

export interface ProbeResult {
  readonly id: string;
  readonly title: string;
  readonly expected: string;
  readonly found: string;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

interface Checking {
  readonly signal?: AbortSignal;
  readonly onProgress?: (doing: string, done: number) => void;
  readonly probes?: readonly Probe[];
  readonly clock?: Clock;
}

/**
 * Puts every question to this Excel, each in a try of its own, on a sheet that is taken away afterwards however it
 * ends, with the one that no menu shows.
 */
export async function checkExcel({
  signal,
  onProgress = () => undefined,
  probes = PROBES,
  clock = wallClock,
}: Checking = {}): Promise<ProbeResult[]> {
  await removeScratch();
  const back = await makeScratch();
  try {
    const results: ProbeResult[] = [];
    for (const [at, probe] of probes.entries()) {
      signal?.throwIfAborted();
      onProgress(probe.title, at / probes.length);
      results.push(await ask(probe, at, clock));
    }
    return results;
  } finally {
    await removeScratch(back);
  }
}

async function ask(probe: Probe, at: number, clock: Clock): Promise<ProbeResult> {
  const { id, title, expected, asks = "" } = probe;
  const begun = Date.now();
  const result = (found: string, verdict: Verdict): ProbeResult => ({
    ...{ id, title, expected: expected ?? asks, found, verdict },
    milliseconds: Date.now() - begun,
  });
  try {
    const found = await runExcel((context) => probe.look(groundOf(context, at, clock)));
    if (expected === null) return result(found, "noted");
    return result(found, found === expected ? "as expected" : "different");
  } catch (error) {
    return result(codeOf(error), "no answer");
  }
}

/** Wide enough for any probe, with room for what grows by itself. */
const WIDTH = 8;

function groundOf(context: Excel.RequestContext, at: number, clock: Clock): Ground {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(SHEET);
  const left = at * WIDTH;
  return {
    ...{ context, sheet, hidden: worksheets.getItem(HIDDEN) },
    pause: (milliseconds) => clock.wait(milliseconds),
    cells: (row, column, rows, columns) =>
      sheet.getRangeByIndexes(row, left + column, rows, columns),
    address: (row, column) => `${columnLetters(left + column)}${String(row + 1)}`,
    name: `LinchpinCheck${String(at + 1)}`,
  };
}

/** Makes both sheets; the id of the one that was in sight before. */
function makeScratch(): Promise<string> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const before = worksheets.getActiveWorksheet().load("id");
    worksheets.add(SHEET);
    const hidden = worksheets.add(HIDDEN);
    await context.sync();
    hidden.visibility = "VeryHidden";
    await context.sync();
    return before.id;
  });
}

function removeScratch(back?: string): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(SHEET).load("name");
    const hidden = worksheets.getItemOrNullObject(HIDDEN).load("name");
    const before = back === undefined ? null : worksheets.getItemOrNullObject(back).load("name");
    await context.sync();
    if (before && !before.isNullObject) before.activate();
    if (!hidden.isNullObject) deleteHiddenSheet(hidden);
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
}
