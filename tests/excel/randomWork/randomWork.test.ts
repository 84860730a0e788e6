import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { restoreInterruptedRun } from "../../../src/excel/what-if/withInputs";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { wallClock } from "../../../src/excel/workbook/untilCalculated";
import { beforeTrip } from "../../support/coAuthor";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { VirtualClock } from "../../support/office/virtualClock";
import { pictureOf } from "../../support/workbookPicture";
import { divides } from "../client-copy/copyWorkbook";
import { Analyst, marksIn, pickFrom, randomFrom } from "./analyst";
import { Pane, type Told } from "./pane";

/**
 * Sequences of work at random, with faults of Excel's and with somebody else at the same tables. By default a few, the
 * same every time; LINCHPIN_RANDOM_WORK=500 runs so many, from LINCHPIN_SEED or from a seed of the day's own, which
 * a failure names.
 */
const RUNS = Number(process.env["LINCHPIN_RANDOM_WORK"] ?? 20);
const SEED = Number(
  process.env["LINCHPIN_SEED"] ?? (process.env["LINCHPIN_RANDOM_WORK"] ? Date.now() % 1e6 : 1),
);
const STEPS = 14;

const CODES = ["GeneralException", "AccessDenied", "ItemNotFound", "InvalidArgument"];
const ODD = /undefined|\[object|Cannot read|is not a function|not emulated/;
/** What is said where something is not as it was before. */
const ADMITS = /could not|by hand|kept in the workbook|still/i;

const done: Record<string, number> = {};
const count = (what: string): void => {
  done[what] = (done[what] ?? 0) + 1;
};

afterEach(() => {
  jest.restoreAllMocks();
});

async function workAtRandom(seed: number): Promise<string[]> {
  const random = randomFrom(seed);
  const excel = startExcelWithFunctions(new MemoryWorkbook({ evaluate: divides }));
  const clock = new VirtualClock(excel.host);
  jest.spyOn(wallClock, "now").mockImplementation(clock.now);
  jest.spyOn(wallClock, "wait").mockImplementation(clock.wait);
  const { workbook } = excel;
  const home = workbook.activeSheet();
  workbook.updateSheet(home, { name: "Home" });
  const analyst = new Analyst(workbook, random);
  workbook.write({ sheet: home, row: 0, column: 0, rows: 4, columns: 2 }, [
    ["Price", 2],
    ["Volume", 100],
    ["Ratio", "=LINCHPIN.EXPOSURE_RATIO(B1,B2)"],
    ["Other", "=LINCHPIN.EXPOSURE_RATIO(B2,B1)"],
  ]);
  for (let row = 6; row < 10; row++) analyst.put(home, row, 0, analyst.mark());
  const pane = new Pane(workbook, home, random, clock);
  const wrong: string[] = [];
  const log: string[] = [];
  for (let step = 0; step < STEPS; step++) {
    if (analyst.tables().length > 0 && random() < 0.4) {
      const act = analyst.act();
      if (act !== null) count(act);
      log.push(act ?? "-");
      continue;
    }
    const { name, run } = pane.request();
    count(name);
    await workbook.settled();
    const before = JSON.stringify(pictureOf(workbook));
    const had = marksIn(workbook);
    const chance = random();
    const isFaulty = chance > 0.7;
    const isTogether = !isFaulty && chance > 0.45;
    if (isFaulty) excel.faults.failAtChange(1 + Math.floor(random() * 40), pickFrom(random, CODES));
    const trip = isTogether ? 1 + Math.floor(random() * 30) : 0;
    const removed = new Set<string>();
    const other = beforeTrip(excel.host, trip, () => {
      const marks = marksIn(workbook);
      const act = analyst.act();
      if (act !== null) count(`together: ${act}`);
      log.push(`(${act ?? "-"})`);
      // What they delete or type over is theirs to lose.
      for (const mark of marks.keys()) if (!marksIn(workbook).has(mark)) removed.add(mark);
    });
    let told: readonly string[] = [];
    const sentence = await run().then((answer) => {
      told = (answer as Told | undefined)?.told ?? [];
      return "";
    }, sentenceFor);
    const struck = other.end();
    excel.faults.forget();
    await workbook.settled();
    count(sentence === "" ? "done" : "refused");
    log.push(`${name}${isFaulty ? "!" : ""}${sentence === "" ? "" : `: ${sentence}`}`);
    const say = (what: string): void => {
      wrong.push(`seed ${seed}, step ${step}, ${what}: ${log.join(" > ")}`);
    };
    if (ODD.test(sentence)) say("an odd sentence");
    if (sentence !== "" && !struck && !ADMITS.test(sentence)) {
      if (JSON.stringify(pictureOf(workbook)) !== before) say("failed and not as before");
    }
    const has = marksIn(workbook);
    for (const [mark, times] of had) {
      if (has.get(mark) === times || removed.has(mark) || told.includes(mark)) continue;
      if (sentence.includes(mark)) continue;
      say(`${mark} is there ${has.get(mark) ?? 0} times`);
    }
    await restoreInterruptedRun();
  }
  return wrong;
}

test(`${RUNS} sequences of work lose nothing and double nothing`, async () => {
  const wrong: string[] = [];
  for (let run = 0; run < RUNS; run++) wrong.push(...(await workAtRandom(SEED * 100_003 + run)));
  expect(wrong).toEqual([]);
}, 3_600_000);

test("something of each kind was done", () => {
  const kinds = ["import", "refresh", "undo", "remove", "save scenario", "show scenario"];
  const others = ["back to base", "grid", "write out", "client copy", "restore", "done", "refused"];
  const edits = ["types into a cell", "sorts", "renames the table", "inserts a row", "adds a row"];
  const none = [...kinds, ...others, ...edits].filter((what) => done[what] === undefined);
  expect({ done, none }).toEqual({ done, none: [] });
  expect(Object.keys(done).filter((what) => what.startsWith("together:")).length).toBeGreaterThan(
    3,
  );
});
