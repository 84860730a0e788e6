import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
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
  readonly lines: string;
}

type Work = () => Promise<unknown>;
/** Makes the workbook ready, and answers with what is then done to it. */
type Scene = () => Promise<Work>;

async function at(moment: number, edit: Edit, scene: Scene): Promise<Outcome | null> {
  emptied(excel.workbook);
  const work = await scene();
  const before = beforeTrip(excel.host, moment, () => {
    const there = table();
    if (there) coAuthorEdits(excel.workbook, there, edit);
  });
  const sentence = await work().then(() => "", sentenceFor);
  if (!before.end()) return null;
  const now = table();
  const [headers = [], ...rows] = now ? excel.workbook.values(now.area) : [];
  return {
    sentence,
    marks: timesFound(excel.workbook, MARK),
    vintages: rows.map((row) => vintageOfRow(headers, row)),
    keys: rows.map(([code, year]) => `${String(code)} ${String(year)}`),
    lines: rows.map((row) => row.join("|")).join("\n"),
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

const WORK: readonly (readonly [string, Scene, after: Vintage])[] = [
  ["a refresh", refreshing, "newer"],
  ["an undo", undoing, "older"],
];

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
      (vintages.includes(sentence === "" ? other : after) && "half done");
    if (bad) wrong.push({ moment: moments, bad, ...outcome });
  }
  expect(moments).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});
