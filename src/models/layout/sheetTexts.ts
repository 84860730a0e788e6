import type { Input } from "../../sheet/input";
import {
  inputCell,
  QUESTION_ROW,
  LEGEND_ROW,
  TITLE_ROW,
  type Layout,
  type PlacedBlock,
} from "./layOut";
import type { ModelSpec } from "../modelSpec";

export const LEGEND =
  "Yellow cells are inputs: change them and everything follows. All other figures are live formulas.";

interface Texts {
  readonly spec: ModelSpec;
  readonly layout: Layout;
  /** Names of the tables by role. */
  readonly tables: ReadonlyMap<string, string>;
}

/** Everything of the sheet that is not a formula, as one matrix; null leaves a cell to its formula. */
export function sheetTexts({ spec, layout, tables }: Texts): Input[][] {
  const cells: Input[][] = Array.from({ length: layout.rows }, () =>
    Array.from({ length: layout.columns }, () => null),
  );
  const put = (row: number, column: number, text: Input): void => {
    const line = cells[row];
    if (line) line[column] = text;
  };
  put(TITLE_ROW, 0, spec.title);
  put(QUESTION_ROW, 0, spec.question);
  put(LEGEND_ROW, 0, LEGEND);
  put(layout.inputsRow, 0, "Inputs");
  for (const { input, row } of layout.inputs) {
    put(row, 0, input.label);
    put(row, 1, inputCell(input));
  }
  for (const placed of layout.blocks) putBlock(placed, put);
  put(layout.checksRow, 0, "Checks");
  layout.checks.forEach(({ label }, index) => put(layout.checksRow + 1 + index, 0, label));
  put(layout.methodRow, 0, "Method and limits");
  layout.method.forEach((line, index) => put(layout.methodRow + 1 + index, 0, line));
  put(layout.sourcesRow, 0, "Sources of the data");
  spec.needs.forEach(({ role, title }, index) => {
    put(layout.sourcesRow + 1 + index, 0, title);
    put(layout.sourcesRow + 1 + index, 1, tables.get(role) ?? "");
  });
  put(layout.answerRow, 0, "How the headline is made");
  put(layout.answerRow + 1, 0, "The sentence, if every check is OK");
  put(layout.answerRow + 2, 0, "First check that is not OK, 0 for none");
  putChoices(layout, put);
  return cells;
}

export const SOURCE_COLUMN = 3;

function putBlock({ block, row, body }: PlacedBlock, put: Put): void {
  if (block.kind === "charts") return;
  put(row, 0, block.title);
  if (block.kind === "figures") {
    block.figures.forEach(({ label, meaning }, index) => {
      put(body + index, 0, label);
      if (meaning !== undefined && !meaning.startsWith("=")) put(body + index, 2, meaning);
    });
    return;
  }
  if (block.note !== undefined) put(row + 1, 0, block.note);
  if (block.kind === "spill" && block.hasHeaders) return;
  block.columns.forEach(({ header }, column) => {
    if (!header.startsWith("=")) put(body - 1, column, header);
  });
}

type Put = (row: number, column: number, text: Input) => void;

function putChoices(layout: Layout, put: Put): void {
  const lists = layout.inputs.filter(({ choices }) => choices !== null);
  if (lists.length === 0) return;
  put(layout.choicesRow, 0, "Choices that the inputs offer, as found in the data");
  for (const { input, choices } of lists) {
    put(layout.choicesRow + 1, choices ?? 0, input.label);
    input.choices?.forEach((value, index) => {
      put(layout.choicesRow + 2 + index, choices ?? 0, inputCell({ ...input, value }));
    });
  }
}
