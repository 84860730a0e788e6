import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { applyFixes } from "../../../src/excel/checking/applyFixes";
import { checkImport } from "../../../src/excel/checking/checkImport";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import type { CellValue } from "../../../src/preview/workbook/workbook";
import {
  beforeTrip,
  coAuthorEdits,
  EDITS,
  type Edit,
  emptied,
  MARK,
  OTHER_NAME,
  timesFound,
} from "../../support/coAuthor";
import { startExcel } from "../../support/office/startExcel";
import { dressed, NEWER, OLDER } from "../../support/vintages";

const NOW = new Date(2026, 10, 21, 9, 30);
const DECISIONS = { all: "ours", removeWithdrawn: true } as const;
const [older, newer] = [dressed(OLDER), dressed(NEWER)];

let excel: ReturnType<typeof startExcel>;
beforeAll(() => {
  excel = startExcel();
});

const table = () =>
  excel.workbook.tables().find(({ name }) => name === "trade" || name === OTHER_NAME);

/** What stands in a row besides what the other author put there: of which vintage it is. */
type Vintage = "older" | "newer" | "both" | "mixed" | "theirs";

function vintageOfRow(headers: readonly CellValue[], row: readonly CellValue[]): Vintage {
  const cells = row.filter((_, at) => headers[at] !== "theirs");
  if (cells[0] === "" || cells[0] === MARK) {
    return cells.every((cell) => cell === "" || cell === MARK || cell === 5) ? "theirs" : "mixed";
  }
  const isOf = ({ rows }: typeof OLDER): boolean =>
    rows.some((known) =>
      cells.every((cell, at) => at === 2 || cell === MARK || cell === (known[at] ?? "")),
    );
  if (isOf(older)) return isOf(newer) ? "both" : "older";
  return isOf(newer) ? "newer" : "mixed";
}

interface Outcome {
  readonly sentence: string;
  readonly marks: number;
  readonly vintages: readonly Vintage[];
  readonly keys: readonly string[];
  readonly result: unknown;
  /** Whether there was still a table to edit. */
  readonly struck: boolean;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
}

type Work = () => Promise<unknown>;
/** Makes the workbook ready, and answers with what is then done to it. */
type Scene = () => Promise<Work>;

async function at(moment: number, edit: Edit, scene: Scene): Promise<Outcome | null> {
  emptied(excel.workbook);
  const work = await scene();
  let struck = false;
  const before = beforeTrip(excel.host, moment, () => {
    const there = table();
    struck = there !== undefined;
    if (there) coAuthorEdits(excel.workbook, there, edit);
  });
  let result: unknown;
  const sentence = await work().then((answer) => {
    result = answer;
    return "";
  }, sentenceFor);
  if (!before.end()) return null;
  const now = table();
  const [headers = [], ...rows] = now ? excel.workbook.values(now.area) : [];
  return {
    sentence,
    marks: timesFound(excel.workbook, MARK),
    vintages: rows.map((row) => vintageOfRow(headers, row)),
    keys: rows.map(([code, year]) => `${String(code)} ${String(year)}`),
    ...{ struck, headers, rows, result },
  };
}

const refreshing: Scene = async () => {
  const { importId } = await importDataset(older, NOW);
  const shown = await lookAtRefresh(importId, newer);
  return () => applyRefresh(shown, DECISIONS, NOW);
};
const undoing: Scene = async () => {
  const { importId } = await importDataset(older, NOW);
  await applyRefresh(await lookAtRefresh(importId, newer), DECISIONS, NOW);
  return () => undoRefresh(importId);
};

/** Figures that were typed as text, each with exactly one fix. */
const fixing: Scene = async () => {
  const { importId } = await importDataset(older, NOW);
  const { area } = table()!;
  const trade = { ...area, row: area.row + 1, column: area.column + 3, rows: 5, columns: 1 };
  excel.workbook.write(
    trade,
    OLDER.rows.map((row) => [`'${String(row[3])}`]),
  );
  const rules = { schema: older.description.schema, related: {} };
  const { findings } = await checkImport(importId, rules);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  expect(fixable).toHaveLength(5);
  return () => applyFixes(importId, rules, fixable);
};

const WORK: readonly (readonly [string, Scene, after: Vintage])[] = [
  ["a refresh", refreshing, "newer"],
  ["an undo", undoing, "older"],
];

const removing =
  (shared: boolean): Scene =>
  async () => {
    const { importId, sheet } = await importDataset(older, NOW);
    if (shared) {
      const { id } = excel.workbook.sheets().find(({ name }) => name === sheet)!;
      excel.workbook.write({ sheet: id, row: 0, column: 30, rows: 1, columns: 1 }, [["'mine"]]);
    }
    const removal = await lookAtRemoval(importId, null);
    return () => removeImport(removal, null);
  };

/** A new row that an undo leaves, as somebody moved it meanwhile, is named in what it left. */
const isTold = ({ result }: Outcome): boolean =>
  ((result as { left?: readonly string[] } | undefined)?.left ?? []).some((what) =>
    what.includes("new row"),
  );

test.each(
  WORK.flatMap(([name, scene, after]) => EDITS.map((edit) => [name, edit, scene, after] as const)),
)("%s while somebody else edits at any moment (%s)", async (_, edit, scene, after) => {
  const other = after === "newer" ? "older" : "newer";
  const wrong: unknown[] = [];
  let moments = 0;
  for (;;) {
    const outcome = await at(moments + 1, edit, scene);
    if (!outcome) break;
    moments++;
    const { sentence, marks, vintages } = outcome;
    const bad =
      (marks !== 1 && "lost") ||
      (vintages.includes("mixed") && "mixed up") ||
      (!isTold(outcome) && vintages.includes(sentence === "" ? other : after) && "half done");
    if (bad) wrong.push({ moment: moments, bad, ...outcome });
  }
  expect(moments).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

test.each(EDITS)("fixes while somebody else edits at any moment (%s)", async (edit) => {
  const wrong: unknown[] = [];
  let moments = 0;
  for (;;) {
    const outcome = await at(moments + 1, edit, fixing);
    if (!outcome) break;
    moments++;
    const figures = outcome.rows.filter(([code]) => code !== "" && code !== MARK);
    const right = figures.every((row) => {
      const figure = row[outcome.headers.indexOf("trade")];
      return OLDER.rows.some(
        ([code, year, , trade]) => code === row[0] && year === row[1] && trade === Number(figure),
      );
    });
    const texts = figures.filter(
      (row) => typeof row[outcome.headers.indexOf("trade")] === "string",
    ).length;
    // Before the cells are read again an edit moves rows away from their findings, which counts as left.
    const { left = 0 } = (outcome.result ?? {}) as { left?: number };
    const isWhole = outcome.sentence === "" ? texts <= left : texts === figures.length;
    if (outcome.marks !== 1 || !right || !isWhole) {
      wrong.push({ moment: moments, right, texts, ...outcome });
    }
  }
  expect(moments).toBeGreaterThan(3);
  expect(wrong).toEqual([]);
});

test.each(
  EDITS.flatMap((edit) => [
    [edit, "with its sheet", false] as const,
    [edit, "beside other work", true] as const,
  ]),
)("a removal while somebody else edits at any moment (%s, %s)", async (edit, _, shared) => {
  const wrong: unknown[] = [];
  let moments = 0;
  for (;;) {
    const outcome = await at(moments + 1, edit, removing(shared));
    if (!outcome) break;
    moments++;
    const { sentence, marks, struck } = outcome;
    // What went with the table is told, or stands where it was.
    const told = sentence !== "" && (sentence.includes(MARK) || /Rows or columns/.test(sentence));
    const lost = struck && marks !== 1 && !told;
    const mixed = outcome.vintages.includes("mixed");
    const half = table() !== undefined && sentence === "";
    if (lost || mixed || half) wrong.push({ moment: moments, lost, mixed, half, ...outcome });
  }
  expect(moments).toBeGreaterThan(8);
  expect(wrong).toEqual([]);
});
